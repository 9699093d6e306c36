//! Import of people.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::code_damage::CodeDamage;
use super::csv_table::CsvTable;
use super::dry_run::{FoundBy, Outcome};
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::notice::Notice;
use super::person_codes::PersonCodes;
use super::person_finder::{PersonFinder, PersonKeys};
use super::problem::Problem;
use super::roles;
use super::row_context::{RowContext, list_items};
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use super::username_generator::UsernameGenerator;
use crate::model::{ClassId, Person, PersonId, Record};
use crate::rules::fields::{self, Field};
use crate::rules::forms::{self, PersonForm};
use crate::rules::limits;
use crate::search::{caseless, name_key};
use crate::workspace::Records;

/// Maximum number of characters of a phone number or language name.
const MAX_SHORT_TEXT: usize = limits::PERSON_NAME;

/// Importer of rows of people.
pub(super) struct PersonImporter {
    username: Option<usize>,
    last_name: Option<usize>,
    first_name: Option<usize>,
    email: Option<usize>,
    official_code: Option<usize>,
    phone: Option<usize>,
    language: Option<usize>,
    status: Option<usize>,
    class: Option<usize>,
    people: NameRegistry,
    finder: PersonFinder,
    /// Lines of new people without a username, by all that the file says to tell them apart.
    unnamed: HashMap<String, u32>,
    codes: PersonCodes,
    classes: NameRegistry,
    /// Usernames in the file, which generated ones must not equal.
    requested: HashSet<String>,
    usernames: UsernameGenerator,
}

impl PersonImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records) -> Self {
        let username = columns.find(headers::USERNAME);
        let class = columns.find(headers::CLASS_ID);
        let official_code = columns.find(headers::OFFICIAL_CODE);
        let phone = columns.find(headers::PHONE);
        Self {
            username,
            last_name: columns.find(headers::LAST_NAME),
            first_name: columns.find(headers::FIRST_NAME),
            email: columns.find(headers::EMAIL),
            official_code,
            phone,
            language: columns.find(headers::LANGUAGE),
            status: columns.find(headers::STATUS),
            class,
            people: NameRegistry::people_by_username(records),
            finder: PersonFinder::default(),
            unnamed: HashMap::new(),
            codes: PersonCodes::new(official_code, phone, table),
            classes: match class {
                Some(_) => NameRegistry::classes_by_title(records),
                None => NameRegistry::default(),
            },
            requested: requested_usernames(table, username),
            usernames: UsernameGenerator::default(),
        }
    }

    fn import_person(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let existing = self.find(row)?;
        let existing = existing.and_then(|id| row.records.people.get(id));
        let mut changes = Changes::new(existing.is_none());
        let mut shared = match existing {
            Some(person) => Rc::clone(person),
            None => Rc::new(Person {
                username: row.cell(self.username).to_owned(),
                ..Person::new(PersonId::default())
            }),
        };
        let person = Rc::make_mut(&mut shared);
        self.read(person, row, &mut changes);
        self.read_username(person, row, &mut changes);
        self.check(person, existing.is_none(), row);
        row.check_length(self.phone, MAX_SHORT_TEXT);
        row.check_length(self.language, MAX_SHORT_TEXT);
        let joins = self.joins(row);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }

        if existing.is_none() {
            person.id = PersonId(row.ids.next());
        }
        if person.username.is_empty() {
            let taken =
                |name: &str| self.people.find(name).is_some() || self.requested.contains(name);
            let names = (&person.first_name, &person.last_name);
            person.username = self.usernames.generate(names.0, names.1, &taken);
            let problem = Problem::UsernameGenerated(person.username.clone());
            row.issues.warn(self.username, problem);
        }
        let id = person.id;
        let line = row.cells.line();
        for username in [
            &person.username,
            existing.map_or(&person.username, |e| &e.username),
        ] {
            self.people.register(&caseless(username), id.0, line);
        }
        self.codes
            .warn_of_sharing(row, existing.map(|person| person.id), &self.finder);
        if changes.is_modified() {
            row.import.records.push(Record::Person(shared));
        }
        for (class, title) in joins {
            if !row.records.class_members.contains((class, id)) {
                row.import.join.push((class, id));
                changes.note(self.class, String::new(), title.to_owned());
            }
        }
        Ok(changes.into_outcome())
    }

    /// Finds the person whom the row is about; `Ok(None)` means that the person is new.
    ///
    /// # Errors
    /// The outcome of a row that needs no more reading: it asks a question, it duplicates an earlier row,
    /// or the person exists and is to be left alone.
    fn find(&mut self, row: &mut RowContext<'_>) -> Result<Option<PersonId>, Outcome> {
        let key = caseless(row.cell(self.username));
        if let Some(id) = row.find_existing(&mut self.people, self.username, &key)? {
            row.found_by = Some(FoundBy::Username);
            return Ok(Some(PersonId(id)));
        }
        let keys = PersonKeys {
            username: row.cell(self.username),
            email: row.cell(self.email),
            official_code: row.cell(self.official_code),
            first_name: row.cell(self.first_name),
            last_name: row.cell(self.last_name),
        };
        if let Some(person) = self.finder.resolve(row, keys)? {
            let stored = caseless(&person.username);
            row.find_existing(&mut self.people, None, &stored)?;
            return Ok(Some(person.id));
        }
        if key.is_empty() {
            let line = row.cells.line();
            let first = *self.unnamed.entry(keys.to_text()).or_insert(line);
            if first != line {
                row.issues.refuse(None, Problem::Duplicate { first });
                return Err(Outcome::Same);
            }
        }
        Ok(None)
    }

    /// Updates the username of a person who was found by other data than it. One that lacks the leading
    /// zeros of the stored one is not taken.
    fn read_username(&self, person: &mut Person, row: &mut RowContext<'_>, changes: &mut Changes) {
        match row.found_by {
            Some(FoundBy::Username) if row.question.is_some() => {
                let stored = person.username.clone();
                let problem = Problem::DamagedCode {
                    damage: CodeDamage::LostZeros { stored },
                    is_imported: false,
                };
                row.issues.warn(self.username, problem);
            }
            Some(FoundBy::Email | FoundBy::OfficialCode | FoundBy::Name) => {
                changes.set(self.username, &mut person.username, row.cell(self.username));
            }
            Some(FoundBy::Username) | None => {}
        }
    }

    /// Updates the person from the row. Empty cells change nothing.
    fn read(&self, person: &mut Person, row: &mut RowContext<'_>, changes: &mut Changes) {
        for (column, value) in [
            (self.first_name, &mut person.first_name),
            (self.last_name, &mut person.last_name),
            (self.email, &mut person.email),
            (self.language, &mut person.language),
        ] {
            changes.set(column, value, row.cell(column));
        }
        self.codes.read(person, row, changes);
        let status = row.cell(self.status);
        match roles::role(status) {
            Some(role) if role != person.role => {
                let before = roles::status(&person.role).to_owned();
                changes.note(self.status, before, roles::status(&role).to_owned());
                person.role = role;
            }
            None if roles::is_student_boss(status) => {
                row.issues
                    .warn(self.status, Problem::StatusOfLearner(status.to_owned()));
            }
            None if !status.is_empty() => {
                let problem = Problem::UnknownStatus(status.to_owned());
                row.issues.refuse(self.status, problem);
            }
            _ => {}
        }
    }

    /// Checks the person by the rules of the form. For existing people, fields that the row leaves empty
    /// are not checked, except that the row may not omit a required name.
    fn check(&self, person: &Person, is_new: bool, row: &mut RowContext<'_>) {
        let named = |column: Option<usize>, name: &str| match column {
            Some(_) => row.cell(column).to_owned(),
            None => name.to_owned(),
        };
        let form = PersonForm {
            username: row.cell(self.username).to_owned(),
            first_name: named(self.first_name, &person.first_name),
            last_name: named(self.last_name, &person.last_name),
            email: person.email.clone(),
            official_code: person.official_code.clone(),
            role: person.role.clone(),
        };
        let Err(errors) = forms::validate_person(&form, &|_| None) else {
            return;
        };
        for error in errors {
            let column = match error.field {
                Field::Username => self.username,
                Field::FirstName => self.first_name,
                Field::LastName => self.last_name,
                Field::Email => self.email,
                _ => self.official_code,
            };
            let missing = error.problem == fields::Problem::Missing;
            if error.field == Field::Username && missing {
                continue; // It will be generated.
            }
            if is_new || (missing && column.is_some()) || !row.cell(column).is_empty() {
                row.issues.refuse(column, Problem::Field(error.problem));
            }
        }
    }

    /// Returns the classes that the row names by title. Chamilo's class numbers have no meaning here.
    fn joins<'a>(&self, row: &mut RowContext<'a>) -> Vec<(ClassId, &'a str)> {
        let mut joins: Vec<(ClassId, &str)> = Vec::new();
        for title in list_items(row.cell(self.class), &['|']) {
            match self.classes.find(&name_key(title)).map(ClassId) {
                Some(id) if joins.iter().any(|(class, _)| *class == id) => {}
                Some(id) => joins.push((id, title)),
                None => {
                    let problem = Problem::UnknownClass(title.to_owned());
                    row.issues.warn(self.class, problem);
                }
            }
        }
        joins
    }
}

impl RowImporter for PersonImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_person(row).unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        let people = self.usernames.count();
        if people > 0 {
            vec![Notice::UsernamesGenerated { people }]
        } else {
            Vec::new()
        }
    }
}

/// Returns the usernames of all rows, if any row lacks one so that one has to be generated.
fn requested_usernames(table: &CsvTable, username: Option<usize>) -> HashSet<String> {
    let mut requested = HashSet::new();
    let username_at = |at| table.row(at).map_or("", |cells| cells.optional(username));
    if (0..table.len()).any(|at| username_at(at).is_empty()) {
        for at in 0..table.len() {
            requested.insert(caseless(username_at(at)));
        }
    }
    requested
}

#[cfg(test)]
mod tests;

//! Rows of people.

use std::collections::HashSet;
use std::rc::Rc;

use super::book::Book;
use super::dry_run::{Notice, Outcome, Problem};
use super::findings::Changes;
use super::headers::{self, Columns};
use super::plan::Way;
use super::roles;
use super::table::Table;
use super::taking::{Taking, listed};
use super::usernames::Usernames;
use crate::model::{ClassId, Person, PersonId, Record};
use crate::rules::fields::{self, Field};
use crate::rules::forms::{self, PersonForm};
use crate::rules::limits;
use crate::search::{fold, lower_case};
use crate::workspace::Records;

/// The most characters of a phone number or the name of a language.
const SHORT: usize = limits::PERSON_NAME;

pub(super) struct People {
    username: Option<usize>,
    last_name: Option<usize>,
    first_name: Option<usize>,
    email: Option<usize>,
    official_code: Option<usize>,
    phone: Option<usize>,
    language: Option<usize>,
    status: Option<usize>,
    class: Option<usize>,
    people: Book,
    classes: Book,
    /// Usernames that rows of the file ask for, which none may be made that equals.
    asked: HashSet<String>,
    usernames: Usernames,
}

impl People {
    pub fn begin(columns: &Columns, table: &Table, records: &Records) -> Self {
        let username = columns.find(headers::USERNAME);
        let class = columns.find(headers::CLASS_ID);
        Self {
            username,
            last_name: columns.find(headers::LAST_NAME),
            first_name: columns.find(headers::FIRST_NAME),
            email: columns.find(headers::EMAIL),
            official_code: columns.find(headers::OFFICIAL_CODE),
            phone: columns.find(headers::PHONE),
            language: columns.find(headers::LANGUAGE),
            status: columns.find(headers::STATUS),
            class,
            people: Book::of_people(records),
            classes: match class {
                Some(_) => Book::of_classes(records),
                None => Book::default(),
            },
            asked: asked(table, username),
            usernames: Usernames::default(),
        }
    }

    fn take(&mut self, row: &mut Taking<'_>) -> Result<Outcome, Outcome> {
        let key = lower_case(row.cell(self.username));
        let existing = row.subject(&mut self.people, self.username, &key)?;
        let existing = existing.and_then(|id| row.records.people.get(PersonId(id)));
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
        self.check(person, existing.is_none(), row);
        row.short(self.phone, SHORT);
        row.short(self.language, SHORT);
        let joins = self.joins(row);
        if row.findings.refused() {
            return Err(Outcome::Same);
        }

        if existing.is_none() {
            person.id = PersonId(row.ids.next());
        }
        if person.username.is_empty() {
            let taken = |name: &str| self.people.find(name).is_some() || self.asked.contains(name);
            let names = (&person.first_name, &person.last_name);
            person.username = self.usernames.make(names.0, names.1, &taken);
            let problem = Problem::UsernameMade(person.username.clone());
            row.findings.warn(self.username, problem);
        }
        let id = person.id;
        let key = lower_case(&person.username);
        self.people.enter(&key, id.0, row.cells.line());
        if changes.any() {
            row.import.records.push(Record::Person(shared));
        }
        for (class, title) in joins {
            if !row.records.class_members.contains((class, id)) {
                row.import.join.push((class, id));
                changes.note(self.class, String::new(), title.to_owned());
            }
        }
        Ok(changes.outcome())
    }

    /// Takes over what the row says. Empty cells say nothing.
    fn read(&self, person: &mut Person, row: &mut Taking<'_>, changes: &mut Changes) {
        for (column, value) in [
            (self.first_name, &mut person.first_name),
            (self.last_name, &mut person.last_name),
            (self.email, &mut person.email),
            (self.official_code, &mut person.official_code),
            (self.phone, &mut person.phone),
            (self.language, &mut person.language),
        ] {
            changes.set(column, value, row.cell(column));
        }
        let status = row.cell(self.status);
        match roles::role(status) {
            Some(role) if role != person.role => {
                let before = roles::status(&person.role).to_owned();
                changes.note(self.status, before, roles::status(&role).to_owned());
                person.role = role;
            }
            None if !status.is_empty() => {
                let problem = Problem::UnknownStatus(status.to_owned());
                row.findings.refuse(self.status, problem);
            }
            _ => {}
        }
    }

    /// Checks the person as a form is checked. What the row says nothing of is right as it is in one
    /// who is there, except that nobody is without a name.
    fn check(&self, person: &Person, is_new: bool, row: &mut Taking<'_>) {
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
        let Err(wrong) = forms::validate_person(&form, &|_| None) else {
            return;
        };
        for wrong in wrong {
            let column = match wrong.field {
                Field::Username => self.username,
                Field::FirstName => self.first_name,
                Field::LastName => self.last_name,
                Field::Email => self.email,
                _ => self.official_code,
            };
            let missing = wrong.problem == fields::Problem::Missing;
            if wrong.field == Field::Username && missing {
                continue; // It will be made.
            }
            if is_new || (missing && column.is_some()) || !row.cell(column).is_empty() {
                row.findings.refuse(column, Problem::Field(wrong.problem));
            }
        }
    }

    /// The classes that the row names by their titles. Chamilo's numbers of classes mean nothing here.
    fn joins<'a>(&self, row: &mut Taking<'a>) -> Vec<(ClassId, &'a str)> {
        let mut joins: Vec<(ClassId, &str)> = Vec::new();
        for title in listed(row.cell(self.class), &['|']) {
            match self.classes.find(&fold(title)).map(ClassId) {
                Some(id) if joins.iter().any(|(class, _)| *class == id) => {}
                Some(id) => joins.push((id, title)),
                None => {
                    let problem = Problem::UnknownClass(title.to_owned());
                    row.findings.warn(self.class, problem);
                }
            }
        }
        joins
    }
}

impl Way for People {
    fn row(&mut self, row: &mut Taking<'_>) -> Outcome {
        self.take(row).unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        let people = self.usernames.made;
        if people > 0 {
            vec![Notice::UsernamesMade { people }]
        } else {
            Vec::new()
        }
    }
}

/// The usernames that rows ask for, where any row has none and one has to be made.
fn asked(table: &Table, username: Option<usize>) -> HashSet<String> {
    let mut asked = HashSet::new();
    let typed = |at| table.row(at).map_or("", |cells| cells.optional(username));
    if (0..table.len()).any(|at| typed(at).is_empty()) {
        for at in 0..table.len() {
            asked.insert(lower_case(typed(at)));
        }
    }
    asked
}

#[cfg(test)]
mod tests;

//! Rows of people.

use std::collections::HashSet;

use super::book::Book;
use super::dry_run::{Notice, Outcome, Problem, Row};
use super::findings::{Changes, Findings, listed};
use super::headers::{self, Columns, Names};
use super::options::Existing;
use super::plan::{Planning, Way};
use super::roles;
use super::table::{Cells, Table};
use super::usernames::Usernames;
use crate::model::{ClassId, Person, PersonId, PersonRole};
use crate::rules::fields::{self, Field};
use crate::rules::forms::{self, PersonForm};
use crate::rules::limits;
use crate::search::fold;
use crate::search::lower_case;
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

pub(super) fn begin(columns: &Columns, table: &Table, records: &Records) -> Result<People, Names> {
    let username = columns.find(headers::USERNAME);
    let (last_name, first_name) = (
        columns.find(headers::LAST_NAME),
        columns.find(headers::FIRST_NAME),
    );
    if username.is_none() {
        match (last_name, first_name) {
            (None, None) => return Err(&["LastName", "FirstName"]),
            (None, _) => return Err(&["LastName"]),
            (_, None) => return Err(&["FirstName"]),
            _ => {}
        }
    }
    let typed = || {
        (0..table.len())
            .filter_map(|at| table.row(at))
            .map(|cells| cells.optional(username))
    };
    let asked = if username.is_some() && typed().any(str::is_empty) {
        typed().map(str::to_lowercase).collect()
    } else {
        HashSet::new()
    };
    let class = columns.find(headers::CLASS_ID);
    let classes = records.classes.iter().filter(|_| class.is_some());
    Ok(People {
        username,
        last_name,
        first_name,
        email: columns.find(headers::EMAIL),
        official_code: columns.find(headers::OFFICIAL_CODE),
        phone: columns.find(headers::PHONE),
        language: columns.find(headers::LANGUAGE),
        status: columns.find(headers::STATUS),
        class,
        people: Book::of_people(records),
        classes: Book::of(classes.map(|class| (fold(&class.title), class.id.0))),
        asked,
        usernames: Usernames::default(),
    })
}

impl Way for People {
    fn row(&mut self, cells: Cells<'_>, at: &mut Planning<'_>) -> Row {
        let mut findings = Findings::default();
        let key = lower_case(cells.optional(self.username));
        if let Some(first) = self.people.line(&key) {
            findings.refuse(self.username, Problem::Twice { first });
            return findings.row(&cells, Outcome::Same);
        }
        let existing = self
            .people
            .find(&key)
            .and_then(|id| at.records.people.get(PersonId(id)));
        if let Some(person) = existing
            && at.options.existing == Existing::LeaveAlone
        {
            self.people.enter(key, person.id.0, cells.line());
            findings.warn(None, Problem::LeftAlone);
            return findings.row(&cells, Outcome::Same);
        }
        let mut form = self.form(&cells, existing.map(AsRef::as_ref), &mut findings);
        let phone = findings.text(&cells, self.phone, SHORT);
        let language = findings.text(&cells, self.language, SHORT);
        let joins = self.joins(&cells, &mut findings);
        if findings.refused() {
            return findings.row(&cells, Outcome::Same);
        }

        if form.username.is_empty() {
            form.username = self.made_username(&form);
            findings.warn(self.username, Problem::UsernameMade(form.username.clone()));
        }
        let mut changes = Changes::new(existing.is_none());
        let mut person = match existing {
            Some(person) => Person::clone(person),
            None => Person {
                username: std::mem::take(&mut form.username),
                ..Person::new(PersonId(at.ids.next()))
            },
        };
        self.change(&mut person, form, &mut changes);
        changes.set(self.phone, &mut person.phone, phone);
        changes.set(self.language, &mut person.language, language);
        let id = person.id;
        let key = if key.is_empty() {
            lower_case(&person.username)
        } else {
            key
        };
        self.people.enter(key, id.0, cells.line());
        if changes.any() {
            at.import.records.push(person.into());
        }
        for (class, title) in joins {
            if !at.records.class_members.contains((class, id)) {
                at.import.join.push((class, id));
                changes.note(self.class, String::new(), title.to_owned());
            }
        }
        findings.row(&cells, changes.outcome())
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

impl People {
    /// What the row says of a person, checked as a form is. Where there is such a person, empty cells
    /// say nothing, except that nobody is without a name.
    fn form(
        &self,
        cells: &Cells<'_>,
        existing: Option<&Person>,
        findings: &mut Findings,
    ) -> PersonForm {
        let said = |column: Option<usize>, before: fn(&Person) -> &String| match (
            cells.optional(column),
            existing,
        ) {
            ("", Some(person)) => before(person).clone(),
            (cell, _) => cell.to_owned(),
        };
        let named = |column: Option<usize>, before: fn(&Person) -> &String| match (column, existing)
        {
            (None, Some(person)) => before(person).clone(),
            _ => cells.optional(column).to_owned(),
        };
        let mut form = PersonForm {
            username: cells.optional(self.username).to_owned(),
            first_name: named(self.first_name, |person| &person.first_name),
            last_name: named(self.last_name, |person| &person.last_name),
            email: said(self.email, |person| &person.email),
            official_code: said(self.official_code, |person| &person.official_code),
            role: existing.map_or(PersonRole::Learner, |person| person.role.clone()),
        };
        let status = cells.optional(self.status);
        match roles::role(status) {
            Some(role) => form.role = role,
            None if status.is_empty() => {}
            None => findings.refuse(self.status, Problem::UnknownStatus(status.to_owned())),
        }
        for wrong in forms::person(&form, |_| None).err().into_iter().flatten() {
            let column = self.column(wrong.field);
            let missing = wrong.problem == fields::Problem::Missing && column.is_some();
            if wrong.field == Field::Username && wrong.problem == fields::Problem::Missing {
                continue; // It will be made.
            }
            if existing.is_none() || missing || !cells.optional(column).is_empty() {
                findings.refuse(column, Problem::Field(wrong.problem));
            }
        }
        form
    }

    fn made_username(&mut self, form: &PersonForm) -> String {
        let taken = |name: &str| self.people.find(name).is_some() || self.asked.contains(name);
        self.usernames
            .make(&form.first_name, &form.last_name, taken)
    }

    /// Takes over what the form says.
    fn change(&self, person: &mut Person, form: PersonForm, changes: &mut Changes) {
        changes.set(self.first_name, &mut person.first_name, form.first_name);
        changes.set(self.last_name, &mut person.last_name, form.last_name);
        changes.set(self.email, &mut person.email, form.email);
        changes.set(
            self.official_code,
            &mut person.official_code,
            form.official_code,
        );
        if person.role != form.role {
            let status = |role| roles::status(role).to_owned();
            changes.note(self.status, status(&person.role), status(&form.role));
            person.role = form.role;
        }
    }

    /// The classes that the row names by their titles. Chamilo's numbers of classes mean nothing here.
    fn joins<'a>(&self, cells: &Cells<'a>, findings: &mut Findings) -> Vec<(ClassId, &'a str)> {
        let mut joins = Vec::new();
        for title in listed(cells.optional(self.class), &['|']) {
            match self.classes.find(&fold(title)) {
                Some(id) if joins.iter().any(|(class, _)| *class == ClassId(id)) => {}
                Some(id) => joins.push((ClassId(id), title)),
                None => findings.warn(self.class, Problem::UnknownClass(title.to_owned())),
            }
        }
        joins
    }

    const fn column(&self, field: Field) -> Option<usize> {
        match field {
            Field::Username => self.username,
            Field::FirstName => self.first_name,
            Field::LastName => self.last_name,
            Field::Email => self.email,
            Field::OfficialCode => self.official_code,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;

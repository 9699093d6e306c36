//! Names that are taken.

use std::collections::HashMap;

use crate::model::Uuid;
use crate::search::{fold, lower_case};
use crate::workspace::Records;

/// Who has a name already: in the workspace, or on an earlier line of the file.
#[derive(Debug, Default)]
pub(super) struct Book {
    entries: HashMap<String, Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    id: Uuid,
    /// `None` for one that no row has been about.
    line: Option<u32>,
}

impl Book {
    /// The book of usernames, which ignore case.
    pub fn of_people(records: &Records) -> Self {
        let mut book = Self::default();
        for person in records.people.iter() {
            book.begin(lower_case(&person.username), person.id.0);
        }
        book
    }

    /// The book of the titles of classes.
    pub fn of_classes(records: &Records) -> Self {
        let mut book = Self::default();
        for class in records.classes.iter() {
            book.begin(fold(&class.title), class.id.0);
        }
        book
    }

    /// The book of the codes of courses.
    pub fn of_courses(records: &Records) -> Self {
        let mut book = Self::default();
        for course in records.courses.iter() {
            book.begin(fold(&course.code), course.id.0);
        }
        book
    }

    /// Enters one of the workspace; of two with one name, the first has it. Nobody has none.
    fn begin(&mut self, name: String, id: Uuid) {
        if !name.is_empty() {
            let entry = Entry { id, line: None };
            self.entries.entry(name).or_insert(entry);
        }
    }

    /// Who has a name.
    pub fn find(&self, name: &str) -> Option<Uuid> {
        self.entries.get(name).map(|entry| entry.id)
    }

    /// The line of the row that was about that name.
    pub fn line(&self, name: &str) -> Option<u32> {
        self.entries.get(name).and_then(|entry| entry.line)
    }

    /// Notes that a row is about a name.
    pub fn enter(&mut self, name: &str, id: Uuid, line: u32) {
        let line = Some(line);
        self.entries.insert(name.to_owned(), Entry { id, line });
    }
}

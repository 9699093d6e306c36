//! Names that are taken.

use crate::model::Uuid;
use crate::search::{Interner, fold, lower_case};
use crate::workspace::Records;

/// Who has a name already: in the workspace, or on an earlier line of the file.
#[derive(Debug, Default)]
pub(super) struct Book {
    names: Interner,
    /// By the numbers of the names.
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    id: Uuid,
    /// 0 for one that no row has been about.
    line: u32,
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
        if !name.is_empty() && self.names.find(name.as_bytes()).is_none() {
            self.enter(&name, id, 0);
        }
    }

    /// Who has a name.
    pub fn find(&self, name: &str) -> Option<Uuid> {
        self.entry(name).map(|entry| entry.id)
    }

    /// The line of the row that was about that name.
    pub fn line(&self, name: &str) -> Option<u32> {
        self.entry(name)
            .map(|entry| entry.line)
            .filter(|line| *line > 0)
    }

    /// Notes that a row is about a name.
    pub fn enter(&mut self, name: &str, id: Uuid, line: u32) {
        let number = self.names.intern(name.as_bytes()) as usize;
        if number == self.entries.len() {
            self.entries.push(Entry::default());
        }
        self.entries[number] = Entry { id, line };
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        let number = self.names.find(name.as_bytes())?;
        self.entries.get(number as usize)
    }
}

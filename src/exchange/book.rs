//! Names that are taken.

use std::collections::HashMap;

use crate::model::Uuid;
use crate::search::lower_case;
use crate::workspace::Records;

/// Who has a name already: in the workspace, or on an earlier line of the file.
#[derive(Debug, Default)]
pub(super) struct Book(HashMap<String, Entry>);

#[derive(Debug)]
struct Entry {
    id: Uuid,
    /// 0 for one that no row has been about.
    line: u32,
}

impl Book {
    /// The book of those in the workspace; of two with one name, the first has it. Nobody has none.
    pub fn of(names: impl Iterator<Item = (String, Uuid)>) -> Self {
        let mut book = Self::default();
        for (name, id) in names.filter(|(name, _)| !name.is_empty()) {
            book.0.entry(name).or_insert(Entry { id, line: 0 });
        }
        book
    }

    /// The book of usernames, which ignore case.
    pub fn of_people(records: &Records) -> Self {
        Self::of(
            records
                .people
                .iter()
                .map(|person| (lower_case(&person.username), person.id.0)),
        )
    }

    /// Who has a name.
    pub fn find(&self, name: &str) -> Option<Uuid> {
        self.0.get(name).map(|entry| entry.id)
    }

    /// The line of the row that was about that name.
    pub fn line(&self, name: &str) -> Option<u32> {
        self.0
            .get(name)
            .map(|entry| entry.line)
            .filter(|line| *line > 0)
    }

    /// Notes that a row is about a name.
    pub fn enter(&mut self, name: String, id: Uuid, line: u32) {
        self.0.insert(name, Entry { id, line });
    }
}

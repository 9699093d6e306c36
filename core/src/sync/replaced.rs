//! What a database loses when the workspace here takes its place.

use std::collections::BTreeMap;

use super::state::is_shared;
use crate::model::{Kind, Record};
use crate::workspace::Records;

/// Records of a database that are lost when the workspace here takes its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplacedRecords {
    /// Number of records of each kind that are not here.
    pub deleted: BTreeMap<Kind, usize>,
    /// Number of records that are different here.
    pub overwritten: usize,
}

impl ReplacedRecords {
    /// Compares the records of a database with those here.
    #[must_use]
    pub fn new(here: &Records, theirs: &[Record]) -> Self {
        let mut replaced = Self::default();
        for record in theirs
            .iter()
            .filter(|record| is_shared(record.key().kind()))
        {
            match here.get(record.key()) {
                None => *replaced.deleted.entry(record.key().kind()).or_default() += 1,
                Some(ours) if ours != *record => replaced.overwritten += 1,
                Some(_) => {}
            }
        }
        replaced
    }

    /// Returns the number of records that are deleted.
    #[must_use]
    pub fn deleted_count(&self) -> usize {
        self.deleted.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Person, PersonId, Room, RoomId, Uuid};
    use crate::workspace::Workspace;

    fn person(number: u128, username: &str) -> Record {
        let mut person = Person::new(PersonId(Uuid::from_u128(number)));
        username.clone_into(&mut person.username);
        person.into()
    }

    #[test]
    fn records_that_are_not_here_are_deleted_and_others_overwritten_unless_they_are_the_same() {
        let room = Record::from(Room::new(RoomId(Uuid::from_u128(9))));
        let here = vec![person(1, "ada"), person(2, "eda"), person(3, "ida")];
        let here = Workspace::opened(here, Vec::new());
        let theirs = [person(1, "ada"), person(2, "Eda"), person(4, "uda"), room];
        let replaced = ReplacedRecords::new(here.records(), &theirs);
        assert_eq!(
            replaced.deleted,
            [(Kind::Person, 1), (Kind::Room, 1)].into()
        );
        assert_eq!((replaced.deleted_count(), replaced.overwritten), (2, 1));
    }
}

//! Secondary indexes: lookup of records by a field other than the first part of their key.

use std::collections::BTreeSet;

use super::table::Table;
use crate::model::RecordType;

/// Values of each key, both ascending, without duplicate pairs.
#[derive(Clone, Debug)]
pub struct Index<K, V> {
    pairs: BTreeSet<(K, V)>,
}

impl<K, V> Default for Index<K, V> {
    fn default() -> Self {
        Self {
            pairs: BTreeSet::new(),
        }
    }
}

impl<K: Clone + Ord, V: Copy + Ord + Default> Index<K, V> {
    /// Iterates over the values of a key.
    pub fn get(&self, key: K) -> impl Iterator<Item = V> + Clone {
        // The default of an id is zero, so it sorts before all others.
        self.pairs
            .range((key.clone(), V::default())..)
            .take_while(move |(other, _)| *other == key)
            .map(|(_, value)| *value)
    }

    pub(super) fn insert(&mut self, pair: (K, V)) {
        self.pairs.insert(pair);
    }

    /// Removes and inserts many pairs; for those that are inserted, trees are merged, not searched.
    pub(super) fn update(&mut self, mut update: IndexUpdate<K, V>) {
        for pair in &update.removed {
            self.pairs.remove(pair);
        }
        if !update.added.is_empty() {
            self.pairs.append(&mut update.added);
        }
    }

    pub(super) fn remove(&mut self, pair: (K, V)) {
        self.pairs.remove(&pair);
    }
}

/// Pairs that an index loses and gains when records are put.
#[derive(Debug)]
pub(super) struct IndexUpdate<K, V> {
    removed: Vec<(K, V)>,
    added: BTreeSet<(K, V)>,
}

impl<K, V> Default for IndexUpdate<K, V> {
    fn default() -> Self {
        Self {
            removed: Vec::new(),
            added: BTreeSet::new(),
        }
    }
}

impl<K: Ord, V: Ord> IndexUpdate<K, V> {
    /// Creates the update of an index for the records of `added`, which are put into `table`. `pairs` returns
    /// the pairs of a record.
    pub fn new<R, P>(added: &Table<R>, table: &Table<R>, pairs: fn(&R) -> P) -> Self
    where
        R: RecordType,
        P: IntoIterator<Item = (K, V)>,
    {
        let mut removed = Vec::new();
        let mut changed = Vec::new();
        for (key, record) in added.entries() {
            if let Some(before) = table.get(key) {
                if pairs(before).into_iter().eq(pairs(record)) {
                    continue;
                }
                removed.extend(pairs(before));
            }
            changed.extend(pairs(record));
        }
        Self {
            removed,
            added: changed.into_iter().collect(),
        }
    }
}

impl<K: Ord, V: Ord> FromIterator<(K, V)> for Index<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self {
            pairs: pairs.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{
        ClassId, ClassMember, CourseSession, CourseSessionId, Instant, PersonId, Record,
        RecordType, Uuid,
    };
    use crate::search::name_key;
    use crate::workspace::Records;

    fn member(class: u128, person: u128) -> ClassMember {
        ClassMember::new(
            ClassId(Uuid::from_u128(class)),
            PersonId(Uuid::from_u128(person)),
        )
    }

    proptest! {
        #[test]
        fn an_index_has_what_a_scan_of_its_table_finds(
            first in prop::collection::vec((0..9u128, 0..9u128), 0..60),
            steps in prop::collection::vec((0..9u128, 0..9u128, any::<bool>()), 0..60),
        ) {
            let mut records = Records::default();
            let filled = first.iter().map(|(class, person)| Record::from(member(*class, *person)));
            records.refill(filled.collect());
            let mut model: BTreeSet<(u128, u128)> = first.into_iter().collect();
            for (class, person, put) in steps {
                let row = member(class, person);
                if put {
                    records.put(row.into());
                    model.insert((class, person));
                } else {
                    records.remove(ClassMember::record_key(row.key()));
                    model.remove(&(class, person));
                }
            }
            prop_assert_eq!(records.len(), model.len());
            for number in 0..10 {
                let classes = records.classes_of_person(PersonId(Uuid::from_u128(number)));
                let expected = model.iter().filter(|(_, person)| *person == number);
                prop_assert!(classes.eq(expected.map(|(class, _)| ClassId(Uuid::from_u128(*class)))));
                let members = records.members_of(ClassId(Uuid::from_u128(number)));
                let expected = model.iter().filter(|(class, _)| *class == number);
                prop_assert!(members.eq(expected.map(|(_, person)| PersonId(Uuid::from_u128(*person)))));
            }
        }
    }

    proptest! {
        #[test]
        fn many_records_are_put_as_if_one_after_the_other(
            first in prop::collection::vec((0..9u128, 0..9u128), 0..40),
            next in prop::collection::vec((0..9u128, 0..9u128), 0..40),
        ) {
            let rows = |pairs: &[(u128, u128)]| -> Vec<Record> {
                pairs.iter().map(|(class, person)| member(*class, *person).into()).collect()
            };
            let mut one = Records::default();
            one.refill(rows(&first));
            let mut all = one.clone();
            rows(&next).into_iter().for_each(|row| one.put(row));
            all.put_all(rows(&next));
            prop_assert!(one.class_members.iter().eq(all.class_members.iter()));
            for number in 0..10 {
                let person = PersonId(Uuid::from_u128(number));
                prop_assert!(one.classes_of_person(person).eq(all.classes_of_person(person)));
            }
            prop_assert_eq!(one.edits().position(), all.edits().position());
            let changed = !next.is_empty();
            let version = |records: &Records| records.class_members.version();
            prop_assert_eq!(version(&all) > version(&one) - next.len() as u64, changed);
        }

        #[test]
        fn many_renamed_records_leave_their_names(
            first in prop::collection::vec((0..6u128, "[ab]{1,2}"), 0..8),
            next in prop::collection::btree_map(0..6u128, "[ab]{1,2}", 0..6),
        ) {
            let session = |(id, name): (u128, String)| {
                let mut session = CourseSession::new(CourseSessionId(Uuid::from_u128(id)));
                session.name = name;
                Record::from(session)
            };
            let mut one = Records::default();
            first.into_iter().for_each(|row| one.put(session(row)));
            let mut all = one.clone();
            next.clone().into_iter().for_each(|row| one.put(session(row)));
            all.put_all(next.into_iter().map(session).collect());
            for name in ["a", "b", "aa", "ab", "ba", "bb"] {
                prop_assert!(one.sessions_named(name).eq(all.sessions_named(name)), "{}", name);
            }
        }
    }

    proptest! {
        #[test]
        fn course_sessions_are_found_by_folded_name(
            first in prop::collection::vec((0..6u128, "[aÀà]{1,2}", any::<bool>()), 0..8),
            steps in prop::collection::vec((0..6u128, "[aÀà]{1,2}", any::<bool>()), 0..20),
        ) {
            let session = |(id, name, binned): (u128, String, bool)| {
                let mut session = CourseSession::new(CourseSessionId(Uuid::from_u128(id)));
                session.name = name;
                session.binned_at = binned.then(Instant::default);
                session
            };
            let mut records = Records::default();
            records.refill(first.into_iter().map(|row| session(row).into()).collect());
            for step in steps {
                records.put(session(step).into());
            }
            for name in ["A", "aa"] {
                let found = records.sessions_named(name).map(|session| session.id);
                let scanned = records.course_sessions.iter();
                let scanned = scanned.filter(|other| {
                    other.binned_at.is_none() && name_key(&other.name) == name_key(name)
                });
                prop_assert!(found.eq(scanned.map(|session| session.id)));
            }
        }
    }

    #[test]
    fn a_key_is_told_from_its_neighbours() {
        let index: Index<u8, u8> = [(2, 9), (1, 0), (3, 1), (2, 0)].into_iter().collect();
        assert!(index.get(2).eq([0, 9]));
        assert_eq!(index.get(4).count(), 0);
    }
}

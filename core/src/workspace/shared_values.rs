//! Values that only one record may have and that several have all the same. Commands refuse such a value;
//! two people who work at the same time can each give it to a record of their own, and merging the two
//! records apart from each other breaks no rule of either.

use std::collections::{BTreeSet, HashMap};

use super::edit_log::EditPosition;
use super::records::Records;
use crate::model::{
    Class, Cohort, Course, CourseSession, InstructorGroup, Kind, LearnerGroup, Person, Record,
    RecordKey, RecordType, Room, SessionType, Term, Vocabulary,
};
use crate::rules::fields::Field;
use crate::search::{caseless, name_key};

/// Value that several records have although only one may have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedValue {
    /// Field of the value.
    pub field: Field,
    /// Records that have it, by key.
    pub keys: Vec<RecordKey>,
}

impl SharedValue {
    /// Kinds of the records that are compared.
    pub const KINDS: &'static [Kind] = &[
        Kind::Person,
        Kind::Class,
        Kind::Course,
        Kind::CourseSession,
        Kind::Cohort,
        Kind::LearnerGroup,
        Kind::InstructorGroup,
        Kind::Room,
        Kind::SessionType,
        Kind::Vocabulary,
        Kind::Term,
    ];

    /// Finds all values that are shared, by the first of their records.
    #[must_use]
    pub fn find(records: &Records) -> Vec<Self> {
        let mut values = UniqueValues::default();
        values.update(records);
        values.shared()
    }
}

/// Value of a field that only one record of a place may have, such as a title among the groups of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct UniqueValue {
    field: Field,
    place: Option<RecordKey>,
    text: String,
}

/// Values of all records that only one of them may have, which catch up with the records.
#[derive(Clone, Debug, Default)]
pub struct UniqueValues {
    values: HashMap<RecordKey, UniqueValue>,
    holders: HashMap<UniqueValue, BTreeSet<RecordKey>>,
    /// First records of the values that several have.
    shared: BTreeSet<RecordKey>,
    position: Option<EditPosition>,
}

impl UniqueValues {
    /// Catches up with the records: with those that were edited since, if that is known.
    pub fn update(&mut self, records: &Records) {
        let log = records.edits();
        let edited = self.position.and_then(|position| log.since(position));
        if let Some(edited) = edited {
            let mut keys: BTreeSet<RecordKey> = edited.collect();
            // The place of a group depends on those above it.
            let is_of_group =
                |key: &RecordKey| [Kind::LearnerGroup, Kind::Cohort].contains(&key.kind());
            if keys.iter().any(is_of_group) {
                let groups = records.learner_groups.iter();
                keys.extend(groups.map(|group| LearnerGroup::record_key(group.id)));
            }
            for key in keys {
                self.set(
                    key,
                    records
                        .get(key)
                        .and_then(|record| unique_value(records, &record)),
                );
            }
        } else {
            *self = Self::default();
            for record in SharedValue::KINDS
                .iter()
                .flat_map(|kind| records.of_kind(*kind))
            {
                self.set(record.key(), unique_value(records, &record));
            }
        }
        self.position = Some(log.position());
    }

    /// Returns the values that several records have, by the first of these.
    #[must_use]
    pub fn shared(&self) -> Vec<SharedValue> {
        let values = self.shared.iter().filter_map(|key| self.values.get(key));
        let shared = values.filter_map(|value| {
            Some(SharedValue {
                field: value.field,
                keys: self.holders.get(value)?.iter().copied().collect(),
            })
        });
        let mut shared: Vec<SharedValue> = shared.collect();
        shared.sort_by_key(|shared| (kind_order(shared), shared.keys[0]));
        shared
    }

    fn set(&mut self, key: RecordKey, value: Option<UniqueValue>) {
        if self.values.get(&key) == value.as_ref() {
            return;
        }
        if let Some(former) = self.values.remove(&key) {
            let is_empty = self.change_holders(&former, |holders| holders.remove(&key));
            if is_empty {
                self.holders.remove(&former);
            }
        }
        if let Some(value) = value {
            self.change_holders(&value, |holders| holders.insert(key));
            self.values.insert(key, value);
        }
    }

    /// Changes the records that have a value. Returns `true` if there are none.
    fn change_holders(
        &mut self,
        value: &UniqueValue,
        change: impl FnOnce(&mut BTreeSet<RecordKey>) -> bool,
    ) -> bool {
        let holders = self.holders.entry(value.clone()).or_default();
        if let Some(first) = holders.first() {
            self.shared.remove(first);
        }
        // Whether it was there before does not matter.
        let _ = change(holders);
        if let Some(first) = holders.first().filter(|_| holders.len() > 1) {
            self.shared.insert(*first);
        }
        holders.is_empty()
    }
}

/// Returns the place of a kind among those that are compared.
fn kind_order(shared: &SharedValue) -> Option<usize> {
    let kind = shared.keys[0].kind();
    SharedValue::KINDS.iter().position(|known| *known == kind)
}

/// Returns another record that has the value which `record` would have and only one may have, with the field
/// of the value.
#[must_use]
pub fn value_holder(records: &Records, record: &Record) -> Option<(Field, Record)> {
    let value = unique_value(records, record)?;
    let mut others = records.of_kind(record.key().kind());
    let other = others.find(|other| {
        other.key() != record.key() && unique_value(records, other).as_ref() == Some(&value)
    })?;
    Some((value.field, other))
}

/// Returns the value of a record that no other may have; `None` if it has no such value.
fn unique_value(records: &Records, record: &Record) -> Option<UniqueValue> {
    let in_all = |field: Field, text: &str| (field, None, name_key(text));
    let (field, place, text) = if let Some(row) = Person::from_record(record) {
        (Field::Username, None, caseless(&row.username))
    } else if let Some(row) = Room::from_record(record) {
        (Field::RoomName, None, name_key(&row.name))
    } else if let Some(row) = LearnerGroup::from_record(record) {
        let parent = records.parent_of_group(row.id);
        let parent = parent.map(LearnerGroup::record_key);
        let place = parent.or_else(|| records.cohort_of_group(row.id).map(Cohort::record_key))?;
        (Field::GroupTitle, Some(place), name_key(&row.title))
    } else if let Some(row) = Term::from_record(record) {
        let parent = row.parent.map(Term::record_key);
        let place = parent.unwrap_or_else(|| Vocabulary::record_key(row.vocabulary));
        (Field::TermTitle, Some(place), name_key(&row.title))
    } else if let Some(row) = CourseSession::from_record(record) {
        if row.binned_at.is_some() {
            return None;
        }
        in_all(Field::SessionName, &row.name)
    } else if let Some(row) = Course::from_record(record) {
        in_all(Field::CourseCode, &row.code)
    } else if let Some(row) = Class::from_record(record) {
        in_all(Field::ClassTitle, &row.title)
    } else if let Some(row) = Cohort::from_record(record) {
        in_all(Field::CohortTitle, &row.title)
    } else if let Some(row) = InstructorGroup::from_record(record) {
        in_all(Field::InstructorGroupTitle, &row.title)
    } else if let Some(row) = SessionType::from_record(record) {
        in_all(Field::SessionTypeTitle, &row.title)
    } else {
        let row = Vocabulary::from_record(record)?;
        in_all(Field::VocabularyTitle, &row.title)
    };
    let value = UniqueValue { field, place, text };
    (!value.text.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests;

//! Values that only one record may have and that several have all the same. Commands refuse such a value;
//! two people who work at the same time can each give it to a record of their own, and merging the two
//! records apart from each other breaks no rule of either.

use std::collections::HashMap;

use super::commands::rooms::name_key;
use super::records::Records;
use super::table::Table;
use crate::model::{Cohort, Kind, LearnerGroup, RecordKey, RecordType, Term, Vocabulary};
use crate::rules::fields::Field;
use crate::search::{caseless, fold};

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
        let mut values = Values::default();
        let all = |text: &str| Some((None, fold(text)));
        values.add(Field::Username, &records.people, |person| {
            Some((None, caseless(&person.username)))
        });
        values.add(Field::ClassTitle, &records.classes, |row| all(&row.title));
        values.add(Field::CourseCode, &records.courses, |row| all(&row.code));
        values.add(Field::SessionName, &records.course_sessions, |row| {
            all(&row.name).filter(|_| row.binned_at.is_none())
        });
        values.add(Field::CohortTitle, &records.cohorts, |row| all(&row.title));
        values.add(Field::GroupTitle, &records.learner_groups, |row| {
            let parent = records
                .parent_of_group(row.id)
                .map(LearnerGroup::record_key);
            let place = parent.or_else(|| records.cohort_of_group(row.id).map(Cohort::record_key));
            place.map(|place| (Some(place), fold(&row.title)))
        });
        values.add(
            Field::InstructorGroupTitle,
            &records.instructor_groups,
            |row| all(&row.title),
        );
        values.add(Field::RoomName, &records.rooms, |row| {
            Some((None, name_key(&row.name)))
        });
        values.add(Field::SessionTypeTitle, &records.session_types, |row| {
            all(&row.title)
        });
        values.add(Field::VocabularyTitle, &records.vocabularies, |row| {
            all(&row.title)
        });
        values.add(Field::TermTitle, &records.terms, |row| {
            let parent = row.parent.map(Term::record_key);
            let place = parent.unwrap_or_else(|| Vocabulary::record_key(row.vocabulary));
            Some((Some(place), fold(&row.title)))
        });
        values.shared
    }
}

/// Value among the records of one place, such as a title among the groups of a cohort.
type Value = (Option<RecordKey>, String);

#[derive(Default)]
struct Values {
    shared: Vec<SharedValue>,
}

impl Values {
    /// Adds the shared values of a field; a record without a value shares none.
    fn add<R: RecordType>(
        &mut self,
        field: Field,
        table: &Table<R>,
        value: impl Fn(&R) -> Option<Value>,
    ) {
        let mut holders: HashMap<Value, Vec<RecordKey>> = HashMap::with_capacity(table.len());
        for record in table.iter() {
            if let Some(value) = value(record).filter(|(_, text)| !text.is_empty()) {
                let key = R::record_key(record.key());
                holders.entry(value).or_default().push(key);
            }
        }
        let several = holders.into_values().filter(|keys| keys.len() > 1);
        let first = self.shared.len();
        self.shared
            .extend(several.map(|keys| SharedValue { field, keys }));
        self.shared[first..].sort_unstable_by_key(|shared| shared.keys[0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Class, ClassId, CohortId, CourseSession, CourseSessionId, Instant, LearnerGroupId, Person,
        PersonId, Record, Room, RoomId, Uuid,
    };

    fn person(number: u128, username: &str) -> Record {
        let mut person = Person::new(PersonId(Uuid::from_u128(number)));
        username.clone_into(&mut person.username);
        person.into()
    }

    fn group(number: u128, cohort: u128, parent: Option<u128>, title: &str) -> Record {
        let mut group = LearnerGroup::new(LearnerGroupId(Uuid::from_u128(number)));
        group.cohort = CohortId(Uuid::from_u128(cohort));
        group.parent = parent.map(|parent| LearnerGroupId(Uuid::from_u128(parent)));
        title.clone_into(&mut group.title);
        group.into()
    }

    fn find(rows: Vec<Record>) -> Vec<(Field, usize)> {
        let mut records = Records::default();
        records.refill(rows);
        let shared = SharedValue::find(&records);
        shared
            .into_iter()
            .map(|shared| (shared.field, shared.keys.len()))
            .collect()
    }

    #[test]
    fn usernames_differ_in_more_than_case() {
        let rows = vec![person(1, "ada"), person(2, "Ada"), person(3, "eda")];
        assert_eq!(find(rows), [(Field::Username, 2)]);
        assert_eq!(find(vec![person(1, ""), person(2, "")]), [], "no value");
    }

    #[test]
    fn titles_of_groups_differ_within_their_group_or_cohort() {
        let rows = vec![
            group(1, 9, None, "A"),
            group(2, 9, None, "B"),
            group(3, 9, Some(1), "Á"),
            group(4, 9, Some(2), "A"),
            group(5, 8, None, "A"),
        ];
        assert_eq!(find(rows.clone()), []);
        let with_sibling = [rows, vec![group(6, 9, Some(1), "a")]].concat();
        assert_eq!(find(with_sibling), [(Field::GroupTitle, 2)]);
    }

    #[test]
    fn course_sessions_in_the_bin_and_records_of_other_kinds_do_not_count() {
        let session = |number, is_binned: bool| {
            let mut session = CourseSession::new(CourseSessionId(Uuid::from_u128(number)));
            "Autumn".clone_into(&mut session.name);
            session.binned_at = is_binned.then_some(Instant(1));
            Record::from(session)
        };
        let mut class = Class::new(ClassId(Uuid::from_u128(7)));
        "Autumn".clone_into(&mut class.title);
        let rows = vec![session(1, false), session(2, true), class.into()];
        assert_eq!(find(rows.clone()), []);
        let again = [rows, vec![session(3, false)]].concat();
        assert_eq!(find(again), [(Field::SessionName, 2)]);
    }

    #[test]
    fn every_name_of_a_room_counts_without_its_spaces() {
        let room = |number, name: &str| {
            let mut room = Room::new(RoomId(Uuid::from_u128(number)));
            name.clone_into(&mut room.name);
            Record::from(room)
        };
        let rows = vec![room(1, "Hall  1"), room(2, "hall 1")];
        assert_eq!(find(rows), [(Field::RoomName, 2)]);
    }
}

//! The indexes find what a scan of the tables finds.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::model::{
    AmbiguousTime, CourseId, CourseSession, CourseSessionId, IdGenerator, InstructorGroupId,
    LearnerGroupId, Minutes, Offering, OfferingId, PersonId, Place, RecordType, RoomId, SeededIds,
    SessionCourse, SessionId, TimeSlot, Uuid,
};
use crate::workspace::{Records, Workspace};

fn offering() -> impl Strategy<Value = Offering> {
    let ids = || prop::collection::btree_set(0..4_u128, 0..3);
    let place = prop::option::of(0..3_u128);
    let slot = prop::option::of((0..6_u64, 1..4000_u32));
    (
        0..6_u128,
        0..3_u128,
        slot,
        place,
        [ids(), ids(), ids(), ids()],
    )
        .prop_map(
            |(id, session, slot, place, [groups, learners, instructors, teams])| {
                let monday = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
                let mut offering = Offering::new(OfferingId(Uuid::from_u128(id)));
                offering.session = SessionId(Uuid::from_u128(session));
                offering.slot = slot.map(|(day, minutes)| TimeSlot {
                    start: (monday + chrono::Days::new(day)).into(),
                    duration: Minutes::new(minutes),
                    zone: String::new(),
                    ambiguous: AmbiguousTime::Earlier,
                });
                offering.place = place.map(|room| match room {
                    0 => Place::Text("Room 0".to_owned()),
                    room => Place::Room(RoomId(Uuid::from_u128(room))),
                });
                let people = |bits: BTreeSet<u128>| -> BTreeSet<PersonId> {
                    bits.into_iter().map(PersonId::from_bits).collect()
                };
                offering.groups = groups.into_iter().map(LearnerGroupId::from_bits).collect();
                offering.learners = people(learners);
                offering.instructors = people(instructors);
                offering.instructor_groups = teams
                    .into_iter()
                    .map(InstructorGroupId::from_bits)
                    .collect();
                offering
            },
        )
}

proptest! {
    #[test]
    fn offerings_are_found_by_everything_they_refer_to(
        first in prop::collection::vec(offering(), 0..6),
        steps in prop::collection::vec((offering(), any::<bool>()), 0..12),
    ) {
        let mut records = Records::default();
        records.refill(first.into_iter().map(Into::into).collect());
        for (offering, put) in steps {
            if put {
                records.put(offering.into());
            } else {
                records.remove(Offering::record_key(offering.id));
            }
        }
        let scan = |holds: &dyn Fn(&Offering) -> bool| -> Vec<OfferingId> {
            let rows = records.offerings.iter().filter(|row| holds(row));
            rows.map(|row| row.id).collect()
        };
        for bits in 0..4 {
            let session = SessionId::from_bits(bits);
            let found = records.offerings_of(session).map(|row| row.id);
            let expected = scan(&|row| row.session == session);
            prop_assert!(found.eq(expected));
            let room = RoomId::from_bits(bits);
            let found = records.offerings_in(room).map(|row| row.id);
            let expected = scan(&|row| row.place == Some(Place::Room(room)));
            prop_assert!(found.eq(expected));
            let group = LearnerGroupId::from_bits(bits);
            let found = records.offerings_of_group(group).map(|row| row.id);
            let expected = scan(&|row| row.groups.contains(&group));
            prop_assert!(found.eq(expected));
            let person = PersonId::from_bits(bits);
            let found = records.offerings_of_person(person).map(|row| row.id);
            let expected = scan(&|row| {
                row.learners.contains(&person) || row.instructors.contains(&person)
            });
            prop_assert!(found.eq(expected));
            let team = InstructorGroupId::from_bits(bits);
            let found = records.offerings_of_instructor_group(team).map(|row| row.id);
            let expected = scan(&|row| row.instructor_groups.contains(&team));
            prop_assert!(found.eq(expected));
        }
        let days = NaiveDate::from_ymd_opt(2026, 9, 13).expect("a date").iter_days();
        for date in days.take(12) {
            let found = records.offerings_on(date).map(|row| row.id);
            let expected = scan(&|row| {
                let slot = row.slot.as_ref();
                slot.is_some_and(|slot| slot.dates().any(|other| other == date))
            });
            prop_assert!(found.eq(expected));
        }
    }
}

#[test]
fn coaches_are_found_by_either_way_of_coaching() {
    let mut ids = SeededIds::new(3);
    let coach = PersonId(ids.next());
    let mut general = CourseSession::new(CourseSessionId(ids.next()));
    general.coaches.insert(coach);
    let other = CourseSession::new(CourseSessionId(ids.next()));
    let mut course = SessionCourse::new(other.id, CourseId(ids.next()));
    course.coaches.insert(coach);
    let expected = [general.id, other.id].into();
    let workspace = Workspace::opened(
        vec![general.into(), other.into(), course.into()],
        Vec::new(),
    );
    assert_eq!(workspace.records().sessions_coached_by(coach), expected);
}

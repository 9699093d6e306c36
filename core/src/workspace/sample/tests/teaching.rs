//! Tests of the groups, rooms, sessions and offerings of the sample.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::*;
use crate::model::{Offering, Place, Room};
use crate::planning::{Slot, unavailable};
use crate::rules::learner_groups::{LearnerGroupForm, validate_learner_group};
use crate::rules::places::{RoomForm, validate_room};
use crate::workspace::GroupParent;

#[test]
fn there_is_a_term_of_offerings_for_groups_in_rooms() {
    each_day(|records, _| {
        assert_eq!(records.cohorts.len(), 4);
        assert_eq!(records.learner_groups.len(), 165);
        assert_eq!(records.rooms.len(), 24);
        assert_eq!(records.holidays.len(), 6);
        assert_eq!(records.instructor_groups.len(), 9);
        assert!((3_800..4_200).contains(&records.offerings.len()));
        let labs = records
            .learner_groups
            .iter()
            .find(|group| group.title == "Anatomy labs")
            .expect("the anatomy labs");
        assert_eq!(records.subgroups_of(labs.id).count(), 38);
        assert_eq!(records.members_of_group(labs.id).len(), 322);
        assert!(records.direct_members_of(labs.id).is_empty());
        assert_eq!(records.course_objectives.len(), 4);
        assert_eq!(records.session_objectives.len(), 26);
        assert_eq!(records.learning_materials.len(), 3);
        let types = records.sessions.iter().filter_map(|row| row.session_type);
        assert_eq!(distinct(types), records.session_types.len());
    });
}

#[test]
fn groups_and_rooms_are_valid() {
    let workspace = opened(DAYS[2]);
    let records = workspace.records();
    for group in records.learner_groups.iter() {
        let parent = GroupParent::of(records, group.id).expect("a parent");
        let others = parent.titles(records, Some(group.id));
        assert!(!others.contains(&group.title.as_str()), "{group:?}");
        let form = LearnerGroupForm {
            title: group.title.clone(),
            place: group.place.clone(),
            instructors: group.instructors.clone(),
            ..LearnerGroupForm::default()
        };
        assert_eq!(validate_learner_group(&form, &|_| None), Ok(form.clone()));
        let teach = |person: &crate::model::PersonId| {
            let person = records.people.get(*person);
            person.is_some_and(|person| person.role == PersonRole::Teacher)
        };
        assert!(group.instructors.iter().all(teach), "{group:?}");
    }
    for room in records.rooms.iter() {
        let form = RoomForm {
            name: room.name.clone(),
            building: room.building.clone(),
            floor: room.floor.clone(),
            capacity: room
                .capacity
                .map(|seats| seats.to_string())
                .unwrap_or_default(),
            equipment: room.equipment.clone(),
            ..RoomForm::default()
        };
        let valid = validate_room(&form, &|_| None).expect("a room");
        assert_eq!(valid.equipment, room.equipment);
    }
    assert_eq!(
        distinct(records.rooms.iter().map(|room| fold(&room.name))),
        24
    );
}

#[test]
fn sessions_are_of_courses_whose_cohorts_take_part() {
    let workspace = opened(DAYS[2]);
    let records = workspace.records();
    for session in records.sessions.iter() {
        let course = records.courses.get(session.course).expect("a course");
        assert!((3..=200).contains(&session.title.chars().count()));
        for offering in records.offerings_of(session.id) {
            for group in &offering.groups {
                let cohort = records.cohort_of_group(*group).expect("a cohort");
                assert!(course.cohorts.contains(&cohort), "{}", course.code);
            }
        }
    }
    for offering in records.offerings.iter() {
        assert!(records.sessions.contains(offering.session));
        assert!(offering.slot.is_some() && offering.place.is_some());
        assert!(!offering.groups.is_empty() && !offering.instructors.is_empty());
    }
}

fn room_of<'a>(records: &'a Records, offering: &Offering) -> Option<&'a Room> {
    let room = offering.place.as_ref().and_then(Place::room)?;
    records.rooms.get(room).map(AsRef::as_ref)
}

/// Returns the number of offerings that overlap the one before of the same resource.
fn overlaps<R: Ord>(claims: impl Iterator<Item = (R, NaiveDateTime, NaiveDateTime)>) -> usize {
    let mut by_resource: BTreeMap<R, Vec<(NaiveDateTime, NaiveDateTime)>> = BTreeMap::new();
    for (resource, start, end) in claims {
        by_resource.entry(resource).or_default().push((start, end));
    }
    let overlapping = by_resource.into_values().map(|mut times| {
        times.sort_unstable();
        times
            .windows(2)
            .filter(|pair| pair[1].0 < pair[0].1)
            .count()
    });
    overlapping.sum()
}

#[test]
fn there_are_a_few_conflicts_to_find_and_no_more() {
    each_day(|records, _| {
        let times = |offering: &Offering| {
            let slot = offering.slot.as_ref().expect("a slot");
            (slot.start, slot.end())
        };
        let with_times = |offering: &Offering| {
            let (start, end) = times(offering);
            move |resource| (resource, start, end)
        };
        let offerings = || records.offerings.iter().map(AsRef::as_ref);
        let rooms = offerings().filter_map(|offering| {
            let room = offering.place.as_ref().and_then(Place::room)?;
            Some(with_times(offering)(room.to_bits()))
        });
        assert_eq!(overlaps(rooms), 2, "rooms");
        let instructors = offerings().flat_map(|offering| {
            let instructors = offering.instructors.iter();
            instructors.map(|person| with_times(offering)(person.to_bits()))
        });
        assert_eq!(overlaps(instructors), 2, "instructors");
        let members: BTreeMap<_, _> = records
            .learner_groups
            .iter()
            .map(|group| (group.id, records.members_of_group(group.id)))
            .collect();
        let learners = offerings().flat_map(|offering| {
            let groups = offering.groups.iter();
            let people = groups.flat_map(|group| &members[group]);
            people.map(|person| with_times(offering)(person.to_bits()))
        });
        let learners = overlaps(learners);
        assert!((322..400).contains(&learners), "{learners} learners");
        let count = |offering: &Offering| -> usize {
            let groups = offering.groups.iter();
            groups.map(|group| members[group].len()).sum()
        };
        let small = offerings().filter(|offering| {
            let room = room_of(records, offering).and_then(|room| room.capacity);
            room.is_some_and(|seats| count(offering) > seats as usize)
        });
        assert_eq!(small.count(), 1, "too small");
        let closed = offerings().filter(|offering| {
            let (start, end) = times(offering);
            let slot = Slot::from_start_end(start, end).expect("a slot");
            let room = room_of(records, offering);
            room.is_some_and(|room| unavailable(&room.availability, slot).is_some())
        });
        assert_eq!(closed.count(), 1, "closed");
        let outside = offerings().filter(|offering| {
            let session = records.sessions.get(offering.session).expect("a session");
            let course = records.courses.get(session.course).expect("a course");
            let date = Some(times(offering).0.date());
            date < course.start || date > course.end
        });
        assert_eq!(outside.count(), 1, "outside the course");
        let on_holiday = offerings().filter(|offering| {
            let date = times(offering).0.date();
            records
                .holidays
                .iter()
                .any(|holiday| holiday.days.contains(date))
        });
        assert_eq!(on_holiday.count(), 1, "on a holiday");
    });
}

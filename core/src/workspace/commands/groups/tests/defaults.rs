//! New defaults of a group in the offerings that were generated from it.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::model::{
    AmbiguousTime, LearnerGroup, LearnerGroupId, Minutes, Place, Room, RoomId, TimeSlot,
};
use crate::workspace::{DefaultsUpdate, OfferingDefaults, ReplacedValues, defaults_updates};

fn at(day: u32) -> NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(2026, 9, day).expect("a date");
    date.and_hms_opt(8, 0, 0).expect("a time")
}

fn text(text: &str) -> Option<Place> {
    Some(Place::Text(text.to_owned()))
}

/// Three offerings from the group, on the 1st, 8th and 15th; the last one was given another room.
fn offerings(group: LearnerGroupId) -> Vec<Record> {
    let offerings = (0..3_u32).map(|week| {
        let mut offering = Offering::new(OfferingId(Uuid::from_u128(week.into())));
        offering.groups = [group].into();
        offering.generated_from = Some(group);
        offering.slot = Some(TimeSlot {
            start: at(1 + 7 * week),
            duration: Minutes::new(60),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        offering.place = text(if week == 2 { "Hall 9" } else { "Hall 1" });
        offering.into()
    });
    offerings.collect()
}

/// Labs in Hall 1 with their three offerings.
fn labs_with_offerings() -> (School, LearnerGroupId) {
    let mut school = School::new();
    let labs = school.tree("Labs");
    school.done(save(labs, "Hall 1", []));
    let records = all(school.records()).into_iter().chain(offerings(labs));
    school.workspace = Workspace::opened(records.collect(), Vec::new());
    (school, labs)
}

fn save<const N: usize>(id: LearnerGroupId, place: &str, instructors: [u128; N]) -> GroupCommand {
    GroupCommand::Save {
        id,
        form: LearnerGroupForm {
            place: text(place).filter(|_| !place.is_empty()),
            instructors: people(instructors),
            ..titled("Labs")
        },
    }
}

fn defaults(school: &School, group: LearnerGroupId) -> OfferingDefaults {
    let group = school.records().learner_groups.get(group);
    OfferingDefaults::of_group(group.expect("the group"))
}

/// The offerings that can take new defaults, with the place that each would have.
fn places(updates: &[DefaultsUpdate]) -> Vec<(u128, Option<Place>)> {
    let updates = updates.iter();
    let places = updates.map(|update| (update.offering.id.to_bits(), update.after.place.clone()));
    places.collect()
}

#[test]
fn future_offerings_take_new_defaults_where_nobody_has_changed_them() {
    let (mut school, labs) = labs_with_offerings();
    let before = defaults(&school, labs);
    school.done(save(labs, "Hall 2", [7]));

    let replaced = ReplacedValues::Former;
    let updates = defaults_updates(school.records(), labs, &before, replaced, at(2));
    // The room that somebody chose for the last one stays; the instructors are new.
    assert_eq!(places(&updates), [(1, text("Hall 2")), (2, text("Hall 9"))]);
    assert_eq!(updates[1].after.instructors, people([7]));

    let change = school.done(GroupCommand::UpdateOfferings {
        group: labs,
        before: before.clone(),
        replaced,
        offerings: updates.iter().map(|update| update.offering.id).collect(),
    });
    assert_eq!(change.label.count, 2);
    let past = school.records().offerings.iter().next().expect("the first");
    assert_eq!(past.place, text("Hall 1"));
    assert!(defaults_updates(school.records(), labs, &before, replaced, at(2)).is_empty());
}

#[test]
fn an_update_that_was_declined_is_offered_at_the_next_change() {
    let (mut school, labs) = labs_with_offerings();
    school.done(save(labs, "Hall 2", []));
    let before = defaults(&school, labs);
    school.done(save(labs, "Hall 3", []));

    let updates = |replaced| defaults_updates(school.records(), labs, &before, replaced, at(2));
    assert!(updates(ReplacedValues::Former).is_empty());
    let all = updates(ReplacedValues::All);
    assert_eq!(places(&all), [(1, text("Hall 3")), (2, text("Hall 3"))]);

    school.done(GroupCommand::UpdateOfferings {
        group: labs,
        before,
        replaced: ReplacedValues::All,
        offerings: [all[0].offering.id].into(),
    });
    let rooms: Vec<_> = school
        .records()
        .offerings
        .iter()
        .map(|row| row.place.clone())
        .collect();
    assert_eq!(rooms, [text("Hall 1"), text("Hall 3"), text("Hall 9")]);
}

#[test]
fn an_update_that_was_declined_is_offered_when_another_default_changes() {
    let (mut school, labs) = labs_with_offerings();
    school.done(save(labs, "Hall 2", []));
    let before = defaults(&school, labs);
    school.done(save(labs, "Hall 2", [7]));
    let updates = |replaced| defaults_updates(school.records(), labs, &before, replaced, at(2));
    let [former, all] = [ReplacedValues::Former, ReplacedValues::All].map(updates);
    assert_eq!(places(&former), [(1, text("Hall 1")), (2, text("Hall 9"))]);
    assert_eq!(places(&all), [(1, text("Hall 2")), (2, text("Hall 2"))]);

    // Where no default has changed there is nothing to ask.
    let now = defaults(&school, labs);
    let all = defaults_updates(school.records(), labs, &now, ReplacedValues::All, at(2));
    assert!(all.is_empty());
}

#[test]
fn a_default_that_is_removed_removes_no_other_value() {
    let (mut school, labs) = labs_with_offerings();
    let before = defaults(&school, labs);
    school.done(save(labs, "", [7]));
    let updates = defaults_updates(school.records(), labs, &before, ReplacedValues::All, at(2));
    assert_eq!(places(&updates), [(1, None), (2, text("Hall 9"))]);
}

#[test]
fn a_room_that_is_no_longer_in_use_stays_the_default_and_cannot_be_chosen() {
    let mut school = School::new();
    let mut room = Room::new(RoomId::from_bits(77));
    (room.name, room.inactive) = ("Hall 3".to_owned(), true);
    let place = Some(Place::Room(room.id));
    let mut labs = LearnerGroup::new(LearnerGroupId::from_bits(78));
    (labs.cohort, labs.place) = (COHORT, place.clone());
    let id = labs.id;
    let mut records = all(school.records());
    records.extend([room.into(), labs.into()]);
    school.workspace = Workspace::opened(records, Vec::new());
    let form = |title: &str, place: &Option<Place>| LearnerGroupForm {
        place: place.clone(),
        ..titled(title)
    };
    school.done(GroupCommand::Save {
        id,
        form: form("Labs", &place),
    });
    for place in [place, text("hall 3")] {
        let refused = school.refused(GroupCommand::Create {
            parent: GroupParent::Cohort(COHORT),
            form: form("Seminars", &place),
        });
        assert_eq!(problem(refused), (Field::GroupPlace, Problem::Inactive));
    }
}

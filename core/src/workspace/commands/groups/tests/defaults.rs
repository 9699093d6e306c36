//! New defaults of a group in the offerings that were generated from it.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::model::{
    AmbiguousTime, LearnerGroup, LearnerGroupId, Minutes, Place, Room, RoomId, TimeSlot,
};
use crate::workspace::{OfferingDefaults, defaults_updates};

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

#[test]
fn future_offerings_take_new_defaults_where_nobody_has_changed_them() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let mut form = titled("Labs");
    form.place = text("Hall 1");
    school.done(GroupCommand::Save {
        id: labs,
        form: form.clone(),
    });
    let records = all(school.records()).into_iter().chain(offerings(labs));
    school.workspace = Workspace::opened(records.collect(), Vec::new());
    let group = |school: &School| school.records().learner_groups.get(labs).cloned();
    let before = OfferingDefaults::of_group(&group(&school).expect("the group"));
    form.place = text("Hall 2");
    form.instructors = people([7]);
    school.done(GroupCommand::Save { id: labs, form });

    let updates = defaults_updates(school.records(), labs, &before, at(2));
    let days: Vec<_> = updates
        .iter()
        .map(|update| update.offering.id.to_bits())
        .collect();
    assert_eq!(days, [1, 2]);
    assert_eq!(updates[0].after.place, text("Hall 2"));
    // The room that somebody chose for the last one stays; the instructors are new.
    assert_eq!(updates[1].after.place, text("Hall 9"));
    assert_eq!(updates[1].after.instructors, people([7]));

    let change = school.done(GroupCommand::UpdateOfferings {
        group: labs,
        before: before.clone(),
        offerings: updates.iter().map(|update| update.offering.id).collect(),
    });
    assert_eq!(change.label.count, 2);
    let past = school.records().offerings.iter().next().expect("the first");
    assert_eq!(past.place, text("Hall 1"));
    assert!(defaults_updates(school.records(), labs, &before, at(2)).is_empty());
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

use super::*;
use crate::model::{CourseId, LearnerGroup, Minutes, Room, RoomId};
use crate::workspace::commands::testing::{CommandFixture, course};
use crate::workspace::{Command, OfferingCommand};

fn fixture() -> (CommandFixture, SessionId) {
    let mut records = vec![course(1, "ANA").into()];
    for bits in 1..=4 {
        records.push(LearnerGroup::new(LearnerGroupId::from_bits(bits)).into());
    }
    let mut fixture = CommandFixture::with(records);
    let session = fixture.add_session(CourseId::from_bits(1), "Heart");
    (fixture, session)
}

fn new(session: SessionId, group: u128, place: Option<&str>) -> NewOffering {
    let start = "2026-09-14T08:00:00".parse().expect("a time");
    NewOffering {
        session,
        slot: Slot::new(start, Minutes::new(60)).expect("a slot"),
        ambiguous: AmbiguousTime::Later,
        place: place.map(|text| Place::Text(text.to_owned())),
        link: String::new(),
        groups: [LearnerGroupId::from_bits(group)].into(),
        instructors: BTreeSet::new(),
        instructor_groups: BTreeSet::new(),
        generated_from: Some(LearnerGroupId::from_bits(group)),
        generated_for: Some(start),
        generated_in: None,
        inherits_defaults: None,
    }
}

fn add_planned(offerings: Vec<NewOffering>, skip_existing: bool) -> Command {
    Command::Offering(OfferingCommand::AddPlanned {
        offerings,
        skip_existing,
        groups_per_instructor: 1,
    })
}

/// In Ilios a group without a room gets that of the group before it, and a failure in the middle
/// leaves half of the offerings.
#[test]
fn there_is_no_room_leak_and_no_partial_save() {
    let (mut fixture, session) = fixture();
    let missing = SessionId::from_bits(99);
    let offerings = vec![new(session, 1, None), new(missing, 2, None)];
    let refused = fixture.refusal(add_planned(offerings, false));
    assert_eq!(refused, CommandError::NotFound);
    let rooms = [Some("R1"), None, Some("R3"), None];
    let offerings = (1..).zip(rooms);
    let offerings = offerings.map(|(group, room)| new(session, group, room));
    let mut rows = fixture.create::<Offering>(add_planned(offerings.collect(), true));
    rows.sort_by_key(|row| row.generated_from);
    let places = rows.iter().map(|row| match &row.place {
        Some(Place::Text(text)) => Some(text.as_str()),
        Some(Place::Room(_)) | None => None,
    });
    assert!(places.eq(rooms));
}

#[test]
fn what_no_longer_exists_is_refused() {
    let (mut fixture, session) = fixture();
    let mut refused = |change: fn(&mut NewOffering)| {
        let mut offering = new(session, 1, None);
        change(&mut offering);
        fixture.refusal(add_planned(vec![new(session, 2, None), offering], false))
    };
    let missing = [
        refused(|new| new.groups = [LearnerGroupId::from_bits(9)].into()),
        refused(|new| new.place = Some(Place::Room(crate::model::RoomId::from_bits(9)))),
        refused(|new| new.instructors = [PersonId::from_bits(9)].into()),
        refused(|new| new.instructor_groups = [InstructorGroupId::from_bits(9)].into()),
    ];
    assert!(missing.iter().all(|error| *error == CommandError::NotFound));
    let long = refused(|new| new.place = Some(Place::Text("x".repeat(256))));
    assert!(matches!(long, CommandError::Fields(_)));
    let link = refused(|new| new.link = "javascript:alert(1)".to_owned());
    assert!(matches!(link, CommandError::Fields(_)));
}

#[test]
fn adding_the_same_offerings_again_adds_only_those_that_are_missing() {
    let (mut fixture, session) = fixture();
    let two = vec![new(session, 1, None), new(session, 2, None)];
    fixture.create::<Offering>(add_planned(two, true));
    let all = || (1..=4).map(|group| new(session, group, None)).collect();
    let rows = fixture.create::<Offering>(add_planned(all(), true));
    assert_eq!(rows.len(), 2);
    assert!(fixture.is_without_effect(add_planned(all(), true)));
    let twice = fixture.create::<Offering>(add_planned(all(), false));
    assert_eq!(twice.len(), 4);
}

#[test]
fn a_group_has_one_offering_in_a_round_wherever_it_is() {
    let (mut fixture, session) = fixture();
    let in_round = |group, round, start: &str| {
        let first = "2026-09-14".parse().expect("a date");
        let start = start.parse().expect("a time");
        NewOffering {
            slot: Slot::new(start, Minutes::new(60)).expect("a slot"),
            generated_for: Some(start),
            generated_in: Some(GeneratedRound { first, round }),
            ..new(session, group, None)
        }
    };
    let first = in_round(1, 0, "2026-09-14T08:00:00");
    fixture.create::<Offering>(add_planned(vec![first], true));
    let elsewhere = in_round(1, 0, "2026-10-05T08:00:00");
    assert!(fixture.is_without_effect(add_planned(vec![elsewhere.clone()], true)));
    let others = vec![
        in_round(1, 1, "2026-10-05T08:00:00"),
        in_round(2, 0, "2026-10-05T10:00:00"),
        elsewhere,
    ];
    let created = fixture.create::<Offering>(add_planned(others, true));
    assert_eq!(created.len(), 2);
}

#[test]
fn a_room_that_is_no_longer_in_use_is_refused_unless_it_is_the_default_of_the_group() {
    let mut records = vec![course(1, "ANA").into()];
    let mut room = Room::new(RoomId::from_bits(1));
    (room.name, room.inactive) = ("Hall 3".to_owned(), true);
    let place = Some(Place::Room(room.id));
    records.push(room.into());
    for bits in 1..=3 {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
        if bits == 1 {
            group.place.clone_from(&place);
        }
        group.parent = (bits == 2).then_some(LearnerGroupId::from_bits(1));
        records.push(group.into());
    }
    let mut fixture = CommandFixture::with(records);
    let session = fixture.add_session(CourseId::from_bits(1), "Heart");
    let in_room = |group| NewOffering {
        place: place.clone(),
        ..new(session, group, None)
    };
    let refused = fixture.refusal(add_planned(vec![in_room(1), in_room(3)], true));
    let expected = field_error(Field::OfferingPlace, Problem::Inactive);
    assert_eq!(refused, expected);
    let text = new(session, 3, Some("hall 3"));
    assert_eq!(fixture.refusal(add_planned(vec![text], true)), expected);
    let created = fixture.create::<Offering>(add_planned(vec![in_room(1), in_room(2)], true));
    assert!(created.iter().all(|row| row.place == place));
}

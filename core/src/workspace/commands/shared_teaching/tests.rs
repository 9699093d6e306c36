use std::rc::Rc;

use super::*;
use crate::model::{
    AmbiguousTime, CourseId, FixedOffset, LearnerGroup, LearnerGroupId, Minutes, Person,
};
use crate::workspace::commands::testing::{CommandFixture, course};
use crate::workspace::{Command, NewOffering, OfferingCommand, WorkspaceConflicts};

fn fixture() -> (CommandFixture, SessionId) {
    let mut records = vec![course(1, "ANA").into()];
    for bits in 1..=12 {
        records.push(LearnerGroup::new(LearnerGroupId::from_bits(bits)).into());
        records.push(Person::new(PersonId::from_bits(bits)).into());
    }
    let mut fixture = CommandFixture::with(records);
    let session = fixture.add_session(CourseId::from_bits(1), "Forearm");
    (fixture, session)
}

/// The offering of a group at 8:00, taught by one person.
fn new(session: SessionId, group: u128, person: u128) -> NewOffering {
    let start = "2026-09-14T08:00:00".parse().expect("a time");
    NewOffering {
        session,
        slot: Slot::new(start, Minutes::new(60)).expect("a slot"),
        ambiguous: AmbiguousTime::Earlier,
        place: None,
        link: String::new(),
        groups: [LearnerGroupId::from_bits(group)].into(),
        instructors: [PersonId::from_bits(person)].into(),
        instructor_groups: BTreeSet::new(),
        generated_from: Some(LearnerGroupId::from_bits(group)),
        generated_for: Some(start),
        generated_in: None,
        inherits_defaults: None,
    }
}

fn add(offerings: Vec<NewOffering>, groups_per_instructor: usize) -> Command {
    Command::Offering(OfferingCommand::AddPlanned {
        offerings,
        skip_existing: true,
        groups_per_instructor,
    })
}

/// The number of offerings with a conflict that counts.
fn conflicting(fixture: &CommandFixture) -> usize {
    let records = fixture.records();
    let conflicts = WorkspaceConflicts::new(records, Rc::new(|_| Rc::new(FixedOffset(3600))));
    conflicts.conflicting(records).count()
}

#[test]
fn an_instructor_goes_round_as_many_groups_as_were_agreed() {
    let (mut fixture, session) = fixture();
    let offerings = |groups: std::ops::RangeInclusive<u128>, person| {
        groups
            .map(|group| new(session, group, person))
            .collect::<Vec<_>>()
    };
    fixture.perform(add(offerings(1..=3, 1), 3));
    assert_eq!(conflicting(&fixture), 0);
    assert!(!fixture.records().dismissed_conflicts.is_empty());
    fixture.perform(add(offerings(4..=5, 2), 3));
    assert_eq!(conflicting(&fixture), 0);
    // A sixth group of the second is the third at a time; a fourth of the first is one too many.
    fixture.perform(add(offerings(6..=6, 2), 3));
    assert_eq!(conflicting(&fixture), 0);
    fixture.perform(add(offerings(7..=7, 1), 3));
    assert_eq!(conflicting(&fixture), 4);
}

#[test]
fn an_instructor_has_one_group_at_a_time_unless_agreed_otherwise() {
    let (mut fixture, session) = fixture();
    let offerings = (1..=3).map(|group| new(session, group, 1));
    fixture.perform(add(offerings.collect(), 1));
    assert_eq!(conflicting(&fixture), 3);
    assert!(fixture.records().dismissed_conflicts.is_empty());
}

#[test]
fn two_sessions_at_a_time_are_never_agreed() {
    let (mut fixture, session) = fixture();
    let other = fixture.add_session(CourseId::from_bits(1), "Hand");
    fixture.perform(add(
        vec![new(session, 1, 1), new(session, 2, 1), new(other, 3, 1)],
        5,
    ));
    assert_eq!(conflicting(&fixture), 3);
    let accepted = &fixture.records().dismissed_conflicts;
    assert_eq!(accepted.iter().count(), 1, "the two of one session");
}

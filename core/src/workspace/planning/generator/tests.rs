//! Random groups with defaults, what is proposed for them, and what the command makes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime, Weekday};
use proptest::prelude::*;

use super::*;
use crate::model::{
    AmbiguousTime, Cohort, CohortId, Course, CourseId, GroupMembership, LearnerGroup,
    LearnerGroupId, Minutes, Offering, Person, PersonId, Place, Record, Room, RoomId, Session,
    SessionId,
};
use crate::planning::{GeneratorError, OverrideScope, Slot, TargetGroups, Timetable, Weekdays};
use crate::workspace::commands::testing::CommandFixture;
use crate::workspace::{Command, NewOffering, OfferingCommand, OfferingDefaults, Records};

mod conflicts;
mod days;
mod defaults;
mod edits;
mod existing;
mod kept;
mod moved;
mod properties;
mod rounds;
mod second_runs;

/// A group: its parent among those before it, and its default place and instructor, if any.
#[derive(Clone, Debug)]
pub struct SampleGroup {
    parent: Option<usize>,
    place: u8,
    instructor: u8,
}

pub fn groups() -> impl Strategy<Value = Vec<SampleGroup>> {
    let group = (
        any::<prop::sample::Index>(),
        any::<bool>(),
        0..4_u8,
        0..4_u8,
    );
    prop::collection::vec(group, 1..14).prop_map(|groups| {
        let sample = |(at, (parent, is_root, place, instructor)): (
            usize,
            (prop::sample::Index, bool, u8, u8),
        )| SampleGroup {
            parent: (at > 0 && !(is_root && at % 3 == 0)).then(|| parent.index(at.max(1))),
            place,
            instructor,
        };
        groups.into_iter().enumerate().map(sample).collect()
    })
}

/// Anatomy labs: a group with `count` subgroups, none of which has defaults.
pub fn labs(count: usize) -> Vec<SampleGroup> {
    let group = |parent| SampleGroup {
        parent,
        place: 0,
        instructor: 0,
    };
    let subgroups = (0..count).map(|_| group(Some(0)));
    std::iter::once(group(None)).chain(subgroups).collect()
}

pub fn group_id(at: usize) -> LearnerGroupId {
    LearnerGroupId::from_bits(100 + at as u128)
}

pub fn session_id(at: u128) -> SessionId {
    SessionId::from_bits(50 + at)
}

pub fn place(number: u8) -> Option<Place> {
    (number > 0).then(|| Place::Room(RoomId::from_bits(number.into())))
}

pub fn instructor(number: u8) -> BTreeSet<PersonId> {
    (number > 0)
        .then(|| PersonId::from_bits(number.into()))
        .into_iter()
        .collect()
}

/// A workspace with the groups in one cohort, three sessions and three people.
pub fn workspace(groups: &[SampleGroup]) -> CommandFixture {
    let mut course = Course::new(CourseId::from_bits(1));
    course.cohorts = [CohortId::from_bits(1)].into();
    let mut records: Vec<Record> = vec![course.into(), Cohort::new(CohortId::from_bits(1)).into()];
    for at in 0..3 {
        let mut session = Session::new(session_id(at));
        session.course = CourseId::from_bits(1);
        records.push(session.into());
        records.push(Person::new(PersonId::from_bits(at + 1)).into());
    }
    for number in 1..=4 {
        records.push(Room::new(RoomId::from_bits(number)).into());
    }
    // One learner is in every tree.
    records.push(Person::new(PersonId::from_bits(9)).into());
    for (at, sample) in groups.iter().enumerate() {
        if sample.parent.is_none() {
            let learner = GroupMembership::new(group_id(at), PersonId::from_bits(9));
            records.push(learner.into());
        }
        let mut group = LearnerGroup::new(group_id(at));
        group.cohort = CohortId::from_bits(1);
        group.parent = sample.parent.map(group_id);
        group.title = format!("Group {at}");
        group.place = place(sample.place);
        group.instructors = instructor(sample.instructor);
        records.push(group.into());
    }
    CommandFixture::with(records)
}

pub fn slot(day: u32, hour: u32) -> Slot {
    let day = NaiveDate::from_ymd_opt(2026, 9, day).expect("a day in September");
    let start = day.and_hms_opt(hour, 0, 0).expect("a time");
    Slot::new(start, Minutes::new(120)).expect("a slot")
}

pub fn request(targets: TargetGroups, slots: &[Slot]) -> OfferingRequest {
    OfferingRequest {
        groups: BTreeSet::new(),
        strategy: OfferingStrategy::Repeated {
            session: session_id(0),
            targets,
            first: slots
                .first()
                .copied()
                .unwrap_or_else(|| slot(14, 8))
                .start(),
            slots: slots.to_vec(),
        },
        overrides: OfferingDefaults::default(),
        override_scope: OverrideScope::AllGroups,
        ambiguous: AmbiguousTime::Later,
        inherit_defaults: false,
        skip_existing: true,
    }
}

pub fn propose(
    records: &Records,
    request: &OfferingRequest,
) -> Result<ProposedOfferings, GeneratorError> {
    let cohorts = [CohortId::from_bits(1)].into();
    let groups = Rc::new(GeneratorGroups::of_cohorts(records, &cohorts));
    propose_offerings(records, &groups, request)
}

pub fn create(proposed: &ProposedOfferings) -> Command {
    create_shared(proposed, 1)
}

/// Creates offerings of which an instructor takes several of a session at a time.
pub fn create_shared(proposed: &ProposedOfferings, groups_per_instructor: usize) -> Command {
    Command::Offering(OfferingCommand::AddPlanned {
        offerings: proposed.new_offerings(),
        skip_existing: true,
        groups_per_instructor,
    })
}

/// The offerings of a workspace as they were asked for.
pub fn stored(records: &Records) -> BTreeMap<(SessionId, LearnerGroupId, Slot), NewOffering> {
    let offering = |row: &Rc<Offering>| {
        let slot = Slot::try_from(row.slot.as_ref().expect("a time")).expect("a slot");
        let new = NewOffering {
            session: row.session,
            slot,
            ambiguous: row
                .slot
                .as_ref()
                .map(|slot| slot.ambiguous)
                .unwrap_or_default(),
            place: row.place.clone(),
            link: row.link.clone(),
            groups: row.groups.clone(),
            instructors: row.instructors.clone(),
            instructor_groups: row.instructor_groups.clone(),
            generated_from: row.generated_from,
            generated_for: row.generated_for,
            generated_in: row.generated_in,
            inherits_defaults: row.inherits_defaults,
        };
        let group = row.generated_from.expect("a group");
        ((row.session, group, slot), new)
    };
    records.offerings.iter().map(offering).collect()
}

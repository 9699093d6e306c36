//! A small workspace in which everything collides often, edited as raw records, as another tab would.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::model::{
    AmbiguousTime, Availability, ChangeId, ConflictKind, Course, CourseId, DateRange, DayHours,
    DayOfWeek, DismissedConflict, FixedOffset, GroupMembership, Holiday, HolidayId, IdGenerator,
    Instant, InstructorGroup, LearnerGroup, MinuteRange, Minutes, Offering, PersonAvailability,
    PersonId, Place, Record, Room, RoomId, SeededIds, Session, SessionId, Settings, SettingsId,
    TimeSlot,
};
use crate::workspace::{Change, Edit, Records, Workspace};

mod examples;
mod next_days;
mod previews;
mod updates;

const OFFERINGS: u128 = 8;

pub fn zones() -> ZoneLookup {
    Rc::new(|name| Rc::new(FixedOffset(if name == "East" { 7200 } else { 3600 })))
}

pub fn day(number: u64) -> NaiveDate {
    let monday = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
    monday + Days::new(number)
}

pub fn at(quarter: i64) -> NaiveDateTime {
    let start = day(0).and_hms_opt(8, 0, 0).expect("a time");
    start + TimeDelta::minutes(15 * quarter)
}

pub fn slot(quarter: i64, minutes: u32) -> TimeSlot {
    TimeSlot {
        start: at(quarter),
        duration: Minutes::new(minutes),
        zone: "West".to_owned(),
        ambiguous: AmbiguousTime::Earlier,
    }
}

fn ids<Id: Ord + std::fmt::Debug>(
    count: u128,
    from_bits: fn(u128) -> Id,
) -> impl Strategy<Value = BTreeSet<Id>> {
    let bits = prop::collection::vec(1..=count, 0..3);
    bits.prop_map(move |bits| bits.into_iter().map(from_bits).collect())
}

pub fn offering() -> impl Strategy<Value = Offering> {
    let time = (0..200_i64, 1..12_u32, prop::bool::weighted(0.2));
    let time = prop::option::weighted(0.9, time);
    let people = || ids(6, PersonId::from_bits);
    let sets = (ids(4, LearnerGroupId::from_bits), people(), people());
    let teams = ids(2, InstructorGroupId::from_bits);
    let head = (
        1..=OFFERINGS,
        1..3_u128,
        0..4_u128,
        prop::bool::weighted(0.1),
    );
    (head, time, sets, teams).prop_map(
        |((id, session, room, cancelled), time, (groups, learners, instructors), teams)| {
            let mut offering = Offering::new(OfferingId::from_bits(id));
            offering.session = SessionId::from_bits(session);
            offering.slot = time.map(|(quarter, length, is_east)| {
                let mut slot = slot(quarter, length * 15);
                if is_east {
                    "East".clone_into(&mut slot.zone);
                }
                slot
            });
            offering.place = (room > 0).then(|| Place::Room(RoomId::from_bits(room)));
            offering.groups = groups;
            offering.learners = learners;
            offering.instructors = instructors;
            offering.instructor_groups = teams;
            offering.cancelled = cancelled;
            offering
        },
    )
}

fn availability() -> impl Strategy<Value = Availability> {
    (0..4_u64, any::<bool>()).prop_map(|(restricted, mornings)| {
        let mut availability = Availability::default();
        availability
            .restricted
            .insert(DateRange::single(day(restricted)));
        if mornings {
            let hours = DayHours::new(MinuteRange::new(480, 720));
            availability.weekly.insert(DayOfWeek::Monday, hours);
        }
        availability
    })
}

fn group() -> impl Strategy<Value = Record> {
    (1..=4_u128, prop::option::of(1..=4_u128)).prop_map(|(id, parent)| {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(id));
        group.parent = parent.map(LearnerGroupId::from_bits);
        group.instructors = [PersonId::from_bits(id)].into();
        group.into()
    })
}

fn membership() -> impl Strategy<Value = Record> {
    (1..=4_u128, 1..=6_u128, prop::option::of(1..=4_u128)).prop_map(|(tree, person, subgroup)| {
        let tree = LearnerGroupId::from_bits(tree);
        let mut row = GroupMembership::new(tree, PersonId::from_bits(person));
        row.subgroup = subgroup.map(LearnerGroupId::from_bits);
        row.into()
    })
}

fn room() -> impl Strategy<Value = Record> {
    let limits = (prop::option::of(0..4_u32), availability(), any::<bool>());
    (1..=3_u128, limits).prop_map(|(id, (capacity, availability, inactive))| {
        let mut room = Room::new(RoomId::from_bits(id));
        room.name = format!("Room {id}");
        room.capacity = capacity;
        room.availability = availability;
        room.inactive = inactive;
        room.into()
    })
}

fn course() -> impl Strategy<Value = Record> {
    (1..3_u128, prop::option::of((0..3_u64, 0..3_u64))).prop_map(|(id, dates)| {
        let mut course = Course::new(CourseId::from_bits(id));
        course.start = dates.map(|(first, _)| day(first));
        course.end = dates.map(|(first, more)| day(first + more));
        course.into()
    })
}

fn session() -> impl Strategy<Value = Record> {
    (1..3_u128, 1..3_u128).prop_map(|(id, course)| {
        let mut session = Session::new(SessionId::from_bits(id));
        session.course = CourseId::from_bits(course);
        session.into()
    })
}

fn dismissed() -> impl Strategy<Value = Record> {
    let party = (1..=OFFERINGS, any::<bool>());
    (1..=OFFERINGS, party, 0..3_usize).prop_map(|(offering, (party, is_offering), kinds)| {
        let offering = OfferingId::from_bits(offering);
        let party = if is_offering {
            OfferingId::from_bits(party).into()
        } else {
            RoomId::from_bits(party).into()
        };
        let mut row = DismissedConflict::new(offering, party);
        row.kinds = ConflictKind::ALL.into_iter().skip(kinds).collect();
        row.into()
    })
}

fn other_record() -> impl Strategy<Value = Record> {
    let team = (1..3_u128, ids(6, PersonId::from_bits)).prop_map(|(id, members)| {
        let mut team = InstructorGroup::new(InstructorGroupId::from_bits(id));
        team.members = members;
        team.into()
    });
    let hours = (1..=6_u128, availability()).prop_map(|(person, availability)| {
        let mut row = PersonAvailability::new(PersonId::from_bits(person));
        row.availability = availability;
        row.into()
    });
    let holiday = (1..3_u128, 0..4_u64).prop_map(|(id, date)| {
        let mut holiday = Holiday::new(HolidayId::from_bits(id));
        holiday.days = DateRange::single(day(date));
        holiday.into()
    });
    let settings = any::<bool>().prop_map(|is_east| {
        let mut settings = Settings::new(SettingsId);
        settings.zone = if is_east { "East" } else { "West" }.to_owned();
        settings.into()
    });
    prop_oneof![team, hours, holiday, settings]
}

/// A record of any kind from which conflicts follow.
pub fn record() -> impl Strategy<Value = Record> {
    prop_oneof![
        8 => offering().prop_map(Record::from),
        2 => group(),
        3 => membership(),
        2 => room(),
        1 => course(),
        1 => session(),
        1 => dismissed(),
        3 => other_record(),
    ]
}

pub fn workspace_of(records: Vec<Record>) -> Workspace {
    Workspace::opened(records, Vec::new())
}

/// Returns the change of somebody else who writes these records, or removes them.
pub fn change(records: &Records, writes: Vec<(Record, bool)>, ids: &mut SeededIds) -> Rc<Change> {
    let mut change = Change {
        id: ChangeId(ids.next()),
        at: Instant(0),
        ..Change::default()
    };
    for (record, is_removal) in writes {
        let key = record.key();
        if change.edits.iter().all(|edit| edit.key != key) {
            change.edits.push(Edit {
                key,
                before: records.get(key),
                after: (!is_removal).then_some(record),
            });
        }
    }
    change.into()
}

/// Returns the keys of all conflicts that are not accepted.
pub fn counted_keys(records: &Records, conflicts: &WorkspaceConflicts) -> BTreeSet<ConflictKey> {
    let all = conflicts.all(records, usize::MAX).into_iter();
    let counted = all.filter(|conflict| !conflict.is_dismissed);
    counted.map(|conflict| conflict.key()).collect()
}

//! A small world in which everything collides often: offerings as lists of people, which the engine
//! gets as sets, and every pair compared with every other as oracle.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::model::{
    Availability, ConflictKind, DateRange, DayHours, DayOfWeek, FixedOffset, MinuteRange,
};
use crate::planning::{DateSet, Minutes, OfferingIndex, PersonIndex, RoomIndex, Slot, unavailable};

mod edits;
mod examples;
mod previews;

/// The sets of people by number: groups within each other, overlapping ones, an empty one.
const SETS: [&[u32]; 9] = [
    &[0, 1, 2, 3, 4, 5, 6, 7],
    &[0, 1, 2],
    &[3, 4, 5],
    &[6, 7],
    &[2, 3],
    &[],
    &[8],
    &[0],
    &[9, 10, 11],
];

/// An offering: start and length in quarters of an hour, room, sets of learners and instructors.
#[derive(Clone, Debug)]
pub struct Sample {
    pub start: u32,
    pub length: u32,
    pub room: u32,
    pub learners: Vec<usize>,
    pub instructors: Vec<usize>,
    pub groups: Vec<usize>,
}

pub fn sample() -> impl Strategy<Value = Sample> {
    let sets = || prop::collection::vec(0..SETS.len(), 0..3);
    let length = prop_oneof![9 => 1..8_u32, 1 => 90..500_u32];
    (0..120_u32, length, 0..7_u32, sets(), sets(), sets()).prop_map(
        |(start, length, room, learners, instructors, groups)| Sample {
            start,
            length,
            room,
            learners,
            instructors,
            groups,
        },
    )
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).expect("a day in September")
}

/// Monday and Tuesday of a course; Tuesday is a holiday.
pub fn course() -> CourseDates {
    CourseDates {
        first: day(14),
        last: day(15),
    }
}

pub fn holidays() -> DateSet {
    DateSet::new(vec![day(15), day(17)])
}

/// The room with two places, the one with hours, and the one that is no longer in use.
const SMALL: u32 = 4;
const MORNINGS: u32 = 5;
const CLOSED: u32 = 6;

/// The instructor who is not always available.
const ON_LEAVE: u32 = 10;

/// Mondays until noon.
pub fn mornings() -> Availability {
    let hours = DayHours::new(MinuteRange::new(0, 720));
    Availability {
        weekly: [(DayOfWeek::Monday, hours)].into(),
        ..Availability::default()
    }
}

pub fn leave() -> Availability {
    Availability {
        restricted: [DateRange::single(day(14))].into(),
        ..Availability::default()
    }
}

pub fn set_limits(engine: &mut ConflictEngine) {
    let small = RoomLimits {
        capacity: Some(2),
        ..RoomLimits::default()
    };
    let mornings = RoomLimits {
        availability: mornings(),
        ..RoomLimits::default()
    };
    let closed = RoomLimits {
        inactive: true,
        ..RoomLimits::default()
    };
    engine.set_room(RoomIndex(SMALL), small);
    engine.set_room(RoomIndex(MORNINGS), mornings);
    engine.set_room(RoomIndex(CLOSED), closed);
    engine.set_availability(PersonIndex(ON_LEAVE), Some(leave().into()));
}

impl Sample {
    pub fn slot(&self) -> Slot {
        let start = day(14).and_time(chrono::NaiveTime::MIN);
        let start = start + TimeDelta::minutes(i64::from(self.start) * 15);
        Slot::new(start, Minutes::new(self.length * 15)).expect("a slot")
    }

    fn people(sets: &[usize]) -> Vec<u32> {
        sets.iter()
            .flat_map(|set| SETS[*set].iter().copied())
            .collect()
    }

    fn teachers(&self) -> Vec<u32> {
        [Self::people(&self.instructors), Self::people(&self.groups)].concat()
    }

    /// The kinds of conflicts with another, by comparing everything.
    pub fn collides(&self, other: &Self) -> ConflictKinds {
        let (a, b) = (self.slot(), other.slot());
        let at_once = a.start() < b.end() && b.start() < a.end();
        let meet = |a: Vec<u32>, b: Vec<u32>| at_once && a.iter().any(|person| b.contains(person));
        ConflictKinds::from_flags(&[
            (
                ConflictKind::Room,
                at_once && self.room > 0 && self.room == other.room,
            ),
            (
                ConflictKind::Instructor,
                meet(self.teachers(), other.teachers()),
            ),
            (
                ConflictKind::Learner,
                meet(Self::people(&self.learners), Self::people(&other.learners)),
            ),
        ])
    }

    /// Returns the kinds of conflicts that it has by itself.
    pub fn alone(&self) -> ConflictKinds {
        let slot = self.slot();
        let last = slot.end() - TimeDelta::minutes(1);
        let days = || day(14).iter_days().take_while(|day| *day <= last.date());
        let on = |date: &NaiveDate| *date >= slot.start().date();
        let learners: BTreeSet<u32> = Self::people(&self.learners).into_iter().collect();
        let is_late = self.room == MORNINGS && unavailable(&mornings(), slot).is_some();
        let is_away = unavailable(&leave(), slot).is_some();
        ConflictKinds::from_flags(&[
            (
                ConflictKind::RoomTooSmall,
                self.room == SMALL && learners.len() > 2,
            ),
            (ConflictKind::RoomClosed, self.room == CLOSED || is_late),
            (
                ConflictKind::InstructorUnavailable,
                is_away && self.teachers().contains(&ON_LEAVE),
            ),
            (
                ConflictKind::OutsideCourse,
                days().filter(on).any(|date| date > course().last),
            ),
            (
                ConflictKind::Holiday,
                days().filter(on).any(|date| holidays().contains(date)),
            ),
        ])
    }
}

/// An engine with the sets, the numbers of which are those of `SETS`.
pub fn engine() -> ConflictEngine {
    let mut sets = PersonSets::default();
    for people in SETS {
        sets.add(people.iter().copied().map(PersonIndex).collect());
    }
    let mut engine = ConflictEngine::new(sets, holidays());
    set_limits(&mut engine);
    engine
}

/// The lists that claims borrow.
pub struct Lists(Vec<PersonSet>, Vec<PersonSet>, Vec<PersonSet>);

pub fn lists(samples: &[Sample]) -> Vec<Lists> {
    let mut sets = PersonSets::default();
    let numbers: Vec<PersonSet> = SETS.iter().map(|_| sets.add([].into())).collect();
    let list = |list: &[usize]| list.iter().map(|set| numbers[*set]).collect();
    let of = |sample: &Sample| {
        Lists(
            list(&sample.learners),
            list(&sample.instructors),
            list(&sample.groups),
        )
    };
    samples.iter().map(of).collect()
}

pub fn claim<'a>(sample: &Sample, lists: &'a Lists) -> Claim<'a> {
    Claim {
        course: Some(course()),
        room: RoomIndex(sample.room),
        learners: &lists.0,
        instructors: &lists.1,
        instructor_groups: &lists.2,
        ..Claim::from_slot(sample.slot(), &FixedOffset(3600))
    }
}

/// By comparing every pair: the marks of each that is there.
pub fn naive(samples: &[Option<Sample>]) -> Vec<ConflictCounts> {
    let marks = |(at, sample): (usize, &Option<Sample>)| {
        let mut marks = ConflictCounts::default();
        let Some(sample) = sample else { return marks };
        marks.standalone = sample.alone();
        for (_, other) in samples.iter().enumerate().filter(|(other, _)| *other != at) {
            let kinds = other
                .as_ref()
                .map(|other| sample.collides(other))
                .unwrap_or_default();
            marks.rooms += u32::from(kinds.contains(ConflictKind::Room));
            marks.instructors += u32::from(kinds.contains(ConflictKind::Instructor));
            marks.learners += u32::from(kinds.contains(ConflictKind::Learner));
        }
        marks
    };
    samples.iter().enumerate().map(marks).collect()
}

pub fn marks(engine: &ConflictEngine, count: usize) -> Vec<ConflictCounts> {
    (0..count as u32)
        .map(|at| engine.counts(OfferingIndex(at)))
        .collect()
}

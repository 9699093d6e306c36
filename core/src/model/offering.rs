//! Offerings: the times and places of sessions.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::record::record;
use super::{
    AmbiguousTime, InstructorGroupId, LearnerGroupId, Minutes, OfferingId, PersonId, RoomId,
    SessionId, is_default,
};

/// The time of an offering on the wall clock of its time zone.
///
/// Start, duration and time zone are one value, so that merging never combines the start of one
/// person with the duration of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TimeSlot {
    /// The local start, on a whole minute.
    pub start: NaiveDateTime,
    /// The duration on the wall clock, 1 minute to 31 days.
    pub duration: Minutes,
    /// The IANA name of the time zone.
    pub zone: String,
    /// The choice where clocks show the start or the end twice.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ambiguous: AmbiguousTime,
}

impl TimeSlot {
    /// Returns the local end, exclusive.
    #[must_use]
    pub fn end(&self) -> NaiveDateTime {
        let end = self.start.checked_add_signed(self.duration.to_time_delta());
        end.unwrap_or(self.start)
    }

    /// Iterates over the local dates that the slot touches; one that ends at midnight does not touch
    /// the next date.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.end().checked_sub_signed(TimeDelta::nanoseconds(1));
        let last = last.map_or(self.start, |last| last.max(self.start)).date();
        let first = self.start.date();
        first.iter_days().take_while(move |date| *date <= last)
    }
}

/// A place: a room of the workspace, or a text where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// A room of the workspace.
    Room(RoomId),
    /// 1 to 255 characters.
    Text(String),
}

impl Place {
    /// Returns the room, if the place is one.
    #[must_use]
    pub const fn room(&self) -> Option<RoomId> {
        match self {
            Self::Room(room) => Some(*room),
            Self::Text(_) => None,
        }
    }
}

/// A round of a rotation or of stations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GeneratedRound {
    /// The day from which the rounds were planned.
    pub first: NaiveDate,
    /// The position among the rounds, from 0.
    pub round: u32,
}

impl GeneratedRound {
    /// Returns the same round of the rounds that are later by some days, or earlier if negative; `None` if
    /// there is no such date.
    #[must_use]
    pub fn shifted(self, days: i64) -> Option<Self> {
        let first = self.first.checked_add_signed(TimeDelta::try_days(days)?)?;
        Some(Self { first, ..self })
    }
}

record! {
    /// One occurrence of a session.
    Offering = "offering" schema 1 by { id: OfferingId } with {
        /// The session that is offered.
        session: SessionId = "session" as scalar,
        /// The time; `None` if it is not scheduled yet.
        slot: Option<TimeSlot> = "slot" as scalar,
        /// The place; `None` if it has none yet, or needs none.
        place: Option<Place> = "place" as scalar,
        /// The address of a virtual meeting, of the schemes `http` or `https`; empty if there is none.
        link: String = "link" as scalar,
        /// The learner groups that take part.
        groups: BTreeSet<LearnerGroupId> = "groups" as set,
        /// People who take part in addition to the groups.
        learners: BTreeSet<PersonId> = "learners" as set,
        /// The instructors.
        instructors: BTreeSet<PersonId> = "instructors" as set,
        /// The instructor groups.
        instructor_groups: BTreeSet<InstructorGroupId> = "instructorGroups" as set,
        /// `true` if it does not take place, but stays on the calendar.
        cancelled: bool = "cancelled" as scalar,
        /// The learner group from whose defaults it was generated, if any.
        generated_from: Option<LearnerGroupId> = "generatedFrom" as scalar,
        /// The local start for which it was generated, which stays when it is moved.
        generated_for: Option<NaiveDateTime> = "generatedFor" as scalar,
        /// The round for which it was generated, if it is of a rotation or of stations.
        generated_in: Option<GeneratedRound> = "generatedIn" as scalar,
        /// Whether it was generated with the defaults of the groups above where its own group had none;
        /// `None` if that is not known.
        inherits_defaults: Option<bool> = "inheritsDefaults" as scalar,
    }
}

impl Offering {
    /// Forgets from what it was generated.
    pub fn clear_origin(&mut self) {
        self.generated_from = None;
        self.generated_for = None;
        self.generated_in = None;
        self.inherits_defaults = None;
    }

    /// Returns the local start for which it was generated from a group, if it was.
    #[must_use]
    pub fn generated_for_group(&self, group: LearnerGroupId) -> Option<NaiveDateTime> {
        let is_generated = self.generated_from == Some(group);
        self.generated_for.filter(|_| is_generated)
    }

    /// Returns the round for which it was generated from a group, if it was.
    #[must_use]
    pub fn generated_in_by_group(&self, group: LearnerGroupId) -> Option<GeneratedRound> {
        let is_generated = self.generated_from == Some(group);
        self.generated_in.filter(|_| is_generated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(start: &str, minutes: u32) -> TimeSlot {
        TimeSlot {
            start: start.parse().expect("a local time"),
            duration: Minutes::new(minutes),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        }
    }

    #[test]
    fn a_slot_touches_each_date_on_which_it_takes_place() {
        let days = |start, minutes| slot(start, minutes).dates().count();
        assert_eq!(days("2026-09-14T08:00:00", 60), 1);
        assert_eq!(days("2026-09-14T22:00:00", 120), 1);
        assert_eq!(days("2026-09-14T22:00:00", 121), 2);
        assert_eq!(days("2026-09-14T00:00:00", 31 * 1440), 31);
        // A stored slot without a duration still has a date.
        assert_eq!(days("2026-09-14T00:00:00", 0), 1);
    }
}

//! Conflicts as data, with the ids of everything that a sentence about them names.

use std::fmt;

use chrono::NaiveDate;

use crate::model::{
    ConflictKind, ConflictPartyId, CourseId, HolidayId, OfferingId, PersonId, RoomId,
};
use crate::planning::{RoomClosure, Unavailable};

/// Identifies a conflict by its kind and by what is in conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConflictKey {
    /// The kind.
    pub kind: ConflictKind,
    /// The offering, or the one with the lesser id.
    pub offering: OfferingId,
    /// The other side.
    pub party: ConflictPartyId,
}

impl fmt::Display for ConflictKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.kind as u8, self.offering, self.party)
    }
}

/// A conflict of an offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferingConflict {
    /// The offering.
    pub offering: OfferingId,
    /// The kind of the conflict, and its other side.
    pub detail: ConflictDetail,
    /// `true` if somebody has accepted it.
    pub is_dismissed: bool,
}

/// Details of a conflict: its kind, and the offering, room, person, course or holiday that is involved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictDetail {
    /// Another offering is in the same room at the same time.
    Room {
        /// The room.
        room: RoomId,
        /// The other offering.
        other: OfferingId,
    },
    /// Another offering at the same time has an instructor in common.
    Instructor {
        /// One of those in common.
        person: PersonId,
        /// The number of instructors in common.
        count: u32,
        /// The other offering.
        other: OfferingId,
    },
    /// Another offering at the same time has a learner in common.
    Learner {
        /// One of those in common.
        person: PersonId,
        /// The number of learners in common.
        count: u32,
        /// The other offering.
        other: OfferingId,
    },
    /// The room has fewer places than there are learners.
    RoomTooSmall {
        /// The room.
        room: RoomId,
        /// The number of its places.
        capacity: u32,
        /// The number of learners.
        learners: u32,
    },
    /// The room is closed.
    RoomClosed {
        /// The room.
        room: RoomId,
        /// The reason.
        reason: RoomClosure,
    },
    /// An instructor is not available.
    InstructorUnavailable {
        /// The instructor.
        person: PersonId,
        /// The reason.
        reason: Unavailable,
    },
    /// The offering is outside the dates of its course.
    OutsideCourse {
        /// The course.
        course: CourseId,
    },
    /// The offering takes place on a holiday.
    Holiday {
        /// The holiday.
        holiday: HolidayId,
        /// The first date of the offering that is part of it.
        date: NaiveDate,
    },
}

impl ConflictDetail {
    /// Returns the other offering, if one is involved.
    const fn other_mut(&mut self) -> Option<&mut OfferingId> {
        match self {
            Self::Room { other, .. }
            | Self::Instructor { other, .. }
            | Self::Learner { other, .. } => Some(other),
            Self::RoomTooSmall { .. }
            | Self::RoomClosed { .. }
            | Self::InstructorUnavailable { .. }
            | Self::OutsideCourse { .. }
            | Self::Holiday { .. } => None,
        }
    }
}

impl OfferingConflict {
    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> ConflictKind {
        match self.detail {
            ConflictDetail::Room { .. } => ConflictKind::Room,
            ConflictDetail::Instructor { .. } => ConflictKind::Instructor,
            ConflictDetail::Learner { .. } => ConflictKind::Learner,
            ConflictDetail::RoomTooSmall { .. } => ConflictKind::RoomTooSmall,
            ConflictDetail::RoomClosed { .. } => ConflictKind::RoomClosed,
            ConflictDetail::InstructorUnavailable { .. } => ConflictKind::InstructorUnavailable,
            ConflictDetail::OutsideCourse { .. } => ConflictKind::OutsideCourse,
            ConflictDetail::Holiday { .. } => ConflictKind::Holiday,
        }
    }

    /// Returns the other offering, if the conflict involves one.
    #[must_use]
    pub const fn other(&self) -> Option<OfferingId> {
        let mut detail = self.detail;
        match detail.other_mut() {
            Some(other) => Some(*other),
            None => None,
        }
    }

    /// Returns the same conflict as one of the other offering, if it involves one.
    #[must_use]
    pub const fn seen_from_other(&self) -> Option<Self> {
        let mut seen = *self;
        let Some(other) = seen.detail.other_mut() else {
            return None;
        };
        seen.offering = std::mem::replace(other, self.offering);
        Some(seen)
    }

    /// Returns the key that identifies the conflict, the same for both offerings.
    #[must_use]
    pub fn key(&self) -> ConflictKey {
        let (offering, party) = match self.detail {
            ConflictDetail::Room { other, .. }
            | ConflictDetail::Instructor { other, .. }
            | ConflictDetail::Learner { other, .. } => {
                (self.offering.min(other), self.offering.max(other).into())
            }
            ConflictDetail::RoomTooSmall { room, .. } | ConflictDetail::RoomClosed { room, .. } => {
                (self.offering, room.into())
            }
            ConflictDetail::InstructorUnavailable { person, .. } => (self.offering, person.into()),
            ConflictDetail::OutsideCourse { course } => (self.offering, course.into()),
            ConflictDetail::Holiday { holiday, .. } => (self.offering, holiday.into()),
        };
        ConflictKey {
            kind: self.kind(),
            offering,
            party,
        }
    }
}

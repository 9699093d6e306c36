//! A single conflict, with its counterpart, for lists and messages.

use chrono::NaiveDate;

use super::RoomClosure;
use crate::model::ConflictKind;
use crate::planning::{OfferingIndex, PersonIndex, RoomIndex, Unavailable};

/// The other side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counterpart {
    /// An existing offering.
    Offering(OfferingIndex),
    /// Another claim of the same preview, by position.
    PreviewClaim(u32),
}

/// A conflict of an offering or of a claim in a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The room is used by another offering at the same time.
    Room {
        /// The room.
        room: RoomIndex,
        /// The other user of the room.
        counterpart: Counterpart,
    },
    /// Instructors teach another offering at the same time.
    Instructor {
        /// The shared instructor with the lowest index.
        person: PersonIndex,
        /// The number of shared instructors.
        count: u32,
        /// The other offering.
        counterpart: Counterpart,
    },
    /// Learners attend another offering at the same time.
    Learner {
        /// The shared learner with the lowest index.
        person: PersonIndex,
        /// The number of shared learners.
        count: u32,
        /// The other offering.
        counterpart: Counterpart,
    },
    /// The room has fewer places than there are learners.
    RoomTooSmall {
        /// The room.
        room: RoomIndex,
        /// The number of its places.
        capacity: u32,
        /// The number of learners, each counted once.
        learners: u32,
    },
    /// The room is closed.
    RoomClosed {
        /// The room.
        room: RoomIndex,
        /// The reason.
        reason: RoomClosure,
    },
    /// An instructor is not available. There is a conflict for each of them.
    InstructorUnavailable {
        /// The instructor.
        person: PersonIndex,
        /// The reason.
        reason: Unavailable,
    },
    /// The offering is outside the dates of its course.
    OutsideCourse,
    /// The offering takes place on a holiday; this is the first one it touches.
    Holiday(NaiveDate),
}

impl Conflict {
    /// Returns its kind.
    #[must_use]
    pub const fn kind(&self) -> ConflictKind {
        match self {
            Self::Room { .. } => ConflictKind::Room,
            Self::Instructor { .. } => ConflictKind::Instructor,
            Self::Learner { .. } => ConflictKind::Learner,
            Self::RoomTooSmall { .. } => ConflictKind::RoomTooSmall,
            Self::RoomClosed { .. } => ConflictKind::RoomClosed,
            Self::InstructorUnavailable { .. } => ConflictKind::InstructorUnavailable,
            Self::OutsideCourse => ConflictKind::OutsideCourse,
            Self::Holiday(_) => ConflictKind::Holiday,
        }
    }

    /// Returns the other side, or `None` for a standalone conflict.
    #[must_use]
    pub const fn counterpart(&self) -> Option<Counterpart> {
        match self {
            Self::Room { counterpart, .. }
            | Self::Instructor { counterpart, .. }
            | Self::Learner { counterpart, .. } => Some(*counterpart),
            Self::RoomTooSmall { .. }
            | Self::RoomClosed { .. }
            | Self::InstructorUnavailable { .. }
            | Self::OutsideCourse
            | Self::Holiday(_) => None,
        }
    }
}

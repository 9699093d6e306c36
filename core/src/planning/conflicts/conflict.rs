//! A single conflict, with its counterpart, for lists and messages.

use chrono::NaiveDate;

use crate::planning::{OfferingIndex, PersonIndex, RoomIndex};

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
    /// The offering is outside the dates of its course.
    OutsideCourse,
    /// The offering takes place on a holiday; this is the first one it touches.
    Holiday(NaiveDate),
}

impl Conflict {
    /// Returns the other side, or `None` for a standalone conflict.
    #[must_use]
    pub const fn counterpart(&self) -> Option<Counterpart> {
        match self {
            Self::Room { counterpart, .. }
            | Self::Instructor { counterpart, .. }
            | Self::Learner { counterpart, .. } => Some(*counterpart),
            Self::OutsideCourse | Self::Holiday(_) => None,
        }
    }
}

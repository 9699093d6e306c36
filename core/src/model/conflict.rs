//! Scheduling conflicts that somebody has looked at and accepted. Conflicts themselves are derived from
//! the other records and never stored.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{ConflictPartyId, CourseId, HolidayId, OfferingId, PersonId, RoomId};

/// A kind of scheduling conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// A room is used by two offerings at once.
    Room,
    /// An instructor teaches two offerings at once.
    Instructor,
    /// A learner attends two offerings at once.
    Learner,
    /// The room has fewer places than the offering has learners.
    RoomTooSmall,
    /// The room is closed at the time of the offering, or no longer in use.
    RoomClosed,
    /// An instructor is not available at the time of the offering.
    InstructorUnavailable,
    /// The offering is outside the dates of its course.
    OutsideCourse,
    /// The offering takes place on a holiday.
    Holiday,
}

impl ConflictKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Room,
        Self::Instructor,
        Self::Learner,
        Self::RoomTooSmall,
        Self::RoomClosed,
        Self::InstructorUnavailable,
        Self::OutsideCourse,
        Self::Holiday,
    ];
}

macro_rules! conflict_parties {
    ($($id:ident),+ $(,)?) => {$(
        impl From<$id> for ConflictPartyId {
            fn from(id: $id) -> Self {
                Self(id.0)
            }
        }
    )+};
}

conflict_parties! { OfferingId, RoomId, PersonId, CourseId, HolidayId }

record! {
    /// Conflicts between an offering and another record that are none in the eyes of the people who
    /// plan: two groups that share a room on purpose.
    ///
    /// The key is made of what is in conflict, so the conflict is back if the offering gets another
    /// room that is too small. Of two offerings, the one with the lesser id comes first.
    DismissedConflict = "dismissed-conflict" schema 1
    by { offering: OfferingId, party: ConflictPartyId } with {
        /// The kinds of conflict, never empty.
        kinds: BTreeSet<ConflictKind> = "kinds" as set,
    }
}

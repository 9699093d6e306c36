//! Kinds of scheduling conflict. Conflicts are derived from records and never stored.

use serde::{Deserialize, Serialize};

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

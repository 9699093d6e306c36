//! Durations in whole minutes.

use std::fmt;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// A duration on the wall clock, in whole minutes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Minutes(u32);

impl Minutes {
    /// The empty duration.
    pub const ZERO: Self = Self(0);

    /// Creates a duration from a number of minutes.
    #[must_use]
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// Creates a duration from the hour and minute fields of a form. The minute field may exceed 59;
    /// a sum that does not fit into `u32` saturates.
    #[must_use]
    pub const fn from_fields(hours: u32, minutes: u32) -> Self {
        Self(hours.saturating_mul(60).saturating_add(minutes))
    }

    /// Returns the total number of minutes.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Returns the number of complete hours.
    #[must_use]
    pub const fn hours(self) -> u32 {
        self.0 / 60
    }

    /// Returns the minutes that remain after the complete hours, 0 to 59.
    #[must_use]
    pub const fn minutes_of_hour(self) -> u32 {
        self.0 % 60
    }

    /// Converts to a chrono duration.
    #[must_use]
    pub const fn to_time_delta(self) -> TimeDelta {
        // u32::MAX minutes are within the range of TimeDelta, so the second arm is never taken.
        match TimeDelta::try_minutes(self.0 as i64) {
            Some(delta) => delta,
            None => TimeDelta::zero(),
        }
    }
}

/// Formats as `1:30`.
impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.hours(), self.minutes_of_hour())
    }
}

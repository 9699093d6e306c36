//! A number of minutes.

use std::fmt;

use chrono::TimeDelta;

/// A length of time on the clock, in whole minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u32);

impl Minutes {
    /// None at all.
    pub const ZERO: Self = Self(0);

    /// So many.
    #[must_use]
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// From the two fields of a form; 90 in the field of minutes is as good as 1 and 30. What is too
    /// much for the type becomes the most it holds.
    #[must_use]
    pub const fn from_fields(hours: u32, minutes: u32) -> Self {
        Self(hours.saturating_mul(60).saturating_add(minutes))
    }

    /// All of them.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Whole hours, for the first field of a form.
    #[must_use]
    pub const fn hours(self) -> u32 {
        self.0 / 60
    }

    /// Minutes past the whole hours, for the second.
    #[must_use]
    pub const fn past_hour(self) -> u32 {
        self.0 % 60
    }

    /// For chrono's arithmetic.
    #[must_use]
    pub const fn delta(self) -> TimeDelta {
        // 4294967295 minutes are far from the limit of milliseconds in an i64.
        match TimeDelta::try_minutes(self.0 as i64) {
            Some(delta) => delta,
            None => TimeDelta::zero(),
        }
    }
}

/// `1:30`, as forms show it.
impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.hours(), self.past_hour())
    }
}

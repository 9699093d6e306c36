//! Times of events outside the dates within which calendars are read.

use crate::model::DateRange;

/// Number of times of an event that are left out, since they are outside the dates of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimesOutside {
    /// Dates of the workspace.
    pub dates: DateRange,
    /// Number of times before them.
    pub earlier: usize,
    /// Number of times after them.
    pub later: LaterTimes,
}

/// Number of times of an event after some date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterTimes {
    /// This number.
    Number(usize),
    /// All that its rule gives, which has no end, or one too far away to count them.
    Uncounted,
}

impl LaterTimes {
    /// Counts one more time.
    pub(super) const fn add_one(&mut self) {
        if let Self::Number(number) = self {
            *number += 1;
        }
    }
}

impl TimesOutside {
    /// Returns `true` if no time is left out.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.earlier == 0 && self.later == LaterTimes::Number(0)
    }
}

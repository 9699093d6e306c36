//! A set of weekdays.

use chrono::Weekday;

/// A set of weekdays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// Monday to Friday.
    pub const WORKDAYS: Self = Self(0b001_1111);

    /// Returns the set with `day` added.
    #[must_use]
    pub const fn with(self, day: Weekday) -> Self {
        Self(self.0 | Self::bit(day))
    }

    /// Returns the set with `day` removed.
    #[must_use]
    pub const fn without(self, day: Weekday) -> Self {
        Self(self.0 & !Self::bit(day))
    }

    /// Returns `true` if `day` is in the set.
    #[must_use]
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & Self::bit(day) != 0
    }

    const fn bit(day: Weekday) -> u8 {
        1 << day.num_days_from_monday()
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        days.into_iter().fold(Self::NONE, Self::with)
    }
}

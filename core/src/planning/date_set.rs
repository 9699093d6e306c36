//! Sets of dates, such as holidays and teaching days.

use chrono::NaiveDate;

/// A set of dates, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateSet(Vec<NaiveDate>);

impl DateSet {
    /// Creates a set from dates in any order, duplicates allowed.
    #[must_use]
    pub fn new(mut dates: Vec<NaiveDate>) -> Self {
        dates.sort_unstable();
        dates.dedup();
        Self(dates)
    }

    /// Returns the dates in ascending order.
    #[must_use]
    pub fn as_slice(&self) -> &[NaiveDate] {
        &self.0
    }

    /// Returns `true` if `date` is in the set.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.0.binary_search(&date).is_ok()
    }

    /// Returns the earliest date of the set from `first` to `last`, both inclusive.
    #[must_use]
    pub fn first_within(&self, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        let next = self.0.partition_point(|date| *date < first);
        self.0.get(next).copied().filter(|date| *date <= last)
    }
}

impl FromIterator<NaiveDate> for DateSet {
    fn from_iter<I: IntoIterator<Item = NaiveDate>>(dates: I) -> Self {
        Self::new(dates.into_iter().collect())
    }
}

//! Sets of dates, such as holidays and teaching days.

use chrono::NaiveDate;

use crate::model::DateRange;

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

    /// Creates a set of all days of some ranges, which may overlap.
    #[must_use]
    pub fn from_ranges(ranges: impl IntoIterator<Item = DateRange>) -> Self {
        ranges.into_iter().flat_map(DateRange::days).collect()
    }

    /// Returns the dates in ascending order.
    #[must_use]
    pub fn as_slice(&self) -> &[NaiveDate] {
        &self.0
    }

    /// Returns the first `count` dates, or all if there are fewer.
    #[must_use]
    pub fn first(&self, count: usize) -> Self {
        Self(self.0.iter().take(count).copied().collect())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_touch_or_overlap_have_each_date_once() {
        let day = |day| NaiveDate::from_ymd_opt(2028, 2, day).expect("a day of February");
        let range = |first, last| DateRange::new(day(first), day(last)).expect("a range");
        let dates = DateSet::from_ranges([range(28, 29), range(27, 28)]);
        assert_eq!(dates.as_slice(), [27, 28, 29].map(day));
    }
}

//! Hours of one day, as parts of it in minutes from midnight.

use serde::{Deserialize, Serialize};

/// A part of a day, in minutes from midnight: it includes its start and excludes its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct MinuteRange {
    start: u16,
    end: u16,
}

/// A part of a day is empty, or reaches past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a part of a day")]
pub struct EmptyRange;

impl MinuteRange {
    /// The number of minutes of a day.
    pub const DAY: u16 = 24 * 60;

    /// Creates a part of a day from its first minute and the minute after its last.
    ///
    /// # Errors
    /// If it is empty or reaches past midnight.
    pub const fn new(start: u16, end: u16) -> Result<Self, EmptyRange> {
        if start < end && end <= Self::DAY {
            Ok(Self { start, end })
        } else {
            Err(EmptyRange)
        }
    }

    /// Returns the first minute.
    #[must_use]
    pub const fn start(self) -> u16 {
        self.start
    }

    /// Returns the minute after the last.
    #[must_use]
    pub const fn end(self) -> u16 {
        self.end
    }
}

impl From<MinuteRange> for (u16, u16) {
    fn from(range: MinuteRange) -> Self {
        (range.start, range.end)
    }
}

impl TryFrom<(u16, u16)> for MinuteRange {
    type Error = EmptyRange;

    fn try_from((start, end): (u16, u16)) -> Result<Self, EmptyRange> {
        Self::new(start, end)
    }
}

/// The hours of one day: parts in ascending order that neither overlap nor touch. The default is a
/// day without any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<MinuteRange>")]
pub struct DayHours(Vec<MinuteRange>);

impl DayHours {
    /// Creates the hours of a day from parts in any order; parts that overlap or touch are joined.
    pub fn new(parts: impl IntoIterator<Item = MinuteRange>) -> Self {
        let mut parts: Vec<MinuteRange> = parts.into_iter().collect();
        parts.sort_unstable();
        let mut joined: Vec<MinuteRange> = Vec::with_capacity(parts.len());
        for part in parts {
            match joined.last_mut() {
                Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
                _ => joined.push(part),
            }
        }
        Self(joined)
    }

    /// Returns the hours of a day without limits.
    #[must_use]
    pub fn all_day() -> Self {
        Self(vec![MinuteRange {
            start: 0,
            end: MinuteRange::DAY,
        }])
    }

    /// Returns the parts in ascending order.
    #[must_use]
    pub fn parts(&self) -> &[MinuteRange] {
        &self.0
    }

    /// Returns `true` if all of `part` is within the hours.
    #[must_use]
    pub fn covers(&self, part: MinuteRange) -> bool {
        self.0
            .iter()
            .any(|open| open.start <= part.start && part.end <= open.end)
    }

    /// Returns the hours without a part.
    #[must_use]
    pub fn without(&self, part: MinuteRange) -> Self {
        let rest = self.0.iter().flat_map(|open| {
            let before = MinuteRange::new(open.start, open.end.min(part.start));
            let after = MinuteRange::new(open.start.max(part.end), open.end);
            [before, after]
        });
        Self(rest.filter_map(Result::ok).collect())
    }

    /// Returns the number of minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let lengths = self.0.iter().map(|part| u32::from(part.end - part.start));
        lengths.sum()
    }
}

impl From<Vec<MinuteRange>> for DayHours {
    fn from(parts: Vec<MinuteRange>) -> Self {
        Self::new(parts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::to_json;

    fn part() -> impl Strategy<Value = MinuteRange> {
        (0..MinuteRange::DAY, 1..=MinuteRange::DAY)
            .prop_filter_map("a part", |(start, end)| MinuteRange::new(start, end).ok())
    }

    proptest! {
        #[test]
        fn hours_cover_the_minutes_of_their_parts(
            parts in prop::collection::vec(part(), 0..6),
            minute in 0..MinuteRange::DAY,
        ) {
            let hours = DayHours::new(parts.clone());
            let within = parts.iter().any(|part| (part.start..part.end).contains(&minute));
            let minute = MinuteRange::new(minute, minute + 1).expect("a minute");
            prop_assert_eq!(hours.covers(minute), within);
            prop_assert!(hours.parts().windows(2).all(|pair| pair[0].end < pair[1].start));
            let read: DayHours = serde_json::from_slice(&to_json(&hours)).expect("hours");
            prop_assert_eq!(read, hours);
        }
    }

    proptest! {
        #[test]
        fn hours_without_a_part_lack_its_minutes_alone(
            parts in prop::collection::vec(part(), 0..6),
            without in part(),
            minute in 0..MinuteRange::DAY,
        ) {
            let hours = DayHours::new(parts);
            let rest = hours.without(without);
            let minute = MinuteRange::new(minute, minute + 1).expect("a minute");
            let is_taken = DayHours::new([without]).covers(minute);
            prop_assert_eq!(rest.covers(minute), hours.covers(minute) && !is_taken);
            prop_assert!(rest.parts().windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }

    #[test]
    fn a_part_is_within_one_day() {
        for (start, end) in [(0, 0), (600, 600), (600, 540), (0, 1441)] {
            assert_eq!(MinuteRange::new(start, end), Err(EmptyRange));
        }
        assert!(serde_json::from_str::<MinuteRange>("[600,540]").is_err());
    }
}

//! The hours of a day that a calendar shows without scrolling.

use std::ops::Range;

use crate::model::MinuteRange;

/// Hours that are shown where nothing else decides.
const DEFAULT: Range<u16> = 8..18;

/// Returns the hours from the first start to the last end, as whole hours; the hours from 8 to 18 for
/// a calendar without events. They are at least as many as those.
#[must_use]
pub fn visible_hours(ranges: impl IntoIterator<Item = MinuteRange>) -> Range<u16> {
    let hours = ranges
        .into_iter()
        .map(|range| range.start() / 60..range.end().div_ceil(60));
    let joined = hours.reduce(|all, next| all.start.min(next.start)..all.end.max(next.end));
    let Some(hours) = joined else { return DEFAULT };
    let least = DEFAULT.end - DEFAULT.start;
    let end = hours.end.max((hours.start + least).min(24));
    hours.start.min(end.saturating_sub(least))..end
}

//! Slots as intervals of instants in a time zone.

use super::Slot;
use crate::model::{AmbiguousTime, Instant, LocalTime, ZoneRules};

/// A half-open interval of instants: `end` is not part of it, so adjacent intervals do not overlap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    /// The first instant.
    pub start: Instant,
    /// The first instant after the interval.
    pub end: Instant,
}

impl TimeSpan {
    /// Returns `true` if some instant is in both intervals.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The instants of a slot in a time zone, with how its start and end were resolved, so that people
/// can be warned about a local time that is skipped or occurs twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResolvedSlot {
    /// The interval of instants.
    pub span: TimeSpan,
    /// The resolution of the local start.
    pub start: LocalTime,
    /// The resolution of the local end.
    pub end: LocalTime,
}

impl ResolvedSlot {
    /// Returns `true` if both local times occur exactly once.
    #[must_use]
    pub const fn is_unambiguous(&self) -> bool {
        matches!(
            (self.start, self.end),
            (LocalTime::Unique(_), LocalTime::Unique(_))
        )
    }
}

impl Slot {
    /// Resolves the local start and end in a time zone.
    ///
    /// A skipped local time becomes the instant of the clock change; one that occurs twice is chosen
    /// by `ambiguous`, for start and end alike. A slot that is skipped as a whole keeps its duration,
    /// counted from the clock change.
    #[must_use]
    pub fn resolve(self, zone: &dyn ZoneRules, ambiguous: AmbiguousTime) -> ResolvedSlot {
        let (start, end) = (zone.resolve(self.start()), zone.resolve(self.end()));
        let first = choose_instant(start, ambiguous);
        let mut past = choose_instant(end, ambiguous);
        if past <= first {
            past = Instant(first.0 + self.duration().to_time_delta().num_milliseconds());
        }
        let span = TimeSpan {
            start: first,
            end: past,
        };
        ResolvedSlot { span, start, end }
    }

    /// Returns the interval of instants, with the earlier of two where clocks go back.
    #[must_use]
    pub fn span(self, zone: &dyn ZoneRules) -> TimeSpan {
        self.resolve(zone, AmbiguousTime::Earlier).span
    }
}

fn choose_instant(time: LocalTime, ambiguous: AmbiguousTime) -> Instant {
    match (time, ambiguous) {
        (LocalTime::Fold(_, later), AmbiguousTime::Later) => later,
        (LocalTime::Unique(_) | LocalTime::Gap(_), AmbiguousTime::Later)
        | (
            LocalTime::Unique(_) | LocalTime::Gap(_) | LocalTime::Fold(..),
            AmbiguousTime::Earlier,
        ) => time.instant(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

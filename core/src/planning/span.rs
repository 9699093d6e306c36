//! Slots as instants of a zone.

use super::Slot;
use crate::model::{Instant, LocalTime, ZoneRules};

/// From one instant to a later one, which is no longer part of it: back to back do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first instant.
    pub start: Instant,
    /// The first instant after it.
    pub end: Instant,
}

impl Span {
    /// Whether some instant is in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Which of two instants is meant where the clock shows a time twice in autumn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Twice {
    /// The first, before clocks go back; as Ilios has it.
    #[default]
    First,
    /// The second.
    Second,
}

/// What a slot is in a zone: the instants, and how its start and end were read, so that a person can
/// be told of a time that the clock skips or shows twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The instants.
    pub span: Span,
    /// What the start means.
    pub start: LocalTime,
    /// What the end means.
    pub end: LocalTime,
}

impl Reading {
    /// Whether there is nothing to tell: both times happen exactly once.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        matches!(
            (self.start, self.end),
            (LocalTime::Unique(_), LocalTime::Unique(_))
        )
    }
}

impl Slot {
    /// Reads the clock times of start and end in a zone. A time that clocks skip is the instant of
    /// the jump; of a time shown twice, of start and end alike, the one that is meant. Where no time
    /// would be left (all of it skipped), it lasts its minutes from the jump.
    #[must_use]
    pub fn read(self, zone: &dyn ZoneRules, twice: Twice) -> Reading {
        let (start, end) = (zone.resolve(self.start()), zone.resolve(self.end()));
        let from = meant(start, twice);
        let mut to = meant(end, twice);
        if to <= from {
            to = Instant(from.0 + self.length().delta().num_milliseconds());
        }
        let span = Span {
            start: from,
            end: to,
        };
        Reading { span, start, end }
    }

    /// The instants, with the first of two where clocks go back.
    #[must_use]
    pub fn span(self, zone: &dyn ZoneRules) -> Span {
        self.read(zone, Twice::First).span
    }
}

fn meant(time: LocalTime, twice: Twice) -> Instant {
    match (time, twice) {
        (LocalTime::Fold(_, second), Twice::Second) => second,
        _ => time.instant(),
    }
}

/// The spans of many slots, in order.
pub(super) fn spans(slots: &[Slot], zone: &dyn ZoneRules) -> Vec<Span> {
    slots.iter().map(|slot| slot.span(zone)).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

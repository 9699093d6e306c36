//! The time axis of the access timeline: converts instants to shares of its width and back.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::i18n::format;
use lectern_core::model::{Instant, ZoneRules};

const DAY: i64 = 86_400_000;

/// Period that is drawn.
#[derive(Clone, Copy, Debug)]
pub struct TimeAxis {
    /// Start.
    pub from: Instant,
    /// End.
    pub until: Instant,
}

impl TimeAxis {
    /// The axis from four weeks before the first point to eight weeks after the last, extended to
    /// `now` if that is within 120 days of them.
    pub fn around(points: &[Instant], now: Instant) -> Self {
        let first = points.first().copied().unwrap_or(now);
        let last = points.last().copied().unwrap_or(now);
        let near = now.0 > first.0 - 120 * DAY && now.0 < last.0 + 120 * DAY;
        let (low, high) = if near {
            (first.min(now), last.max(now))
        } else {
            (first, last)
        };
        Self {
            from: low.plus_days(-28),
            until: high.plus_days(56),
        }
    }

    /// Returns the position of an instant in percent of the width.
    pub fn share(self, at: Instant) -> f64 {
        let whole = (self.until.0 - self.from.0) as f64;
        ((at.0 - self.from.0) as f64 / whole * 100.0).clamp(0.0, 100.0)
    }

    /// Returns the instant at a share of the width, from 0 to 1.
    pub fn at_share(self, share: f64) -> Instant {
        Instant(self.from.0 + ((self.until.0 - self.from.0) as f64 * share.clamp(0.0, 1.0)) as i64)
    }
}

/// Returns the positions in percent and the names of months, thinned out where there are many.
pub fn month_ticks(axis: TimeAxis, zone: &dyn ZoneRules) -> Vec<(f64, &'static str)> {
    let first = zone.local_at(axis.from).date();
    let mut month = first.with_day(1).unwrap_or(first);
    let count = (axis.until.0 - axis.from.0) / (30 * DAY);
    let step = usize::try_from(count / 10).unwrap_or(0) + 1;
    let mut ticks = Vec::new();
    for number in 0..600 {
        let at = zone.resolve(month.and_time(NaiveTime::MIN)).instant();
        if at >= axis.until {
            break;
        }
        if at > axis.from && number % step == 0 {
            ticks.push((axis.share(at), format::month_of(month.month0() as usize)));
        }
        month = month
            .checked_add_months(chrono::Months::new(1))
            .unwrap_or(NaiveDate::MAX);
    }
    ticks
}

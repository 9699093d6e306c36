//! Bars in the strip of one course session along the axis: the access of learners, the access of coaches,
//! and the access that learners keep afterwards.

use chrono::{NaiveDateTime, TimeDelta};

use super::time_axis::Axis;
use lectern_core::model::{AfterEnd, TimeLimits};

/// A stretch of the axis, in percent, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Start.
    pub from: f64,
    /// End, after the start.
    pub until: f64,
}

impl Stretch {
    /// The part of a stretch that lies on the axis.
    fn on_axis(from: f64, until: f64) -> Option<Self> {
        let (from, until) = (from.max(0.0), until.min(100.0));
        (from < until).then_some(Self { from, until })
    }

    /// Returns the length in percent of the axis.
    #[must_use]
    pub fn width(self) -> f64 {
        self.until - self.from
    }
}

/// Position, relative to the axis, of access that lies outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Before it.
    Left,
    /// After it.
    Right,
}

/// The bars of a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bars {
    /// Access of learners.
    pub learners: Option<Stretch>,
    /// Whether that is over.
    pub ended: bool,
    /// Access that learners keep after the end, which fades out.
    pub tail: Option<Stretch>,
    /// Access of coaches, where there are dates.
    pub coaches: Option<Stretch>,
    /// Position of the access relative to the axis, if none of it lies on the axis.
    pub beyond: Option<Beyond>,
}

/// For so long after the end the tail fades out.
const TAIL_DAYS: i64 = 45;

/// The bars of a course session. `first_visit` is when the first learner came, where that is known:
/// there a course session by duration begins.
#[must_use]
pub fn bars(
    limits: &TimeLimits,
    after_end: AfterEnd,
    axis: Axis,
    now: NaiveDateTime,
    first_visit: Option<NaiveDateTime>,
) -> Bars {
    let days =
        |at: NaiveDateTime, days: i64| at.checked_add_signed(TimeDelta::days(days)).unwrap_or(at);
    match limits {
        TimeLimits::None => Bars {
            learners: Stretch::on_axis(0.0, 100.0),
            ..Bars::default()
        },
        TimeLimits::Duration { .. } => {
            let from = axis.share(first_visit.unwrap_or(now));
            Bars {
                learners: Stretch::on_axis(from, 100.0),
                ..Bars::default()
            }
        }
        TimeLimits::Dates(dates) => {
            let share = |at: Option<NaiveDateTime>, open: f64| at.map_or(open, |at| axis.share(at));
            let (start, end) = (dates.access.start(), dates.access.end());
            let (from, until) = (share(start, 0.0), share(end, 100.0));
            let coach_start = start.map(|start| days(start, -i64::from(dates.coach_days_before)));
            let coach_end = end.map(|end| days(end, i64::from(dates.coach_days_after)));
            let fades = end.filter(|_| after_end != AfterEnd::NotAccessible);
            let tail =
                fades.and_then(|end| Stretch::on_axis(until, axis.share(days(end, TAIL_DAYS))));
            let learners = Stretch::on_axis(from, until);
            let coaches = Stretch::on_axis(share(coach_start, 0.0), share(coach_end, 100.0));
            let beyond = match (learners, coaches, tail) {
                (None, None, None) if until <= 0.0 => Some(Beyond::Left),
                (None, None, None) => Some(Beyond::Right),
                _ => None,
            };
            Bars {
                learners,
                ended: end.is_some_and(|end| end <= now),
                tail,
                coaches,
                beyond,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::*;
    use lectern_core::model::{AccessDates, Period};

    fn at(year: i32, month: u32, day: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(year, month, day)
            .expect("a date")
            .and_time(NaiveTime::MIN)
    }

    fn drawn(access: Period<NaiveDateTime>, after_end: AfterEnd) -> Bars {
        let limits = TimeLimits::Dates(AccessDates {
            access,
            display: None,
            coach_days_before: 7,
            coach_days_after: 7,
        });
        let now = at(2026, 9, 10);
        bars(&limits, after_end, Axis::around(now.date(), 2), now, None)
    }

    #[test]
    fn coaches_reach_further_than_learners_and_a_tail_follows() {
        let bars = drawn(
            Period::Between(at(2026, 8, 14), at(2026, 12, 18)),
            AfterEnd::ReadOnly,
        );
        let (learners, coaches) = (bars.learners.expect("a bar"), bars.coaches.expect("a bar"));
        assert!(coaches.from < learners.from && learners.until < coaches.until);
        assert_eq!(bars.tail.expect("a tail").from, learners.until);
        assert!(!bars.ended);
    }

    #[test]
    fn nothing_follows_where_nothing_is_left() {
        let bars = drawn(
            Period::Between(at(2026, 8, 1), at(2026, 9, 1)),
            AfterEnd::NotAccessible,
        );
        assert_eq!((bars.tail, bars.ended), (None, true));
    }

    #[test]
    fn what_lies_beyond_is_pointed_at() {
        let past = drawn(
            Period::Between(at(2020, 8, 1), at(2020, 9, 1)),
            AfterEnd::ReadOnly,
        );
        assert_eq!((past.learners, past.beyond), (None, Some(Beyond::Left)));
        let future = drawn(Period::From(at(2030, 8, 1)), AfterEnd::ReadOnly);
        assert_eq!(future.beyond, Some(Beyond::Right));
    }

    #[test]
    fn an_open_side_reaches_the_edge() {
        let bars = drawn(Period::From(at(2026, 10, 1)), AfterEnd::ReadOnly);
        assert_eq!(bars.learners.map(|bar| bar.until), Some(100.0));
        assert_eq!(bars.tail, None);
        let bars = drawn(Period::Until(at(2026, 10, 1)), AfterEnd::Accessible);
        assert_eq!(bars.learners.map(|bar| bar.from), Some(0.0));
    }
}

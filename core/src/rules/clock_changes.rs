//! Access dates at local times that clocks skip when they go forward. They are read and saved as the
//! time that clocks show instead, so that every page and file says the same.
//!
//! ```
//! use lectern_core::model::{FixedOffset, TimeLimits};
//! use lectern_core::rules::clock_changes::{observed, skipped_times};
//!
//! // There are no changes in a zone with one offset.
//! let zone = FixedOffset(3600);
//! assert_eq!(observed(&TimeLimits::None, &zone), Ok(TimeLimits::None));
//! assert!(skipped_times(&TimeLimits::None, &zone).is_empty());
//! ```

use chrono::NaiveDateTime;

use super::fields::{Field, FieldProblem, Problem, Problems};
use crate::model::{AccessDates, LocalTime, Period, TimeLimits, ZoneRules};

/// A local time that clocks skip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkippedTime {
    /// The field of the time.
    pub field: Field,
    /// The time as entered.
    pub entered: NaiveDateTime,
    /// The time that clocks show instead.
    pub becomes: NaiveDateTime,
}

/// Returns the access and display dates that clocks skip, in the order of the form.
#[must_use]
pub fn skipped_times(limits: &TimeLimits, zone: &dyn ZoneRules) -> Vec<SkippedTime> {
    let TimeLimits::Dates(dates) = limits else {
        return Vec::new();
    };
    let display = dates.display.as_ref();
    let times = [
        (Field::AccessStart, dates.access.start()),
        (Field::AccessEnd, dates.access.end()),
        (Field::DisplayStart, display.and_then(Period::start)),
        (Field::DisplayEnd, display.and_then(Period::end)),
    ];
    let skipped = times.into_iter().filter_map(|(field, entered)| {
        let entered = entered?;
        let becomes = observed_time(entered, zone);
        (becomes != entered).then_some(SkippedTime {
            field,
            entered,
            becomes,
        })
    });
    skipped.collect()
}

/// Returns time limits without times that clocks skip.
///
/// # Errors
/// Returns the fields of periods that are skipped as a whole.
pub fn observed(
    limits: &TimeLimits,
    zone: &dyn ZoneRules,
) -> Result<TimeLimits, Vec<FieldProblem>> {
    let TimeLimits::Dates(dates) = limits else {
        return Ok(limits.clone());
    };
    let mut problems = Problems::default();
    let mut observe = |period: &Period<NaiveDateTime>, end_field: Field| {
        let becomes = period.map(|time| observed_time(time, zone));
        if let Period::Between(start, end) = becomes
            && start == end
        {
            problems.push(end_field, Problem::EndNotAfter(start));
        }
        becomes
    };
    let access = observe(&dates.access, Field::AccessEnd);
    let display = dates.display.as_ref();
    let display = display.map(|display| observe(display, Field::DisplayEnd));
    problems.into_result(TimeLimits::Dates(AccessDates {
        access,
        display,
        ..dates.clone()
    }))
}

fn observed_time(time: NaiveDateTime, zone: &dyn ZoneRules) -> NaiveDateTime {
    match zone.resolve(time) {
        LocalTime::Gap(change) => zone.local_at(change),
        LocalTime::Unique(_) | LocalTime::Fold(..) => time,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

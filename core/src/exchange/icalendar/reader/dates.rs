//! Dates within which events are read.

use chrono::{Days, NaiveDate};

use crate::model::DateRange;
use crate::workspace::Records;

/// Number of days before and after the present one that are always read.
const RECENT: u64 = 31;
const COMING: u64 = 366;
/// Number of days before and after the present one beyond which nothing is read: five years.
const FARTHEST: u64 = 1830;

/// Returns the dates of the courses and offerings of a workspace, with the month before `today` and the
/// year after it; at most five years in each direction.
#[must_use]
pub fn workspace_dates(records: &Records, today: NaiveDate) -> DateRange {
    let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let after = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let courses = records.courses.iter();
    let courses = courses.flat_map(|course| course.start.into_iter().chain(course.end));
    let offerings = records.offerings.iter();
    let slots = offerings.filter_map(|offering| offering.slot.as_ref());
    let dates = courses.chain(slots.map(|slot| slot.start.date()));
    let (mut first, mut last) = (before(RECENT), after(COMING));
    for date in dates {
        first = first.min(date);
        last = last.max(date);
    }
    let (first, last) = (first.max(before(FARTHEST)), last.min(after(FARTHEST)));
    DateRange::new(first, last).unwrap_or_else(|_| DateRange::single(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Course, CourseId};
    use crate::workspace::Workspace;

    #[test]
    fn the_dates_are_those_of_courses_within_five_years() {
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let today = date("2026-09-14");
        let empty = workspace_dates(&Records::default(), today);
        assert_eq!(
            (empty.first(), empty.last()),
            (date("2026-08-14"), date("2027-09-15"))
        );
        let mut course = Course::new(CourseId::default());
        course.start = Some(date("2025-09-01"));
        course.end = Some(date("2099-01-01"));
        let workspace = Workspace::opened(vec![course.into()], Vec::new());
        let dates = workspace_dates(workspace.records(), today);
        assert_eq!(
            (dates.first(), dates.last()),
            (date("2025-09-01"), date("2031-09-18"))
        );
    }
}

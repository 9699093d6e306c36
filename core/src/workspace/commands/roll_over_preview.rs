//! Preview of a copy of a course to another year.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::roll_over::days_between_weeks;
use crate::model::{CourseId, HolidayId, OfferingId, SessionId};
use crate::planning::{DateSet, Weekdays, teaching_days};
use crate::search::natural;
use crate::workspace::records::Records;

/// An offering and its copy in another year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RolledOffering {
    /// The original.
    pub offering: OfferingId,
    /// Its session.
    pub session: SessionId,
    /// The week of the course, from 1; zero or less before its first week.
    pub week: i64,
    /// The local start of the original.
    pub from: NaiveDateTime,
    /// The local start of the copy.
    pub to: NaiveDateTime,
    /// The holiday on which the copy would take place, if any.
    pub holiday: Option<HolidayId>,
    /// The next day on which courses teach and that is no holiday, if the copy meets a holiday.
    pub next_teaching_day: Option<NaiveDate>,
}

/// Returns the offerings of a course with their times in a copy that starts on `start`, by time, then
/// by first group in natural order.
///
/// Teaching days are Monday to Friday and the weekdays on which the course has offerings.
#[must_use]
pub fn roll_over_preview(
    records: &Records,
    course: CourseId,
    start: NaiveDate,
) -> Vec<RolledOffering> {
    let Some(course) = records.courses.get(course) else {
        return Vec::new();
    };
    let days = days_between_weeks(records, course, start).and_then(TimeDelta::try_days);
    let Some(days) = days else {
        return Vec::new();
    };
    let sessions = records.sessions_of_course(course.id);
    let offerings = sessions.flat_map(|session| records.offerings_of(session.id));
    let mut rolled: Vec<RolledOffering> = offerings
        .filter_map(|offering| {
            let from = offering.slot.as_ref()?.start;
            Some(RolledOffering {
                offering: offering.id,
                session: offering.session,
                week: 0,
                from,
                to: from.checked_add_signed(days)?,
                holiday: None,
                next_teaching_day: None,
            })
        })
        .collect();
    rolled.sort_by_cached_key(|row| {
        let group = first_group(records, row.offering);
        (row.from, group, row.session, row.offering)
    });
    let weekdays = rolled.iter().map(|row| row.to.weekday());
    let weekdays = weekdays.fold(Weekdays::WORKDAYS, Weekdays::with);
    let holidays = records.holiday_dates();
    let first = course
        .start
        .or_else(|| rolled.first().map(|row| row.from.date()));
    for row in &mut rolled {
        row.week = first.map_or(1, |first| week_of(first, row.from.date()));
        let date = row.to.date();
        if holidays.contains(date) {
            let mut all = records.holidays.iter();
            row.holiday = all
                .find(|holiday| holiday.days.contains(date))
                .map(|row| row.id);
            row.next_teaching_day = next_teaching_day(date, weekdays, &holidays);
        }
    }
    rolled
}

/// Returns the key of the first group of an offering in natural order.
fn first_group(records: &Records, offering: OfferingId) -> Option<String> {
    let groups = records.offerings.get(offering)?.groups.iter();
    let groups = groups.filter_map(|group| records.learner_groups.get(*group));
    groups.map(|group| natural::key(&[&group.title])).min()
}

/// Returns the number of the week of `date`, where `first` is in week 1.
fn week_of(first: NaiveDate, date: NaiveDate) -> i64 {
    let days_into_week = i64::from(first.weekday().num_days_from_monday());
    let days = date.signed_duration_since(first).num_days() + days_into_week;
    days.div_euclid(7) + 1
}

fn next_teaching_day(date: NaiveDate, weekdays: Weekdays, holidays: &DateSet) -> Option<NaiveDate> {
    let days = teaching_days(date, weekdays, holidays, 1);
    days.as_slice().first().copied()
}

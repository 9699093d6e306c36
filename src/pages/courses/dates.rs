//! The dates of a course, and when learners have access to a course session, in a few words.

use chrono::NaiveDate;

use crate::i18n::format;
use crate::i18n::{Courses as Message, t};
use lectern_core::model::{CourseSession, TimeLimits};

/// "14 Sep – 18 Dec 2026", "From 14 Sep 2026"; empty when there are none.
#[must_use]
pub fn dates(start: Option<NaiveDate>, end: Option<NaiveDate>) -> String {
    match (start, end) {
        (Some(start), Some(end)) => format::date_range(start, end),
        (Some(start), None) => t(Message::From(format::day_month_year(start))).to_string(),
        (None, Some(end)) => t(Message::Until(format::day_month_year(end))).to_string(),
        (None, None) => String::new(),
    }
}

/// The same of a course session, whatever limits it has.
#[must_use]
pub fn access_dates(session: &CourseSession) -> String {
    match &session.limits {
        TimeLimits::None => t(Message::NoTimeLimits).to_string(),
        TimeLimits::Duration { days } => t(Message::DaysEach(*days)).to_string(),
        TimeLimits::Dates(limits) => {
            let day = |at: Option<chrono::NaiveDateTime>| at.map(|at| at.date());
            dates(day(limits.access.start()), day(limits.access.end()))
        }
    }
}

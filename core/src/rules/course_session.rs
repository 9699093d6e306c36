//! Validation of the details of a course session, and conversion between the form and saved values.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

use super::fields::{self, Field, FieldProblem, FindHolder, Problem, Problems};
use super::limits;
use crate::model::{
    AccessDates, AfterEnd, CategoryId, CourseSession, DateTimeText, DetailsForm, LimitsChoice,
    Period, PersonId, TimeLimits,
};

/// The valid details of a course session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The cleaned name, unique, 1 to 150 characters.
    pub name: String,
    /// The general coaches, at least one.
    pub coaches: BTreeSet<PersonId>,
    /// The coach who was chosen first, if there are several.
    pub first_coach: Option<PersonId>,
    /// The category.
    pub category: Option<CategoryId>,
    /// The time limits of access.
    pub limits: TimeLimits,
    /// The access of learners after the end.
    pub after_end: AfterEnd,
    /// The description as plain text.
    pub description: String,
    /// `true` if learners see the description.
    pub show_description: bool,
}

/// Validates the details of a course session. `holder` finds another course session with the same name,
/// ignoring case and accents.
///
/// # Errors
/// Returns the problems of all fields, in the order of the form.
pub fn validate_details(
    form: &DetailsForm,
    holder: FindHolder<'_>,
) -> Result<Details, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let name = problems.unique(Field::SessionName, &form.name, limits::SESSION_NAME, holder);
    if form.coaches.is_empty() {
        problems.push(Field::Coaches, Problem::Missing);
    }
    let limits = match form.limits {
        LimitsChoice::None => Some(TimeLimits::None),
        LimitsChoice::Dates => dates(form, &mut problems).map(TimeLimits::Dates),
        LimitsChoice::Duration => {
            let days = fields::parse_whole_number(&form.duration, 1, limits::DURATION_DAYS, None);
            problems
                .check(Field::Duration, days)
                .map(|days| TimeLimits::Duration { days })
        }
    };
    let description =
        problems.optional_lines(Field::Description, &form.description, limits::DESCRIPTION);
    let details = Details {
        name,
        coaches: form.coaches.iter().copied().collect(),
        first_coach: form
            .coaches
            .first()
            .copied()
            .filter(|_| form.coaches.len() > 1),
        category: form.category,
        limits: limits.unwrap_or_default(),
        after_end: form.after_end,
        description,
        show_description: form.show_description,
    };
    problems.into_result(details)
}

/// Returns the time limits of a form that may be incomplete, or `None` if they are invalid. Other fields
/// are not checked.
#[must_use]
pub fn partial_limits(form: &DetailsForm) -> Option<TimeLimits> {
    let mut problems = Problems::default();
    let limits = match form.limits {
        LimitsChoice::None => TimeLimits::None,
        LimitsChoice::Dates => TimeLimits::Dates(dates(form, &mut problems)?),
        LimitsChoice::Duration => TimeLimits::Duration {
            days: fields::parse_whole_number(&form.duration, 1, limits::DURATION_DAYS, None)
                .ok()?,
        },
    };
    problems.into_result(limits).ok()
}

/// Returns the access period of a form that may be incomplete, or `None` if it is invalid. Other fields
/// are not checked.
#[must_use]
pub fn partial_access(form: &DetailsForm) -> Option<Period<NaiveDateTime>> {
    access(form, &mut Problems::default())
}

fn access(form: &DetailsForm, problems: &mut Problems) -> Option<Period<NaiveDateTime>> {
    let pair = (Field::AccessStart, Field::AccessEnd);
    period(&form.start, &form.end, pair, problems)
}

fn dates(form: &DetailsForm, problems: &mut Problems) -> Option<AccessDates> {
    let access = access(form, problems);
    let display = if form.display_differs {
        let pair = (Field::DisplayStart, Field::DisplayEnd);
        period(&form.display_start, &form.display_end, pair, problems).map(Some)
    } else {
        Some(None)
    };
    let days = |text: &str| fields::parse_whole_number(text, 0, limits::COACH_DAYS, Some(0));
    let before = problems.check(Field::DaysBefore, days(&form.days_before));
    let after = problems.check(Field::DaysAfter, days(&form.days_after));
    Some(AccessDates {
        access: access?,
        display: display?,
        coach_days_before: before?,
        coach_days_after: after?,
    })
}

fn period(
    start: &DateTimeText,
    end: &DateTimeText,
    (start_field, end_field): (Field, Field),
    problems: &mut Problems,
) -> Option<Period<NaiveDateTime>> {
    let end_of_day = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN);
    let start = problems.check(start_field, fields::date_time(start, NaiveTime::MIN));
    let end = problems.check(end_field, fields::date_time(end, end_of_day));
    let (start, end) = (start?, end?);
    if let (Some(start), Some(end)) = (start, end)
        && start >= end
    {
        problems.push(end_field, Problem::EndNotAfter(start));
        return None;
    }
    let period = Period::new(start, end);
    problems.check(start_field, period.map_err(|_| Problem::NeitherStartNorEnd))
}

/// Returns the form values of a saved course session.
#[must_use]
pub fn form_from_session(session: &CourseSession) -> DetailsForm {
    let first = session.first_coach();
    let others = session.coaches.iter().copied();
    let others = others.filter(|coach| Some(*coach) != first);
    let mut form = DetailsForm {
        name: session.name.clone(),
        coaches: first.into_iter().chain(others).collect(),
        category: session.category,
        after_end: session.after_end,
        description: session.description.clone(),
        show_description: session.show_description,
        ..DetailsForm::default()
    };
    match &session.limits {
        TimeLimits::None => {}
        TimeLimits::Duration { days } => {
            form.limits = LimitsChoice::Duration;
            form.duration = days.to_string();
        }
        TimeLimits::Dates(dates) => {
            form.limits = LimitsChoice::Dates;
            form.start = date_time_text(dates.access.start());
            form.end = date_time_text(dates.access.end());
            form.display_differs = dates.display.is_some();
            form.display_start = date_time_text(dates.display.and_then(|display| display.start()));
            form.display_end = date_time_text(dates.display.and_then(|display| display.end()));
            form.days_before = dates.coach_days_before.to_string();
            form.days_after = dates.coach_days_after.to_string();
        }
    }
    form
}

/// Returns the date and time texts of a local time, empty if there is none.
#[must_use]
pub fn date_time_text(at: Option<NaiveDateTime>) -> DateTimeText {
    at.map_or_else(DateTimeText::default, |at| DateTimeText {
        date: at.date().to_string(),
        time: at.format("%H:%M").to_string(),
    })
}

/// Returns the time limits shifted by `days`, which may be negative. Only dates change.
#[must_use]
pub fn shift_limits(limits: &TimeLimits, days: i64) -> TimeLimits {
    let shift = |at: NaiveDateTime| at.checked_add_signed(TimeDelta::days(days)).unwrap_or(at);
    match limits {
        TimeLimits::Dates(dates) => TimeLimits::Dates(AccessDates {
            access: dates.access.map(shift),
            display: dates.display.map(|display| display.map(shift)),
            ..dates.clone()
        }),
        TimeLimits::None | TimeLimits::Duration { .. } => limits.clone(),
    }
}

/// Returns a problem for each date of time limits that is outside of the usual years.
#[must_use]
pub fn date_problems(limits: &TimeLimits) -> Vec<FieldProblem> {
    let TimeLimits::Dates(dates) = limits else {
        return Vec::new();
    };
    let display = dates.display.as_ref();
    let mut problems = Problems::default();
    for (field, at) in [
        (Field::AccessStart, dates.access.start()),
        (Field::AccessEnd, dates.access.end()),
        (Field::DisplayStart, display.and_then(Period::start)),
        (Field::DisplayEnd, display.and_then(Period::end)),
    ] {
        if let Some(year) = at.map(|at| at.year())
            && !fields::is_usual_year(year)
        {
            problems.push(field, Problem::UnusualYear(year));
        }
    }
    problems.0
}

/// Returns the time limits proposed for a copy: as long as the original, starting on the day after its
/// end.
#[must_use]
pub fn limits_after(limits: &TimeLimits) -> TimeLimits {
    let TimeLimits::Dates(dates) = limits else {
        return limits.clone();
    };
    let Period::Between(start, end) = dates.access else {
        return limits.clone();
    };
    let days = (end.date() - start.date()).num_days() + 1;
    shift_limits(limits, days)
}

#[cfg(test)]
mod tests;

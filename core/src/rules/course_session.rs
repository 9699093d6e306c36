//! Step 1 of a course session: from what was typed to what holds, or to what is wrong with it.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::fields::{self, Field, FieldProblem, Holder, Problem, Problems};
use super::limits;
use crate::model::{
    AccessDates, AfterEnd, CategoryId, CourseSession, DateTimeText, DetailsForm, LimitsChoice,
    Period, PersonId, TimeLimits,
};

/// Step 1, valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// Trimmed, 1 to 150 characters, nobody else's.
    pub name: String,
    /// At least one.
    pub coaches: BTreeSet<PersonId>,
    /// Its folder.
    pub category: Option<CategoryId>,
    /// When learners may enter.
    pub limits: TimeLimits,
    /// What is left afterwards.
    pub after_end: AfterEnd,
    /// Plain text.
    pub description: String,
    /// Whether learners see it.
    pub show_description: bool,
}

/// Checks step 1. `holder` names the course session that has a name already, ignoring case and
/// accents, other than the one being edited.
///
/// # Errors
/// Every field that is wrong, in the order of the form.
pub fn details(form: &DetailsForm, holder: Holder<'_>) -> Result<Details, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let name = problems.unique(Field::SessionName, &form.name, limits::SESSION_NAME, holder);
    if form.coaches.is_empty() {
        problems.add(Field::Coaches, Problem::Missing);
    }
    let limits = match form.limits {
        LimitsChoice::None => Some(TimeLimits::None),
        LimitsChoice::Dates => dates(form, &mut problems).map(TimeLimits::Dates),
        LimitsChoice::Duration => {
            let days = fields::whole_number(&form.duration, 1, limits::DURATION_DAYS, None);
            problems
                .keep(Field::Duration, days)
                .map(|days| TimeLimits::Duration { days })
        }
    };
    let description = problems.optional(Field::Description, &form.description, limits::DESCRIPTION);
    let details = Details {
        name,
        coaches: form.coaches.iter().copied().collect(),
        category: form.category,
        limits: limits.unwrap_or_default(),
        after_end: form.after_end,
        description,
        show_description: form.show_description,
    };
    problems.or(details)
}

/// The time limits as far as they make sense already: what the picture of the period draws while
/// the form is being filled in.
#[must_use]
pub fn limits_so_far(form: &DetailsForm) -> Option<TimeLimits> {
    let mut problems = Problems::default();
    let limits = match form.limits {
        LimitsChoice::None => TimeLimits::None,
        LimitsChoice::Dates => TimeLimits::Dates(dates(form, &mut problems)?),
        LimitsChoice::Duration => TimeLimits::Duration {
            days: fields::whole_number(&form.duration, 1, limits::DURATION_DAYS, None).ok()?,
        },
    };
    problems.or(limits).ok()
}

/// The access dates as far as they make sense already, whatever stands in the other fields.
#[must_use]
pub fn access_so_far(form: &DetailsForm) -> Option<Period<NaiveDateTime>> {
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
    let days = |text: &str| fields::whole_number(text, 0, limits::COACH_DAYS, Some(0));
    let before = problems.keep(Field::DaysBefore, days(&form.days_before));
    let after = problems.keep(Field::DaysAfter, days(&form.days_after));
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
    let start = problems.keep(start_field, fields::date_time(start, NaiveTime::MIN));
    let end = problems.keep(end_field, fields::date_time(end, end_of_day));
    let (start, end) = (start?, end?);
    if let (Some(start), Some(end)) = (start, end)
        && start >= end
    {
        problems.add(end_field, Problem::EndNotAfter(start));
        return None;
    }
    let period = Period::new(start, end);
    problems.keep(start_field, period.map_err(|_| Problem::NeitherStartNorEnd))
}

/// The form that says what a saved course session says.
#[must_use]
pub fn form_of(session: &CourseSession) -> DetailsForm {
    let mut form = DetailsForm {
        name: session.name.clone(),
        coaches: session.coaches.iter().copied().collect(),
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
            form.start = text_of(dates.access.start());
            form.end = text_of(dates.access.end());
            form.display_differs = dates.display.is_some();
            form.display_start = text_of(dates.display.and_then(|display| display.start()));
            form.display_end = text_of(dates.display.and_then(|display| display.end()));
            form.days_before = dates.coach_days_before.to_string();
            form.days_after = dates.coach_days_after.to_string();
        }
    }
    form
}

/// A wall clock time as the two fields show it.
#[must_use]
pub fn text_of(at: Option<NaiveDateTime>) -> DateTimeText {
    at.map_or_else(DateTimeText::default, |at| DateTimeText {
        date: at.date().to_string(),
        time: at.format("%H:%M").to_string(),
    })
}

/// The same limits, `days` later (or earlier, when negative). Only dates move.
#[must_use]
pub fn shifted(limits: &TimeLimits, days: i64) -> TimeLimits {
    let shift = |at: NaiveDateTime| at.checked_add_signed(TimeDelta::days(days)).unwrap_or(at);
    match limits {
        TimeLimits::Dates(dates) => TimeLimits::Dates(AccessDates {
            access: dates.access.map(shift),
            display: dates.display.map(|display| display.map(shift)),
            ..dates.clone()
        }),
        other => other.clone(),
    }
}

/// The dates proposed for a copy: as long as the original, starting right after its end.
#[must_use]
pub fn following(limits: &TimeLimits) -> TimeLimits {
    let TimeLimits::Dates(dates) = limits else {
        return limits.clone();
    };
    let Period::Between(start, end) = dates.access else {
        return limits.clone();
    };
    let days = (end.date() - start.date()).num_days() + 1;
    shifted(limits, days)
}

#[cfg(test)]
mod tests;

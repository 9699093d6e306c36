//! Choices for a copy of a course to another year.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use lectern_core::model::{CohortId, Course, OfferingId};
use lectern_core::rules::fields::{Field, FieldProblem, Problem, Problems};
use lectern_core::rules::forms::{self, CourseForm};
use lectern_core::rules::limits;
use serde::{Deserialize, Serialize};

use super::roll_over_groups::GroupChoice;
use super::roll_over_preview::DayChange;
use crate::hooks::Form;
use crate::pages::record_form::date_text;

/// Values of the form of a copy.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RollOverValues {
    /// Code, title, academic year and dates.
    pub course: CourseForm,
    /// Days from the first to the last, which moves with the first until it is typed.
    length: Option<i64>,
    /// Sessions are copied.
    pub sessions: bool,
    /// The offerings of sessions are copied.
    pub offerings: bool,
    /// The independent learning of sessions is copied.
    pub independent_learning: bool,
    /// The terms of sessions are copied.
    pub terms: bool,
    /// The learning materials of sessions are copied.
    pub materials: bool,
    /// The objectives of the course, and of sessions that are copied, are copied.
    pub objectives: bool,
    /// The people who teach and administer are copied.
    pub staff: bool,
    /// Choice of the learner groups of the copy.
    pub groups: GroupChoice,
    /// Titles of the new cohorts, if groups are copied.
    pub cohort_titles: BTreeMap<CohortId, String>,
    /// Offerings that meet a holiday move to the next teaching day on which they are free.
    pub skip_holidays: bool,
    /// Days of single offerings, as long as the first day stays.
    pub days: BTreeMap<OfferingId, NaiveDate>,
}

impl RollOverValues {
    /// Returns the values of a copy of everything, a year later.
    #[must_use]
    pub fn next_year(course: &Course, cohort_titles: BTreeMap<CohortId, String>) -> Self {
        Self {
            course: form_of_next_year(course),
            length: course
                .start
                .zip(course.end)
                .map(|(start, end)| (end - start).num_days()),
            sessions: true,
            offerings: true,
            independent_learning: true,
            terms: true,
            materials: true,
            objectives: true,
            staff: true,
            groups: GroupChoice::Same,
            cohort_titles,
            skip_holidays: true,
            days: BTreeMap::new(),
        }
    }
}

impl Form for RollOverValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = forms::validate_course(&self.course, &|_| None);
        let mut problems = Problems(checked.err().unwrap_or_default());
        if self.course.start.trim().is_empty() {
            problems.0.push(FieldProblem {
                field: Field::CourseStart,
                problem: Problem::Missing,
            });
        }
        if self.groups == GroupChoice::Copied {
            for title in self.cohort_titles.values() {
                problems.required(Field::CohortTitle, title, limits::COHORT_TITLE);
            }
        }
        problems.0
    }
}

/// The form of the original, a year later on the same weekday.
fn form_of_next_year(course: &Course) -> CourseForm {
    let later = |day: Option<NaiveDate>| {
        date_text(day.and_then(|day| day.checked_add_days(chrono::Days::new(7 * 52))))
    };
    CourseForm {
        code: String::new(),
        title: course.title.clone(),
        academic_year: match course.academic_year {
            0 => String::new(),
            year => (year + 1).to_string(),
        },
        start: later(course.start),
        end: later(course.end),
    }
}

/// Sets the first day, and the last one with it unless that was typed. The days of single offerings
/// belonged to the weeks of the first day before.
pub fn set_start(values: &mut RollOverValues, start: String) {
    let first: Option<NaiveDate> = start.parse().ok();
    let last = first
        .zip(values.length)
        .and_then(|(first, days)| first.checked_add_signed(TimeDelta::days(days)));
    if last.is_some() {
        values.course.end = date_text(last);
    }
    values.course.start = start;
    values.days.clear();
}

/// Sets the last day, which stays when the first moves from now on.
pub fn set_end(values: &mut RollOverValues, end: String) {
    values.course.end = end;
    values.length = None;
}

/// Returns whether a problem is that the last day is before the first.
#[must_use]
pub fn is_end_before_start(found: &FieldProblem) -> bool {
    matches!(found.problem, Problem::EndBefore(_))
}

/// Changes the days of single offerings.
pub fn change_days(values: &mut RollOverValues, change: DayChange) {
    match change {
        DayChange::Move(days) => values.days.extend(days),
        DayChange::Keep(offering) => {
            values.days.remove(&offering);
        }
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::CourseId;

    use super::*;

    fn values() -> RollOverValues {
        let day = |day| NaiveDate::from_ymd_opt(2025, 9, day);
        let mut course = Course::new(CourseId::from_bits(1));
        (course.start, course.end) = (day(1), day(29));
        RollOverValues::next_year(&course, BTreeMap::new())
    }

    fn dates(values: &RollOverValues) -> (&str, &str) {
        (&values.course.start, &values.course.end)
    }

    #[test]
    fn the_last_day_moves_with_the_first_until_it_is_typed() {
        let mut values = values();
        assert_eq!(dates(&values), ("2026-08-31", "2026-09-28"));
        // A date that is typed in part is none.
        for start in ["", "2026-09-07"] {
            set_start(&mut values, start.into());
        }
        assert_eq!(dates(&values), ("2026-09-07", "2026-10-05"));
        set_end(&mut values, "2026-10-30".into());
        set_start(&mut values, "2026-09-14".into());
        assert_eq!(dates(&values), ("2026-09-14", "2026-10-30"));
    }

    #[test]
    fn a_last_day_before_the_first_is_a_problem_of_the_last() {
        let mut values = values();
        set_end(&mut values, "2026-08-30".into());
        let problems = values.validate();
        let found = problems.iter().find(|found| is_end_before_start(found));
        assert_eq!(found.map(|found| found.field), Some(Field::CourseEnd));
    }
}

//! Validation of holidays.

use serde::{Deserialize, Serialize};

use super::fields::{Field, FieldProblem, Problem, Problems};
use super::limits;
use crate::model::DateRange;

/// The values of the form of a holiday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayForm {
    /// Required.
    pub title: String,
    /// A date in the form `2026-12-24`.
    pub first: String,
    /// A date in the form `2027-01-02`, or empty for a single day.
    pub last: String,
}

/// Validates a holiday, and returns its title and its days.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_holiday(form: &HolidayForm) -> Result<(String, DateRange), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.required(Field::HolidayTitle, &form.title, limits::HOLIDAY_TITLE);
    if form.first.trim().is_empty() {
        problems.push(Field::HolidayStart, Problem::Missing);
    }
    let first = problems.date(Field::HolidayStart, &form.first);
    let last = problems.date(Field::HolidayEnd, &form.last).or(first);
    let mut days = DateRange::default();
    if let (Some(first), Some(last)) = (first, last) {
        match DateRange::new(first, last) {
            Err(_) => problems.push(Field::HolidayEnd, Problem::EndBefore(first)),
            Ok(range) if range.days().nth(limits::HOLIDAY_DAYS).is_some() => {
                let max = limits::HOLIDAY_DAYS;
                problems.push(Field::HolidayEnd, Problem::TooManyDays { max });
            }
            Ok(range) => days = range,
        }
    }
    problems.into_result((title, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(first: &str, last: &str) -> HolidayForm {
        HolidayForm {
            title: "Winter break".to_owned(),
            first: first.to_owned(),
            last: last.to_owned(),
        }
    }

    fn problem(form: &HolidayForm) -> FieldProblem {
        validate_holiday(form).expect_err("a problem").remove(0)
    }

    #[test]
    fn a_holiday_lasts_a_day_to_a_year() {
        let (_, day) = validate_holiday(&form("2026-12-25", "")).expect("a day");
        assert_eq!(day.days().count(), 1);
        let (_, weeks) = validate_holiday(&form("2026-12-24", "2027-01-03")).expect("days");
        assert_eq!(weeks.days().count(), 11);
        assert!(validate_holiday(&form("2026-01-01", "2027-01-01")).is_ok());
        let long = problem(&form("2026-01-01", "2027-01-02"));
        assert_eq!(long.problem, Problem::TooManyDays { max: 366 });
    }

    #[test]
    fn a_holiday_has_a_first_day_and_does_not_end_before_it() {
        assert_eq!(problem(&form("", "")).field, Field::HolidayStart);
        assert_eq!(problem(&form("24.12.", "")).problem, Problem::NotADate);
        let inverted = problem(&form("2026-12-24", "2026-12-23"));
        assert_eq!(inverted.field, Field::HolidayEnd);
    }
}

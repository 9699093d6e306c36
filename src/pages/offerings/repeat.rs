//! The weekly recurrence of a new offering, as the form holds it.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use lectern_core::model::DayOfWeek;
use lectern_core::planning::{DateSet, MAX_WEEKS, Recurrence, RecurrenceEnd, RecurrenceError};
use lectern_core::rules::fields::{self, Field, Problem, Problems};
use serde::{Deserialize, Serialize};

use super::date_list::{format_dates, parse_dates};

/// Values of the fields of a recurrence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RepeatValues {
    /// The offering repeats.
    pub enabled: bool,
    /// Number of weeks, including that of the first date.
    pub weeks: String,
    /// Last date, which replaces the number of weeks; empty if there is none.
    pub until: String,
    /// Weekdays in addition to that of the first date.
    pub weekdays: BTreeSet<DayOfWeek>,
    /// Dates that are left out as typed; `None` for the holidays of the workspace.
    pub skipped: Option<String>,
}

impl Default for RepeatValues {
    fn default() -> Self {
        Self {
            enabled: false,
            weeks: "2".to_owned(),
            until: String::new(),
            weekdays: BTreeSet::new(),
            skipped: None,
        }
    }
}

impl RepeatValues {
    /// Returns the number of weeks, and records its problem.
    pub fn week_count(&self, problems: &mut Problems) -> Option<u32> {
        let weeks = fields::parse_whole_number(&self.weeks, 1, MAX_WEEKS as u16, None);
        problems.check(Field::RepeatWeeks, weeks).map(u32::from)
    }

    fn end(&self, problems: &mut Problems) -> Option<RecurrenceEnd> {
        if self.until.trim().is_empty() {
            let weeks = self.week_count(problems)?;
            Some(RecurrenceEnd::AfterWeeks(weeks))
        } else {
            let until = problems.date(Field::RepeatUntil, &self.until)?;
            Some(RecurrenceEnd::OnDate(until))
        }
    }

    /// Returns the recurrence, and records the problems of its fields. `holidays` are left out unless
    /// other dates were typed.
    pub fn recurrence(&self, holidays: &DateSet, problems: &mut Problems) -> Option<Recurrence> {
        let end = self.end(problems);
        let excluded = match &self.skipped {
            Some(typed) => problems.check(Field::SkippedDates, parse_dates(typed)),
            None => Some(holidays.clone()),
        };
        let weekdays = WEEK.into_iter();
        let chosen = weekdays.filter(|day| self.weekdays.contains(&DayOfWeek::from(*day)));
        Some(Recurrence {
            weekdays: chosen.collect(),
            end: end?,
            excluded: excluded?,
        })
    }

    /// Returns the dates of the recurrence, and records why there are none.
    pub fn dates(
        &self,
        first: NaiveDate,
        holidays: &DateSet,
        problems: &mut Problems,
    ) -> Option<Vec<NaiveDate>> {
        let dates = self.recurrence(holidays, problems)?.dates(first);
        dates
            .map_err(|error| push_error(error, first, problems))
            .ok()
    }

    /// Returns the skipped dates as the field shows them: as typed, or the holidays among the dates
    /// from `first` to the end.
    #[must_use]
    pub fn skipped_text(&self, first: Option<NaiveDate>, holidays: &DateSet) -> String {
        if let Some(typed) = &self.skipped {
            return typed.clone();
        }
        let every_day = Self {
            weekdays: DayOfWeek::ALL.into(),
            ..self.clone()
        };
        let days = first.and_then(|first| {
            every_day.dates(first, &DateSet::default(), &mut Problems::default())
        });
        let skipped: Vec<NaiveDate> = days
            .into_iter()
            .flatten()
            .filter(|day| holidays.contains(*day))
            .collect();
        format_dates(&skipped)
    }

    /// Sets the last date, and the number of weeks up to it.
    pub fn set_until(&mut self, first: Option<NaiveDate>, until: String) {
        if let (Some(first), Ok(Some(last))) = (first, fields::date(&until)) {
            let since_monday = i64::from(first.weekday().num_days_from_monday());
            let weeks = (last.signed_duration_since(first).num_days() + since_monday) / 7 + 1;
            if last >= first && weeks <= i64::from(MAX_WEEKS) {
                self.weeks = weeks.to_string();
            }
        }
        self.until = until;
    }

    /// Sets the number of weeks, which replaces the last date.
    pub fn set_weeks(&mut self, weeks: String) {
        self.weeks = weeks;
        self.until.clear();
    }
}

/// The days of a week as chrono names them.
const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

fn push_error(error: RecurrenceError, first: NaiveDate, problems: &mut Problems) {
    let weeks = Problem::NotInRange {
        min: 1,
        max: MAX_WEEKS,
    };
    match error {
        RecurrenceError::NoWeeks | RecurrenceError::OutOfRange => {
            problems.push(Field::RepeatWeeks, weeks);
        }
        RecurrenceError::TooManyWeeks { .. } => {
            let problem = Recurrence::latest_end(first).map_or(weeks, |last| {
                let weeks = MAX_WEEKS;
                Problem::RepeatsTooLong { last, weeks }
            });
            problems.push(Field::RepeatUntil, problem);
        }
        RecurrenceError::EndsBeforeStart => {
            problems.push(Field::RepeatUntil, Problem::EndBefore(first));
        }
        RecurrenceError::AllExcluded => {
            problems.push(Field::SkippedDates, Problem::EveryDateSkipped);
        }
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::rules::fields::FieldProblem;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
    }

    fn weekly(weeks: &str) -> RepeatValues {
        RepeatValues {
            enabled: true,
            weeks: weeks.into(),
            ..RepeatValues::default()
        }
    }

    fn dates(
        repeat: &RepeatValues,
        holidays: &[NaiveDate],
    ) -> Result<Vec<NaiveDate>, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let holidays = DateSet::new(holidays.to_vec());
        let dates = repeat.dates(day(9, 14), &holidays, &mut problems);
        dates.ok_or(problems.0)
    }

    #[test]
    fn holidays_are_left_out_until_other_dates_are_typed() {
        let mut repeat = weekly("3");
        let holidays = [day(9, 21)];
        assert_eq!(dates(&repeat, &holidays), Ok(vec![day(9, 14), day(9, 28)]));
        let set = DateSet::new(vec![day(9, 21), day(12, 25)]);
        // Only the holidays up to the end are shown.
        assert_eq!(repeat.skipped_text(Some(day(9, 14)), &set), "2026-09-21");
        repeat.skipped = Some(String::new());
        assert_eq!(dates(&repeat, &holidays).map(|dates| dates.len()), Ok(3));
        repeat.skipped = Some("14.9.2026".into());
        assert_eq!(dates(&repeat, &holidays), Ok(vec![day(9, 21), day(9, 28)]));
    }

    #[test]
    fn a_last_date_and_a_number_of_weeks_drive_each_other() {
        let mut repeat = weekly("9");
        // Wednesday of the third week.
        repeat.set_until(Some(day(9, 14)), "2026-09-30".into());
        assert_eq!(repeat.weeks, "3");
        assert_eq!(dates(&repeat, &[]).map(|dates| dates.len()), Ok(3));
        repeat.set_until(Some(day(9, 14)), "2100-01-01".into());
        assert_eq!(repeat.weeks, "3", "no number of weeks that is too great");
        repeat.set_weeks("1".into());
        assert_eq!(dates(&repeat, &[]), Ok(vec![day(9, 14)]));
    }

    #[test]
    fn the_problem_is_that_of_the_field_that_has_it() {
        let field = |repeat: &RepeatValues| {
            let problems = dates(repeat, &[]).expect_err("a problem");
            problems.first().map(|problem| problem.field)
        };
        for weeks in ["", "0", "105", "-1", "two"] {
            assert_eq!(field(&weekly(weeks)), Some(Field::RepeatWeeks), "{weeks}");
        }
        let until = |until: &str| RepeatValues {
            until: until.into(),
            ..weekly("2")
        };
        assert_eq!(field(&until("2026-09-13")), Some(Field::RepeatUntil));
        let problems = dates(&until("2031-09-13"), &[]).expect_err("too long");
        let last = NaiveDate::from_ymd_opt(2028, 9, 10).expect("a date");
        let too_long = FieldProblem {
            field: Field::RepeatUntil,
            problem: Problem::RepeatsTooLong { last, weeks: 104 },
        };
        assert_eq!(problems, [too_long]);
        assert!(dates(&until("2028-09-10"), &[]).is_ok());
        let skipped = RepeatValues {
            skipped: Some("2026-09-14".into()),
            ..weekly("1")
        };
        assert_eq!(field(&skipped), Some(Field::SkippedDates));
    }
}

//! Time limits of a course session from the six columns of dates.

use chrono::{NaiveDateTime, NaiveTime, Timelike};

use crate::exchange::dates::{DateReader, WrittenTime, has_seconds};
use crate::exchange::headers::{self, Columns};
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::exchange::sessions_csv::last_day;
use crate::exchange::style::Dialect;
use crate::model::{AccessDates, Instant, Period, TimeLimits};
use crate::rules::clock_changes::observed;
use crate::rules::course_session::date_problems;
use crate::rules::fields::{self, Field};
use crate::rules::limits;

/// Columns of dates.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateColumns {
    pub start: Option<usize>,
    pub end: Option<usize>,
    display_start: Option<usize>,
    display_end: Option<usize>,
    coach_start: Option<usize>,
    coach_end: Option<usize>,
    /// `true` if times are in UTC, as in Chamilo's own export.
    pub in_utc: bool,
}

/// Whether a date begins or ends a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Start,
    End,
}

impl DateColumns {
    pub fn new(columns: &Columns) -> Self {
        let after_end = columns.find(headers::AFTER_END);
        Self {
            start: columns.find(headers::DATE_START),
            end: columns.find(headers::DATE_END),
            display_start: columns.find(headers::DISPLAY_START),
            display_end: columns.find(headers::DISPLAY_END),
            coach_start: columns.find(headers::COACH_START),
            coach_end: columns.find(headers::COACH_END),
            in_utc: after_end.is_none() && columns.find(headers::VISIBILITY).is_some(),
        }
    }

    /// Returns the columns that the file has.
    pub fn all(&self) -> Vec<usize> {
        let all = [
            self.start,
            self.end,
            self.display_start,
            self.display_end,
            self.coach_start,
            self.coach_end,
        ];
        all.into_iter().flatten().collect()
    }

    /// Returns the time limits of a row. Empty cells keep those of an existing course session.
    pub fn limits(
        &self,
        row: &mut RowContext<'_>,
        dates: &DateReader,
        existing: &TimeLimits,
    ) -> TimeLimits {
        let present = match existing {
            TimeLimits::Dates(dates) => Some(dates),
            TimeLimits::None | TimeLimits::Duration { .. } => None,
        };
        let access = present.map(|dates| dates.access);
        let display = present.and_then(|dates| dates.display);
        let [start, end] = self.period(row, dates, [self.start, self.end], access);
        let Ok(access) = Period::new(start, end) else {
            return existing.clone();
        };
        let shown = [self.display_start, self.display_end];
        let [shown_start, shown_end] = self.period(row, dates, shown, display.or(Some(access)));
        let display = Period::new(shown_start, shown_end).ok();
        let (before, after) = present.map_or((0, 0), |dates| {
            (dates.coach_days_before, dates.coach_days_after)
        });
        let coach = |column| self.read(row, dates, column);
        let [coach_start, coach_end] = [self.coach_start, self.coach_end].map(coach);
        let before = self.coach_days(row, self.coach_start, coach_start, start, before, -1);
        let after = self.coach_days(row, self.coach_end, coach_end, end, after, 1);
        let limits = TimeLimits::Dates(AccessDates {
            access,
            display: display.filter(|display| *display != access),
            coach_days_before: before,
            coach_days_after: after,
        });
        self.checked(row, limits)
    }

    /// Returns the bounds of a period, each that of `present` if the cell says nothing else.
    fn period(
        &self,
        row: &mut RowContext<'_>,
        dates: &DateReader,
        columns: [Option<usize>; 2],
        present: Option<Period<NaiveDateTime>>,
    ) -> [Option<NaiveDateTime>; 2] {
        let [start, end] = columns.map(|column| self.read(row, dates, column));
        let present_start = present.and_then(|period| period.start());
        let present_end = present.and_then(|period| period.end());
        [
            bound(start, present_start, Bound::Start),
            bound(end, present_end, Bound::End),
        ]
    }

    fn read(
        &self,
        row: &mut RowContext<'_>,
        dates: &DateReader,
        column: Option<usize>,
    ) -> Option<WrittenTime> {
        let cell = row.cell(column);
        let written = match dates.read(cell) {
            Ok(Some(WrittenTime::Minute(utc))) if self.in_utc => {
                let local = row.zone.local_at(Instant::from_utc(utc));
                Some(WrittenTime::Minute(local))
            }
            Ok(written) => written,
            Err(error) => {
                row.issues.refuse(column, error.problem(cell));
                None
            }
        };
        // The last second of a day is its end, as the last minute is.
        let is_end = [self.end, self.display_end, self.coach_end].contains(&column);
        if let Some(WrittenTime::Minute(at)) = written
            && has_seconds(cell)
            && !(is_end && is_last_minute(at))
        {
            let problem = Problem::SecondsNotRead(cell.to_owned());
            row.issues.warn(column, problem);
        }
        written
    }

    /// Returns the days by which coaches have access before the start (`direction` -1) or after the end
    /// (1) of access.
    fn coach_days(
        &self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
        written: Option<WrittenTime>,
        access: Option<NaiveDateTime>,
        present: u16,
        direction: i64,
    ) -> u16 {
        let (Some(written), Some(access)) = (written, access) else {
            return present;
        };
        let days = match written {
            WrittenTime::Day(day) if direction > 0 => {
                day - last_day(access, Dialect::Chamilo1).date()
            }
            WrittenTime::Day(day) => day - access.date(),
            WrittenTime::Minute(at) => at.date() - access.date(),
        };
        let days = u16::try_from(days.num_days() * direction).ok();
        days.filter(|days| *days <= limits::COACH_DAYS)
            .unwrap_or_else(|| {
                row.issues.warn(column, Problem::CoachDates);
                present
            })
    }

    /// Returns time limits as clocks show them; the row is refused if they are not valid.
    fn checked(&self, row: &mut RowContext<'_>, limits: TimeLimits) -> TimeLimits {
        let mut problems = date_problems(&limits);
        if let TimeLimits::Dates(dates) = &limits {
            let periods = [
                (Field::AccessEnd, Some(dates.access)),
                (Field::DisplayEnd, dates.display),
            ];
            for (field, period) in periods {
                if let Some(Period::Between(start, end)) = period
                    && end <= start
                {
                    let problem = fields::Problem::EndNotAfter(start);
                    problems.push(fields::FieldProblem { field, problem });
                }
            }
        }
        let observed = if problems.is_empty() {
            observed(&limits, row.zone)
        } else {
            Err(problems)
        };
        observed.unwrap_or_else(|problems| {
            for problem in problems {
                row.issues.refuse(
                    self.column_of(problem.field),
                    Problem::Field(problem.problem),
                );
            }
            limits
        })
    }

    fn column_of(&self, field: Field) -> Option<usize> {
        if field == Field::AccessStart {
            self.start
        } else if field == Field::DisplayStart {
            self.display_start
        } else if field == Field::DisplayEnd {
            self.display_end
        } else {
            self.end
        }
    }
}

/// Returns `true` for the last minute of a day.
fn is_last_minute(at: NaiveDateTime) -> bool {
    (at.hour(), at.minute()) == (23, 59)
}

/// Returns a bound of a period. A whole day that `present` already begins or ends on changes nothing; a
/// new one is taken as Chamilo does, until the last minute of the day.
fn bound(
    written: Option<WrittenTime>,
    present: Option<NaiveDateTime>,
    bound: Bound,
) -> Option<NaiveDateTime> {
    let last_minute = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let Some(written) = written else {
        return present;
    };
    match (written, bound) {
        (WrittenTime::Minute(at), Bound::Start | Bound::End) => {
            // Files have whole minutes.
            let is_same = |present: &NaiveDateTime| present.with_second(0) == Some(at);
            Some(present.filter(is_same).unwrap_or(at))
        }
        (WrittenTime::Day(day), Bound::Start) => {
            Some(present.filter(|at| at.date() == day).unwrap_or(day.into()))
        }
        (WrittenTime::Day(day), Bound::End) => {
            let ends_on = |at: &NaiveDateTime| last_day(*at, Dialect::Chamilo1).date() == day;
            Some(present.filter(ends_on).unwrap_or(day.and_time(last_minute)))
        }
    }
}

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
    pub display_start: Option<usize>,
    pub display_end: Option<usize>,
    pub coach_start: Option<usize>,
    pub coach_end: Option<usize>,
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

    /// Returns the columns in order, `None` for each that the file lacks.
    pub(super) const fn in_order(&self) -> [Option<usize>; 6] {
        [
            self.start,
            self.end,
            self.display_start,
            self.display_end,
            self.coach_start,
            self.coach_end,
        ]
    }

    /// Returns the columns that the file has.
    pub fn all(&self) -> Vec<usize> {
        self.in_order().into_iter().flatten().collect()
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
        let read = |row: &mut RowContext<'_>, columns: [Option<usize>; 2]| {
            columns.map(|column| self.read(row, dates, column))
        };
        let written = read(row, [self.start, self.end]);
        let [start, end] = bounds(written, bounds_of(access));
        let Ok(access) = Period::new(start, end) else {
            return existing.clone();
        };
        let written_display = read(row, [self.display_start, self.display_end]);
        let mut present_display = bounds_of(display.or(Some(access)));
        for (at, present_bound) in present_display.iter_mut().enumerate() {
            // Beside a time, a day alone is a whole day, not the day of that time.
            let has_time = matches!(written[at], Some(WrittenTime::Minute(_)));
            let is_day = matches!(written_display[at], Some(WrittenTime::Day(_)));
            if display.is_none() && has_time && is_day {
                *present_bound = None;
            }
        }
        let [shown_start, shown_end] = bounds(written_display, present_display);
        let display = Period::new(shown_start, shown_end).ok();
        let (before, after) = present.map_or((0, 0), |dates| {
            (dates.coach_days_before, dates.coach_days_after)
        });
        let coach = read(row, [self.coach_start, self.coach_end]);
        let before = self.coach_days(row, Bound::Start, [coach[0], written[0]], start, before);
        let after = self.coach_days(row, Bound::End, [coach[1], written[1]], end, after);
        let limits = TimeLimits::Dates(AccessDates {
            access,
            display: display.filter(|display| *display != access),
            coach_days_before: before,
            coach_days_after: after,
        });
        self.checked(row, limits)
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
        if let Some(WrittenTime::Minute(local)) = written {
            row.warn_if_skipped(column, local);
        }
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

    /// Returns the days by which coaches have access before the start or after the end of `access`.
    /// `written` are the bounds of the access of coaches and of that of learners in the file.
    fn coach_days(
        &self,
        row: &mut RowContext<'_>,
        bound: Bound,
        written: [Option<WrittenTime>; 2],
        access: Option<NaiveDateTime>,
        present: u16,
    ) -> u16 {
        let ([Some(coach), learners], Some(access)) = (written, access) else {
            return present;
        };
        let (column, direction) = match bound {
            Bound::Start => (self.coach_start, -1),
            Bound::End => (self.coach_end, 1),
        };
        let (days, is_exact) = match (coach, bound) {
            (WrittenTime::Day(day), Bound::Start) => {
                (day - access.date(), access.time() == NaiveTime::MIN)
            }
            (WrittenTime::Day(day), Bound::End) => {
                let is_day_end = access.time() == NaiveTime::MIN || is_last_minute(access);
                let last_day = last_day(access, Dialect::Chamilo1).date();
                (day - last_day, is_day_end)
            }
            (WrittenTime::Minute(at), Bound::Start | Bound::End) => {
                let is_same = access.time().with_second(0) == Some(at.time());
                (at.date() - access.date(), is_same)
            }
        };
        let days = u16::try_from(days.num_days() * direction).ok();
        let Some(days) = days.filter(|days| *days <= limits::COACH_DAYS) else {
            row.issues.warn(column, Problem::CoachDates);
            return present;
        };
        // A file of days alone says nothing about times.
        let has_times = [Some(coach), learners]
            .iter()
            .any(|one| matches!(one, Some(WrittenTime::Minute(_))));
        if has_times && !is_exact {
            row.issues.warn(column, Problem::CoachTimeOfDay);
        }
        days
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

/// Returns start and end of a period.
pub(super) fn bounds_of(period: Option<Period<NaiveDateTime>>) -> [Option<NaiveDateTime>; 2] {
    [
        period.and_then(|period| period.start()),
        period.and_then(|period| period.end()),
    ]
}

/// Returns the bounds of a period, each that of `present` if the file says nothing else.
fn bounds(
    [start, end]: [Option<WrittenTime>; 2],
    present: [Option<NaiveDateTime>; 2],
) -> [Option<NaiveDateTime>; 2] {
    [
        bound(start, present[0], Bound::Start),
        bound(end, present[1], Bound::End),
    ]
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

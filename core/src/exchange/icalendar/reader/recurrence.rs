//! Rules of repetition: RFC 5545, section 3.3.10, for days, weeks, months and years.
//!
//! The crate `rrule` is not used: it brings the zone data and the regular expressions that the browser has
//! already, and times here are local ones without a zone.

mod rule;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

use crate::exchange::icalendar::LaterTimes;
use crate::model::DateRange;
use rule::{Frequency, Rule};

/// Maximum number of days, weeks, months or years that are looked at.
const MAX_PERIODS: u32 = 100_000;

/// A rule that is not one, or repeats by hours, weeks of the year or the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RuleError;

/// Maximum number of years after the last date in which starts are counted.
const COUNTED_YEARS: u32 = 100;
/// Maximum number of starts after the last date that are counted.
const MAX_COUNTED: usize = 3000;

/// Starts that a rule gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Expanded {
    /// Those on the dates that are read, in ascending order.
    pub starts: Vec<NaiveDateTime>,
    /// Number of those before the dates.
    pub earlier: usize,
    /// Number of those after the dates.
    pub later: LaterTimes,
    /// `true` if there could be more on the dates.
    pub is_limited: bool,
}

/// Returns the starts of an event on dates, and counts those on other dates but for excepted ones. `until`
/// reads the end of the rule as a local time.
pub(super) fn expand(
    rule: &str,
    first: NaiveDateTime,
    dates: DateRange,
    until: impl FnOnce(&str) -> Option<NaiveDateTime>,
    is_excepted: impl Fn(NaiveDateTime) -> bool,
) -> Result<Expanded, RuleError> {
    let rule = Rule::parse(rule, until)?;
    let mut expanded = Expanded::default();
    // The first start counts even if the rule would not give it.
    expanded.add(first, dates, &is_excepted);
    let mut number = 1;
    for period in 0..=MAX_PERIODS {
        let Some(begins) = rule.period(first.date(), period) else {
            break;
        };
        if period == MAX_PERIODS || is_far_after(begins, dates.last()) {
            expanded.is_limited = begins <= dates.last();
            expanded.stop_counting();
            break;
        }
        for date in rule.dates(begins, first.date()) {
            let start = date.and_time(first.time());
            if start <= first {
                continue;
            }
            number += 1;
            if rule.ends_before(start, number) {
                return Ok(expanded);
            }
            if date > dates.last() && (rule.is_endless() || expanded.has_many_later()) {
                expanded.later = LaterTimes::Uncounted;
                return Ok(expanded);
            }
            expanded.add(start, dates, &is_excepted);
        }
    }
    Ok(expanded)
}

/// Returns `true` for a date that is so far after `last` that starts are not counted there.
fn is_far_after(date: NaiveDate, last: NaiveDate) -> bool {
    let end = last.checked_add_months(Months::new(COUNTED_YEARS * 12));
    end.is_none_or(|end| date > end)
}

impl Default for Expanded {
    fn default() -> Self {
        Self {
            starts: Vec::new(),
            earlier: 0,
            later: LaterTimes::Number(0),
            is_limited: false,
        }
    }
}

impl Expanded {
    /// Adds a start, or counts it if it is on another date.
    fn add(
        &mut self,
        start: NaiveDateTime,
        dates: DateRange,
        is_excepted: &impl Fn(NaiveDateTime) -> bool,
    ) {
        let date = start.date();
        if dates.contains(date) {
            self.starts.push(start);
        } else if !is_excepted(start) {
            if date < dates.first() {
                self.earlier += 1;
            } else {
                self.later.add_one();
            }
        }
    }

    fn has_many_later(&self) -> bool {
        matches!(self.later, LaterTimes::Number(number) if number >= MAX_COUNTED)
    }

    /// Notes that there can be more later starts, unless there have been none for many years.
    fn stop_counting(&mut self) {
        if self.is_limited || self.later != LaterTimes::Number(0) {
            self.later = LaterTimes::Uncounted;
        }
    }
}

impl Rule {
    /// Returns `true` if the rule ends before a start, which is the one with this number.
    fn ends_before(&self, start: NaiveDateTime, number: u32) -> bool {
        self.until.is_some_and(|until| start > until)
            || self.count.is_some_and(|count| number > count)
    }

    const fn is_endless(&self) -> bool {
        self.until.is_none() && self.count.is_none()
    }

    /// Returns the first date of a period; `None` beyond all dates.
    fn period(&self, first: NaiveDate, number: u32) -> Option<NaiveDate> {
        let steps = number.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Daily => first.checked_add_days(Days::new(steps.into())),
            Frequency::Weekly => {
                let week = first.week(self.week_start).checked_first_day()?;
                week.checked_add_days(Days::new(u64::from(steps) * 7))
            }
            Frequency::Monthly => first.with_day(1)?.checked_add_months(Months::new(steps)),
            Frequency::Yearly => {
                let months = steps.checked_mul(12)?;
                let january = NaiveDate::from_ymd_opt(first.year(), 1, 1)?;
                january.checked_add_months(Months::new(months))
            }
        }
    }

    /// Returns the dates of the period that begins on a date, in ascending order.
    fn dates(&self, begins: NaiveDate, first: NaiveDate) -> Vec<NaiveDate> {
        let in_months =
            |date: &NaiveDate| self.months.is_empty() || self.months.contains(&date.month());
        let dates: BTreeSet<NaiveDate> = match self.frequency {
            Frequency::Daily => {
                let is_day = |date: &NaiveDate| {
                    in_months(date) && self.is_weekday(*date) && self.is_month_day(*date)
                };
                std::iter::once(begins).filter(is_day).collect()
            }
            Frequency::Weekly => {
                let week = begins.iter_days().take(7);
                let is_day = |date: &NaiveDate| {
                    let is_named = if self.days.is_empty() {
                        date.weekday() == first.weekday()
                    } else {
                        self.is_weekday(*date)
                    };
                    in_months(date) && is_named
                };
                week.filter(is_day).collect()
            }
            Frequency::Monthly => {
                let month = self.dates_of_month(begins, first.day());
                month.into_iter().filter(in_months).collect()
            }
            Frequency::Yearly => self.dates_of_year(begins, first),
        };
        let dates: Vec<NaiveDate> = dates.into_iter().collect();
        if self.positions.is_empty() {
            return dates;
        }
        let chosen = self.positions.iter().filter_map(|at| nth(&dates, *at));
        let chosen: BTreeSet<NaiveDate> = chosen.copied().collect();
        chosen.into_iter().collect()
    }

    fn dates_of_year(&self, january: NaiveDate, first: NaiveDate) -> BTreeSet<NaiveDate> {
        let months = |months: &[u32]| -> BTreeSet<NaiveDate> {
            let months = months.iter().filter_map(|month| january.with_month(*month));
            months
                .flat_map(|month| self.dates_of_month(month, first.day()))
                .collect()
        };
        if !self.months.is_empty() {
            months(&self.months)
        } else if !self.month_days.is_empty() {
            months(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        } else if !self.days.is_empty() {
            let year = january.year();
            let days = january.iter_days().take_while(|date| date.year() == year);
            self.numbered(&days.collect::<Vec<_>>())
        } else {
            months(&[first.month()])
        }
    }

    /// Returns the dates of a month; the day `day` of it if the rule names none.
    fn dates_of_month(&self, begins: NaiveDate, day: u32) -> Vec<NaiveDate> {
        let month = begins.month();
        let days: Vec<NaiveDate> = begins
            .iter_days()
            .take_while(|date| date.month() == month)
            .collect();
        if !self.month_days.is_empty() {
            let named = self.month_days.iter().filter_map(|at| nth(&days, *at));
            let named = named.filter(|date| self.is_weekday(**date));
            return named.copied().collect();
        }
        if !self.days.is_empty() {
            return self.numbered(&days).into_iter().collect();
        }
        days.into_iter().filter(|date| date.day() == day).collect()
    }

    /// Returns the dates among `days` that fall on the weekdays of the rule, by their numbers.
    fn numbered(&self, days: &[NaiveDate]) -> BTreeSet<NaiveDate> {
        let mut dates = BTreeSet::new();
        for (at, weekday) in &self.days {
            let of_weekday = days.iter().filter(|date| date.weekday() == *weekday);
            let of_weekday: Vec<NaiveDate> = of_weekday.copied().collect();
            match at {
                Some(at) => dates.extend(nth(&of_weekday, *at).copied()),
                None => dates.extend(of_weekday),
            }
        }
        dates
    }

    fn is_weekday(&self, date: NaiveDate) -> bool {
        self.days.is_empty() || self.days.iter().any(|(_, day)| *day == date.weekday())
    }

    fn is_month_day(&self, date: NaiveDate) -> bool {
        let last = i32::from(date.num_days_in_month());
        let day = i32::try_from(date.day()).unwrap_or(0);
        let is_named = |named: &i32| *named == day || *named == day - last - 1;
        self.month_days.is_empty() || self.month_days.iter().any(is_named)
    }
}

/// Returns an item by its number from 1, or from the end by a negative one.
fn nth<T>(items: &[T], number: i32) -> Option<&T> {
    let at = usize::try_from(number.unsigned_abs())
        .ok()?
        .checked_sub(1)?;
    if number > 0 {
        items.get(at)
    } else {
        items.iter().rev().nth(at)
    }
}

#[cfg(test)]
mod tests;

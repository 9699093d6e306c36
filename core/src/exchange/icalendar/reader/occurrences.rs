//! Occurrences of events within the dates of the workspace.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::BusyOptions;
use super::content_line::ContentLine;
use super::event::{Event, unreadable, values};
use super::recurrence::{Expanded, RuleError, expand};
use super::time_zones::TimeZones;
use super::times::parse_time;
use crate::exchange::icalendar::{EventProblem, TimesOutside};
use crate::exchange::problem::Problem;
use crate::model::{DateRange, Instant};

/// Maximum number of occurrences of one event.
pub(super) const MAX_OCCURRENCES: usize = 3000;

/// A time at which somebody is busy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occurrence {
    /// Whole days, which are those of whoever is busy.
    Local(NaiveDateTime, NaiveDateTime),
    Instants(Instant, Instant),
}

/// Occurrences of an event within the dates of the workspace.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    pub all: Vec<Occurrence>,
    /// The first time as written, within the dates or not.
    pub first: Option<Occurrence>,
    /// Reason for which there are none.
    pub left_out: Option<EventProblem>,
    /// Problems for which some of them may be wrong or missing.
    pub problems: Vec<Problem>,
}

impl Event {
    /// Returns the occurrences, without those that start when one of `replaced` does.
    ///
    /// # Errors
    /// The property that cannot be read.
    pub fn occurrences(
        &self,
        zones: &mut TimeZones,
        replaced: &BTreeSet<Instant>,
        options: &BusyOptions<'_>,
    ) -> Result<Occurrences, EventProblem> {
        let start = self.start.as_ref();
        let start = start.ok_or_else(|| unreadable("DTSTART", ""))?;
        let first = parse_time(&start.value).ok_or_else(|| unreadable("DTSTART", &start.value))?;
        let length = self.length(first, zones, options)?;
        let mut excepted = self.excluded_instants(zones, options);
        excepted.extend(replaced);
        let mut problems: Vec<Problem> = self.range_of_series().into_iter().collect();
        let expanded = self.expanded(start, length, &excepted, (zones, options), &mut problems);
        problems.extend(self.unreadable_date());
        let mut starts = expanded.starts;
        let added = values(&self.added).filter_map(|(_, value)| parse_time(value));
        starts.extend(added.map(|time| time.local));
        starts.sort_unstable();
        starts.dedup();
        let occurrence = |local: NaiveDateTime, at: Instant| {
            if first.is_date {
                Occurrence::Local(local, local + length)
            } else {
                let end = at.0.saturating_add(length.num_milliseconds());
                Occurrence::Instants(at, Instant(end))
            }
        };
        let as_written = zones.instant(start, options);
        let as_written = as_written.map(|(at, _)| occurrence(first.local, at));
        let mut outside = TimesOutside {
            dates: options.dates,
            earlier: expanded.earlier,
            later: expanded.later,
        };
        let (mut all, mut too_many) = (Vec::new(), 0);
        let mut unknown_zone = None;
        for local in starts {
            let line = ContentLine {
                value: first.with_local(local),
                ..start.clone()
            };
            let Some((at, is_known)) = zones.instant(&line, options) else {
                continue;
            };
            if !is_known {
                unknown_zone = start.parameter("TZID");
            }
            if excepted.contains(&at) {
                continue;
            }
            let occurrence = occurrence(local, at);
            let [begins, ends] = super::busy_times(occurrence, options.zone);
            if ends.date() < options.dates.first() {
                outside.earlier += 1;
            } else if begins.date() > options.dates.last() {
                outside.later.add_one();
            } else if all.len() < MAX_OCCURRENCES {
                all.push(occurrence);
            } else {
                too_many += 1;
            }
        }
        problems.extend(unknown_zone.map(|zone| Problem::ZoneOfWorkspace(zone.to_owned())));
        if too_many > 0 {
            problems.push(Problem::TooManyTimes {
                imported: MAX_OCCURRENCES,
                left_out: too_many,
            });
        }
        let left_out = if length <= TimeDelta::zero() {
            all.clear();
            Some(match (&self.end, &self.duration) {
                (None, None) => EventProblem::WithoutEnd,
                _ => EventProblem::EndNotAfterStart,
            })
        } else if !all.is_empty() {
            None
        } else if outside.is_none() {
            Some(EventProblem::Excepted)
        } else {
            Some(EventProblem::OutsideDates(outside))
        };
        if !all.is_empty() && !outside.is_none() {
            problems.push(Problem::TimesOutside(outside));
        }
        Ok(Occurrences {
            all,
            first: as_written,
            left_out,
            problems,
        })
    }

    /// Returns the starts that the rule of repetition gives, or the only one. Problems of the rule are added
    /// to `problems`.
    fn expanded(
        &self,
        start: &ContentLine,
        length: TimeDelta,
        excepted: &BTreeSet<Instant>,
        (zones, options): (&mut TimeZones, &BusyOptions<'_>),
        problems: &mut Vec<Problem>,
    ) -> Expanded {
        let first = parse_time(&start.value).map(|first| first.local);
        let first = first.unwrap_or_default();
        let once = Expanded {
            starts: vec![first],
            ..Expanded::default()
        };
        let Some(rule) = &self.rule else {
            return once;
        };
        let excepted = excepted.iter();
        let excepted = excepted.map(|at| zones.local(start, *at, options));
        let excepted: BTreeSet<NaiveDateTime> = excepted.collect();
        let until = |text: &str| self.until(text, zones, options);
        let is_excepted = |start: NaiveDateTime| excepted.contains(&start);
        let dates = reach(options.dates, length);
        match expand(&rule.value, first, dates, until, is_excepted) {
            Ok(expanded) => {
                if expanded.is_limited {
                    problems.push(Problem::RecurrenceLimited);
                }
                expanded
            }
            Err(RuleError) => {
                problems.push(Problem::UnknownRecurrence(rule.value.clone()));
                once
            }
        }
    }
}

/// Returns the dates on which an occurrence starts that reaches into dates, in whatever time zone.
fn reach(dates: DateRange, length: TimeDelta) -> DateRange {
    let before = TimeDelta::days(2).checked_add(&length.max(TimeDelta::zero()));
    let first = before.and_then(|before| dates.first().checked_sub_signed(before));
    let last = dates.last().checked_add_days(Days::new(2));
    let (first, last) = (
        first.unwrap_or(NaiveDate::MIN),
        last.unwrap_or(dates.last()),
    );
    DateRange::new(first, last).unwrap_or(dates)
}

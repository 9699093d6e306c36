//! Events and their occurrences.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::BusyOptions;
use super::content_line::ContentLine;
use super::recurrence::{RuleError, expand};
use super::time_zones::TimeZones;
use super::times::{WrittenTime, parse_duration, parse_time};
use crate::exchange::icalendar::EventProblem;
use crate::exchange::problem::Problem;
use crate::model::Instant;

/// Maximum number of occurrences of one event.
pub(super) const MAX_OCCURRENCES: usize = 3000;

/// An event as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    pub line: u32,
    pub uid: String,
    pub summary: String,
    pub location: String,
    pub recurrence_id: Option<ContentLine>,
    /// Reason for which it takes no time of anybody.
    pub left_out: Option<EventProblem>,
    start: Option<ContentLine>,
    end: Option<ContentLine>,
    duration: Option<ContentLine>,
    rule: Option<ContentLine>,
    added: Vec<ContentLine>,
    excluded: Vec<ContentLine>,
}

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
    /// Problem for which some of them may be wrong or missing.
    pub problem: Option<Problem>,
}

impl Event {
    pub fn new(line: u32) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Takes a property.
    pub fn take(&mut self, content: ContentLine) {
        match content.name.as_str() {
            "UID" => self.uid = content.value,
            "SUMMARY" => self.summary = content.text(),
            "LOCATION" => self.location = content.text(),
            "DTSTART" => self.start = Some(content),
            "DTEND" => self.end = Some(content),
            "DURATION" => self.duration = Some(content),
            "RRULE" => self.rule = Some(content),
            "RDATE" => self.added.push(content),
            "EXDATE" => self.excluded.push(content),
            "RECURRENCE-ID" => self.recurrence_id = Some(content),
            "STATUS" if content.value.eq_ignore_ascii_case("CANCELLED") => {
                self.left_out = Some(EventProblem::Cancelled);
            }
            "TRANSP" if content.value.eq_ignore_ascii_case("TRANSPARENT") => {
                self.left_out.get_or_insert(EventProblem::Free);
            }
            _ => {}
        }
    }

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
        let (mut problem, mut starts) = (self.range_of_series(), vec![first.local]);
        if let Some(rule) = &self.rule {
            // An occurrence that begins before the dates can reach into them, also in another time zone.
            let reach = TimeDelta::days(2).checked_add(&length);
            let from = reach.and_then(|reach| options.dates.first().checked_sub_signed(reach));
            let last = options.dates.last().checked_add_days(Days::new(2));
            let dates = (
                from.unwrap_or(NaiveDate::MIN),
                last.unwrap_or(options.dates.last()),
            );
            let until = |text: &str| self.until(text, zones, options);
            match expand(&rule.value, first.local, dates, until) {
                Ok(expanded) => {
                    starts = expanded.starts;
                    if expanded.is_limited {
                        problem = Some(Problem::RecurrenceLimited);
                    }
                }
                Err(RuleError) => {
                    problem = Some(Problem::UnknownRecurrence(rule.value.clone()));
                }
            }
        }
        if problem.is_none() {
            problem = self.unreadable_date();
        }
        let added = values(&self.added).filter_map(|(_, value)| parse_time(value));
        starts.extend(added.map(|time| time.local));
        starts.sort_unstable();
        starts.dedup();
        let excluded = self.excluded_instants(zones, options);
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
        let (mut all, mut excepted, mut outside) = (Vec::new(), 0, 0);
        for local in starts {
            let line = ContentLine {
                value: first.with_local(local),
                ..start.clone()
            };
            let Some((at, is_known)) = zones.instant(&line, options) else {
                continue;
            };
            if !is_known && problem.is_none() {
                let zone = start.parameter("TZID").unwrap_or_default();
                problem = Some(Problem::ZoneOfWorkspace(zone.to_owned()));
            }
            if replaced.contains(&at) || excluded.contains(&at) {
                excepted += 1;
                continue;
            }
            let occurrence = occurrence(local, at);
            if length > TimeDelta::zero() && is_within(occurrence, options) {
                all.push(occurrence);
            } else {
                outside += 1;
            }
            if all.len() >= MAX_OCCURRENCES {
                problem = Some(Problem::RecurrenceLimited);
                break;
            }
        }
        let left_out = if !all.is_empty() {
            None
        } else if length <= TimeDelta::zero() {
            Some(match (&self.end, &self.duration) {
                (None, None) => EventProblem::WithoutEnd,
                _ => EventProblem::EndNotAfterStart,
            })
        } else if excepted > 0 && outside == 0 {
            Some(EventProblem::Excepted)
        } else {
            Some(EventProblem::OutsideDates)
        };
        Ok(Occurrences {
            all,
            first: as_written,
            left_out,
            problem,
        })
    }

    /// Returns the duration: the time that passes, or for dates that of the local clock.
    fn length(
        &self,
        first: WrittenTime,
        zones: &mut TimeZones,
        options: &BusyOptions<'_>,
    ) -> Result<TimeDelta, EventProblem> {
        if let Some(duration) = &self.duration {
            let length = parse_duration(&duration.value);
            return length.ok_or_else(|| unreadable("DURATION", &duration.value));
        }
        let Some(end) = &self.end else {
            let days = i64::from(first.is_date);
            return Ok(TimeDelta::days(days));
        };
        let last = parse_time(&end.value).ok_or_else(|| unreadable("DTEND", &end.value))?;
        if first.is_date || last.is_date {
            return Ok(last.local.signed_duration_since(first.local));
        }
        let start = self
            .start
            .as_ref()
            .and_then(|start| zones.instant(start, options));
        let end = zones.instant(end, options);
        match (start, end) {
            (Some((start, _)), Some((end, _))) => {
                Ok(TimeDelta::milliseconds(end.0.saturating_sub(start.0)))
            }
            _ => Ok(last.local.signed_duration_since(first.local)),
        }
    }

    /// Returns the last local time of a rule: UNTIL is in UTC unless the event is of whole days.
    fn until(
        &self,
        text: &str,
        zones: &mut TimeZones,
        options: &BusyOptions<'_>,
    ) -> Option<NaiveDateTime> {
        let until = parse_time(text)?;
        if until.is_date {
            let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
            return Some(until.local.date().and_time(last));
        }
        match (&self.start, until.is_utc) {
            (Some(start), true) => {
                let at = Instant::from_utc(until.local);
                Some(zones.local(start, at, options))
            }
            _ => Some(until.local),
        }
    }

    fn excluded_instants(
        &self,
        zones: &mut TimeZones,
        options: &BusyOptions<'_>,
    ) -> BTreeSet<Instant> {
        let instants = values(&self.excluded).filter_map(|(line, value)| {
            let line = ContentLine {
                value: value.to_owned(),
                ..line.clone()
            };
            zones.instant(&line, options)
        });
        instants.map(|(at, _)| at).collect()
    }

    /// Returns the problem of an event that changes all later ones of its series, of which it is read as one.
    fn range_of_series(&self) -> Option<Problem> {
        let range = self.recurrence_id.as_ref()?.parameter("RANGE")?;
        Some(Problem::UnknownRecurrence(format!("RANGE={range}")))
    }

    /// Returns the problem of the first date that is added or excluded and cannot be read.
    fn unreadable_date(&self) -> Option<Problem> {
        let properties = [("RDATE", &self.added), ("EXDATE", &self.excluded)];
        let mut dates = properties
            .into_iter()
            .flat_map(|(property, lines)| values(lines).map(move |(_, value)| (property, value)));
        let (property, value) = dates.find(|(_, value)| parse_time(value).is_none())?;
        Some(Problem::UnreadableRecurrenceDate {
            property,
            value: value.to_owned(),
        })
    }
}

/// Iterates over the dates of properties, each with its line. Of a period it is the start.
fn values(lines: &[ContentLine]) -> impl Iterator<Item = (&ContentLine, &str)> {
    lines.iter().flat_map(|line| {
        let values = line.value.split(',');
        values.map(move |value| (line, value.split('/').next().unwrap_or_default()))
    })
}

fn unreadable(property: &'static str, value: &str) -> EventProblem {
    EventProblem::Unreadable {
        property,
        value: value.to_owned(),
    }
}

/// Returns `true` if an occurrence touches the dates of the workspace.
fn is_within(occurrence: Occurrence, options: &BusyOptions<'_>) -> bool {
    let [start, end] = super::busy_times(occurrence, options.zone);
    start.date() <= options.dates.last() && end.date() >= options.dates.first()
}

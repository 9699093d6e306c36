//! Events as calendars write them.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::BusyOptions;
use super::content_line::ContentLine;
use super::time_zones::TimeZones;
use super::times::{WrittenTime, parse_duration, parse_time};
use crate::exchange::icalendar::EventProblem;
use crate::exchange::problem::Problem;
use crate::model::Instant;

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
    pub start: Option<ContentLine>,
    pub end: Option<ContentLine>,
    pub duration: Option<ContentLine>,
    pub rule: Option<ContentLine>,
    pub added: Vec<ContentLine>,
    pub excluded: Vec<ContentLine>,
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

    /// Returns the duration: the time that passes, or for dates that of the local clock.
    pub fn length(
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
    pub fn until(
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

    pub fn excluded_instants(
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
    pub fn range_of_series(&self) -> Option<Problem> {
        let range = self.recurrence_id.as_ref()?.parameter("RANGE")?;
        Some(Problem::UnknownRecurrence(format!("RANGE={range}")))
    }

    /// Returns the problem of the first date that is added or excluded and cannot be read.
    pub fn unreadable_date(&self) -> Option<Problem> {
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
pub(super) fn values(lines: &[ContentLine]) -> impl Iterator<Item = (&ContentLine, &str)> {
    lines.iter().flat_map(|line| {
        let values = line.value.split(',');
        values.map(move |value| (line, value.split('/').next().unwrap_or_default()))
    })
}

pub(super) fn unreadable(property: &'static str, value: &str) -> EventProblem {
    EventProblem::Unreadable {
        property,
        value: value.to_owned(),
    }
}

//! Time zones of a calendar: the component VTIMEZONE, and local times in it.
//!
//! A zone is written as one observance for each change of clocks, without recurrence rules: the file
//! then says what clocks did at its events, and nothing about years for which nobody knows yet.

use std::fmt::Write;

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use super::content_lines::{ContentLines, parameter};
use crate::model::{Instant, LocalTime, ZoneRules};
use crate::planning::TimeSpan;
use crate::rules::zones;

/// Days before the first event that are searched for the change of clocks that precedes it.
const DAYS_BEFORE: i64 = 366;

/// A time zone, and the part of time for which its rules are needed.
pub(super) struct CalendarZone {
    name: String,
    /// The rules; `None` if they are not known.
    rules: Option<Box<dyn ZoneRules>>,
    /// From the first to the last local time that was written.
    used: Option<TimeSpan>,
}

impl CalendarZone {
    pub fn new(name: &str, rules: Option<Box<dyn ZoneRules>>) -> Self {
        Self {
            name: name.to_owned(),
            rules,
            used: None,
        }
    }

    /// Returns the rules, or `None` if they are not known.
    pub fn rules(&self) -> Option<&dyn ZoneRules> {
        self.rules.as_deref()
    }

    /// Writes properties of local times, each with the instant that it stands for.
    ///
    /// They are local times of the zone where that says which instants are meant: readers disagree about
    /// times that occur twice or are skipped. All of them are in UTC otherwise, and floating if the rules
    /// of the zone are not known.
    pub fn write_times(
        &mut self,
        lines: &mut ContentLines,
        times: &[(&str, NaiveDateTime, Instant)],
    ) {
        let Some(rules) = &self.rules else {
            for (property, local, _) in times {
                lines.line(property, &local_time(*local));
            }
            return;
        };
        let is_clear = |(_, local, at): &(&str, NaiveDateTime, Instant)| {
            rules.resolve(*local) == LocalTime::Unique(*at)
        };
        let in_utc = zones::is_same(&self.name, "UTC") || !times.iter().all(is_clear);
        for (property, local, at) in times {
            if in_utc {
                lines.line(property, &utc_time(*at));
            } else {
                let property = [property, ";TZID=", &parameter(&self.name)].concat();
                lines.line(&property, &local_time(*local));
                let used = self.used.unwrap_or(TimeSpan {
                    start: *at,
                    end: *at,
                });
                self.used = Some(TimeSpan {
                    start: used.start.min(*at),
                    end: used.end.max(*at),
                });
            }
        }
    }

    /// Writes the component if local times of the zone were written.
    pub fn write_component(&self, lines: &mut ContentLines) {
        let (Some(rules), Some(used)) = (self.rules(), self.used) else {
            return;
        };
        lines.begin("VTIMEZONE");
        lines.text("TZID", &self.name);
        for observance in observances(rules, used) {
            observance.write(lines);
        }
        lines.end("VTIMEZONE");
    }
}

/// A period with one offset, from its onset to that of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Observance {
    /// The local time of the onset, with the offset before it.
    onset: NaiveDateTime,
    /// Seconds ahead of UTC before the onset.
    from: i32,
    /// Seconds ahead of UTC after the onset.
    to: i32,
}

impl Observance {
    fn write(&self, lines: &mut ContentLines) {
        let component = if self.to > self.from {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        lines.begin(component);
        lines.line("DTSTART", &local_time(self.onset));
        lines.line("TZOFFSETFROM", &offset(self.from));
        lines.line("TZOFFSETTO", &offset(self.to));
        lines.end(component);
    }
}

/// Returns the observances that cover a period: the one at its beginning, and all that begin in it.
fn observances(rules: &dyn ZoneRules, period: TimeSpan) -> Vec<Observance> {
    let mut found = Vec::new();
    let mut at = period.start.plus_days(-DAYS_BEFORE);
    let mut from = rules.offset_at(at);
    let initial = Observance {
        onset: DateTime::UNIX_EPOCH.naive_utc(),
        from,
        to: from,
    };
    while at < period.end {
        let next = at.plus_days(1);
        let to = rules.offset_at(next);
        if to != from {
            let onset = rules.jump_between(at, next);
            let observance = Observance {
                onset: local_at(onset, from),
                from,
                to,
            };
            if onset <= period.start {
                found.clear();
            } else if found.is_empty() {
                found.push(initial);
            }
            found.push(observance);
        }
        (at, from) = (next, to);
    }
    if found.is_empty() {
        found.push(initial);
    }
    found
}

fn local_at(at: Instant, offset: i32) -> NaiveDateTime {
    let local = at
        .utc()
        .checked_add_signed(TimeDelta::seconds(offset.into()));
    local.unwrap_or(at.utc())
}

/// Returns a local time in the form of RFC 5545.
pub(super) fn local_time(local: NaiveDateTime) -> String {
    local.format("%Y%m%dT%H%M%S").to_string()
}

/// Returns an instant in the form of RFC 5545.
pub(super) fn utc_time(at: Instant) -> String {
    local_time(at.utc()) + "Z"
}

/// Returns an offset from UTC in the form of RFC 5545: `+0100`, with seconds if it has them.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let mut text = format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60);
    if seconds % 60 != 0 {
        // Writing to a text cannot fail.
        let _ = write!(text, "{:02}", seconds % 60);
    }
    text
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

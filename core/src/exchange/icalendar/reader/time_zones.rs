//! Time zones of a calendar: those that the browser knows by name, and those that the file describes.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::BusyOptions;
use super::content_line::ContentLine;

use super::recurrence::expand;
use super::times::{WrittenTime, parse_time};
use crate::model::{DateRange, Instant, ZoneRules};

/// Maximum number of observances of a zone that count.
const MAX_OBSERVANCES: usize = 200;

/// A time zone as a file describes it.
#[derive(Debug, Default)]
pub(super) struct WrittenZone {
    pub name: String,
    pub observances: Vec<Observance>,
}

/// A rule of a time zone: from when on, and at which dates of later years, which offset holds.
#[derive(Debug, Default)]
pub(super) struct Observance {
    start: Option<NaiveDateTime>,
    /// Offsets from UTC in seconds.
    from: i32,
    to: i32,
    rule: Option<String>,
    dates: Vec<NaiveDateTime>,
}

impl Observance {
    pub fn take(&mut self, content: &ContentLine) {
        match content.name.as_str() {
            "DTSTART" => self.start = parse_time(&content.value).map(|time| time.local),
            "TZOFFSETFROM" => self.from = parse_offset(&content.value).unwrap_or_default(),
            "TZOFFSETTO" => self.to = parse_offset(&content.value).unwrap_or_default(),
            "RRULE" => self.rule = Some(content.value.clone()),
            "RDATE" => {
                let values = content.value.split(',').filter_map(parse_time);
                self.dates.extend(values.map(|time| time.local));
            }
            _ => {}
        }
    }

    /// Returns the instants from which on the offset holds.
    fn onsets(&self) -> Vec<Instant> {
        let Some(start) = self.start else {
            return Vec::new();
        };
        let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let mut locals = vec![start];
        locals.extend(&self.dates);
        if let Some(rule) = &self.rule {
            let offset = TimeDelta::seconds(self.from.into());
            let until = |text: &str| {
                let until = parse_time(text)?;
                if until.is_utc {
                    until.local.checked_add_signed(offset)
                } else {
                    Some(until.local)
                }
            };
            let years = DateRange::new(year(1970), year(2101)).unwrap_or_default();
            let expanded = expand(rule, start, years, until, |_| false);
            locals.extend(expanded.map(|expanded| expanded.starts).unwrap_or_default());
        }
        let instant = |local: NaiveDateTime| {
            let at = Instant::from_utc(local).0 - i64::from(self.from) * 1000;
            Instant(at)
        };
        locals.into_iter().map(instant).collect()
    }
}

/// Reads `+0100`, `-0430` or `+013045` in seconds.
fn parse_offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = &text[1..];
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |at: usize| digits.get(at..at + 2).map_or(Ok(0), str::parse::<i32>);
    let (hours, minutes, seconds) = (number(0).ok()?, number(2).ok()?, number(4).ok()?);
    let is_valid = hours < 24 && minutes < 60 && seconds < 60;
    is_valid.then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}

/// Rules that a file describes.
struct DescribedZone {
    /// Instants and the offsets that hold from them on, ascending.
    onsets: Vec<(Instant, i32)>,
    /// Offset before the first of them.
    before: i32,
}

impl DescribedZone {
    fn new(zone: &WrittenZone) -> Self {
        let observances = || zone.observances.iter().take(MAX_OBSERVANCES);
        let onsets = observances().flat_map(|one| {
            let onsets = one.onsets().into_iter();
            onsets.map(|at| (at, one.to, one.from))
        });
        let mut onsets: Vec<_> = onsets.collect();
        onsets.sort_unstable();
        let before = onsets.first().map_or(0, |(_, _, from)| *from);
        let onsets = onsets.into_iter().map(|(at, to, _)| (at, to));
        Self {
            onsets: onsets.collect(),
            before,
        }
    }
}

impl ZoneRules for DescribedZone {
    fn offset_at(&self, at: Instant) -> i32 {
        let after = self.onsets.partition_point(|(onset, _)| *onset <= at);
        let last = after.checked_sub(1).and_then(|last| self.onsets.get(last));
        last.map_or(self.before, |(_, offset)| *offset)
    }
}

/// Time zones by the names that events give them.
#[derive(Default)]
pub(super) struct TimeZones {
    written: HashMap<String, WrittenZone>,
    known: HashMap<String, Option<Rc<dyn ZoneRules>>>,
}

impl TimeZones {
    pub fn new(zones: Vec<WrittenZone>) -> Self {
        let named = zones.into_iter().map(|zone| (zone.name.clone(), zone));
        Self {
            written: named.collect(),
            known: HashMap::new(),
        }
    }

    /// Returns the instant of a time, and `false` if its zone is not known, so that it is read in that of
    /// the workspace.
    pub fn instant(
        &mut self,
        line: &ContentLine,
        options: &BusyOptions<'_>,
    ) -> Option<(Instant, bool)> {
        let WrittenTime {
            local,
            is_date,
            is_utc,
        } = parse_time(&line.value)?;
        if is_utc {
            return Some((Instant::from_utc(local), true));
        }
        match line.parameter("TZID").filter(|_| !is_date) {
            None => Some((options.zone.resolve(local).instant(), true)),
            Some(name) => match self.rules(name, options) {
                Some(rules) => Some((rules.resolve(local).instant(), true)),
                None => Some((options.zone.resolve(local).instant(), false)),
            },
        }
    }

    /// Returns the local time at an instant in the zone of a time.
    pub fn local(
        &mut self,
        line: &ContentLine,
        at: Instant,
        options: &BusyOptions<'_>,
    ) -> NaiveDateTime {
        if line.value.trim().ends_with(['Z', 'z']) {
            return at.utc();
        }
        let rules = line
            .parameter("TZID")
            .and_then(|name| self.rules(name, options));
        rules.map_or_else(|| options.zone.local_at(at), |rules| rules.local_at(at))
    }

    fn rules(&mut self, name: &str, options: &BusyOptions<'_>) -> Option<Rc<dyn ZoneRules>> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        // Some programs write a path before the name: "/freeassociation.sourceforge.net/Europe/Zurich".
        let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
        let tails = (0..parts.len()).map(|from| parts[from..].join("/"));
        let by_name = tails.take(6).find_map(|tail| (options.zones)(&tail));
        let rules = match by_name {
            Some(rules) => Some(Rc::from(rules)),
            None => {
                let written = self.written.get(name);
                let written = written.filter(|zone| !zone.observances.is_empty());
                written.map(|zone| Rc::new(DescribedZone::new(zone)) as Rc<dyn ZoneRules>)
            }
        };
        self.known.insert(name.to_owned(), rules.clone());
        rules
    }
}

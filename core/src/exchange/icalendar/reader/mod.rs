//! Reader of calendars in iCalendar (RFC 5545) as busy times: one row for each occurrence of an event.
//!
//! Events that are cancelled, take no time of anybody or are outside the dates of the workspace have one row
//! with the reason, and so have those that cannot be read. The first row of a series says how many of its
//! occurrences are outside the dates, and how many are beyond the limit for one event.

mod components;
mod content_line;
mod dates;
mod event;
mod occurrences;
mod recurrence;
mod time_zones;
mod times;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDateTime;

use crate::exchange::MAX_ROWS;
use crate::exchange::csv_record::CsvRecord;
use crate::exchange::csv_table::CsvTable;
use crate::exchange::decode::Decoded;
use crate::exchange::delimiter::Delimiter;
use crate::exchange::headers::{BUSY_FROM, BUSY_UNTIL, CALENDAR, EVENT, PLACE, UID};
use crate::exchange::problem::Problem;
use crate::model::{DateRange, Instant, ZoneRules};
use components::Components;
use content_line::{ContentLine, UnfoldedLines};
use event::Event;
use occurrences::{Occurrence, Occurrences};
use time_zones::TimeZones;

pub use content_line::{is_calendar, with_whole_characters};
pub use dates::workspace_dates;

/// Error for a calendar that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The file ends inside a component, or a component ends that is not open.
    #[error("broken at line {line}")]
    Broken {
        /// The line, from 1.
        line: u32,
    },
    /// More than [`MAX_ROWS`] events or occurrences.
    #[error("more than {MAX_ROWS} events")]
    TooManyEvents,
    /// A calendar without events.
    #[error("no events")]
    NoEvents,
}

/// Time zones and dates that a reader cannot know by itself.
pub struct BusyOptions<'a> {
    /// Returns the rules of a time zone by its IANA name, or `None` for an unknown zone.
    pub zones: &'a dyn Fn(&str) -> Option<Box<dyn ZoneRules>>,
    /// The time zone of the workspace, in which busy times are written.
    pub zone: &'a dyn ZoneRules,
    /// The dates of the workspace.
    pub dates: DateRange,
}

/// Reads a calendar in steps.
pub struct CalendarReader {
    lines: UnfoldedLines,
    components: Components,
    time_zones: TimeZones,
    /// Index of the next event to expand; `None` until all lines are read.
    next_event: Option<usize>,
    /// Original starts of occurrences that have an event of their own, by UID.
    replaced: HashMap<String, BTreeSet<Instant>>,
    table: CsvTable,
}

impl CalendarReader {
    /// Creates a reader at the beginning of a file.
    #[must_use]
    pub fn new(file: &str, decoded: Decoded) -> Self {
        let mut table = CsvTable::new(file, Delimiter::default());
        table.header = [EVENT, BUSY_FROM, BUSY_UNTIL, PLACE, UID, CALENDAR]
            .map(|names| names[0].to_owned())
            .into();
        Self {
            lines: UnfoldedLines::new(decoded.text),
            components: Components::default(),
            time_zones: TimeZones::default(),
            next_event: None,
            replaced: HashMap::new(),
            table,
        }
    }

    /// Reads up to `max` more lines or events, and returns `true` if these were the last.
    ///
    /// # Errors
    /// Returns an error if the file is not read.
    pub fn step(&mut self, max: usize, options: &BusyOptions<'_>) -> Result<bool, CalendarError> {
        for _ in 0..max {
            match self.next_event {
                None => match self.lines.next() {
                    Some((line, text)) => self.components.take(line, ContentLine::parse(text))?,
                    None => self.finish_lines(options)?,
                },
                Some(at) => {
                    let Some(event) = self.components.events.get(at).cloned() else {
                        return Ok(true);
                    };
                    self.next_event = Some(at + 1);
                    self.expand(&event, options)?;
                    // One event can have many occurrences.
                    break;
                }
            }
        }
        Ok(self.next_event == Some(self.components.events.len()))
    }

    /// Returns the number of bytes read and their total.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        self.lines.progress()
    }

    /// Returns the table of occurrences.
    ///
    /// # Errors
    /// Returns [`CalendarError::NoEvents`] if the file has no events at all.
    pub fn finish(self) -> Result<CsvTable, CalendarError> {
        if self.components.events.is_empty() {
            return Err(CalendarError::NoEvents);
        }
        Ok(self.table)
    }

    fn finish_lines(&mut self, options: &BusyOptions<'_>) -> Result<(), CalendarError> {
        self.components.finish(self.lines.line())?;
        let zones = std::mem::take(&mut self.components.zones);
        self.time_zones = TimeZones::new(zones);
        for event in &self.components.events {
            if let Some(original) = &event.recurrence_id
                && let Some((start, _)) = self.time_zones.instant(original, options)
            {
                let starts = self.replaced.entry(event.uid.clone()).or_default();
                starts.insert(start);
            }
        }
        self.next_event = Some(0);
        Ok(())
    }

    /// Adds the rows of an event.
    fn expand(&mut self, event: &Event, options: &BusyOptions<'_>) -> Result<(), CalendarError> {
        let none = BTreeSet::new();
        let replaced = if event.recurrence_id.is_none() {
            self.replaced.get(&event.uid).unwrap_or(&none)
        } else {
            &none
        };
        let expanded = event.occurrences(&mut self.time_zones, replaced, options);
        let (mut occurrences, unreadable) = match expanded {
            Ok(occurrences) => (occurrences, None),
            Err(unreadable) => (Occurrences::default(), Some(unreadable)),
        };
        let left_out = event.left_out.clone().or(unreadable);
        if left_out.is_some() {
            occurrences.problems.clear();
        }
        if let Some(reason) = left_out.or(occurrences.left_out) {
            let first = occurrences
                .first
                .map(|first| busy_times(first, options.zone));
            let mut times = first.map_or_else(Default::default, |times| times.map(written));
            if times[0] == times[1] {
                times[1].clear();
            }
            self.push(event, times, occurrences.problems);
            self.table.mark_left_out(reason);
        } else {
            let mut problems = occurrences.problems;
            for occurrence in occurrences.all {
                let times = busy_times(occurrence, options.zone).map(written);
                self.push(event, times, std::mem::take(&mut problems));
            }
        }
        if self.table.len() > MAX_ROWS {
            return Err(CalendarError::TooManyEvents);
        }
        Ok(())
    }

    fn push(&mut self, event: &Event, [start, end]: [String; 2], problems: Vec<Problem>) {
        let cells = [
            limited(&event.summary),
            &start,
            &end,
            limited(&event.location),
            limited(&event.uid),
            limited(&self.components.name),
        ];
        let record = CsvRecord::from_cells(&cells);
        self.table.push(event.line, &record, &[], &[]);
        self.table.pad_last_row();
        for problem in problems {
            self.table.mark_problem(problem);
        }
    }
}

/// Returns the beginning of a text, which each occurrence of an event repeats.
fn limited(text: &str) -> &str {
    const MAX_CHARACTERS: usize = 250;
    let end = text.char_indices().nth(MAX_CHARACTERS);
    end.map_or(text, |(end, _)| &text[..end])
}

fn written(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%d %H:%M").to_string()
}

/// Returns the local times between which somebody is busy. Where clocks go back in between, they show some
/// times twice, all of which count.
fn busy_times(occurrence: Occurrence, zone: &dyn ZoneRules) -> [NaiveDateTime; 2] {
    let (start, end) = match occurrence {
        Occurrence::Local(start, end) => return [start, end],
        Occurrence::Instants(start, end) => (start, end),
    };
    let local = [zone.local_at(start), zone.local_at(end)];
    let offsets = [zone.offset_at(start), zone.offset_at(end)];
    if offsets[1] >= offsets[0] {
        return local;
    }
    let change = zone.jump_between(start, end);
    let before = Instant(change.0.saturating_sub(1));
    let last_before = zone.local_at(before) + chrono::TimeDelta::milliseconds(1);
    [
        local[0].min(zone.local_at(change)),
        local[1].max(last_before),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

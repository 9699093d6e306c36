//! Components of a calendar: events, times at which somebody is busy, and time zones.

use super::CalendarError;
use super::content_line::ContentLine;
use super::event::Event;
use super::time_zones::{Observance, WrittenZone};
use crate::exchange::MAX_ROWS;
use crate::exchange::icalendar::EventProblem;

/// Maximum number of components around another.
const MAX_DEPTH: usize = 16;

/// Components that were read, and those that are open.
#[derive(Debug, Default)]
pub(super) struct Components {
    /// Name of the calendar, if it has one.
    pub name: String,
    pub events: Vec<Event>,
    pub zones: Vec<WrittenZone>,
    open: Vec<String>,
    event: Event,
    zone: WrittenZone,
    observance: Observance,
}

impl Components {
    /// Takes the content line that starts on `line`.
    pub fn take(&mut self, line: u32, content: ContentLine) -> Result<(), CalendarError> {
        match content.name.as_str() {
            "BEGIN" => self.begin(line, content.value.trim().to_ascii_uppercase()),
            "END" => self.end(line, &content.value.trim().to_ascii_uppercase()),
            _ => {
                let open: Vec<&str> = self.open.iter().map(String::as_str).collect();
                match open.as_slice() {
                    ["VCALENDAR"]
                        if matches!(content.name.as_str(), "NAME" | "X-WR-CALNAME")
                            && self.name.is_empty() =>
                    {
                        self.name = content.text();
                    }
                    ["VCALENDAR", "VEVENT"] => self.event.take(content),
                    ["VCALENDAR", "VFREEBUSY"] if content.name == "FREEBUSY" => {
                        self.take_periods(line, &content)?;
                    }
                    ["VCALENDAR", "VTIMEZONE"] if content.name == "TZID" => {
                        self.zone.name = content.text();
                    }
                    ["VCALENDAR", "VTIMEZONE", "STANDARD" | "DAYLIGHT"] => {
                        self.observance.take(&content);
                    }
                    _ => {}
                }
                Ok(())
            }
        }
    }

    fn begin(&mut self, line: u32, name: String) -> Result<(), CalendarError> {
        if self.open.len() >= MAX_DEPTH || (self.open.is_empty() && name != "VCALENDAR") {
            return Err(CalendarError::Broken { line });
        }
        match name.as_str() {
            "VEVENT" => self.event = Event::new(line),
            "VTIMEZONE" => self.zone = WrittenZone::default(),
            "STANDARD" | "DAYLIGHT" => self.observance = Observance::default(),
            _ => {}
        }
        self.open.push(name);
        Ok(())
    }

    fn end(&mut self, line: u32, name: &str) -> Result<(), CalendarError> {
        if self.open.pop().as_deref() != Some(name) {
            return Err(CalendarError::Broken { line });
        }
        match name {
            "VEVENT" if self.open.len() == 1 => {
                let event = std::mem::take(&mut self.event);
                self.push(event)?;
            }
            "VTIMEZONE" => self.zones.push(std::mem::take(&mut self.zone)),
            "STANDARD" | "DAYLIGHT" => {
                let observance = std::mem::take(&mut self.observance);
                self.zone.observances.push(observance);
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes periods as events: `19970308T160000Z/PT3H,19970308T200000Z/19970308T210000Z`.
    fn take_periods(&mut self, line: u32, content: &ContentLine) -> Result<(), CalendarError> {
        let is_free = content
            .parameter("FBTYPE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("FREE"));
        for period in content.value.split(',') {
            let (start, end) = period.split_once('/').unwrap_or((period, ""));
            let name = if end.starts_with(['P', '+', '-']) {
                "DURATION"
            } else {
                "DTEND"
            };
            let mut event = Event::new(line);
            event.left_out = is_free.then_some(EventProblem::Free);
            for (name, value) in [("DTSTART", start), (name, end)] {
                event.take(ContentLine {
                    name: name.to_owned(),
                    value: value.to_owned(),
                    ..ContentLine::default()
                });
            }
            self.push(event)?;
        }
        Ok(())
    }

    fn push(&mut self, event: Event) -> Result<(), CalendarError> {
        if self.events.len() >= MAX_ROWS {
            return Err(CalendarError::TooManyEvents);
        }
        self.events.push(event);
        Ok(())
    }

    /// Checks that nothing is open at the end of the file, which is on `line`.
    pub fn finish(&self, line: u32) -> Result<(), CalendarError> {
        if self.open.is_empty() {
            Ok(())
        } else {
            Err(CalendarError::Broken { line })
        }
    }
}

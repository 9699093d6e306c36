//! Calendars in iCalendar (RFC 5545): their export, and their import as busy times.
//!
//! ```
//! use lectern_core::exchange::icalendar::{
//!     CalendarOptions, CalendarScope, CalendarWords, DueDates, calendar,
//! };
//! use lectern_core::model::{FixedOffset, Instant, ZoneRules};
//! use lectern_core::workspace::Records;
//!
//! let zones = |_: &str| Some(Box::new(FixedOffset(3600)) as Box<dyn ZoneRules>);
//! let options = CalendarOptions {
//!     now: Instant(0),
//!     zones: &zones,
//!     words: CalendarWords::default(),
//!     due_dates: DueDates::AllDay,
//! };
//! let file = calendar(&Records::default(), &CalendarScope::Workspace, &options);
//! assert!(file.bytes.starts_with(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
//! ```
//!
//! An event keeps its UID as long as its offering exists, and a copy of an offering has another, so a
//! calendar that takes a file for a second time updates its events. Records do not have the time of their
//! last change: each export counts as a revision of all events, by the minute.

mod calendar_writer;
mod content_lines;
mod event_problem;
mod reader;
mod scope;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod time_zone;
mod times_outside;

use super::lossy::Export;
use crate::model::{Instant, ZoneRules};
use crate::workspace::Records;
use calendar_writer::CalendarWriter;
use scope::CalendarContent;

pub use event_problem::EventProblem;
pub use reader::{
    BusyOptions, CalendarError, CalendarReader, is_calendar, with_whole_characters, workspace_dates,
};
pub use scope::CalendarScope;
pub use times_outside::{LaterTimes, TimesOutside};

/// Choices of an export, and what the core cannot know by itself.
pub struct CalendarOptions<'a> {
    /// The present time.
    pub now: Instant,
    /// Returns the rules of a time zone by its IANA name, or `None` for an unknown zone.
    pub zones: &'a dyn Fn(&str) -> Option<Box<dyn ZoneRules>>,
    /// Words in the descriptions of events.
    pub words: CalendarWords,
    /// Form of the due dates of independent learning.
    pub due_dates: DueDates,
}

/// Words in the descriptions of events, in the language of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarWords {
    /// Before the names of learner groups.
    pub groups: String,
    /// Before the names of instructors.
    pub instructors: String,
    /// Before the title of a session that is due.
    pub due: String,
}

/// Form of the due dates of independent learning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DueDates {
    /// Events of a whole day, which all calendars show.
    #[default]
    AllDay,
    /// Tasks (VTODO) with their time, which many calendars leave out.
    Tasks,
}

/// Exports a calendar, with the offerings that have no time as its losses.
#[must_use]
pub fn calendar(records: &Records, scope: &CalendarScope, options: &CalendarOptions<'_>) -> Export {
    let content = CalendarContent::new(records, scope);
    let mut writer = CalendarWriter::new(records, options);
    writer.write_offerings(&content.offerings);
    writer.write_due_dates(&content.learning);
    writer.finish(&scope.name(records))
}

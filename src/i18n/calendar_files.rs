//! Messages of the export of calendars.

use std::borrow::Cow;

use super::{Language, Message};
use lectern_core::exchange::icalendar::DueDates;

/// Messages of the export of calendars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarFiles {
    Calendar,
    Download,
    DueDates,
    Help,
    Content,
    Groups,
    Instructors,
    Due,
    FileName(String),
}

impl Message for CalendarFiles {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Calendar => "Calendar (iCalendar)".into(),
                Self::Download => "Download calendar".into(),
                Self::DueDates => "Due dates".into(),
                Self::Help => {
                    "Offerings and due dates, for calendars on phones and computers. Sessions, \
                     learner groups, instructor groups, rooms and people have a calendar of their \
                     own on their page."
                        .into()
                }
                Self::Content => {
                    "Each event has its time, place, link, learner groups, instructors and \
                     description."
                        .into()
                }
                Self::Groups => "Learner groups".into(),
                Self::Instructors => "Instructors".into(),
                Self::Due => "Due".into(),
                Self::FileName(stem) if stem.is_empty() => "calendar.ics".into(),
                Self::FileName(stem) => format!("{stem}.ics").into(),
            },
        }
    }
}

impl Message for DueDates {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::AllDay => "All-day events".into(),
                Self::Tasks => "Tasks with a time".into(),
            },
        }
    }
}

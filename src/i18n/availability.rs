//! Messages of the hours and restricted days of rooms and people.

use std::borrow::Cow;

use super::english::counted;
use super::format::date;
use super::{Language, Message};
use chrono::NaiveDate;
use lectern_core::model::DayOfWeek;
use lectern_core::rules::availability::DayRule;

/// Messages of the hours and restricted days of rooms and people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    HoursHelp,
    HoursOf(DayOfWeek),
    HoursHint,
    CopyMonday,
    CopiedMonday,
    RestrictedDays,
    RestrictedHelp,
    FirstDay,
    LastDay,
    AddPeriod,
    Added(String),
    Remove(String),
    Removed(String),
    SingleDates,
    SingleDatesHelp,
    Date,
    HoursOfDate,
    AddDate,
    NoLimits,
    BusyTimes,
    BusyTimesHelp,
    BusyCalendar(String, usize, Option<NaiveDate>),
}

impl Message for Availability {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::HoursHelp => "Times on the clock of the workspace, in 24 hours.".into(),
                Self::HoursOf(day) => format!("{}, hours", day.text(language)).into(),
                Self::HoursHint => "08:00–12:00, 13:00–17:00".into(),
                Self::CopyMonday => "Use Monday’s hours until Friday".into(),
                Self::CopiedMonday => "Tuesday to Friday now have the hours of Monday.".into(),
                Self::RestrictedDays => "Restricted days".into(),
                Self::RestrictedHelp => "Not available at all on these days.".into(),
                Self::FirstDay => "First day".into(),
                Self::LastDay => "Last day".into(),
                Self::AddPeriod => "Add days".into(),
                Self::Added(days) => format!("Added {days}").into(),
                Self::Remove(days) => format!("Remove {days}").into(),
                Self::Removed(days) => format!("Removed {days}").into(),
                Self::SingleDates => "Other hours on single dates".into(),
                Self::SingleDatesHelp => "These hours replace those of the day of the week.".into(),
                Self::Date => "Date".into(),
                Self::HoursOfDate => "Hours, none if closed".into(),
                Self::AddDate => "Add date".into(),
                Self::NoLimits => "No limits".into(),
                Self::BusyTimes => "Busy times from calendars".into(),
                Self::BusyTimesHelp => {
                    "Offerings at these times are in conflict. A newer file of the same calendar, \
                     imported under Files, takes their place."
                        .into()
                }
                Self::BusyCalendar(name, times, until) => {
                    let times = counted(*times, "time", "times");
                    match until {
                        None => format!("{name}: {times}").into(),
                        Some(until) => format!("{name}: {times}, until {}", date(*until)).into(),
                    }
                }
            },
        }
    }
}

impl Message for DayOfWeek {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Monday => "Monday".into(),
                Self::Tuesday => "Tuesday".into(),
                Self::Wednesday => "Wednesday".into(),
                Self::Thursday => "Thursday".into(),
                Self::Friday => "Friday".into(),
                Self::Saturday => "Saturday".into(),
                Self::Sunday => "Sunday".into(),
            },
        }
    }
}

impl Message for DayRule {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Unlimited => "No limits".into(),
                Self::Hours => "Hours".into(),
                Self::Closed => "Closed".into(),
            },
        }
    }
}

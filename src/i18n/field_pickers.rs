//! Messages of the fields of dates and times.

use std::borrow::Cow;

use lectern_core::planning::DateOrder;

use super::{Clock, Language, Message, isolate, typed_dates};

/// Messages of the fields of dates and times, and of what opens beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldPickers {
    /// Name of the field.
    ChooseDate(String),
    /// Name of the field.
    ChooseTime(String),
    PreviousMonth,
    NextMonth,
    Today,
    NotADate,
    NotATime,
}

impl Message for FieldPickers {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::ChooseDate(field) => format!("Choose a date: {}", isolate(field)).into(),
                Self::ChooseTime(field) => format!("Choose a time: {}", isolate(field)).into(),
                Self::PreviousMonth => "Previous month".into(),
                Self::NextMonth => "Next month".into(),
                Self::Today => "Today".into(),
                Self::NotADate => match typed_dates::order() {
                    DateOrder::DayFirst => {
                        "Enter a date such as 14.9.2026, mon, +12w, or t for today.".into()
                    }
                    DateOrder::MonthFirst => {
                        "Enter a date such as 9/14/2026, mon, +12w, or t for today.".into()
                    }
                },
                Self::NotATime => match Clock::current() {
                    Clock::Hours24 => "Enter a time such as 8, 815 or 8:15.".into(),
                    Clock::Hours12 => "Enter a time such as 8 am, 8:15 or 1:30 pm.".into(),
                },
            },
        }
    }
}

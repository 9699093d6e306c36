//! Messages of local times that clocks skip or show twice.

use std::borrow::Cow;

use lectern_core::model::AmbiguousTime;
use lectern_core::rules::clock_changes::SkippedTime;

use super::{Language, Message, format, text};

/// Returns the sentence that says what becomes of a time that clocks skip.
#[must_use]
pub fn skipped_time(skipped: &SkippedTime) -> String {
    text(skipped)
}

/// Returns a time of day with which of two it is, if clocks show it twice: "02:30 (first)".
#[must_use]
pub fn passed_time(time: String, pass: Option<AmbiguousTime>) -> String {
    match pass {
        Some(pass) => text(&PassedTime { time, pass }),
        None => time,
    }
}

/// A time of day that clocks show twice.
struct PassedTime {
    time: String,
    pass: AmbiguousTime,
}

impl Message for PassedTime {
    fn text(&self, language: Language) -> Cow<'static, str> {
        let time = &self.time;
        match (language, self.pass) {
            (Language::English, AmbiguousTime::Earlier) => format!("{time} (first)").into(),
            (Language::English, AmbiguousTime::Later) => format!("{time} (second)").into(),
        }
    }
}

impl Message for SkippedTime {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => format!(
                "Clocks go forward and skip {}, so {} is used.",
                format::date_time(self.entered),
                if self.entered.date() == self.becomes.date() {
                    format::time(self.becomes)
                } else {
                    format::date_time(self.becomes)
                }
            )
            .into(),
        }
    }
}

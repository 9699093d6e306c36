//! Messages of local times that clocks skip.

use std::borrow::Cow;

use lectern_core::rules::clock_changes::SkippedTime;

use super::{Language, Message, format, text};

/// Returns the sentence that says what becomes of a time that clocks skip.
#[must_use]
pub fn skipped_time(skipped: &SkippedTime) -> String {
    text(skipped)
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

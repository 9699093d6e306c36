//! Messages of commands on sessions and offerings that were rejected.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::{listed, quoted};
use super::{Language, Message, text};
use lectern_core::planning::{MAX_WEEKS, RecurrenceError};
use lectern_core::rules::publication::MissingPart;
use lectern_core::workspace::SessionError;

/// Incomplete sessions that a message names; the others are counted.
const NAMED: usize = 3;

impl Message for SessionError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::PrerequisiteCycle(path) => {
                    let path: Vec<String> = path.iter().map(|title| quoted(title)).collect();
                    format!(
                        "These sessions would each have to be completed before the next: {}. \
                         Choose another session.",
                        path.join(" → ")
                    )
                    .into()
                }
                Self::OtherCourse => "Choose a session of the same course.".into(),
                Self::Incomplete(sessions) => match sessions.as_slice() {
                    [session] => format!(
                        "{} cannot be published yet. Missing: {}.",
                        quoted(&session.title),
                        listed(session.missing.iter().map(text))
                    )
                    .into(),
                    sessions => {
                        let (named, others) = sessions.split_at(sessions.len().min(NAMED));
                        let named = named.iter().map(|session| {
                            let missing = listed(session.missing.iter().map(text));
                            format!("{} (missing: {missing})", quoted(&session.title))
                        });
                        let mut named: Vec<String> = named.collect();
                        if !others.is_empty() {
                            named.push(format!("{} more", number(others.len())));
                        }
                        format!(
                            "{} cannot be published yet: {}. Complete them, or leave them out.",
                            counted(sessions.len(), "session", "sessions"),
                            named.join("; ")
                        )
                        .into()
                    }
                },
                Self::Recurrence(error) => error.text(language),
                Self::OutOfRange => {
                    "A time would be out of range. Choose another date or duration.".into()
                }
                Self::TooManyOfferings { max } => {
                    format!("Add at most {} offerings at once.", number(*max)).into()
                }
            },
        }
    }
}

impl Message for MissingPart {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "title".into(),
                Self::SessionType => "session type".into(),
                Self::OfferingsOrIndependentLearning => "offerings or independent learning".into(),
                Self::DueDate => "due date or post-requisite".into(),
                Self::Learners => "learners of the independent learning".into(),
                Self::Terms => "terms".into(),
                Self::Objectives => "objectives".into(),
            },
        }
    }
}

impl Message for RecurrenceError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NoWeeks | Self::TooManyWeeks { .. } => {
                    format!("Enter a number of weeks from 1 to {MAX_WEEKS}.").into()
                }
                Self::EndsBeforeStart => "Choose an end on or after the first date.".into(),
                Self::AllExcluded => {
                    "Every date is skipped. Choose other weekdays or more weeks.".into()
                }
                Self::OutOfRange => "Choose an earlier end.".into(),
            },
        }
    }
}

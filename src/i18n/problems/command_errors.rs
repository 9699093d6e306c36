//! Messages of rejected commands.

use std::borrow::Cow;

use lectern_core::workspace::CommandError;

use super::problem;
use crate::i18n::{Language, Message};

impl Message for CommandError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Fields(problems) => problems
                    .iter()
                    .map(problem)
                    .collect::<Vec<_>>()
                    .join(" ")
                    .into(),
                Self::NotFound => {
                    "This no longer exists. It may have been deleted in another tab.".into()
                }
                Self::AllCoursesBlocked => {
                    "A learner needs at least one course. To block all of them, remove the \
                     learner."
                        .into()
                }
                Self::Group(error) => error.text(language),
                Self::Session(error) => error.text(language),
                Self::NothingToUndo => "There is nothing left to undo.".into(),
                Self::NothingToRedo => "There is nothing to redo.".into(),
                Self::NotLoaded => "This step is still loading. Try again in a moment.".into(),
                Self::ReadOnly => "This workspace is read only.".into(),
            },
        }
    }
}

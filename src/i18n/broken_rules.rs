//! Messages about rules that the changes of several people have broken together.

use std::borrow::Cow;

use super::english::{counted, plural};
use super::isolate::quoted;
use super::{Language, Message};
use lectern_core::workspace::DeletedParent;

/// Messages about rules that the changes of several people have broken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenRules {
    ChangeOne,
    /// Name of the group that counts as a top-level group.
    GroupCycle(String),
    /// Name of that group.
    Detach(String),
    PostrequisiteCycle,
    /// The deleted record, and the number of records that belong to it.
    Orphans(DeletedParent, usize),
    Recover(DeletedParent),
    RecoveredTitle,
    DeleteOrphans(usize),
    /// Number of records that are not named.
    More(usize),
}

impl Message for BrokenRules {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl BrokenRules {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::ChangeOne => "Open one of them, and change or delete it.".into(),
            Self::GroupCycle(name) => format!(
                "Two people have moved these groups, and each is now a part of another. {} counts as a top-level group until one of them is moved.",
                quoted(name)
            )
            .into(),
            Self::Detach(name) => format!("Keep {} at the top", quoted(name)).into(),
            Self::PostrequisiteCycle => {
                "Two people have chosen post-requisites, and these sessions now have to be completed before one another.".into()
            }
            Self::Orphans(parent, count) => format!(
                "{} to {} that somebody else has deleted, and {} shown nowhere.",
                plural(*count, "It belongs", "They belong"),
                parent_with_article(*parent),
                plural(*count, "is", "are")
            )
            .into(),
            Self::Recover(parent) => {
                let noun = match parent {
                    DeletedParent::Course(_) => "course",
                    DeletedParent::Session(_) => "session",
                    DeletedParent::Cohort(_) => "cohort",
                    DeletedParent::Vocabulary(_) => "vocabulary",
                };
                format!("Keep in a new {noun}").into()
            }
            Self::RecoveredTitle => "Recovered".into(),
            Self::DeleteOrphans(count) => {
                format!("Delete {}", counted(*count, "record", "records")).into()
            }
            Self::More(count) => format!("and {}", counted(*count, "more", "more")).into(),
        }
    }
}

const fn parent_with_article(parent: DeletedParent) -> &'static str {
    match parent {
        DeletedParent::Course(_) => "a course",
        DeletedParent::Session(_) => "a session",
        DeletedParent::Cohort(_) => "a cohort",
        DeletedParent::Vocabulary(_) => "a vocabulary",
    }
}

//! Messages of commands on learner groups that were rejected.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::{isolate, quoted};
use super::{Language, Message};
use lectern_core::workspace::GroupError;

impl Message for GroupError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::BelowItself => "A group cannot be moved into itself.".into(),
                Self::InSibling {
                    person,
                    sibling,
                    people: 1,
                } => format!(
                    "{} is in {} already. A learner can be in only one of the groups beside each \
                     other.",
                    isolate(person),
                    quoted(sibling)
                )
                .into(),
                Self::InSibling {
                    person,
                    sibling,
                    people,
                } => format!(
                    "{}, in {}, and {} are in other groups already. A learner can be in only one \
                     of the groups beside each other.",
                    isolate(person),
                    quoted(sibling),
                    counted(people - 1, "other learner", "other learners")
                )
                .into(),
                Self::CopyBesideOriginal => {
                    "A subgroup can only be copied without its members, since a learner can be in \
                     only one of the groups beside each other."
                        .into()
                }
            },
        }
    }
}

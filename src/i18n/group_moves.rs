//! Messages of the card that moves a group or members.

use std::borrow::Cow;

use super::english::{counted, plural};
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the card that moves a group or members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupMoves {
    GroupTitle(String),
    MembersTitle(usize),
    Move,
    MoveInto(String),
    Targets,
    FilterTargets,
    ChooseTarget,
    ChooseGroup,
    GroupIsThere(String),
    MembersAreThere(usize, String),
}

impl Message for GroupMoves {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::GroupTitle(title) => format!("Move {} to", quoted(title)).into(),
                Self::MembersTitle(count) => {
                    format!("Move {} to", counted(*count, "member", "members")).into()
                }
                Self::Move => "Move".into(),
                Self::MoveInto(title) => format!("Move to {}", quoted(title)).into(),
                Self::Targets => "Move to".into(),
                Self::FilterTargets => "Filter groups to move to".into(),
                Self::ChooseTarget => "Choose where to move to.".into(),
                Self::ChooseGroup => {
                    "Choose a group. All members are in the cohort already.".into()
                }
                Self::GroupIsThere(title) => format!(
                    "The group is directly in {} already. Choose another place.",
                    quoted(title)
                )
                .into(),
                Self::MembersAreThere(count, title) => format!(
                    "The {} {} in {} already. Choose another group.",
                    plural(*count, "member", "members"),
                    plural(*count, "is", "are"),
                    quoted(title)
                )
                .into(),
            },
        }
    }
}

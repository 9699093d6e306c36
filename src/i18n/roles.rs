//! Names of the roles of people.

use std::borrow::Cow;

use super::{Language, Message, text};
use lectern_core::model::PersonRole;

/// Returns the name of a role: "Learner".
#[must_use]
pub fn role_name(role: &PersonRole) -> String {
    text(role)
}

impl Message for PersonRole {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Learner => "Learner".into(),
                Self::Teacher => "Teacher".into(),
                Self::SessionAdministrator => "Session administrator".into(),
                Self::HrDirector => "HR director".into(),
                Self::Invited => "Guest".into(),
                Self::Anonymous => "Anonymous".into(),
                Self::Other(word) => word.clone().into(),
            },
        }
    }
}

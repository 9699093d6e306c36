//! What people are, in words.

use super::catalogue::{said, words};
use lectern_core::model::PersonRole;

/// "Learner".
#[must_use]
pub fn role_name(role: &PersonRole) -> String {
    said(role).into_owned()
}

words! { PersonRole, self: self => English {
    Self::Learner => "Learner",
    Self::Teacher => "Teacher",
    Self::SessionAdministrator => "Session administrator",
    Self::HrDirector => "HR director",
    Self::Invited => "Guest",
    Self::Anonymous => "Anonymous",
    Self::Other(word) => "{}" [word],
} }

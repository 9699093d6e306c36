//! What people are, in words.

use super::Language;
use crate::model::PersonRole;

/// "Learner".
#[must_use]
pub fn role_name(role: &PersonRole) -> String {
    match Language::current() {
        Language::English => match role {
            PersonRole::Learner => "Learner".into(),
            PersonRole::Teacher => "Teacher".into(),
            PersonRole::SessionAdministrator => "Session administrator".into(),
            PersonRole::HrDirector => "HR director".into(),
            PersonRole::Invited => "Guest".into(),
            PersonRole::Anonymous => "Anonymous".into(),
            PersonRole::Other(word) => word.clone(),
        },
    }
}

//! What a person may do, in words: the state alone, and the state inside a sentence.

use super::Language;
use lectern_core::rules::access::{Access, SessionRole};

/// "Read only".
#[must_use]
pub fn access_word(access: Access) -> &'static str {
    match Language::current() {
        Language::English => match access {
            Access::Available => "Available",
            Access::Accessible => "Accessible",
            Access::ReadOnly => "Read only",
            Access::NotAccessible => "Not accessible",
            Access::Closed => "Closed",
        },
    }
}

/// What learners or coaches can do then, as a table cell says it.
#[must_use]
pub fn access_cell(access: Access, part: SessionRole) -> &'static str {
    let Language::English = Language::current();
    match (access, part) {
        (Access::Available, SessionRole::Learner) => "Available: study, tests, posts",
        (Access::Available, SessionRole::Coach) => "Available: edit, mark, answer",
        (Access::Accessible, _) => "Accessible, through the history",
        (Access::ReadOnly, _) => "Read only",
        (Access::NotAccessible, _) => "Not accessible",
        (Access::Closed, _) => "Closed",
    }
}

/// "learners can study, take tests and post": the end of a sentence about a day.
#[must_use]
pub fn access_clause(access: Access, part: SessionRole) -> &'static str {
    let Language::English = Language::current();
    match (access, part) {
        (Access::Available, SessionRole::Learner) => "do everything",
        (Access::Available, SessionRole::Coach) => "edit and mark",
        (Access::Accessible, _) => "do everything, through the history",
        (Access::ReadOnly, _) => "read only",
        (Access::NotAccessible | Access::Closed, _) => "not enter",
    }
}

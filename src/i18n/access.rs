//! Access states of learners and coaches as words, table cells and predicates.

use super::Language;
use lectern_core::rules::access::{Access, SessionRole};

/// Returns the name of an access state: "Read only".
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

/// Returns the text of a table cell about the access of learners or coaches in an access state.
#[must_use]
pub fn access_cell(access: Access, part: SessionRole) -> &'static str {
    let Language::English = Language::current();
    match (access, part) {
        (Access::Available, SessionRole::Learner) => "Available: study, tests, posts",
        (Access::Available, SessionRole::Coach) => "Available: edit, mark, answer",
        (Access::Accessible, _) => "Accessible, from the history",
        (Access::ReadOnly, _) => "Read only",
        (Access::NotAccessible, _) => "Not accessible",
        (Access::Closed, _) => "Closed",
    }
}

/// Returns the predicate of a sentence about a day: "learners have full access".
#[must_use]
pub fn access_clause(access: Access, part: SessionRole) -> &'static str {
    let Language::English = Language::current();
    match (access, part) {
        (Access::Available, SessionRole::Learner) => "have full access",
        (Access::Available, SessionRole::Coach) => "can edit and mark",
        (Access::Accessible, _) => "have full access, from the history",
        (Access::ReadOnly, _) => "have read-only access",
        (Access::NotAccessible | Access::Closed, _) => "have no access",
    }
}

//! What is said of moves to people who listen.

use super::choice::Choice;
use crate::components::announce::say;
use crate::i18n::{DualList as Words, Noun, t};

/// Says what came and what went: "3 courses added, 38 chosen".
pub fn say_difference(before: &Choice, after: &Choice, noun: Noun) {
    let count = |of: &Choice, without: &Choice| {
        let mut rest = of.chosen().clone();
        rest.difference_with(without.chosen());
        rest.count() as usize
    };
    let (added, removed) = (count(after, before), count(before, after));
    let chosen = after.chosen().count() as usize;
    match (added, removed) {
        (0, 0) => {}
        (added, 0) => say(&t(Words::Added(added, noun, chosen))),
        (0, removed) => say(&t(Words::Removed(removed, noun, chosen))),
        (added, removed) => say(&t(Words::AddedAndRemoved(added, removed, noun, chosen))),
    }
}

//! Announcements of moves to screen readers.

use super::chosen_items::ChosenItems;
use crate::components::announce::say;
use crate::i18n::{DualList as Message, Noun, t};

/// Announces the difference between two states: "3 courses added, 38 chosen".
pub fn announce_moves(before: &ChosenItems, after: &ChosenItems, noun: Noun) {
    let count = |of: &ChosenItems, without: &ChosenItems| {
        let mut rest = of.items().clone();
        rest.difference_with(without.items());
        rest.count()
    };
    let (added, removed) = (count(after, before), count(before, after));
    let chosen = after.items().count();
    match (added, removed) {
        (0, 0) => {}
        (added, 0) => say(&t(Message::Added(added, noun, chosen))),
        (0, removed) => say(&t(Message::Removed(removed, noun, chosen))),
        (added, removed) => say(&t(Message::AddedAndRemoved(added, removed, noun, chosen))),
    }
}

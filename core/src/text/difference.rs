//! Differences between two texts, and two changes of one text taken together, word by word.
//!
//! ```
//! use lectern_core::text::{combine, words};
//!
//! let [base, ours, theirs] = ["In pairs. Bring shorts.", "In pairs, with pencils. Bring shorts.", "In groups of three. Bring shorts."];
//! let both = combine(&words(base), &words(ours), &words(theirs));
//! assert_eq!(both.as_deref(), Some("In groups of three, with pencils. Bring shorts."));
//! ```

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Role of a part of a text in the difference from another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The part is in both.
    Same,
    /// The part is in the earlier text only.
    Removed,
    /// The part is in the later text only.
    Added,
}

/// Splits a text into words and what is between them.
#[must_use]
pub fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

/// Returns the parts of two texts in order, those removed before those added in their place.
#[must_use]
pub fn differences(before: &[&str], after: &[&str]) -> Vec<(Difference, String)> {
    let mut parts: Vec<(Difference, String)> = Vec::new();
    let mut push = |difference: Difference, words: &[&str]| match parts.last_mut() {
        _ if words.is_empty() => {}
        Some((last, text)) if *last == difference => text.push_str(&words.concat()),
        Some(_) | None => parts.push((difference, words.concat())),
    };
    let (mut from, mut to) = (0, 0);
    let end = (before.len(), after.len());
    for (there, here) in common(before, after).into_iter().chain([end]) {
        push(Difference::Removed, &before[from..there]);
        push(Difference::Added, &after[to..here]);
        if (there, here) != end {
            push(Difference::Same, &after[here..=here]);
        }
        (from, to) = (there + 1, here + 1);
    }
    parts
}

/// Returns `base` with the changes of both sides, or `None` if they changed the same place or replaced the
/// same word differently.
#[must_use]
pub fn combine(base: &[&str], ours: &[&str], theirs: &[&str]) -> Option<String> {
    let (ours, theirs) = (Changes::new(base, ours), Changes::new(base, theirs));
    let mut text = String::new();
    for place in 0..=base.len() {
        let (one, other) = (&ours.inserted[place], &theirs.inserted[place]);
        let is_within = |changes: &Changes| {
            let is_kept = |at: usize| changes.replaced.get(at).is_none_or(Option::is_none);
            place > 0 && !is_kept(place - 1) && !is_kept(place)
        };
        let clashes = !one.is_empty() && !other.is_empty() && one != other;
        let is_lost = (!one.is_empty() && one != other && is_within(&theirs))
            || (!other.is_empty() && one != other && is_within(&ours));
        if clashes || is_lost {
            return None;
        }
        text.push_str(if one.is_empty() { other } else { one });
        if place == base.len() {
            continue;
        }
        match (ours.replaced[place], theirs.replaced[place]) {
            (None, None) => text.push_str(base[place]),
            (Some(one), Some(other)) if ours.hunks[one] != theirs.hunks[other] => return None,
            _ => {}
        }
    }
    Some(text)
}

/// Changes that make one text of another.
struct Changes {
    /// By word of the earlier text: the hunk that replaces it; `None` if it is in the later one.
    replaced: Vec<Option<usize>>,
    /// Words of the earlier text, and what the later one has in their place.
    hunks: Vec<(Range<usize>, String)>,
    /// By place before a word of the earlier text, and at its end: what the later one has there.
    inserted: Vec<String>,
}

impl Changes {
    fn new(before: &[&str], after: &[&str]) -> Self {
        let mut replaced = vec![None; before.len()];
        let mut hunks = Vec::new();
        let mut inserted = vec![String::new(); before.len() + 1];
        let (mut from, mut to) = (0, 0);
        let end = (before.len(), after.len());
        for (there, here) in common(before, after).into_iter().chain([end]) {
            let words = after[to..here].concat();
            if from < there {
                replaced[from..there].fill(Some(hunks.len()));
                hunks.push((from..there, words.clone()));
            }
            inserted[from].push_str(&words);
            (from, to) = (there + 1, here + 1);
        }
        Self {
            replaced,
            hunks,
            inserted,
        }
    }
}

/// Returns the places of the words that two lists have in common, ascending.
fn common(before: &[&str], after: &[&str]) -> Vec<(usize, usize)> {
    let operations = capture_diff_slices(Algorithm::Myers, before, after);
    let equal = operations
        .into_iter()
        .filter_map(|operation| match operation {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => Some((0..len).map(move |at| (old_index + at, new_index + at))),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => None,
        });
    equal.flatten().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn both(base: &str, ours: &str, theirs: &str) -> Option<String> {
        combine(&words(base), &words(ours), &words(theirs))
    }

    #[test]
    fn a_replaced_word_is_removed_and_added() {
        let parts = differences(&words("In pairs here."), &words("In threes here."));
        let expected = [
            (Difference::Same, "In "),
            (Difference::Removed, "pairs"),
            (Difference::Added, "threes"),
            (Difference::Same, " here."),
        ];
        assert_eq!(parts, expected.map(|(part, text)| (part, text.to_owned())));
    }

    #[test]
    fn two_changes_of_the_same_place_are_not_combined() {
        assert_eq!(both("In pairs.", "In threes.", "In fours."), None);
        assert_eq!(both("One two three.", "One.", "One two new three."), None);
        let (base, without, other) = (
            "Bring white shorts today",
            "Bring shorts today",
            "Bring black shorts today",
        );
        assert_eq!(both(base, without, other), None);
        assert_eq!(both(base, other, without), None);
        // A word that both take away the same is no question.
        let longer = "Bring shorts today, please";
        assert_eq!(both(base, without, longer).as_deref(), Some(longer));
    }

    proptest! {
        #[test]
        fn the_parts_are_both_texts(one in "[ab ]{0,12}", other in "[ab ]{0,12}") {
            let parts = differences(&words(&one), &words(&other));
            let without = |part: Difference| -> String {
                let kept = parts.iter().filter(|(other, _)| *other != part);
                kept.map(|(_, text)| text.as_str()).collect()
            };
            prop_assert_eq!(without(Difference::Added), one);
            prop_assert_eq!(without(Difference::Removed), other);
        }

        #[test]
        fn the_change_of_one_side_stands(base in "[abc ]{0,12}", changed in "[abc ]{0,12}") {
            prop_assert_eq!(both(&base, &changed, &base), Some(changed.clone()));
            prop_assert_eq!(both(&base, &base, &changed), Some(changed.clone()));
            prop_assert_eq!(both(&base, &changed, &changed), Some(changed));
        }

        #[test]
        fn the_order_of_the_sides_does_not_matter(base in "[abc ]{0,12}", one in "[abc ]{0,12}", other in "[abc ]{0,12}") {
            prop_assert_eq!(both(&base, &one, &other), both(&base, &other, &one));
        }
    }
}

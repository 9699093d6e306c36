//! Matching of one entry at a time, for lists too short for an index and for filters of trees. Finds
//! exactly the entries that [`Index`](super::Index) finds.

use super::fold::readings;
use super::query::{Query, Word};
use super::words::{normal, prefix_len, word_starts};

impl Query {
    /// Returns `true` if an entry with these fields matches.
    #[must_use]
    pub fn matches(&self, fields: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let read = |field: &&str| {
            let readings = readings(field).iter();
            readings
                .map(|reading| normal(field, *reading))
                .collect::<Vec<_>>()
        };
        let fields: Vec<String> = fields.iter().flat_map(read).collect();
        let matches = |prefix: &String| {
            fields
                .iter()
                .any(|field| any_word_starts_with(field, prefix))
        };
        let matches_word = |Word { whole, parts }: &Word| {
            matches(whole) || (!parts.is_empty() && parts.iter().all(matches))
        };
        let mut terms = self.terms().iter();
        terms.all(|term| term.words.iter().any(matches_word))
    }
}

fn any_word_starts_with(normal: &str, prefix: &str) -> bool {
    word_starts(normal).any(|start| prefix_len(&normal[start..], prefix).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::fold;

    proptest! {
        /// The rule restated for text without hyphens and apostrophes.
        #[test]
        fn every_word_typed_begins_some_word(
            fields in proptest::collection::vec("[aábß ,.%]{0,10}", 0..4),
            typed in "[aábß ,.%]{0,5}",
        ) {
            let words = |text: &str| -> Vec<String> {
                let folded = fold(text);
                folded.split([' ', ',', '.']).filter(|w| !w.is_empty()).map(str::to_owned).collect()
            };
            let own: Vec<String> = fields.iter().flat_map(|field| words(field)).collect();
            let expected = words(&typed).iter().all(|typed| {
                own.iter().any(|word| {
                    word.starts_with(typed) || word.trim_start_matches('%').starts_with(typed)
                })
            });
            let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
            prop_assert_eq!(Query::new(&typed).matches(&fields), expected);
        }
    }
}

//! Matching one entry at a time, for lists too short to be worth an index and for filters of trees.
//! Says the same as the index does.

use super::query::{Query, Term};
use super::words::{normal, prefix_len, starts};

impl Query {
    /// Whether an entry with these fields matches.
    #[must_use]
    pub fn matches(&self, fields: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let fields: Vec<String> = fields.iter().map(|field| normal(field)).collect();
        let found = |prefix: &String| fields.iter().any(|field| begins_word(field, prefix));
        self.terms().iter().all(|Term { whole, parts }| {
            found(whole) || (!parts.is_empty() && parts.iter().all(found))
        })
    }
}

fn begins_word(normal: &str, prefix: &str) -> bool {
    starts(normal).any(|start| prefix_len(&normal[start..], prefix).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::fold;

    proptest! {
        /// The rule in its plainest words, for text without hyphens and apostrophes.
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

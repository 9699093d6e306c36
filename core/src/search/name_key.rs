//! Keys of names, of which no two records of a kind have the same.

use super::fold;
use crate::text::clean_line;

/// Returns the key that the names of one record have in common: [cleaned](clean_line) and [folded](fold()),
/// with one space for every run of them.
///
/// ```
/// use lectern_core::search::name_key;
///
/// assert_eq!(name_key(" Anatomy \u{a0}labs 04"), name_key("anatomy labs 04"));
/// assert_ne!(name_key("Anatomylabs 04"), name_key("Anatomy labs 04"));
/// ```
#[must_use]
pub fn name_key(name: &str) -> String {
    let key = fold(&clean_line(name));
    if key.contains("  ") || key.starts_with(' ') || key.ends_with(' ') {
        let words: Vec<&str> = key.split_whitespace().collect();
        return words.join(" ");
    }
    key
}

/// Returns the first of some names that has the same [key](name_key) as `name`.
#[must_use]
pub fn find_name<'n>(mut names: impl Iterator<Item = &'n str>, name: &str) -> Option<String> {
    let key = name_key(name);
    let same = names.find(|other| name_key(other) == key);
    same.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn white_space_between_words_counts_as_one_space(
            words in prop::collection::vec("[A-Za-zÀ-ÿ0-9]{1,6}", 1..6),
            blanks in prop::collection::vec("[ \t\u{a0}\u{2003}\n]{1,3}", 7),
        ) {
            let mut spaced = blanks[6].clone();
            for (word, blank) in words.iter().zip(&blanks) {
                spaced.push_str(word);
                spaced.push_str(blank);
            }
            prop_assert_eq!(name_key(&spaced), fold(&words.join(" ")));
        }

        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,12}") {
            let key = name_key(&name);
            prop_assert_eq!(name_key(&key), key);
        }
    }
}

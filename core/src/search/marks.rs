//! Which parts of a text to mark because the query found them there. In the text as it is written:
//! `strasse` marks all of "Straße", and an accent that is a character of its own is marked with its
//! letter.

use std::ops::Range;

use super::fold::{folded_chars, is_invisible};
use super::query::Query;
use super::words::{normal_chars, prefix_len, starts};

/// The byte ranges of `text` to mark: at every start of a word, the longest that some word of the
/// query takes. On character boundaries, ascending, apart from one another, never empty.
#[must_use]
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    if query.is_empty() {
        return marks;
    }
    let (normal, sources) = located(text);
    for start in starts(&normal) {
        let needles = query
            .terms()
            .iter()
            .flat_map(|term| term.parts.iter().chain([&term.whole]));
        let longest = needles
            .filter_map(|needle| prefix_len(&normal[start..], needle))
            .max();
        let Some(length) = longest else { continue };
        let mark = sources[start]..end_of(text, sources[start + length - 1]);
        match marks.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => marks.push(mark),
        }
    }
    marks
}

/// The normal form of `text`, and for each of its bytes the offset in `text` that it comes from.
fn located(text: &str) -> (String, Vec<usize>) {
    let mut normal = String::with_capacity(text.len());
    let mut sources = Vec::with_capacity(text.len());
    for (at, c) in normal_chars(folded_chars(text)) {
        normal.push(c);
        sources.resize(normal.len(), at);
    }
    (normal, sources)
}

/// Where the character at `start` ends, with the accents that follow it.
fn end_of(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let accents = rest[first..].chars().take_while(|&c| is_invisible(c));
    start + first + accents.map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::search::fold;

    fn marked<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        let marks = marks(text, &Query::new(typed));
        marks.into_iter().map(|mark| &text[mark]).collect()
    }

    #[test]
    fn marks_the_start_of_each_word_that_was_typed() {
        assert_eq!(marked("López, Ana (alopez)", "ana lop"), ["Lóp", "Ana"]);
        assert_eq!(marked("Marta Martínez", "mart m"), ["Mart", "Mart"]);
        assert_eq!(marked("Marta", "art"), [""; 0]);
        assert_eq!(marked("Marta", " . "), [""; 0]);
        assert_eq!(marked("100% of 1000", "100%"), ["100%"]);
    }

    #[test]
    fn marks_whole_letters_where_the_fold_is_longer_or_shorter() {
        assert_eq!(marked("Lange Straße 5", "strasse"), ["Straße"]);
        assert_eq!(marked("Lange Straße 5", "stras"), ["Straß"]);
        assert_eq!(marked("Ægir", "a"), ["Æ"]);
        assert_eq!(
            marked("Nguye\u{302}\u{303}n", "nguye"),
            ["Nguye\u{302}\u{303}"]
        );
        assert_eq!(marked("Łukasz", "l"), ["Ł"]);
    }

    #[test]
    fn marks_joined_words_in_one() {
        assert_eq!(marked("Conan O'Brien", "obr"), ["O'Br"]);
        assert_eq!(marked("Conan O'Brien", "o'br"), ["O'Br"]);
        assert_eq!(marked("Jean-Pierre", "pie"), ["Pie"]);
        assert_eq!(marked("Jean-Pierre", "p j"), ["J", "P"]);
        assert_eq!(marked("Jean Pierre", "jean-pi"), ["Jean", "Pi"]);
    }

    proptest! {
        #[test]
        fn marks_are_ordered_pieces_of_the_text_that_fold_to_what_was_typed(
            text in "[aAáß'\\- eé]{0,12}|\\PC*",
            typed in "[aás' ]{0,4}|\\PC{0,3}",
        ) {
            let text = if text.len() % 2 == 0 { text.nfd().to_string() } else { text };
            let query = Query::new(&typed);
            let mut end = 0;
            for mark in marks(&text, &query) {
                prop_assert!(mark.start >= end && mark.start < mark.end);
                end = mark.end;
                let folded: String = fold(&text[mark]).chars().filter(|&c| c.is_alphanumeric()).collect();
                let begins = |needle: &String| {
                    let needle: String = needle.chars().filter(|&c| c.is_alphanumeric()).collect();
                    folded.starts_with(&needle)
                };
                prop_assert!(query.terms().iter().any(|t| begins(&t.whole) || t.parts.iter().any(begins)));
            }
        }

        #[test]
        fn an_entry_of_one_field_has_marks_whenever_it_matches(text in "[aAáß'\\- eé]{0,12}", typed in "[aás']{1,4}") {
            let query = Query::new(&typed);
            let matches = !query.is_empty() && query.matches(&[&text]);
            prop_assert!(!matches || !marks(&text, &query).is_empty());
        }
    }
}

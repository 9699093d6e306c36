//! Ranges of a text to highlight because the query matches there. They refer to the text as written:
//! `strasse` highlights all of "Straße", and a combining accent is highlighted with its letter.

use std::ops::Range;

use super::clusters::cluster_end;
use super::fold::{Reading, folded_chars, readings};
use super::query::Query;
use super::words::{normal_chars, prefix_len, word_starts};

/// Returns the byte ranges of `text` to highlight: at every start of a word, the longest match of any
/// word of the query. The ranges are ascending, disjoint, not empty, and on character boundaries.
#[must_use]
pub fn highlight_ranges(text: &str, query: &Query) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    if query.is_empty() {
        return ranges;
    }
    for reading in readings(text) {
        add_ranges(text, *reading, query, &mut ranges);
    }
    ranges.sort_unstable_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let touches = next.start <= last.end;
        if touches {
            last.end = last.end.max(next.end);
        }
        touches
    });
    ranges
}

/// Adds the ranges that match in one reading of the text.
fn add_ranges(text: &str, reading: Reading, query: &Query, ranges: &mut Vec<Range<usize>>) {
    let (normal, sources) = normal_with_sources(text, reading);
    for start in word_starts(&normal) {
        let words = query.terms().iter().flat_map(|term| &term.words);
        let needles = words.flat_map(|word| word.parts.iter().chain([&word.whole]));
        let longest = needles
            .filter_map(|needle| prefix_len(&normal[start..], needle))
            .max();
        let Some(length) = longest else { continue };
        let last = sources[start + length - 1];
        ranges.push(sources[start]..last + cluster_end(&text[last..]));
    }
}

/// Returns the normal form of a reading of `text`, and for each of its bytes the offset of its source
/// in `text`.
fn normal_with_sources(text: &str, reading: Reading) -> (String, Vec<usize>) {
    let mut normal = String::with_capacity(text.len());
    let mut sources = Vec::with_capacity(text.len());
    for (offset, c) in normal_chars(folded_chars(text, reading)) {
        normal.push(c);
        sources.resize(normal.len(), offset);
    }
    (normal, sources)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn highlighted<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        let ranges = highlight_ranges(text, &Query::new(typed));
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn highlights_the_start_of_each_word_that_was_typed() {
        assert_eq!(
            highlighted("López, Ana (alopez)", "ana lop"),
            ["Lóp", "Ana"]
        );
        assert_eq!(highlighted("Marta Martínez", "mart m"), ["Mart", "Mart"]);
        assert_eq!(highlighted("Marta", "art"), [""; 0]);
        assert_eq!(highlighted("Marta", " . "), [""; 0]);
        assert_eq!(highlighted("100% of 1000", "100%"), ["100%"]);
    }

    #[test]
    fn highlights_whole_letters_where_the_fold_is_longer_or_shorter() {
        assert_eq!(highlighted("Lange Straße 5", "strasse"), ["Straße"]);
        assert_eq!(highlighted("Lange Straße 5", "stras"), ["Straß"]);
        assert_eq!(highlighted("Ægir", "a"), ["Æ"]);
        assert_eq!(
            highlighted("Nguye\u{302}\u{303}n", "nguye"),
            ["Nguye\u{302}\u{303}"]
        );
        assert_eq!(highlighted("Łukasz", "l"), ["Ł"]);
    }

    #[test]
    fn highlights_the_letters_that_were_spelled_out() {
        assert_eq!(highlighted("Müller, Jörg", "muell jo"), ["Müll", "Jö"]);
        assert_eq!(highlighted("Müller", "mue"), ["Mü"]);
        assert_eq!(highlighted("Mu\u{308}ller", "mue"), ["Mu\u{308}"]);
        assert_eq!(highlighted("Åse Sørensen", "aas soer"), ["Ås", "Sør"]);
        assert_eq!(highlighted("Mueller", "mü"), ["Mue"]);
    }

    #[test]
    fn highlights_whole_syllables_and_pointed_letters() {
        assert_eq!(
            highlighted("\u{1100}\u{1175}\u{11b7}민수", "김"),
            ["\u{1100}\u{1175}\u{11b7}"]
        );
        assert_eq!(highlighted("か\u{3099}くた", "が"), ["か\u{3099}"]);
        assert_eq!(highlighted("مُحَمَّد", "محم"), ["مُحَمَّ"]);
    }

    #[test]
    fn highlights_joined_words_in_one() {
        assert_eq!(highlighted("Conan O'Brien", "obr"), ["O'Br"]);
        assert_eq!(highlighted("Conan O'Brien", "o'br"), ["O'Br"]);
        assert_eq!(highlighted("Jean-Pierre", "pie"), ["Pie"]);
        assert_eq!(highlighted("Jean-Pierre", "p j"), ["J", "P"]);
        assert_eq!(highlighted("Jean Pierre", "jean-pi"), ["Jean", "Pi"]);
    }

    proptest! {
        #[test]
        fn ranges_are_ordered_pieces_of_the_text_that_fold_to_what_was_typed(
            text in "[aAáß'\\- eé]{0,12}|\\PC*",
            typed in "[aás' ]{0,4}|\\PC{0,3}",
        ) {
            let text = if text.len() % 2 == 0 { text.nfd().to_string() } else { text };
            let query = Query::new(&typed);
            let mut end = 0;
            for range in highlight_ranges(&text, &query) {
                prop_assert!(range.start >= end && range.start < range.end);
                end = range.end;
                let piece = &text[range];
                let has = |needle: &String| {
                    let needle: String = needle.chars().filter(|&c| c.is_alphanumeric()).collect();
                    readings(piece).iter().any(|reading| {
                        let folded = folded_chars(piece, *reading).map(|(_, c)| c);
                        let folded: String = folded.filter(|c| c.is_alphanumeric()).collect();
                        // A character may fold to several words, as "¼" does.
                        folded.contains(&needle)
                    })
                };
                let mut words = query.terms().iter().flat_map(|term| &term.words);
                prop_assert!(words.any(|word| has(&word.whole) || word.parts.iter().any(has)));
            }
        }

        #[test]
        fn an_entry_of_one_field_is_highlighted_whenever_it_matches(text in "[aAáß'\\- eé]{0,12}", typed in "[aás']{1,4}") {
            let query = Query::new(&typed);
            let matches = !query.is_empty() && query.matches(&[&text]);
            prop_assert!(!matches || !highlight_ranges(&text, &query).is_empty());
        }
    }
}

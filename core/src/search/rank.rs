//! Ranking of matches, for boxes in which people type and press Enter. A few fixed rules instead of
//! scores: the same text always gives the same order, so people can predict what Enter adds.

use std::iter::Peekable;
use std::str::Chars;

use super::bitmap::Bitmap;
use super::fold::{Reading, folded_chars, readings};
use super::index::Index;
use super::item_index::ItemIndex;
use super::query::Query;
use super::words::{GAP, JOIN, normal_chars};

/// Match quality of an entry, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// The query equals a whole field, or the first two in either order ("López, Ana", "Ana López"),
    /// with the same accents.
    Written,
    /// The same but for accents.
    Exact,
    /// The same if ä, ö, ü, å and ø are spelled out: "Mueller" for "Müller".
    SpelledOut,
    /// The first field, continued by the second, starts with the query.
    First,
    /// Another field starts with the query; the second may be continued by the first.
    Other,
    /// The words of the query are somewhere in the fields.
    Words,
}

const QUALITIES: usize = 6;

/// The matches of a query among the entries of one index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankedMatches {
    /// The number of all matches.
    pub count: usize,
    /// The best of them: quality and index, best first, then by index.
    pub best: Vec<(Quality, ItemIndex)>,
}

/// Returns at most `limit` matching entries, best [quality](Quality) first, then by index.
///
/// `fields` returns the fields of an entry: first those that order the list (a title; a last name,
/// then the first name), then codes and the like. They should be those that the index was built from.
pub fn best<'a, const N: usize>(
    index: &Index,
    fields: impl Fn(ItemIndex) -> [&'a str; N],
    query: &Query,
    limit: usize,
) -> Vec<ItemIndex> {
    let matches = ranked(index, fields, query, limit);
    matches.best.into_iter().map(|(_, entry)| entry).collect()
}

/// Returns the entries that [`best`] returns, with their qualities and the number of all matches.
pub fn ranked<'a, const N: usize>(
    index: &Index,
    fields: impl Fn(ItemIndex) -> [&'a str; N],
    query: &Query,
    limit: usize,
) -> RankedMatches {
    let mut found = Bitmap::default();
    index.find(query, &mut found);
    let count = found.count();
    if query.is_empty() {
        let best = found.iter().take(limit);
        return RankedMatches {
            count,
            best: best.map(|entry| (Quality::Words, entry)).collect(),
        };
    }
    let mut by_quality: [Vec<(Quality, ItemIndex)>; QUALITIES] = Default::default();
    for entry in found.iter() {
        let quality = quality(query, &fields(entry));
        let alike = &mut by_quality[quality as usize];
        if alike.len() < limit {
            alike.push((quality, entry));
        }
    }
    RankedMatches {
        count,
        best: by_quality.into_iter().flatten().take(limit).collect(),
    }
}

/// Returns the quality of an entry with these fields that matches the query.
#[must_use]
pub fn quality(query: &Query, fields: &[&str]) -> Quality {
    let mut quality = Quality::Words;
    for (index, &field) in fields.iter().enumerate() {
        // A person is identified by two fields together, in either order.
        let next = match index {
            0 => fields.get(1).copied(),
            1 => Some(fields[0]),
            _ => None,
        };
        let start = if index == 0 {
            Quality::First
        } else {
            Quality::Other
        };
        quality = quality.min(field_quality(query, field, next, start));
    }
    quality
}

/// Returns the quality of the best match of a field; `start` if it only starts with the query.
fn field_quality(query: &Query, field: &str, next: Option<&str>, start: Quality) -> Quality {
    let mut quality = Quality::Words;
    for (spelling, typed) in query.normal().iter().enumerate() {
        if starts_differently(field, typed) {
            continue;
        }
        let of_next = next.map_or(&[][..], readings);
        let of_field = [readings(field), of_next];
        let all = of_field.iter().max_by_key(|readings| readings.len());
        for reading in all.copied().unwrap_or_default() {
            let is_plain = spelling == 0 && *reading == Reading::Plain;
            quality = quality.min(match PrefixMatch::new(field, next, *reading, typed) {
                PrefixMatch::None => Quality::Words,
                PrefixMatch::Start => start,
                PrefixMatch::Whole(_) if !is_plain => Quality::SpelledOut,
                PrefixMatch::Whole(fields) if query.is_written(&fields) => Quality::Written,
                PrefixMatch::Whole(_) => Quality::Exact,
            });
        }
    }
    quality
}

/// Comparison of the query with the start of a field.
enum PrefixMatch<'a> {
    None,
    Start,
    /// The query equals these fields.
    Whole(Vec<&'a str>),
}

impl<'a> PrefixMatch<'a> {
    /// Compares the query with a field and, if the query is longer, with the field that follows.
    fn new(field: &'a str, next: Option<&'a str>, reading: Reading, typed: &str) -> Self {
        let mut typed = typed.chars().peekable();
        let mut fields = vec![field];
        let mut end = compare(field, reading, &mut typed);
        if let (End::Text, Some(next)) = (&end, next)
            && typed.next_if(|&c| is_separator(c)).is_some()
        {
            fields.push(next);
            end = compare(next, reading, &mut typed);
        }
        match end {
            End::Both => Self::Whole(fields),
            End::Typed => Self::Start,
            End::Text | End::Differ => Self::None,
        }
    }
}

/// Result of a comparison: the text that ended first.
enum End {
    Both,
    Typed,
    Text,
    Differ,
}

/// Compares character by character up to the first difference, folding on the fly. Joins are optional
/// and equal to gaps.
fn compare(text: &str, reading: Reading, typed: &mut Peekable<Chars>) -> End {
    let mut text = normal_chars(folded_chars(text, reading))
        .map(|(_, c)| c)
        .peekable();
    loop {
        match (typed.peek(), text.peek()) {
            (None, None) => return End::Both,
            (None, Some(_)) => return End::Typed,
            (Some(_), None) => return End::Text,
            (Some(&a), Some(&b)) if a == b || (is_separator(a) && is_separator(b)) => {
                typed.next();
                text.next();
            }
            (Some(&JOIN), _) => _ = typed.next(),
            (_, Some(&JOIN)) => _ = text.next(),
            _ => return End::Differ,
        }
    }
}

/// Returns `true` if the first byte already rules out a match; `false` means that it does not.
fn starts_differently(field: &str, typed: &str) -> bool {
    let first = field.bytes().next().unwrap_or_default();
    first.is_ascii_alphanumeric() && typed.bytes().next() != Some(first.to_ascii_lowercase())
}

fn is_separator(c: char) -> bool {
    matches!(c, GAP | JOIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::IndexBuilder;

    fn find<const N: usize>(entries: &[[&str; N]], typed: &str, limit: usize) -> Vec<usize> {
        let mut index = IndexBuilder::with_capacity(entries.len());
        entries.iter().for_each(|entry| index.push(entry));
        let query = Query::new(typed);
        let fields = |entry: ItemIndex| entries[entry.as_usize()];
        let best = best(&index.build(), fields, &query, limit);
        best.into_iter().map(ItemIndex::as_usize).collect()
    }

    #[test]
    fn exact_then_first_field_then_others_then_words() {
        let courses = [
            ["Advanced Pathology", "ADV1"],
            ["Introduction", "PATH-2"],
            ["Pathology", "MED2"],
            ["Pathophysiology", "MED3"],
            ["Surgery", "PATH"],
        ];
        assert_eq!(find(&courses, "path", 9), [4, 2, 3, 1, 0]);
        assert_eq!(find(&courses, "path", 2), [4, 2]);
        assert_eq!(find(&courses, "pathology", 9), [2, 0]);
        assert_eq!(find(&courses, "path2", 9), [1]);
        assert_eq!(find(&courses, "Surgery (PATH)", 9), [4]);
    }

    #[test]
    fn people_are_known_by_both_names_in_either_order() {
        let people = [
            ["Ana", "Lopetegui", "a1"],
            ["López", "Anabel", "a2"],
            ["López", "Ana", "a3"],
            ["Pérez López", "Ana", "a4"],
        ];
        assert_eq!(find(&people, "lopez, ana", 9), [2, 1, 3]);
        assert_eq!(find(&people, "Ana López", 9), [2, 1, 3]);
        assert_eq!(find(&people, "ana lop", 9), [0, 2, 1, 3]);
    }

    #[test]
    fn spelling_of_joins_does_not_matter() {
        let people = [["Obrien", "A"], ["O'Brien", "B"], ["O Brien", "C"]];
        let query = |typed| people.map(|fields| quality(&Query::new(typed), &fields));
        assert_eq!(query("o'brien"), [Quality::Written; 3]);
        assert_eq!(
            query("obrie"),
            [Quality::First, Quality::First, Quality::Words]
        );
    }

    #[test]
    fn as_written_comes_before_without_accents_and_before_spelled_out() {
        let people = [
            ["Müller", "Jörg"],
            ["Mueller", "Ana"],
            ["Muller", "Jan"],
            ["Muellerheim", "Eva"],
            ["Mülleritz", "Eva"],
        ];
        assert_eq!(find(&people, "mueller", 9), [1, 0, 3, 4]);
        assert_eq!(find(&people, "muller", 9), [2, 0, 4]);
        assert_eq!(find(&people, "müller", 9), [0, 2, 1, 3, 4]);
        assert_eq!(find(&people, "Mueller, Joerg", 9), [0]);
        assert_eq!(find(&people, "joerg mueller", 1), [0]);
    }

    #[test]
    fn nothing_typed_gives_the_first_in_order() {
        assert_eq!(find(&[["b"], ["a"], ["c"]], "", 2), [0, 1]);
    }

    proptest! {
        #[test]
        fn the_best_are_the_matches_sorted_by_quality_then_number(
            entries in proptest::collection::vec("[ab '-]{0,4}", 0..20),
            typed in "[ab ']{1,3}",
            limit in 0usize..20,
        ) {
            let fields: Vec<[&str; 1]> = entries.iter().map(|text| [text.as_str()]).collect();
            let query = Query::new(&typed);
            prop_assume!(!query.is_empty());
            let mut expected: Vec<usize> = (0..entries.len())
                .filter(|&entry| query.matches(&fields[entry]))
                .collect();
            expected.sort_by_key(|&entry| quality(&query, &fields[entry]));
            expected.truncate(limit);
            prop_assert_eq!(find(&fields, &typed, limit), expected);
        }
    }
}

//! Clusters: a character with the accents, points, joiners and syllable parts that follow it. What
//! normalisation may combine or reorder is never in two clusters, so each folds on its own.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};
use unicode_normalization::{IsNormalized, is_nfc_quick};

use crate::text::is_invisible;

/// Returns the end of the cluster at the start of `text`, in bytes.
pub(super) fn cluster_end(text: &str) -> usize {
    let mut rest = text.char_indices().skip(1);
    rest.find(|(_, c)| starts_cluster(*c))
        .map_or(text.len(), |(at, _)| at)
}

/// Returns `true` if a character is the first of a cluster wherever it stands.
pub(super) fn starts_cluster(c: char) -> bool {
    match c {
        // The soft hyphen is ignored.
        '\0'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' => {
            true
        }
        '\u{5d0}'..='\u{5ea}' | '\u{621}'..='\u{63f}' | '\u{641}'..='\u{64a}' => true,
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | '㐀'..='䶿' | '一'..='鿿' | '가'..='힣' => true,
        _ if is_ignored(c) => false,
        _ => {
            let mut first = None;
            decompose_compatible(c, |part| {
                first.get_or_insert(part);
            });
            let first = first.unwrap_or(c);
            canonical_combining_class(first) == 0
                && is_nfc_quick(std::iter::once(first)) == IsNormalized::Yes
                && !is_ignored(first)
        }
    }
}

/// Returns `true` for characters that fold to nothing: invisible ones, combining accents of Latin, Greek
/// and Cyrillic, the points and signs of Arabic, Hebrew and Syriac, and the tatweel.
pub(super) fn is_ignored(c: char) -> bool {
    match c {
        '\0'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => false,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' => true,
        '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}' => true,
        // Hebrew.
        '\u{591}'..='\u{5bd}'
        | '\u{5bf}'
        | '\u{5c1}'
        | '\u{5c2}'
        | '\u{5c4}'
        | '\u{5c5}'
        | '\u{5c7}' => true,
        // Arabic; U+0640 is the tatweel.
        '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => true,
        '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' => true,
        '\u{6ea}'..='\u{6ed}'
        | '\u{898}'..='\u{89f}'
        | '\u{8ca}'..='\u{8e1}'
        | '\u{8e3}'..='\u{8ff}' => true,
        // Syriac.
        '\u{711}' | '\u{730}'..='\u{74a}' => true,
        _ => is_invisible(c),
    }
}

//! Text folding: different spellings of a name fold to the same text.
//!
//! - Case, accents and points are ignored: accents of Latin, Greek and Cyrillic letters, and the vowel
//!   points of Arabic, Hebrew and Syriac. ß is ss and ø is o, as people type them.
//! - Canonical and compatibility equivalents are one (normalisation form KC): composed and decomposed
//!   Hangul and kana, full-width and half-width forms, ligatures, superscript digits.
//! - أ إ آ ٱ are ا, ؤ is و, ئ is ي, and the tatweel ـ and all invisible characters are left out.
//! - Typographic quotes and hyphens are those of ASCII.
//!
//! It is no transliteration: Greek stays Greek, Cyrillic stays Cyrillic. Letters that tell words apart
//! stay apart: ة and ه, ى and ي, ک and ك, the final letters of Hebrew, か and が, ひ and ヒ, and the
//! vowel signs of Indic scripts.
//!
//! ```
//! use lectern_core::search::fold;
//!
//! assert_eq!(fold("Straße"), fold("STRASSE"));
//! assert_eq!(fold("مُحَمَّد"), "محمد");
//! assert_eq!(fold("ᄀ\u{1175}ᆷ ﾍﾟｺ"), "김 ペコ");
//! assert_ne!(fold("فاطمة"), fold("فاطمه"));
//! ```
//!
//! Text is folded cluster by cluster: a character and what combines with it. An offset in the fold
//! therefore maps back to a whole letter of the text. Folding is idempotent.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    canonical_combining_class, decompose_canonical, decompose_compatible,
};

use super::clusters::{cluster_end, is_ignored, starts_cluster};
use super::fold_table;

/// A way to read letters that have a spelled-out form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// As the letter without its accent: ä is a, å is a, ø is o.
    Plain,
    /// As German and Scandinavian names are spelled without such keys: ä is ae, ö and ø are oe, ü is
    /// ue, å is aa.
    SpelledOut,
}

/// Returns the readings of a text; most texts have one.
pub(super) fn readings(text: &str) -> &'static [Reading] {
    if !text.is_ascii() && text.chars().any(may_be_spelled_out) {
        &[Reading::Plain, Reading::SpelledOut]
    } else {
        &[Reading::Plain]
    }
}

/// Returns `true` for ä ö ü å ø, composed with any further accent, and for the accents that make them.
const fn may_be_spelled_out(c: char) -> bool {
    match c {
        '\0'..='\u{bf}' => false,
        'Ä' | 'Å' | 'Ö' | 'Ø' | 'Ü' | 'ä' | 'å' | 'ö' | 'ø' | 'ü' => true,
        'Ǖ'..='ǜ' | 'Ǟ' | 'ǟ' | 'Ǻ' | 'ǻ' | 'Ǿ' | 'ǿ' | 'Ȫ' | 'ȫ' | 'Ṏ' | 'ṏ' | 'Ṻ' | 'ṻ' => {
            true
        }
        DIAERESIS | RING | '\u{212b}' | '\u{107a2}' => true,
        _ => false,
    }
}

const DIAERESIS: char = '\u{308}';
const RING: char = '\u{30a}';

/// Returns the fold of `text`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the fold of `text`.
pub fn fold_into(text: &str, folded: &mut String) {
    fold_reading_into(text, Reading::Plain, folded);
}

/// Appends the fold of a reading of `text`.
pub(super) fn fold_reading_into(text: &str, reading: Reading, folded: &mut String) {
    let mut rest = text;
    let mut cluster = String::new();
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        // The last ASCII letter may have a combining accent.
        let plain = match rest[at..].chars().next() {
            Some(c) if starts_cluster(c) => at,
            _ => at.saturating_sub(1),
        };
        lower_into(&rest[..plain], folded);
        rest = &rest[plain..];
        if let Some((end, c)) = fold_single(rest, reading) {
            folded.push(c);
            rest = &rest[end..];
        } else {
            let end = cluster_end(rest);
            fold_cluster(&rest[..end], reading, &mut cluster);
            folded.push_str(&cluster);
            rest = &rest[end..];
        }
    }
    lower_into(rest, folded);
}

fn lower_into(ascii: &str, folded: &mut String) {
    let start = folded.len();
    folded.push_str(ascii);
    folded[start..].make_ascii_lowercase();
}

/// Returns the folded characters of `text`, each with the byte offset of the cluster that it comes
/// from. A cluster folds to no character (a combining accent alone), one, or several (ß).
pub(super) fn folded_chars(text: &str, reading: Reading) -> FoldedChars<'_> {
    FoldedChars::new(text, reading)
}

/// Iterator returned by [`folded_chars`].
#[derive(Clone, Debug)]
pub(super) struct FoldedChars<'a> {
    text: &'a str,
    reading: Reading,
    /// Offset of the next cluster.
    next: usize,
    /// Offset of the cluster of the pending characters.
    at: usize,
    pending: String,
    /// Number of bytes of `pending` that have been returned.
    done: usize,
}

impl<'a> FoldedChars<'a> {
    const fn new(text: &'a str, reading: Reading) -> Self {
        Self {
            text,
            reading,
            next: 0,
            at: 0,
            pending: String::new(),
            done: 0,
        }
    }
}

impl Iterator for FoldedChars<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            if self.done < self.pending.len() {
                let folded = self.pending[self.done..].chars().next()?;
                self.done += folded.len_utf8();
                return Some((self.at, folded));
            }
            let rest = &self.text[self.next..];
            if rest.is_empty() {
                return None;
            }
            self.at = self.next;
            if let Some((end, folded)) = fold_single(rest, self.reading) {
                self.next += end;
                return Some((self.at, folded));
            }
            let end = cluster_end(rest);
            self.next += end;
            self.done = 0;
            fold_cluster(&rest[..end], self.reading, &mut self.pending);
        }
    }
}

/// Returns the length and the fold of the first character of `text` if it is a cluster of its own and
/// folds to one character.
fn fold_single(text: &str, reading: Reading) -> Option<(usize, char)> {
    if let [first, next, ..] = text.as_bytes()
        && first.is_ascii()
        && next.is_ascii()
    {
        return Some((1, first.to_ascii_lowercase().into()));
    }
    let mut rest = text.chars();
    let c = rest.next()?;
    let end = text.len() - rest.as_str().len();
    if !rest.next().is_none_or(starts_cluster) {
        return None;
    }
    single(c, reading).map(|folded| (end, folded))
}

/// Returns the fold of a character of a common script that stands alone and folds to one, without
/// looking into the Unicode tables where possible.
fn single(c: char, reading: Reading) -> Option<char> {
    match c {
        '\0'..='\x7f' => Some(c.to_ascii_lowercase()),
        'À'..='ɏ' | 'Ά'..='ώ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' | 'Ḁ'..='ỿ' => {
            let small = lower(c);
            let is_plain = fold_table::lookup(small).is_none()
                && (reading == Reading::Plain || !may_be_spelled_out(c));
            let base = is_plain.then(|| base(small))?;
            fold_table::lookup(base).is_none().then_some(base)
        }
        // Hebrew and Arabic letters, kana, ideographs and Hangul syllables.
        'א'..='ת' | 'ا'..='غ' | 'ف'..='ي' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' => Some(c),
        '㐀'..='䶿' | '一'..='鿿' | '가'..='힣' => Some(c),
        _ => None,
    }
}

/// Replaces `folded` with the fold of one cluster.
fn fold_cluster(cluster: &str, reading: Reading, folded: &mut String) {
    folded.clear();
    let mut base = None;
    for c in cluster.nfd() {
        match special(c) {
            Some(text) => {
                folded.push_str(spelled(c, reading).unwrap_or(text));
                base = text.chars().next_back();
            }
            None => decompose_compatible(c, |part| fold_part(part, reading, &mut base, folded)),
        }
    }
    if !folded.is_ascii() {
        *folded = folded.nfc().collect();
    }
}

/// Appends the fold of one part of a decomposed cluster. `base` is the last letter.
fn fold_part(part: char, reading: Reading, base: &mut Option<char>, folded: &mut String) {
    if is_ignored(part) {
        if reading == Reading::SpelledOut {
            let spelled = match (*base, part) {
                (Some('a' | 'o' | 'u'), DIAERESIS) => Some('e'),
                (Some('a'), RING) => Some('a'),
                _ => None,
            };
            if let Some(letter) = spelled {
                folded.push(letter);
                *base = None;
            }
        }
        return;
    }
    match special(part) {
        Some(text) => folded.push_str(spelled(part, reading).unwrap_or(text)),
        None => folded.push(lower(part)),
    }
    if canonical_combining_class(part) == 0 {
        *base = folded.chars().next_back();
    }
}

/// Returns the spelled-out form of a letter that has no decomposition.
const fn spelled(c: char, reading: Reading) -> Option<&'static str> {
    match (c, reading) {
        ('ø' | 'Ø', Reading::SpelledOut) => Some("oe"),
        _ => None,
    }
}

/// Returns a text in lower case, keeping accents. Unlike [`str::to_lowercase`], no final sigma.
#[must_use]
pub fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Returns the lower case as one character. İ, the only one with a longer lower case, is decomposed
/// before.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Returns the letter without its accents: the first character of its canonical decomposition.
fn base(small: char) -> char {
    let mut base = None;
    decompose_canonical(small, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(small)
}

/// Returns the fold of a character if it is not that of its decomposition.
fn special(c: char) -> Option<&'static str> {
    fold_table::lookup(c)
        .or_else(|| fold_table::lookup(lower(c)))
        .or_else(|| (!c.is_ascii() && c.is_whitespace()).then_some(" "))
}

#[cfg(test)]
mod tests;

//! Text folding: different spellings of a name fold to the same text. Lower case, no accents, ß as ss,
//! ø as o, ASCII quotes and hyphens. Not a transliteration: Greek stays Greek, Cyrillic stays Cyrillic,
//! and scripts without case are unchanged.
//!
//! Each character is folded independently of its neighbours, so composed and decomposed text fold
//! alike and an offset in the fold maps back to an offset in the text. Folding is idempotent.

use std::str::{CharIndices, Chars};

use unicode_normalization::char::decompose_canonical;

use super::fold_table;

/// Returns the fold of `text`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the fold of `text`.
pub fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (ascii, other) = rest.split_at(at);
        lower_into(ascii, folded);
        let mut others = other.chars();
        match others.next().map(folds_to) {
            Some(Ok(small)) => folded.push(small),
            Some(Err(several)) => folded.push_str(several),
            None => {}
        }
        rest = others.as_str();
    }
    lower_into(rest, folded);
}

fn lower_into(ascii: &str, folded: &mut String) {
    let start = folded.len();
    folded.push_str(ascii);
    folded[start..].make_ascii_lowercase();
}

/// Returns the folded characters of `text`, each with the byte offset of its source. A character folds
/// to none (a combining accent), one, or several (ß).
pub(super) fn folded_chars(text: &str) -> FoldedChars<'_> {
    FoldedChars {
        rest: text.char_indices(),
        at: 0,
        pending: "".chars(),
    }
}

/// Iterator returned by [`folded_chars`].
#[derive(Clone, Debug)]
pub(super) struct FoldedChars<'a> {
    rest: CharIndices<'a>,
    at: usize,
    pending: Chars<'static>,
}

impl Iterator for FoldedChars<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            if let Some(folded) = self.pending.next() {
                return Some((self.at, folded));
            }
            let (at, c) = self.rest.next()?;
            if c.is_ascii() {
                return Some((at, c.to_ascii_lowercase()));
            }
            match folds_to(c) {
                Ok(small) => return Some((at, small)),
                Err(several) => (self.at, self.pending) = (at, several.chars()),
            }
        }
    }
}

/// Returns the fold of a non-ASCII character: its lower case without accents, or the entry of the table
/// for it, its lower case or its base letter.
fn folds_to(c: char) -> Result<char, &'static str> {
    let small = lower(c);
    let base = base(small);
    let special = special(c).or_else(|| special(small));
    special
        .or_else(|| fold_table::lookup(base))
        .map_or(Ok(base), Err)
}

/// Returns a text in lower case, keeping accents. Unlike [`str::to_lowercase`], no final sigma.
#[must_use]
pub fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Returns the lower case as one character. İ, the only one with a longer lower case, is in the table.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Returns the letter without its accents: the first character of its canonical decomposition. Only
/// Latin, Greek and Cyrillic letters are taken apart; in other scripts the marks tell words apart,
/// and Hangul syllables would become single sounds.
fn base(small: char) -> char {
    if !matches!(small, '\u{a0}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}') {
        return small;
    }
    let mut base = None;
    decompose_canonical(small, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(small)
}

/// Returns the fold of a non-ASCII character if it is not just its lower case.
fn special(c: char) -> Option<&'static str> {
    match c {
        _ if is_invisible(c) => Some(""),
        '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Some("-"),
        '\u{ff01}'..='\u{ff5e}' => {
            let at = c as usize - 0xff01;
            Some(&FULL_WIDTH[at..=at])
        }
        _ => fold_table::lookup(c).or_else(|| c.is_whitespace().then_some(" ")),
    }
}

/// The fold of U+FF01 to U+FF5E, the full-width forms of `!` to `~`.
const FULL_WIDTH: &str = concat!(
    "!\"#$%&'()*+,-./0123456789:;<=>?@",
    "abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
);

/// Returns `true` for combining accents of Latin, Greek and Cyrillic, and for format characters (soft
/// hyphen, joiners, direction marks, variation selectors), which are common in pasted text.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    /// Every character of the scripts whose accents are removed.
    fn covered() -> impl Iterator<Item = char> {
        let blocks = [
            0xa0..=0x52f,
            0x1e00..=0x1fff,
            0x2000..=0x20ff,
            0x212a..=0x212b,
        ];
        blocks.into_iter().flatten().filter_map(char::from_u32)
    }

    fn covered_text() -> impl Strategy<Value = String> {
        let letters: Vec<char> = covered().chain('!'..='~').collect();
        proptest::collection::vec(proptest::sample::select(letters), 0..20)
            .prop_map(|letters| letters.into_iter().collect())
    }

    #[test]
    fn every_accented_letter_folds_to_the_lower_case_of_its_base() {
        for letter in covered() {
            let mut parts = letter.nfd();
            let base = parts.next().unwrap_or(letter);
            if base == letter || !parts.all(is_combining_mark) {
                continue;
            }
            let folded = fold(&letter.to_string());
            assert_eq!(
                folded,
                fold(&base.to_string()),
                "{letter} {:x}",
                letter as u32
            );
            if base.is_ascii() {
                assert_eq!(folded, base.to_ascii_lowercase().to_string(), "{letter}");
            }
        }
    }

    #[test]
    fn every_character_alone_folds_once_and_for_all_and_case_does_not_matter() {
        for letter in ('\0'..=char::MAX).map(String::from) {
            let folded = fold(&letter);
            assert_eq!(fold(&folded), folded, "{letter:?}");
            assert_eq!(fold(&letter.to_lowercase()), folded, "{letter:?}");
        }
    }

    #[test]
    fn names_fold_to_what_people_type() {
        for (name, typed) in [
            ("Müller", "muller"),
            ("Łukasz", "lukasz"),
            ("Straße", "strasse"),
            ("STRAẞE", "strasse"),
            ("Nguyễn", "nguyen"),
            ("Søren Ångström", "soren angstrom"),
            ("Đorđević", "dordevic"),
            ("Ægir Œuvre", "aegir oeuvre"),
            ("İbrahim Yılmaz", "ibrahim yilmaz"),
            ("Þór Guðrún", "thor gudrun"),
            ("Ŋħŧ", "nht"),
            ("Əliyev Ɔkɔ", "eliyev oko"),
            ("ΆΛΦΑ Οδυσσεύς", "αλφα οδυσσευσ"),
            ("Ёлкин Андрей", "елкин андреи"),
            ("ＡＢＣ　１２", "abc 12"),
            ("“O’Brien” – 1–2…", "\"o'brien\" - 1-2..."),
            ("a\u{a0}b\u{2009}c", "a b c"),
            ("co\u{ad}operate\u{200b}", "cooperate"),
            ("H₂O x²", "h2o x2"),
            ("Ångström\u{212b}\u{212a}", "angstromak"),
        ] {
            assert_eq!(fold(name), typed);
        }
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        for text in ["王小明", "ひらがな", "مُحَمَّد", "שָׁלוֹם", "한국어", "हिन्दी"]
        {
            assert_eq!(fold(text), text);
        }
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_fold_alike(text in covered_text()) {
            let folded = fold(&text);
            prop_assert_eq!(&fold(&text.nfd().to_string()), &folded);
            prop_assert_eq!(&fold(&text.nfc().to_string()), &folded);
        }

        #[test]
        fn folding_twice_changes_nothing(text: String) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn characters_fold_on_their_own(left: String, right: String) {
            let mut both = fold(&left);
            fold_into(&right, &mut both);
            prop_assert_eq!(fold(&format!("{left}{right}")), both);
        }

        #[test]
        fn every_folded_character_knows_its_source(text: String) {
            for (at, folded) in folded_chars(&text) {
                let source = text[at..].chars().next().map(String::from).unwrap_or_default();
                prop_assert!(fold(&source).contains(folded));
            }
        }
    }
}

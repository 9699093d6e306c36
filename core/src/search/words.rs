//! Tokenizer. Text is first converted to its *normal form*: folded, with one space between words, one
//! apostrophe between the parts of a joined word, and nothing else between them. All of search works on
//! that form.
//!
//! - **Gaps** separate words: white space, punctuation `, ; : . ! ? ( ) [ ] { } < > " / | @` and its
//!   equivalents in other scripts. `ana.lopez@uni.edu` is four words; an `@` alone is no word.
//! - **Joins** are a single hyphen, apostrophe or middle dot between two letters. A word also starts
//!   after a join, and the word before it continues through it: `Jean-Pierre` is `jeanpierre` and
//!   `pierre`; `O'Brien` is `obrien` and `brien`. Between two digits (2026-27) they are gaps.
//! - **Everything else is part of a word**: `%`, `_`, `*`, `\`, `+`, `#` and `&` stand for themselves, so
//!   `100%` is not `1000` and `C++` is not `C`. A word that starts with such symbols is also found
//!   without them: `#12` is `#12` and `12`.

use super::fold::{Reading, folded_chars};

/// Separates words in normal form.
pub(super) const GAP: char = ' ';
/// Separates the parts of a joined word in normal form.
pub(super) const JOIN: char = '\'';

/// Maximum number of joins within a word, so that `a-b-c-d-...` does not take quadratic space.
const MAX_JOINS: usize = 3;

/// Returns the normal form of a reading of `text`.
pub(super) fn normal(text: &str, reading: Reading) -> String {
    let mut normal = String::with_capacity(text.len());
    normal_into(text, reading, &mut normal);
    normal
}

/// Appends the normal form of a reading of `text`.
pub(super) fn normal_into(text: &str, reading: Reading, normal: &mut String) {
    normal.extend(normal_chars(folded_chars(text, reading)).map(|(_, c)| c));
}

/// Returns the words of folded text that consists of letters a to z, digits and [`SIMPLE_GAPS`] only,
/// as most names and addresses do. A fast path: those words need no normal form.
pub(super) fn simple_words(folded: &str) -> Option<impl Iterator<Item = &str>> {
    let is_simple = |byte: u8| byte.is_ascii_alphanumeric() || SIMPLE_GAPS.contains(&byte);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    folded.bytes().all(is_simple).then_some(words)
}

/// Gaps in names and addresses.
const SIMPLE_GAPS: [u8; 4] = *b" .@,";

/// Returns the normal form of folded characters, each with the offset of its source.
pub(super) fn normal_chars<I>(folded: I) -> NormalChars<I> {
    NormalChars {
        folded,
        last: None,
        separator: Separator::None,
        held: None,
    }
}

/// Iterator returned by [`normal_chars`].
#[derive(Clone, Debug)]
pub(super) struct NormalChars<I> {
    folded: I,
    last: Option<char>,
    separator: Separator,
    held: Option<(usize, char)>,
}

/// Separators seen since the last word character.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Separator {
    None,
    Join,
    Gap,
}

impl<I: Iterator<Item = (usize, char)>> Iterator for NormalChars<I> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        if let Some(held) = self.held.take() {
            return Some(held);
        }
        loop {
            let (at, c) = self.folded.next()?;
            match (CharClass::new(c), self.separator) {
                (CharClass::Word, separator) => return Some(self.word_char(at, c, separator)),
                (CharClass::Join, Separator::None) => self.separator = Separator::Join,
                (CharClass::Join, Separator::Join | Separator::Gap) | (CharClass::Gap, _) => {
                    self.separator = Separator::Gap;
                }
            }
        }
    }
}

impl<I> NormalChars<I> {
    /// Returns a word character, or first the separator before it, holding the character back.
    fn word_char(&mut self, at: usize, c: char, separator: Separator) -> (usize, char) {
        let last = self.last.replace(c);
        self.separator = Separator::None;
        let separator = match (last, separator) {
            (None, _) | (_, Separator::None) => return (at, c),
            (Some(last), Separator::Join) if !(last.is_ascii_digit() && c.is_ascii_digit()) => JOIN,
            (Some(_), Separator::Join | Separator::Gap) => GAP,
        };
        self.held = Some((at, c));
        (at, separator)
    }
}

/// Class of a folded character.
enum CharClass {
    Word,
    Join,
    Gap,
}

impl CharClass {
    fn new(c: char) -> Self {
        match c {
            'a'..='z' | '0'..='9' => Self::Word,
            '-' | '\'' | '`' | '·' => Self::Join,
            ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' => Self::Gap,
            '<' | '>' | '"' | '/' | '|' | '@' | '\0'..=' ' | '\x7f'..='\u{a0}' => Self::Gap,
            // Spanish, bullets, Arabic, Hebrew and Armenian, Devanagari, Chinese and Japanese.
            '¡' | '¿' | '•' | '،' | '؛' | '؟' | '־' | '։' | '।' => Self::Gap,
            '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '・' => Self::Gap,
            _ => Self::Word,
        }
    }
}

/// Returns the byte offsets at which words start in a text in normal form.
pub(super) fn word_starts(normal: &str) -> impl Iterator<Item = usize> {
    let mut last = GAP;
    let mut leading = false;
    normal.char_indices().filter_map(move |(at, c)| {
        let is_separator = matches!(c, GAP | JOIN);
        let at_start = matches!(last, GAP | JOIN);
        let after_symbols = leading && !is_symbol(c);
        leading = (at_start || leading) && is_symbol(c) && !is_separator;
        last = c;
        ((at_start || after_symbols) && !is_separator).then_some(at)
    })
}

/// Returns `true` for symbols that may be omitted at the start of a word.
fn is_symbol(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '\u{a1}'..='\u{bf}' | '\u{20a0}'..='\u{20cf}')
}

/// Returns the word at the start of `normal`, without its joins. Uses `scratch` only if it has joins.
pub(super) fn first_word<'a>(normal: &'a str, scratch: &'a mut String) -> &'a str {
    let group = normal.split(GAP).next().unwrap_or_default();
    if !group.contains(JOIN) {
        return group;
    }
    scratch.clear();
    scratch.extend(group.split(JOIN).take(MAX_JOINS + 1));
    scratch
}

/// Returns the number of bytes of `normal` that match `prefix` if its first word starts with it.
pub(super) fn prefix_len(normal: &str, prefix: &str) -> Option<usize> {
    let mut rest = prefix.chars().peekable();
    let mut joins = 0;
    for (at, c) in normal.char_indices() {
        match rest.peek() {
            None => return Some(at),
            Some(&wanted) if wanted == c && c != GAP => _ = rest.next(),
            Some(_) if c == JOIN && joins < MAX_JOINS => joins += 1,
            Some(_) => return None,
        }
    }
    rest.peek().is_none().then_some(normal.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn normal(text: &str) -> String {
        super::normal(text, Reading::Plain)
    }

    fn words(text: &str) -> Vec<String> {
        let normal = normal(text);
        let mut scratch = String::new();
        word_starts(&normal)
            .map(|start| first_word(&normal[start..], &mut scratch).to_owned())
            .collect()
    }

    #[test]
    fn gaps_separate_words() {
        assert_eq!(words("  López,  Ana (alopez) "), ["lopez", "ana", "alopez"]);
        assert_eq!(words("ana.lopez@uni.edu"), ["ana", "lopez", "uni", "edu"]);
        assert_eq!(words("A/B: «c» [d]"), ["a", "b", "c", "d"]);
        assert_eq!(words(" - . ' @ "), [""; 0]);
    }

    #[test]
    fn a_joined_word_continues_and_a_new_one_starts() {
        assert_eq!(words("Jean-Pierre"), ["jeanpierre", "pierre"]);
        assert_eq!(
            words("O’Brien O´Brien"),
            ["obrien", "brien", "obrien", "brien"]
        );
        assert_eq!(words("MED-101"), ["med101", "101"]);
        assert_eq!(words("Paral·lel"), ["parallel", "lel"]);
        assert_eq!(words("a-b-c-d-e"), ["abcd", "bcde", "cde", "de", "e"]);
    }

    #[test]
    fn a_join_stands_between_letters() {
        assert_eq!(words("2026-2027"), ["2026", "2027"]);
        assert_eq!(words("rock 'n' roll"), ["rock", "n", "roll"]);
        assert_eq!(words("Anna - Lisa--Eva"), ["anna", "lisa", "eva"]);
    }

    #[test]
    fn other_symbols_stand_for_themselves() {
        assert_eq!(
            words("100% C++ a_b c*d e\\f R&D"),
            ["100%", "c++", "a_b", "c*d", "e\\f", "r&d"]
        );
        assert_eq!(words("% _ * \\"), ["%", "_", "*", "\\"]);
    }

    #[test]
    fn symbols_at_the_start_may_be_omitted() {
        assert_eq!(words("#12 **a $ b"), ["#12", "12", "**a", "a", "$", "b"]);
        assert_eq!(words("#-a"), ["#a", "a"]);
    }

    proptest! {
        #[test]
        fn simple_words_are_those_of_the_normal_form(text in "[ab1 .@,]{0,12}|[ab.-]{0,6}|[ab1 .@,'\\-#é%]{0,12}") {
            match simple_words(&text) {
                Some(plain) => prop_assert_eq!(plain.collect::<Vec<&str>>(), words(&text)),
                None => prop_assert!(text.contains(['\'', '-', '#', 'é', '%'])),
            }
        }

        #[test]
        fn the_normal_form_is_its_own(text in "[ab1 '\\-.#é]{0,12}|\\PC*") {
            let once = normal(&text);
            prop_assert_eq!(normal(&once), once);
        }

        #[test]
        fn every_word_is_found_by_each_of_its_prefixes(text in "[ab1 '\\-.#é]{0,12}|\\PC*") {
            let normal = normal(&text);
            let mut scratch = String::new();
            for start in word_starts(&normal) {
                let rest = &normal[start..];
                let word = first_word(rest, &mut scratch);
                prop_assert!(!word.is_empty());
                for end in (1..=word.len()).filter(|&end| word.is_char_boundary(end)) {
                    prop_assert!(prefix_len(rest, &word[..end]).is_some(), "{rest:?} {word:?}");
                }
                let longer = format!("{word}z");
                prop_assert!(prefix_len(rest, &longer).is_none());
            }
        }
    }
}

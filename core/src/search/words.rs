//! What a word is. Text is first brought to its *normal form*: folded, with one space where words
//! part, one apostrophe where they touch, and nothing else between them. All of searching works on
//! that form.
//!
//! - **Gaps** part words: white space and punctuation `, ; : . ! ? ( ) [ ] { } < > " / | @` and their
//!   like in other scripts. `ana.lopez@uni.edu` is four words; an `@` alone is nothing to look for.
//! - **Joins** are a single hyphen, apostrophe or middle dot between two letters. A word also begins
//!   after a join, and the word before it goes on through it: `Jean-Pierre` is `jeanpierre` and
//!   `pierre`; `O'Brien` is `obrien` and `brien`. Between two digits (2026-27) they are gaps.
//! - **Everything else is part of a word**: `%`, `_`, `*`, `\`, `+`, `#` and `&` are themselves, so
//!   `100%` is not `1000` and `C++` is not `C`. A word that opens with such signs can be found without
//!   them too: `#12` is `#12` and `12`.

use super::fold::folded_chars;

/// Stands between words in normal form.
pub(super) const GAP: char = ' ';
/// Stands between the parts of a joined word in normal form.
pub(super) const JOIN: char = '\'';

/// A word goes on through at most so many joins, so that `a-b-c-d-...` cannot grow with its square.
const JOINS: usize = 3;

/// The normal form of `text`.
pub(super) fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    normal_into(text, &mut normal);
    normal
}

/// Appends the normal form of `text`.
pub(super) fn normal_into(text: &str, normal: &mut String) {
    normal.extend(normal_chars(folded_chars(text)).map(|(_, c)| c));
}

/// The words of folded text that has nothing but letters a to z, digits and the commonest gaps, as most
/// names and addresses: they lie there as they are, and the normal form can be left out.
pub(super) fn plain_words(folded: &str) -> Option<impl Iterator<Item = &str>> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || PLAIN_GAPS.contains(&byte);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    folded.bytes().all(is_plain).then_some(words)
}

/// The gaps that names and addresses have.
const PLAIN_GAPS: [u8; 4] = *b" .@,";

/// The normal form of characters that are folded already; each goes with what came beside it.
pub(super) fn normal_chars<I>(folded: I) -> NormalChars<I> {
    NormalChars {
        folded,
        last: None,
        between: Between::Nothing,
        held: None,
    }
}

/// See [`normal_chars`].
#[derive(Clone, Debug)]
pub(super) struct NormalChars<I> {
    folded: I,
    last: Option<char>,
    between: Between,
    held: Option<(usize, char)>,
}

/// What has been passed since the last part of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Between {
    Nothing,
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
            match (kind(c), self.between) {
                (Kind::Part, between) => return Some(self.part(at, c, between)),
                (Kind::Join, Between::Nothing) => self.between = Between::Join,
                _ => self.between = Between::Gap,
            }
        }
    }
}

impl<I> NormalChars<I> {
    /// A part of a word: comes out at once, or after what parts it from the last one.
    fn part(&mut self, at: usize, c: char, between: Between) -> (usize, char) {
        let last = self.last.replace(c);
        self.between = Between::Nothing;
        let sign = match (last, between) {
            (None, _) | (_, Between::Nothing) => return (at, c),
            (Some(last), Between::Join) if !(last.is_ascii_digit() && c.is_ascii_digit()) => JOIN,
            _ => GAP,
        };
        self.held = Some((at, c));
        (at, sign)
    }
}

/// What a folded character does to words.
enum Kind {
    Part,
    Join,
    Gap,
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | '0'..='9' => Kind::Part,
        '-' | '\'' | '`' | '·' => Kind::Join,
        ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' => Kind::Gap,
        '<' | '>' | '"' | '/' | '|' | '@' | '\0'..=' ' | '\x7f'..='\u{a0}' => Kind::Gap,
        // Spanish, bullets, Arabic, Hebrew and Armenian, Devanagari, Chinese and Japanese.
        '¡' | '¿' | '•' | '،' | '؛' | '؟' | '־' | '։' | '।' => Kind::Gap,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '・' => Kind::Gap,
        _ => Kind::Part,
    }
}

/// Where words begin in a text in normal form, as byte offsets.
pub(super) fn starts(normal: &str) -> impl Iterator<Item = usize> {
    let mut last = GAP;
    let mut opening = false;
    normal.char_indices().filter_map(move |(at, c)| {
        let between = matches!(c, GAP | JOIN);
        let fresh = matches!(last, GAP | JOIN);
        let bare = opening && !is_sign(c);
        opening = (fresh || opening) && is_sign(c) && !between;
        last = c;
        ((fresh || bare) && !between).then_some(at)
    })
}

/// Whether a word may be found without it when it stands at its opening.
fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '\u{a1}'..='\u{bf}' | '\u{20a0}'..='\u{20cf}')
}

/// The word that begins at the head of `normal`, without its joins. Put together in `scratch` only if
/// it has joins.
pub(super) fn word<'a>(normal: &'a str, scratch: &'a mut String) -> &'a str {
    let group = normal.split(GAP).next().unwrap_or_default();
    if !group.contains(JOIN) {
        return group;
    }
    scratch.clear();
    scratch.extend(group.split(JOIN).take(JOINS + 1));
    scratch
}

/// If the word at the head of `normal` begins with `prefix`: how many bytes of `normal` that takes.
pub(super) fn prefix_len(normal: &str, prefix: &str) -> Option<usize> {
    let mut rest = prefix.chars().peekable();
    let mut joins = 0;
    for (at, c) in normal.char_indices() {
        match rest.peek() {
            None => return Some(at),
            Some(&wanted) if wanted == c && c != GAP => _ = rest.next(),
            Some(_) if c == JOIN && joins < JOINS => joins += 1,
            Some(_) => return None,
        }
    }
    rest.peek().is_none().then_some(normal.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let normal = normal(text);
        let mut scratch = String::new();
        starts(&normal)
            .map(|start| word(&normal[start..], &mut scratch).to_owned())
            .collect()
    }

    #[test]
    fn gaps_part_and_leave_nothing() {
        assert_eq!(words("  López,  Ana (alopez) "), ["lopez", "ana", "alopez"]);
        assert_eq!(words("ana.lopez@uni.edu"), ["ana", "lopez", "uni", "edu"]);
        assert_eq!(words("A/B: «c» [d]"), ["a", "b", "c", "d"]);
        assert_eq!(words(" - . ' @ "), [""; 0]);
    }

    #[test]
    fn a_joined_word_goes_on_and_begins_again() {
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
    fn other_signs_are_themselves() {
        assert_eq!(
            words("100% C++ a_b c*d e\\f R&D"),
            ["100%", "c++", "a_b", "c*d", "e\\f", "r&d"]
        );
        assert_eq!(words("% _ * \\"), ["%", "_", "*", "\\"]);
    }

    #[test]
    fn signs_at_the_opening_may_be_left_out() {
        assert_eq!(words("#12 **a $ b"), ["#12", "12", "**a", "a", "$", "b"]);
        assert_eq!(words("#-a"), ["#a", "a"]);
    }

    proptest! {
        #[test]
        fn plain_words_are_those_of_the_normal_form(text in "[ab1 .@,]{0,12}|[ab.-]{0,6}|[ab1 .@,'\\-#é%]{0,12}") {
            match plain_words(&text) {
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
            for start in starts(&normal) {
                let rest = &normal[start..];
                let word = word(rest, &mut scratch);
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

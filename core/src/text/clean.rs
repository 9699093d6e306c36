//! Cleaning of one text.

use std::borrow::Cow;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::character::{
    Joining, ends_line, is_blank, is_hangul_letter, is_invisible, is_mongolian, is_tag,
    is_variation_selector,
};

/// Returns the text of a field of one line: in normalisation form C, without invisible characters,
/// every blank and end of line a plain space, and none at either end.
///
/// A joiner or non-joiner stays between two letters of a script that needs it, and inside an emoji;
/// variation selectors stay behind what they vary. Cleaning twice changes nothing the second time.
///
/// ```
/// use lectern_core::text::clean_line;
///
/// assert_eq!(clean_line("\u{200b} ines.roa@uni.example\u{a0}"), "ines.roa@uni.example");
/// assert_eq!(clean_line("क\u{94d}\u{200d}ष 👩\u{200d}🔬"), "क\u{94d}\u{200d}ष 👩\u{200d}🔬");
/// ```
#[must_use]
pub fn clean_line(text: &str) -> Cow<'_, str> {
    clean(text, Lines::Joined)
}

/// Returns the text of a field of several lines, cleaned as by [`clean_line`], except that it keeps
/// its tabs, and its ends of lines as `\n`.
///
/// ```
/// use lectern_core::text::clean_lines;
///
/// assert_eq!(clean_lines("Room\u{a0}4\r\n\r\nbring a coat \n"), "Room 4\n\nbring a coat");
/// ```
#[must_use]
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    clean(text, Lines::Kept)
}

/// Treatment of ends of lines and tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    /// Each becomes a space.
    Joined,
    /// They stay.
    Kept,
}

fn clean(text: &str, lines: Lines) -> Cow<'_, str> {
    let trimmed = text.trim();
    if is_clean(trimmed, lines) {
        return Cow::Borrowed(trimmed);
    }
    let composed: String = trimmed.nfc().collect();
    // Without what stood between them, a letter and its accent may compose as well.
    let kept: String = visible(&composed, lines).nfc().collect();
    Cow::Owned(kept.trim().to_owned())
}

/// Returns `true` for trimmed text that needs no work, as almost all does.
fn is_clean(trimmed: &str, lines: Lines) -> bool {
    let is_plain = |c: char| match c {
        ' '..='~' => true,
        '\n' | '\t' => lines == Lines::Kept,
        _ => !is_invisible(c) && !is_blank(c),
    };
    trimmed.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        || trimmed.chars().all(is_plain) && is_nfc_quick(trimmed.chars()) == IsNormalized::Yes
}

/// Returns the characters that are seen, and the invisible ones that they need.
fn visible(text: &str, lines: Lines) -> impl Iterator<Item = char> + '_ {
    let mut last = Kept::default();
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        loop {
            let c = rest.next()?;
            if c == '\r' && rest.as_str().starts_with('\n') {
                continue;
            }
            let kept = match c {
                _ if ends_line(c) && lines == Lines::Kept => '\n',
                '\t' if lines == Lines::Kept => c,
                _ if is_blank(c) => ' ',
                _ if is_invisible(c) && !last.needs(c, rest.as_str()) => continue,
                _ => c,
            };
            last.push(kept);
            return Some(kept);
        }
    })
}

/// State of the text that has been kept so far, as far as it decides about the next character.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// The last character.
    last: char,
    /// The last one that is neither a combining mark nor invisible.
    base: char,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            last: ' ',
            base: ' ',
        }
    }
}

impl Kept {
    fn push(&mut self, c: char) {
        self.last = c;
        if is_base(c) {
            self.base = c;
        }
    }

    /// Returns `true` if the invisible `c` belongs between what has been kept and `rest`.
    fn needs(self, c: char, rest: &str) -> bool {
        match c {
            '\u{200c}' | '\u{200d}' => {
                let ends_search = |next: &char| is_base(*next) || is_blank(*next);
                let next = rest.chars().find(ends_search).map(Joining::of);
                let is_joined = matches!(self.last, '\u{200c}' | '\u{200d}');
                match Joining::of(self.base) {
                    Joining::None => false,
                    joining => !is_joined && next == Some(joining),
                }
            }
            '\u{115f}' => !is_blank(self.last) && rest.starts_with(is_hangul_letter),
            '\u{1160}' => is_hangul_letter(self.last) && rest.starts_with(is_hangul_letter),
            '\u{180e}' => is_mongolian(self.last) && rest.starts_with(is_mongolian),
            _ if is_tag(c) => {
                self.base == '\u{1f3f4}' && (self.last == self.base || is_tag(self.last))
            }
            _ if is_variation_selector(c) => {
                !is_blank(self.last) && !self.last.is_ascii_alphabetic() && !is_invisible(self.last)
            }
            _ => false,
        }
    }
}

/// Returns `true` for a character that is seen and starts a new one for the reader. Normalisation
/// moves combining marks, never these.
fn is_base(c: char) -> bool {
    !is_invisible(c) && canonical_combining_class(c) == 0
}

#[cfg(test)]
mod tests;

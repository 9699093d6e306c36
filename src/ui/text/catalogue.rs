//! How the catalogue is kept. The lines of an area stand in one text, a line under the other, so that
//! a line costs its letters and two bytes; what varies goes into gaps, so that a sentence is a line
//! and not code that puts it together.

use std::borrow::Cow;

use yew::AttrValue;

use super::Language;
use crate::ui::format;

/// An area of the catalogue; `words!` writes it.
pub trait Words {
    /// The line in a language, with gaps in braces: `{}` for what goes there as it is, `{day|days}`
    /// for a number and what it counts.
    fn line(&self, language: Language) -> &'static str;

    /// Fills the gaps of the line, in their order.
    fn fill(&self, language: Language, line: &mut Filled);
}

/// Writes [`Words`] for an area: in each language a `match` from its words to lines, and after a line
/// with gaps what goes into them. The compiler asks for every word, and for as many things as gaps.
macro_rules! words {
    ($area:ty, $me:ident: $what:expr => $($language:ident {
        $($word:pat $(if $guard:expr)? => $line:literal $([$($gap:expr),+])?,)+
    })+) => {
        impl $crate::ui::text::Words for $area {
            fn line(&$me, language: $crate::ui::text::Language) -> &'static str {
                match language {
                    $($crate::ui::text::Language::$language => {
                        const LINES: &str = concat!($($line, "\n"),+);
                        #[allow(unused_variables)]
                        let at = match $what {
                            $($word $(if $guard)? => const {
                                $crate::ui::text::catalogue::place(
                                    LINES,
                                    $line,
                                    &[$($(stringify!($gap)),+)?],
                                )
                            },)+
                        };
                        $crate::ui::text::catalogue::line_at(LINES, at)
                    })+
                }
            }

            #[allow(unused_variables)]
            fn fill(
                &$me,
                language: $crate::ui::text::Language,
                line: &mut $crate::ui::text::catalogue::Filled,
            ) {
                match language {
                    $($crate::ui::text::Language::$language => match $what {
                        $($word $(if $guard)? => {
                            $($($crate::ui::text::catalogue::Gap::put(&$gap, line);)+)?
                        })+
                    },)+
                }
            }
        }
    };
}
pub(super) use words;

/// Where a line begins in the lines of its area. Worked out by the compiler, which stops where a line
/// has other than one gap for each thing to put into it.
pub(super) const fn place(lines: &str, line: &str, gaps: &[&str]) -> u16 {
    let (lines, line) = (lines.as_bytes(), line.as_bytes());
    let (mut at, mut braces) = (0, 0);
    while at < line.len() {
        if line[at] == b'{' {
            braces += 1;
        }
        at += 1;
    }
    assert!(braces == gaps.len(), "a gap for each thing");
    let mut start = 0;
    loop {
        let mut same = 0;
        while same < line.len() && lines[start + same] == line[same] {
            same += 1;
        }
        if same == line.len() && lines[start + same] == b'\n' {
            assert!(start <= u16::MAX as usize, "an area fits");
            return start as u16;
        }
        start += same;
        while lines[start] != b'\n' {
            start += 1;
        }
        start += 1;
    }
}

/// The line that begins at a place.
pub(super) fn line_at(lines: &'static str, at: u16) -> &'static str {
    let rest = lines.get(usize::from(at)..).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default()
}

/// A line while its gaps are being filled.
#[derive(Debug)]
pub struct Filled {
    text: String,
    /// What is left of the line.
    rest: &'static str,
}

impl Filled {
    /// Goes on to the next gap; what stands in its braces.
    fn gap(&mut self) -> &'static str {
        let (before, rest) = self.rest.split_once('{').unwrap_or_default();
        let (inside, rest) = rest.split_once('}').unwrap_or_default();
        self.text.push_str(before);
        self.rest = rest;
        inside
    }
}

/// What can go into a gap: a text as it is, or a number.
pub trait Gap {
    /// Puts it into the next gap.
    fn put(&self, line: &mut Filled);
}

impl Gap for str {
    fn put(&self, line: &mut Filled) {
        line.gap();
        line.text.push_str(self);
    }
}

impl Gap for String {
    fn put(&self, line: &mut Filled) {
        self.as_str().put(line);
    }
}

impl Gap for Cow<'static, str> {
    fn put(&self, line: &mut Filled) {
        str::put(self, line);
    }
}

impl Gap for usize {
    fn put(&self, line: &mut Filled) {
        let noun = line.gap();
        line.text.push_str(&format::number(*self));
        if !noun.is_empty() {
            line.text.push(' ');
            line.text.push_str(form(*self, noun));
        }
    }
}

impl Gap for u16 {
    fn put(&self, line: &mut Filled) {
        usize::from(*self).put(line);
    }
}

impl<T: Gap + ?Sized> Gap for &T {
    fn put(&self, line: &mut Filled) {
        T::put(self, line);
    }
}

/// A number that is not said, but decides what is: `{it|them}`.
pub(super) struct Unsaid(pub usize);

impl Gap for Unsaid {
    fn put(&self, line: &mut Filled) {
        let forms = line.gap();
        line.text.push_str(form(self.0, forms));
    }
}

/// The form for a number, of two that a bar parts: for one, and for any other.
fn form(count: usize, forms: &'static str) -> &'static str {
    let Language::English = Language::current();
    let (one, many) = forms.split_once('|').unwrap_or_default();
    if count == 1 { one } else { many }
}

impl<T: Words> Words for &T {
    fn line(&self, language: Language) -> &'static str {
        T::line(self, language)
    }

    fn fill(&self, language: Language, line: &mut Filled) {
        T::fill(self, language, line);
    }
}

/// Words in the language in use.
pub(super) fn said(words: &dyn Words) -> Cow<'static, str> {
    let language = Language::current();
    let rest = words.line(language);
    if !rest.contains('{') {
        return Cow::Borrowed(rest);
    }
    let mut line = Filled {
        text: String::new(),
        rest,
    };
    words.fill(language, &mut line);
    line.text.push_str(line.rest);
    Cow::Owned(line.text)
}

/// Words in the language in use, as `html!` takes them.
pub(super) fn drawn(words: &dyn Words) -> AttrValue {
    match said(words) {
        Cow::Borrowed(text) => AttrValue::Static(text),
        Cow::Owned(text) => AttrValue::from(text),
    }
}

/// "1 course", "38 courses": a number with the right form of its noun, in English.
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let mut text = format::number(count);
    text.push(' ');
    text.push_str(if count == 1 { one } else { many });
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    enum Example {
        Plain,
        Named(String),
        Counted(usize),
        Agreeing(usize, &'static str),
    }

    words! { Example, self: self => English {
        Self::Plain => "Nothing varies",
        Self::Named(name) => "“{}”, twice: {}" [name, name],
        Self::Counted(0) => "none",
        Self::Counted(count) => "{course|courses} and {}." [count, count],
        Self::Agreeing(count, name) => "{It stays|They stay} in {}" [Unsaid(*count), name],
    } }

    #[test]
    fn gaps_are_filled_in_their_order() {
        for (words, expected) in [
            (Example::Plain, "Nothing varies"),
            (Example::Named("{Bio}".into()), "“{Bio}”, twice: {Bio}"),
            (Example::Counted(0), "none"),
            (Example::Counted(1), "1 course and 1."),
            (Example::Counted(2000), "2,000 courses and 2,000."),
            (Example::Agreeing(1, "A"), "It stays in A"),
            (Example::Agreeing(2, "A"), "They stay in A"),
        ] {
            assert_eq!(said(&words), expected);
        }
    }

    #[test]
    fn what_does_not_vary_is_not_copied() {
        assert!(matches!(said(&Example::Plain), Cow::Borrowed(_)));
    }
}

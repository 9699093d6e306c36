//! Key presses, independent of input methods and keyboard layouts. Every handler reads a
//! [`KeyPress`]; clippy refuses to read the key from a `KeyboardEvent` elsewhere.

use web_sys::KeyboardEvent;

/// `keyCode` of a key press that an input method takes. Safari commits a composition with such a
/// press of Enter after the composition has ended.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// A key press with its modifiers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyPress {
    /// `KeyboardEvent.key`: the name of the key, or the text that it types.
    pub name: String,
    /// Letter of the key in a shortcut, in lower case: the letter that it types, or that of its
    /// place on a US keyboard where it types no Latin letter.
    pub letter: Option<char>,
    /// Shift is held down.
    pub shift: bool,
    /// Alt is held down.
    pub alt: bool,
    /// Ctrl, or Cmd on a Mac, is held down.
    pub command: bool,
}

impl KeyPress {
    /// Reads a key press; `None` while an input method composes text, when every key belongs to it.
    #[must_use]
    pub fn from_event(event: &KeyboardEvent) -> Option<Self> {
        (!is_composing(event)).then(|| Self::unless_composing(event))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads keys")]
    fn unless_composing(event: &KeyboardEvent) -> Self {
        let name = event.key();
        // Windows reports AltGr, which types characters, as Ctrl+Alt.
        let types = event.get_modifier_state("AltGraph");
        Self {
            letter: letter(&name, &event.code()),
            name,
            shift: event.shift_key(),
            alt: event.alt_key() && !types,
            command: (event.ctrl_key() || event.meta_key()) && !types,
        }
    }

    /// Returns whether Ctrl, Cmd or Alt is held down.
    #[must_use]
    pub const fn is_modified(&self) -> bool {
        self.command || self.alt
    }

    /// Returns the letter that is pressed together with Ctrl or Cmd.
    #[must_use]
    pub fn command_letter(&self) -> Option<char> {
        self.letter.filter(|_| self.command && !self.alt)
    }

    /// Returns the letter that is pressed without Ctrl, Cmd and Alt.
    #[must_use]
    pub fn plain_letter(&self) -> Option<char> {
        self.letter.filter(|_| !self.is_modified())
    }
}

/// Prevents what the browser would do with a key while an input method composes text: Escape clears
/// a search box and closes a dialog, Enter submits a form, Ctrl+S saves the page. Returns whether
/// text is being composed.
pub fn keep_composing(event: &KeyboardEvent) -> bool {
    let composing = is_composing(event);
    if composing {
        let press = KeyPress::unless_composing(event);
        if matches!(press.name.as_str(), "Enter" | "Escape") || press.command_letter() == Some('s')
        {
            event.prevent_default();
        }
    }
    composing
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads keys")]
fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD
}

/// Returns the letter of a key in a shortcut, from `KeyboardEvent.key` and `KeyboardEvent.code`.
fn letter(key: &str, code: &str) -> Option<char> {
    let mut typed = key.chars();
    if let (Some(typed), None) = (typed.next(), typed.next())
        && is_latin(typed)
    {
        return typed
            .is_ascii_alphabetic()
            .then(|| typed.to_ascii_lowercase());
    }
    let mut place = code.strip_prefix("Key")?.chars();
    place
        .next()
        .filter(|letter| letter.is_ascii_uppercase() && place.next().is_none())
        .map(|letter| letter.to_ascii_lowercase())
}

/// Returns whether a character is a Latin letter, with or without a diacritic.
fn is_latin(character: char) -> bool {
    character.is_alphabetic()
        && matches!(character, 'A'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_a_latin_letter_counts_by_its_place() {
        for (key, code, expected) in [
            ("я", "KeyZ", 'z'),
            ("Я", "KeyZ", 'z'),
            ("н", "KeyY", 'y'),
            ("ζ", "KeyZ", 'z'),
            ("ы", "KeyS", 's'),
            ("ф", "KeyA", 'a'),
            ("с", "KeyC", 'c'),
            ("ש", "KeyA", 'a'),
            ("س", "KeyS", 's'),
            ("~", "KeyZ", 'z'),
            ("ㅋ", "KeyZ", 'z'),
            ("Unidentified", "KeyZ", 'z'),
        ] {
            assert_eq!(letter(key, code), Some(expected), "{key} on {code}");
        }
    }

    #[test]
    fn a_latin_letter_counts_wherever_it_is() {
        for (key, code, expected) in [
            ("z", "KeyY", Some('z')),
            ("y", "KeyZ", Some('y')),
            ("Z", "KeyZ", Some('z')),
            ("a", "KeyQ", Some('a')),
            ("s", "", Some('s')),
            ("à", "KeyZ", None),
            ("ä", "Quote", None),
        ] {
            assert_eq!(letter(key, code), expected, "{key} on {code}");
        }
    }

    #[test]
    fn keys_that_type_nothing_have_no_letter() {
        for (key, code) in [
            ("Enter", "Enter"),
            ("/", "Slash"),
            ("7", "Digit7"),
            ("Dead", "BracketLeft"),
            ("×", "NumpadMultiply"),
            ("", ""),
        ] {
            assert_eq!(letter(key, code), None, "{key} on {code}");
        }
    }

    #[test]
    fn letters_with_control_and_without_are_told_apart() {
        let press = KeyPress {
            letter: Some('z'),
            ..KeyPress::default()
        };
        assert_eq!(press.plain_letter(), Some('z'));
        assert_eq!(press.command_letter(), None);
        let command = KeyPress {
            command: true,
            ..press.clone()
        };
        assert_eq!(command.command_letter(), Some('z'));
        assert_eq!(command.plain_letter(), None);
        let alt = KeyPress {
            alt: true,
            ..command
        };
        assert_eq!((alt.command_letter(), alt.plain_letter()), (None, None));
    }
}

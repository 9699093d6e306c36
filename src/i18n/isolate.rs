//! Isolation of names inside messages. A name in Hebrew or Arabic, or with a control character of the
//! bidirectional algorithm, must not reorder the words around it (UAX #9).
//!
//! Markup isolates with `<bdi>`. Messages are plain text, which is also used for accessible names and
//! the title of the window, so that they isolate with characters, and only where a name needs it.

use std::borrow::Cow;

/// FIRST STRONG ISOLATE.
const FSI: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
const PDI: char = '\u{2069}';

/// Returns a name as a message contains it: isolated if it could affect the order of the text around it.
pub fn isolate(name: &str) -> Cow<'_, str> {
    if !name.chars().any(affects_order) {
        return Cow::Borrowed(name);
    }
    let mut isolated = String::with_capacity(name.len() + 6);
    isolated.push(FSI);
    // An isolate that the name ends or leaves open would leave this one.
    isolated.extend(name.chars().filter(|c| !is_isolate(*c)));
    isolated.push(PDI);
    Cow::Owned(isolated)
}

/// Returns a name in quotation marks.
pub fn quoted(name: &str) -> String {
    ["“", &isolate(name), "”"].concat()
}

/// Returns names as a list. The separator is a semicolon, since names such as "Last, First" contain
/// commas.
pub fn listed<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str("; ");
        }
        list.push_str(&isolate(name.as_ref()));
    }
    list
}

/// Returns a text without the characters that [`isolate`] adds.
pub fn without_isolates(text: &str) -> Cow<'_, str> {
    if text.contains([FSI, PDI]) {
        Cow::Owned(text.replace([FSI, PDI], ""))
    } else {
        Cow::Borrowed(text)
    }
}

const fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Returns whether a character is in a block of scripts written from right to left, or controls the
/// direction of text.
const fn affects_order(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8FF}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_from_left_to_right_stay_as_they_are() {
        assert_eq!(quoted("Nguyễn, Văn An (3)"), "“Nguyễn, Văn An (3)”");
    }

    #[test]
    fn copies_hold_no_isolates() {
        let copied = quoted("علم الأعضاء (A-1)");
        assert_eq!(without_isolates(&copied), "“علم الأعضاء (A-1)”");
        assert!(matches!(without_isolates("Ana"), Cow::Borrowed("Ana")));
    }

    #[test]
    fn names_from_right_to_left_are_isolated() {
        assert_eq!(
            quoted("علم الأعضاء 2026 (A-1)"),
            "“\u{2068}علم الأعضاء 2026 (A-1)\u{2069}”"
        );
        assert_eq!(
            listed(["de Vries, André", "כהן, שרה"]),
            "de Vries, André; \u{2068}כהן, שרה\u{2069}"
        );
    }

    #[test]
    fn an_override_ends_with_the_name() {
        assert_eq!(isolate("Roe\u{202E}"), "\u{2068}Roe\u{202E}\u{2069}");
        assert_eq!(
            isolate("Roe\u{2069}\u{202E}"),
            "\u{2068}Roe\u{202E}\u{2069}"
        );
    }

    proptest! {
        #[test]
        fn a_name_never_ends_its_isolate(name in "[a-z\u{5D0}\u{202E}\u{2066}-\u{2069}]{0,12}") {
            let isolated = isolate(&name).into_owned();
            let inside = isolated.strip_prefix(FSI).and_then(|rest| rest.strip_suffix(PDI)).unwrap_or(&isolated);
            prop_assert!(!inside.chars().any(is_isolate));
        }
    }
}

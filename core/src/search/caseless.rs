//! Comparison of identifiers.

use unicode_normalization::UnicodeNormalization;

use super::fold::lower_case;
use crate::text::is_invisible;

/// Returns the form in which usernames are compared: lower case, without invisible characters, in
/// normalisation form KC.
///
/// Unlike [`fold`](super::fold()) it keeps accents: `jorg` and `jörg` are two people.
///
/// ```
/// use lectern_core::search::caseless;
///
/// assert_eq!(caseless("Jo\u{308}rg\u{200b}"), caseless("JÖRG"));
/// assert_eq!(caseless("ｊｏｒｇ"), "jorg");
/// assert_ne!(caseless("jorg"), caseless("jörg"));
/// ```
#[must_use]
pub fn caseless(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_ascii_lowercase();
    }
    let seen: String = text.nfkd().filter(|c| !is_invisible(*c)).collect();
    lower_case(&seen).trim().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::clean_line;

    proptest! {
        #[test]
        fn spellings_of_one_identifier_are_equal(text in "\\PC{0,6}|[aäÄAが각\u{301}\u{200b}]{0,6}") {
            let form = caseless(&text);
            prop_assert_eq!(&caseless(&form), &form);
            prop_assert_eq!(&caseless(&text.nfd().to_string()), &form);
            prop_assert_eq!(&caseless(&clean_line(&text)), &form);
        }
    }
}

//! Letter case, from the Unicode tables of the browser.

use js_sys::JsString;

/// Returns the upper case of a letter, which may be more than one letter.
#[must_use]
pub fn to_uppercase(letter: char) -> String {
    JsString::from(letter.to_string()).to_upper_case().into()
}

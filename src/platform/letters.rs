//! What the browser knows of letters, so that the app need not bring its tables along.

use js_sys::JsString;

/// A letter as a capital.
#[must_use]
pub fn capital(letter: char) -> String {
    JsString::from(letter.to_string()).to_upper_case().into()
}

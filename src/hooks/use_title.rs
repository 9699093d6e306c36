//! Title of the document.

use gloo::utils::document;
use yew::prelude::*;

use crate::i18n::{Frame, t};

/// Sets the title of the document to that of the page, followed by the name of the app.
#[hook]
pub fn use_title(title: &str) {
    use_effect_with(title.to_owned(), |title| {
        document().set_title(&[title, " – ", &t(Frame::AppName)].concat());
    });
}

//! Light, dark, or as the system has it: an attribute of the root that the tokens look at.

use gloo::utils::document_element;

use crate::platform::preferences::Theme;

/// Shows the app in a theme.
pub fn show(theme: Theme) {
    let root = document_element();
    // Setting an attribute with a fixed name does not fail.
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

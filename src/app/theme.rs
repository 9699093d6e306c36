//! Colour theme: light, dark, or that of the system, as an attribute of the root element that the
//! design tokens select on.

use gloo::utils::document_element;

use crate::platform::preferences::Theme;

/// Applies a theme to the page.
pub fn show(theme: Theme) {
    let root = document_element();
    // Setting an attribute with a fixed name cannot fail.
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

//! What this browser remembers of a person's habits. Small, of no worth to anybody else, and gone
//! without harm: reading never fails, and writing where nothing can be written does nothing.

use crate::json::{self, Json, words};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

words! { Theme { System = "system", Light = "light", Dark = "dark" } }

/// How close rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// With air between them.
    #[default]
    Comfortable,
    /// More on a screen.
    Compact,
}

words! { Density { Comfortable = "comfortable", Compact = "compact" } }

/// Light or dark.
#[must_use]
pub fn theme() -> Theme {
    read("theme")
}

/// Remembers light or dark.
pub fn set_theme(theme: Theme) {
    write("theme", &theme);
}

/// How close rows stand.
#[must_use]
pub fn density() -> Density {
    read("density")
}

/// Remembers how close rows stand.
pub fn set_density(density: Density) {
    write("density", &density);
}

/// The address looked at last; empty at the first visit.
#[must_use]
pub fn last_route() -> String {
    read("last-route")
}

/// Remembers the address looked at.
pub fn set_last_route(route: &str) {
    write("last-route", &route.to_owned());
}

/// A habit of one place in the app, such as the way in which a wizard step registers, under a name
/// of that place's choice. Its default until it was set.
#[must_use]
pub fn habit<T: Json + Default>(name: &str) -> T {
    read(&["habit.", name].concat())
}

/// Remembers a habit.
pub fn set_habit<T: Json>(name: &str, habit: &T) {
    write(&["habit.", name].concat(), habit);
}

fn key(name: &str) -> String {
    ["lectern.", name].concat()
}

/// None where the browser keeps it from a page.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read<T: Json + Default>(name: &str) -> T {
    let text = storage().and_then(|storage| storage.get_item(&key(name)).ok()?);
    let value = text.and_then(|text| json::from_bytes(text.as_bytes()).ok());
    value.unwrap_or_default()
}

fn write<T: Json>(name: &str, value: &T) {
    let json = String::from_utf8(json::to_bytes(value));
    if let (Some(storage), Ok(json)) = (storage(), json) {
        // Full: then the habit is not remembered.
        let _ = storage.set_item(&key(name), &json);
    }
}

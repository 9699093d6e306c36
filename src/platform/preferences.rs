//! Preferences of the person who uses this browser. Losing them does no harm: reading never fails,
//! and writing does nothing if the browser has no local storage.

use gloo::storage::errors::StorageError;
use gloo::storage::{LocalStorage, Storage};
use serde::de::value::{Error, StringDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

/// Colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Theme of the device.
    #[default]
    System,
    /// Light colours.
    Light,
    /// Dark colours.
    Dark,
}

/// Deletes all preferences. Values stored by other pages of the same origin stay.
pub fn clear() {
    if !is_available() {
        return;
    }
    let storage = LocalStorage::raw();
    let ours = key("");
    for index in (0..LocalStorage::length()).rev() {
        if let Ok(Some(name)) = storage.key(index)
            && name.starts_with(&ours)
        {
            LocalStorage::delete(name);
        }
    }
}

/// Returns the chosen theme.
#[must_use]
pub fn theme() -> Theme {
    read("theme")
}

/// Stores the chosen theme.
pub fn set_theme(theme: Theme) {
    write("theme", &theme);
}

/// Value that can be stored as a preference: an enum without fields, or a text.
pub trait Preference: Serialize + DeserializeOwned + Default {}

impl Preference for Theme {}
impl Preference for String {}

/// Returns a preference, such as the registration mode of a wizard step, stored under a name that
/// the caller chooses; the default until it was set.
#[must_use]
pub fn preference<T: Preference>(name: &str) -> T {
    read(&format!("habit.{name}"))
}

/// Stores a preference under a name that the caller chooses.
pub fn set_preference<T: Preference>(name: &str, value: &T) {
    write(&format!("habit.{name}"), value);
}

/// Deletes a preference that was stored under a name.
pub fn remove_preference(name: &str) {
    if is_available() {
        LocalStorage::delete(key(&format!("habit.{name}")));
    }
}

fn key(name: &str) -> String {
    format!("lectern.{name}")
}

/// Returns whether there is local storage: gloo panics if the browser denies it to a page.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn read<T: Preference>(name: &str) -> T {
    if !is_available() {
        return T::default();
    }
    match LocalStorage::get(key(name)) {
        Ok(value) => value,
        Err(StorageError::SerdeError(_)) => read_bare_word(name),
        Err(StorageError::KeyNotFound(_) | StorageError::JsError(_)) => T::default(),
    }
}

/// Reads a value in the format of earlier versions: a bare word, without the quotes of JSON.
fn read_bare_word<T: Preference>(name: &str) -> T {
    let Ok(Some(word)) = LocalStorage::raw().get_item(&key(name)) else {
        return T::default();
    };
    let word: StringDeserializer<Error> = word.into_deserializer();
    T::deserialize(word).unwrap_or_default()
}

fn write(name: &str, value: &impl Serialize) {
    if is_available() {
        // Fails if local storage is full; the preference then lasts until the page is closed.
        let _ = LocalStorage::set(key(name), value);
    }
}

//! What this browser remembers of a person's habits. Small, of no worth to anybody else, and gone
//! without harm: reading never fails, and writing where nothing can be written does nothing.

use std::fmt;

use gloo::storage::{LocalStorage, Storage};
use serde::de::value::{Error, StringDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Forgets all of it. What other pages of the same host remember stays.
pub fn forget() {
    if !is_there() {
        return;
    }
    let storage = LocalStorage::raw();
    let ours = key("");
    for at in (0..LocalStorage::length()).rev() {
        if let Ok(Some(name)) = storage.key(at)
            && name.starts_with(&ours)
        {
            let _ = storage.remove_item(&name);
        }
    }
}

/// Light or dark.
#[must_use]
pub fn theme() -> Theme {
    read("theme")
}

/// Remembers light or dark.
pub fn set_theme(theme: Theme) {
    write("theme", &theme);
}

/// What can be remembered: what is one word to serde, an enum without fields or a text.
pub trait Habit: Serialize + DeserializeOwned + Default {}

impl Habit for Theme {}
impl Habit for String {}

/// A habit of one place in the app, such as the way in which a wizard step registers, under a name
/// of that place's choice. Its default until it was set.
#[must_use]
pub fn habit<T: Habit>(name: &str) -> T {
    read(&["habit.", name].concat())
}

/// Remembers a habit.
pub fn set_habit<T: Habit>(name: &str, habit: &T) {
    write(&["habit.", name].concat(), habit);
}

fn key(name: &str) -> String {
    ["lectern.", name].concat()
}

/// gloo throws where the browser keeps local storage from a page, so that is asked first.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn read<T: Habit>(name: &str) -> T {
    if !is_there() {
        return T::default();
    }
    let Ok(Some(word)) = LocalStorage::raw().get_item(&key(name)) else {
        return T::default();
    };
    let word: StringDeserializer<Error> = word.into_deserializer();
    T::deserialize(word).unwrap_or_default()
}

fn write(name: &str, value: &impl Serialize) {
    let mut word = String::new();
    if is_there() && fmt::write(&mut word, format_args!("{}", Word(value))).is_ok() {
        // Full: then the habit is not remembered.
        let _ = LocalStorage::raw().set_item(&key(name), &word);
    }
}

/// A habit is one word, so that it takes no JSON to keep it.
struct Word<'a, T>(&'a T);

impl<T: Serialize> fmt::Display for Word<'_, T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(out)
    }
}

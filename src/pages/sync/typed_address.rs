//! Address, database and user name that were typed to connect with a server, kept until it is connected.
//! A password is never kept.

use crate::platform::preferences::{preference, remove_preference, set_preference};

/// Names of the preferences: of the address, the database and the user name.
const NAMES: [&str; 3] = ["connect.address", "connect.database", "connect.user"];

/// Returns address, database and user name as typed.
#[must_use]
pub fn typed() -> [String; 3] {
    NAMES.map(preference)
}

/// Returns `true` if any of them is typed.
#[must_use]
pub fn is_typed() -> bool {
    typed().iter().any(|text| !text.is_empty())
}

/// Keeps address, database and user name.
pub fn keep(texts: [&str; 3]) {
    for (name, text) in NAMES.into_iter().zip(texts) {
        if text.is_empty() {
            remove_preference(name);
        } else {
            set_preference(name, &text.to_owned());
        }
    }
}

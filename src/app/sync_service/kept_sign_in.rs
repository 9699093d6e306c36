//! The sign-in that a person keeps in this browser, by choice.

use serde::{Deserialize, Serialize};

use super::SignIn;
use crate::platform::preferences;

/// Name of the preference.
const NAME: &str = "sign-in";

/// A sign-in, for the server that it was made at.
#[derive(Serialize, Deserialize)]
struct KeptSignIn {
    address: String,
    sign_in: SignIn,
}

/// Returns the sign-in that is kept for a server, if there is one. No other server gets it.
pub fn kept(address: &str) -> Option<SignIn> {
    let text: String = preferences::preference(NAME);
    let kept: KeptSignIn = serde_json::from_str(&text).ok()?;
    (kept.address == address).then_some(kept.sign_in)
}

/// Keeps a sign-in in place of the one before.
pub fn keep(address: &str, sign_in: &SignIn) {
    let kept = KeptSignIn {
        address: address.to_owned(),
        sign_in: sign_in.clone(),
    };
    if let Ok(text) = serde_json::to_string(&kept) {
        preferences::set_preference(NAME, &text);
    }
}

/// Deletes the sign-in that is kept.
pub fn forget() {
    preferences::remove_preference(NAME);
}

//! Credentials and access tokens, by which a server knows who sends a request.

use std::fmt;

use serde::{Deserialize, Serialize};

/// User name and password. Kept out of addresses, logs and messages; `Debug` shows neither.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credentials {
    /// User name.
    pub user: String,
    /// Password.
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// Access token that a server accepts in place of a password, such as a JSON Web Token. `Debug` does not
/// show it.
///
/// ```
/// use lectern_core::sync::AccessToken;
///
/// assert!(AccessToken::parse(" eyJhbGciOi.eyJzdWIi.x-_~+/== ").is_some());
/// // Nothing but a token goes into a header.
/// for text in ["", "=", "two words", "line\nbreak", "a=b", "Straße"] {
///     assert!(AccessToken::parse(text).is_none(), "{text}");
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccessToken(String);

impl AccessToken {
    /// Returns a token of the form that RFC 6750 gives for the header `Authorization` (`b64token`), without
    /// the spaces around it; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let token = text.trim();
        let body = token.trim_end_matches('=');
        let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        let is_token = !body.is_empty() && body.bytes().all(is_valid);
        is_token.then(|| Self(token.to_owned()))
    }

    /// Returns the text of the token.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken")
    }
}

impl TryFrom<String> for AccessToken {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no access token")
    }
}

impl From<AccessToken> for String {
    fn from(token: AccessToken) -> Self {
        token.0
    }
}

/// Value of the header `Authorization` of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authorization {
    /// User name and password, as `Basic`.
    Basic(Credentials),
    /// Access token, as `Bearer`.
    Bearer(AccessToken),
}

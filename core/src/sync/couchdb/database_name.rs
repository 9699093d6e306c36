//! Names of databases, and text in paths.

use std::fmt::Write;

/// Name of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseName(String);

impl DatabaseName {
    /// Checks a name: it begins with a lower-case letter, followed by lower-case letters, digits and
    /// `_`, `$`, `(`, `)`, `+`, `-`, `/` (CouchDB's rule).
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let is_allowed =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_$()+-/".contains(c);
        let begins = name.starts_with(|c: char| c.is_ascii_lowercase());
        (begins && name.len() <= 200 && name.chars().all(is_allowed)).then(|| Self(name.to_owned()))
    }

    /// Returns the name as part of a path.
    #[must_use]
    pub fn to_path(&self) -> String {
        percent_encode(&self.0)
    }
}

/// Encodes a text as one segment of a path or one value of a query.
pub(super) fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_could_lead_elsewhere_are_refused() {
        for name in [
            "", "_users", "1st", "Lectern", "a b", "a?b", "a#b", "../a", "a\u{e9}",
        ] {
            assert_eq!(DatabaseName::parse(name), None, "{name}");
        }
        let nested = DatabaseName::parse("medicine/2026").map(|name| name.to_path());
        assert_eq!(nested.as_deref(), Some("medicine%2F2026"));
    }
}

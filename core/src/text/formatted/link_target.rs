//! Addresses that a link may lead to.

/// An address with the scheme `http`, `https` or `mailto`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTarget(String);

impl LinkTarget {
    /// Accepts an address that is absolute and has no blank or invisible character, which browsers
    /// remove before they read the scheme; `None` for any other, such as `javascript:`.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        let address = address.trim();
        let (scheme, rest) = address.split_once(':')?;
        let is_allowed = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
            "mailto" => !rest.is_empty(),
            _ => false,
        };
        let is_seen =
            |c: char| !c.is_whitespace() && !c.is_control() && !crate::text::is_invisible(c);
        (is_allowed && address.chars().all(is_seen)).then(|| Self(address.to_owned()))
    }

    /// Returns the address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

//! Generation of usernames for people without one.

use std::collections::HashMap;

use crate::rules::limits;
use crate::search::fold;

/// Generates usernames as Chamilo does: the first letter of the first name and the last name in lower
/// case without accents, then a number if that is taken.
#[derive(Debug, Default)]
pub(super) struct UsernameGenerator {
    /// Number of candidates tried for each base name.
    tried: HashMap<String, u32>,
    count: usize,
}

/// Characters reserved for the number.
const DIGITS: usize = 10;

impl UsernameGenerator {
    /// Returns the number of usernames generated.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Returns a username that is not taken.
    pub fn generate(&mut self, first: &str, last: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
        let mut base = String::new();
        base.extend(fold(first).chars().find(|c| c.is_alphanumeric()));
        let last = fold(last);
        let rest = last.chars().filter(|c| c.is_alphanumeric());
        base.extend(rest.take(limits::USERNAME - DIGITS - base.chars().count()));
        if base.is_empty() {
            base.push_str("user");
        }
        let tried = self.tried.entry(base.clone()).or_default();
        loop {
            *tried += 1;
            let name = match *tried {
                1 => base.clone(),
                number => format!("{base}{number}"),
            };
            if !is_taken(&name) {
                self.count += 1;
                return name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_username_is_an_initial_and_a_name_and_a_number_when_taken() {
        let mut usernames = UsernameGenerator::default();
        let mut generate = |first, last| usernames.generate(first, last, &|name| name == "alopez2");
        assert_eq!(generate("Ana", "López"), "alopez");
        assert_eq!(generate("Àlex", "Lopez"), "alopez3");
        assert_eq!(generate("Jean-Luc", "d’Été van Straße"), "jdetevanstrasse");
        assert_eq!(generate("明", "李"), "明李");
        assert_eq!(generate("—", "?"), "user");
        assert_eq!(generate("—", "!"), "user2");
        assert_eq!(generate("x", &"y".repeat(500)).len(), 90);
    }
}

//! Usernames for people who come without one.

use std::collections::HashMap;

use crate::rules::limits;
use crate::search::fold;

/// Makes usernames from names, as Chamilo does: the first letter of the first name and the last name,
/// small, without accents; then a number where that is taken.
#[derive(Debug, Default)]
pub(super) struct Usernames {
    /// How many names were tried for each base.
    tried: HashMap<String, u32>,
    /// How many were made.
    pub made: usize,
}

/// Room for the number.
const DIGITS: usize = 10;

impl Usernames {
    /// A username that is not taken.
    pub fn make(&mut self, first: &str, last: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
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
                self.made += 1;
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
        let mut usernames = Usernames::default();
        let mut make = |first, last| usernames.make(first, last, &|name| name == "alopez2");
        assert_eq!(make("Ana", "López"), "alopez");
        assert_eq!(make("Àlex", "Lopez"), "alopez3");
        assert_eq!(make("Jean-Luc", "d’Été van Straße"), "jdetevanstrasse");
        assert_eq!(make("明", "李"), "明李");
        assert_eq!(make("—", "?"), "user");
        assert_eq!(make("—", "!"), "user2");
        assert_eq!(make("x", &"y".repeat(500)).len(), 90);
    }
}

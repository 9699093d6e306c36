//! Fractional sort keys for ordered lists. There is a key between any two keys, so moving an item
//! changes the record of that item only, and two people can reorder a list at the same time.
//!
//! ```
//! use lectern_core::model::OrderKey;
//!
//! let keys = OrderKey::sequence(None, 2);
//! let between = OrderKey::between(Some(&keys[0]), Some(&keys[1]));
//! assert!(keys[0] < between && between < keys[1]);
//! ```

use serde::{Deserialize, Serialize};

/// A sort key, compared as text. The letters `a` to `z` are the digits of a fraction in base 26. A key
/// never ends in `a`, the digit zero, so there is always a smaller key.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct OrderKey(String);

impl From<String> for OrderKey {
    fn from(text: String) -> Self {
        Self::from_text(text)
    }
}

const FIRST: u8 = b'a';
const BASE: u8 = 26;

impl OrderKey {
    /// Parses a key. Invalid text (written by other software) is mapped to two letters a byte, so that
    /// it still sorts consistently.
    fn from_text(text: String) -> Self {
        let is_key = text.bytes().all(|byte| byte.is_ascii_lowercase()) && !text.ends_with('a');
        if is_key {
            return Self(text);
        }
        let mut key = String::new();
        for byte in text.bytes() {
            for half in [byte >> 4, byte & 15] {
                // Skips `a`, in which no key may end.
                key.push(char::from(FIRST + 1 + half));
            }
        }
        Self(key)
    }

    /// Returns a key between two keys; `None` is the start or the end of the list.
    ///
    /// If `low` is not less than `high` (two people inserted at the same position), the result is
    /// greater than `low`.
    #[must_use]
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Self {
        let low = low.map_or(&[][..], |key| key.0.as_bytes());
        let high = high.map(|key| key.0.as_bytes()).filter(|high| low < *high);
        let digit =
            |bytes: &[u8], at: usize| bytes.get(at).map_or(0, |byte| byte.saturating_sub(FIRST));
        let mut key = String::new();
        let mut bounded = high;
        for at in 0.. {
            let below = digit(low, at);
            let above = bounded.map_or(BASE, |high| digit(high, at));
            if above > below + 1 {
                key.push(char::from(FIRST + below + (above - below) / 2));
                break;
            }
            key.push(char::from(FIRST + below));
            if above > below {
                bounded = None;
            }
        }
        Self(key)
    }

    /// Returns `count` short ascending keys after `low`.
    #[must_use]
    pub fn sequence(low: Option<&Self>, count: usize) -> Vec<Self> {
        let mut keys: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            let last = keys.last().or(low);
            keys.push(last.map_or_else(|| Self::between(None, None), Self::next));
        }
        keys
    }

    /// Returns a greater key, which is a digit longer only every few hundred calls.
    fn next(&self) -> Self {
        let mut digits = self.0.clone().into_bytes();
        digits.resize(digits.len().max(3), FIRST);
        for at in (0..digits.len()).rev() {
            if digits[at] < FIRST + BASE - 1 {
                digits[at] += 1;
                digits.truncate(at + 1);
                return Self(digits.iter().map(|byte| char::from(*byte)).collect());
            }
        }
        Self::between(Some(self), None)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_lies_between_its_neighbours(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys: Vec<OrderKey> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let low = at.checked_sub(1).map(|at| &keys[at]);
                let key = OrderKey::between(low, keys.get(at));
                keys.insert(at, key);
            }
            prop_assert!(keys.is_sorted_by(|a, b| a < b));
            prop_assert!(keys.iter().all(|key| !key.0.ends_with('a')));
        }
    }

    #[test]
    fn invalid_texts_become_keys_in_their_order_with_room_between_them() {
        let texts = ["1", "10", "2", "A", "a", "ba", "b\u{e9}", "é"];
        let keys = texts.map(|text| OrderKey::from_text(text.to_owned()));
        for pair in keys.windows(2) {
            let key = OrderKey::between(Some(&pair[0]), Some(&pair[1]));
            assert!(pair[0] < key && key < pair[1], "{pair:?}");
        }
        let before = OrderKey::between(None, Some(&keys[0]));
        assert!(before < keys[0]);
        assert_eq!(OrderKey::from_text("xyz".to_owned()).0, "xyz");
    }

    #[test]
    fn a_sequence_of_keys_ascends_and_stays_short() {
        let keys = OrderKey::sequence(None, 5000);
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert!(keys.iter().all(|key| key.0.len() <= 4));
    }
}

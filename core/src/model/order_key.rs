//! Places in an ordered list that two people can edit at once: a key between any two keys, so that
//! moving one item writes one record.

use serde::{Deserialize, Serialize};

/// A place in a list; keys compare as text. Digits are `a` to `z`, read as a fraction of one, and
/// never end in `a` (so there is always room before a key).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct OrderKey(String);

impl From<String> for OrderKey {
    fn from(text: String) -> Self {
        Self::proper(text)
    }
}

const FIRST: u8 = b'a';
const BASE: u8 = 26;

impl OrderKey {
    /// A text as a key. One that is none, as another program or a hand may write it, becomes one: such
    /// texts keep their order, two letters for each of their bytes.
    fn proper(text: String) -> Self {
        let is_key = text.bytes().all(|byte| byte.is_ascii_lowercase()) && !text.ends_with('a');
        if is_key {
            return Self(text);
        }
        let mut key = String::new();
        for byte in text.bytes() {
            for half in [byte >> 4, byte & 15] {
                // Never `a`, so that none ends in it.
                key.push(char::from(FIRST + 1 + half));
            }
        }
        Self(key)
    }

    /// A key between two others; `None` stands for the start or the end of the list.
    /// Where `low` is not before `high` (two people chose the same place), it is after `low`.
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

    /// Keys for `count` items in a row after `low`, each short.
    #[must_use]
    pub fn row(low: Option<&Self>, count: usize) -> Vec<Self> {
        let mut keys: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            let last = keys.last().or(low);
            keys.push(last.map_or_else(|| Self::between(None, None), Self::next));
        }
        keys
    }

    /// A key after this one that grows by a digit only every couple of hundred steps.
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
    fn texts_that_are_no_keys_become_keys_in_their_order_with_room_between_them() {
        let texts = ["1", "10", "2", "A", "a", "ba", "b\u{e9}", "é"];
        let keys = texts.map(|text| OrderKey::proper(text.to_owned()));
        for pair in keys.windows(2) {
            let key = OrderKey::between(Some(&pair[0]), Some(&pair[1]));
            assert!(pair[0] < key && key < pair[1], "{pair:?}");
        }
        let before = OrderKey::between(None, Some(&keys[0]));
        assert!(before < keys[0]);
        assert_eq!(OrderKey::proper("xyz".to_owned()).0, "xyz");
    }

    #[test]
    fn a_row_of_keys_ascends_and_stays_short() {
        let keys = OrderKey::row(None, 5000);
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert!(keys.iter().all(|key| key.0.len() <= 4));
    }
}

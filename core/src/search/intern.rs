//! String interner of the index builder: one number for every distinct text. The hash table has only
//! numbers, beside the texts in their arena; a `HashMap<String, u32>` would allocate every key.

use super::texts::Texts;

/// Maps texts to numbers, from 0 in the order of first occurrence.
#[derive(Clone, Debug)]
pub(super) struct Interner {
    texts: Texts,
    /// Open addressing: the number plus one, 0 if free. At most half full; the length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// Creates an interner with space for a number of texts; more may be added.
    pub fn with_capacity(texts: usize) -> Self {
        Self {
            texts: Texts::with_capacity(texts, texts * 8),
            slots: vec![0; (texts * 2).next_power_of_two().max(16)],
        }
    }

    /// Returns the number of a text, adding it if it is new.
    pub fn intern(&mut self, text: &[u8]) -> u32 {
        let slot = self.slot(text);
        if self.slots[slot] != 0 {
            return self.slots[slot] - 1;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text);
        self.slots[slot] = number + 1;
        if self.texts.len() * 2 > self.slots.len() {
            self.grow();
        }
        number
    }

    pub fn into_texts(self) -> Texts {
        self.texts
    }

    /// Returns the slot of `text`, or the free slot where it would be added.
    fn slot(&self, text: &[u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) as usize & mask;
        while self.slots[slot] != 0 && self.texts.get(self.slots[slot] as usize - 1) != text {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for number in 0..self.texts.len() {
            let slot = self.slot(self.texts.get(number));
            self.slots[slot] = number as u32 + 1;
        }
    }
}

/// Fast hash; only its distribution matters, and it is never stored.
fn hash(text: &[u8]) -> u32 {
    let mut hash = text.len() as u64;
    let mut mix = |bytes: u64| {
        hash = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    };
    let (eights, rest) = text.as_chunks();
    for eight in eights {
        mix(u64::from_le_bytes(*eight));
    }
    mix(rest
        .iter()
        .fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)));
    hash as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_text_has_one_number(texts in proptest::collection::vec("[ab]{0,3}", 0..60)) {
            let mut interner = Interner::with_capacity(0);
            let numbers: Vec<u32> = texts.iter().map(|text| interner.intern(text.as_bytes())).collect();
            for (text, number) in texts.iter().zip(&numbers) {
                prop_assert_eq!(interner.intern(text.as_bytes()), *number);
            }
            let distinct = interner.into_texts();
            for (text, &number) in texts.iter().zip(&numbers) {
                prop_assert_eq!(distinct.get(number as usize), text.as_bytes());
            }
            let first_seen: std::collections::BTreeSet<_> = texts.iter().collect();
            prop_assert_eq!(distinct.len(), first_seen.len());
        }
    }
}

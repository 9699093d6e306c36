//! Identities. A [`Uuid`] is minted where the record is made (nobody hands out numbers), and a typed
//! id says of what: a `PersonId` can never be passed where a `CourseId` is meant.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::json::ParseVisitor;

/// 128 bits, written as `8-4-4-4-12` lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Uuid(pub u128);

impl Uuid {
    /// A version 4 (random) identity from 128 random bits.
    #[must_use]
    pub const fn from_random(bits: u128) -> Self {
        const VERSION: u128 = 0xf << 76;
        const VARIANT: u128 = 0x3 << 62;
        Self((bits & !VERSION & !VARIANT) | (0x4 << 76) | (0x2 << 62))
    }
}

impl Uuid {
    /// As written, in ASCII. Byte by byte: WebAssembly has no shift of 128 bits, and a workspace
    /// writes and reads them by the 100,000.
    fn text(self) -> [u8; 36] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = [b'-'; 36];
        let mut at = 0;
        for (count, byte) in self.0.to_be_bytes().into_iter().enumerate() {
            if matches!(count, 4 | 6 | 8 | 10) {
                at += 1;
            }
            text[at] = DIGITS[usize::from(byte >> 4)];
            text[at + 1] = DIGITS[usize::from(byte & 15)];
            at += 2;
        }
        text
    }

    /// Writes it at the end of a text.
    pub fn push_to(self, text: &mut String) {
        text.push_str(std::str::from_utf8(&self.text()).unwrap_or_default());
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.text()).unwrap_or_default())
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not an identity: not 32 hexadecimal digits in five groups.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

impl FromStr for Uuid {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bytes = text.as_bytes();
        if bytes.len() != 36 {
            return Err(NotAnId);
        }
        let (mut halves, mut count) = ([0u64; 2], 0);
        for (at, byte) in bytes.iter().enumerate() {
            if matches!(at, 8 | 13 | 18 | 23) {
                if *byte != b'-' {
                    return Err(NotAnId);
                }
                continue;
            }
            let digit = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'f' => byte - b'a' + 10,
                b'A'..=b'F' => byte - b'A' + 10,
                _ => return Err(NotAnId),
            };
            let half = &mut halves[count / 16];
            *half = *half << 4 | u64::from(digit);
            count += 1;
        }
        Ok(Self(u128::from(halves[0]) << 64 | u128::from(halves[1])))
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(std::str::from_utf8(&self.text()).unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ParseVisitor::new("an identity"))
    }
}

/// Where new identities come from: the browser's random source, or a seeded one in tests.
pub trait Ids {
    /// An identity never handed out before.
    fn next(&mut self) -> Uuid;
}

/// Identities from a seed: the same seed, the same identities. For tests and the sample workspace.
#[derive(Debug, Clone)]
pub struct SeededIds(u64);

impl SeededIds {
    /// Starts the row of identities that belongs to `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits of the row (SplitMix64).
    pub const fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Ids for SeededIds {
    fn next(&mut self) -> Uuid {
        let high = u128::from(self.next_u64());
        Uuid::from_random(high << 64 | u128::from(self.next_u64()))
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
        pub struct $name(pub Uuid);

        impl $name {
            /// So many identities it is.
            pub const COUNT: usize = 1;

            /// Its 128 bits.
            #[must_use]
            pub const fn number(self) -> u128 {
                self.0.0
            }

            /// The identity of these bits.
            #[must_use]
            pub const fn of_number(number: u128) -> Self {
                Self(Uuid(number))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self)
            }
        }
    )*};
}

typed_ids! {
    /// A person.
    PersonId,
    /// A class: a named set of people that is enrolled as one.
    ClassId,
    /// A session category.
    CategoryId,
    /// A course.
    CourseId,
    /// A course session.
    CourseSessionId,
    /// A session type.
    SessionTypeId,
    /// A vocabulary of terms.
    VocabularyId,
    /// A term of a vocabulary.
    TermId,
    /// One undoable edit.
    ChangeId,
}

/// The one identity of the settings: there is one workspace in a store.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SettingsId;

impl SettingsId {
    /// It tells them from nothing.
    pub const COUNT: usize = 0;

    /// Zero, as there is one.
    #[must_use]
    pub const fn number(self) -> u128 {
        0
    }

    /// The one there is.
    #[must_use]
    pub const fn of_number(_: u128) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_identity_reads_back_as_written(bits: u128) {
            let id = Uuid(bits);
            prop_assert_eq!(id.to_string().parse::<Uuid>(), Ok(id));
        }

        #[test]
        fn any_text_is_an_identity_or_refused(text in ".{0,40}") {
            let _ = text.parse::<Uuid>();
        }
    }

    #[test]
    fn random_bits_become_version_4() {
        assert_eq!(
            Uuid::from_random(u128::MAX).to_string(),
            "ffffffff-ffff-4fff-bfff-ffffffffffff"
        );
        assert_eq!(
            Uuid::from_random(0).to_string(),
            "00000000-0000-4000-8000-000000000000"
        );
    }
}

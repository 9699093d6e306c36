//! Keys of records of any kind. The stored form is the name of the kind and the ids, joined by colons.
//!
//! ```
//! use lectern_core::model::{Kind, RecordKey};
//!
//! let text = "class-member:936da01f-9abd-4d9d-80c7-02af85c822a8:1b4db7eb-4057-4ddf-91e0-36dec72071f5";
//! let key: RecordKey = text.parse()?;
//! assert_eq!(key.kind(), Kind::ClassMember);
//! assert_eq!(key.id_bits().count(), 2);
//! assert_eq!(key.to_string(), text);
//! # Ok::<(), lectern_core::model::ParseIdError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::parse_uuid;
use super::json::ParseVisitor;
use super::{KeyBits, Kind, ParseIdError, Uuid};

/// Identifies a record: its kind and its ids. Keys sort by kind, then by ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    kind: Kind,
    /// The upper and lower 64 bits of both ids: unlike `u128`, they need no padding, and WebAssembly
    /// compares them in one instruction each.
    halves: [u64; 4],
}

/// Stands in place of ids in the key of a record that is the only one of its kind.
const SINGLETON: &str = "workspace";

/// Length of a key with the longest name of a kind and two ids, rounded up.
const TEXT_CAPACITY: usize = 96;

impl RecordKey {
    /// Creates the key of the record with these ids.
    #[must_use]
    pub const fn new(kind: Kind, [first, second]: KeyBits) -> Self {
        let halves = [
            (first >> 64) as u64,
            first as u64,
            (second >> 64) as u64,
            second as u64,
        ];
        Self { kind, halves }
    }

    /// Returns the kind of the record.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the ids as integers, by which the records of a kind are sorted.
    #[must_use]
    pub const fn bits(&self) -> KeyBits {
        let [a, b, c, d] = self.halves;
        [(a as u128) << 64 | b as u128, (c as u128) << 64 | d as u128]
    }

    /// Returns the ids that the kind has, in order, as integers.
    pub fn id_bits(&self) -> impl Iterator<Item = u128> {
        self.bits().into_iter().take(self.kind.info().id_count)
    }

    /// Parses the key of a record of this kind; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str, kind: Kind) -> Option<Self> {
        let ids = text.strip_prefix(kind.name())?.strip_prefix(':')?;
        let mut bits = KeyBits::default();
        let count = kind.info().id_count;
        if count == 0 {
            return (ids == SINGLETON).then_some(Self::new(kind, bits));
        }
        let mut ids = ids.split(':');
        for id in bits.iter_mut().take(count) {
            *id = parse_uuid(ids.next()?).ok()?.as_u128();
        }
        ids.next().is_none().then_some(Self::new(kind, bits))
    }

    /// Returns the stored form.
    fn to_text(self) -> String {
        let mut text = String::with_capacity(TEXT_CAPACITY);
        text.push_str(self.kind.name());
        for id in self.id_bits() {
            text.push(':');
            let mut buffer = Uuid::encode_buffer();
            text.push_str(Uuid::from_u128(id).hyphenated().encode_lower(&mut buffer));
        }
        if self.kind.info().id_count == 0 {
            text.push(':');
            text.push_str(SINGLETON);
        }
        text
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

impl FromStr for RecordKey {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let kind = text
            .split_once(':')
            .and_then(|(word, _)| Kind::from_name(word));
        kind.and_then(|kind| Self::parse(text, kind))
            .ok_or(ParseIdError)
    }
}

impl Serialize for RecordKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for RecordKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ParseVisitor::new("a key of a record"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        CourseSessionId, Enrolment, IdGenerator, PersonId, RecordType, SeededIds, Settings,
        SettingsId,
    };

    #[test]
    fn a_key_reads_back_as_written() {
        let mut ids = SeededIds::new(1);
        let key = Enrolment::record_key((CourseSessionId(ids.next()), PersonId(ids.next())));
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(
            "settings:workspace".parse(),
            Ok(Settings::record_key(SettingsId))
        );
        assert_eq!("person:".parse::<RecordKey>(), Err(ParseIdError));
    }
}

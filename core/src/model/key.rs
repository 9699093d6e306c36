//! The key of a record of any kind.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::parse_uuid;
use super::json::ParseVisitor;
use super::{Kind, Numbers, ParseIdError, Uuid};

/// The identity of a record: its kind and the numbers of its ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordKey {
    kind: Kind,
    /// The numbers of its ids in halves, the greater first: they take less room so, and compare
    /// faster.
    halves: [u64; 4],
}

/// Stands for the ids of a record that has none, as it is the only one of its kind.
const ONLY: &str = "workspace";

/// Room for a kind and two ids.
const KEY_TEXT: usize = 96;

impl RecordKey {
    /// The key of the record of this kind whose ids have these numbers.
    #[must_use]
    pub const fn new(kind: Kind, [first, second]: Numbers) -> Self {
        let halves = [
            (first >> 64) as u64,
            first as u64,
            (second >> 64) as u64,
            second as u64,
        ];
        Self { kind, halves }
    }

    /// What the record is of.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The numbers of its ids, by which it lies among the records of its kind.
    #[must_use]
    pub const fn numbers(&self) -> Numbers {
        let [a, b, c, d] = self.halves;
        [(a as u128) << 64 | b as u128, (c as u128) << 64 | d as u128]
    }

    /// The numbers of as many ids as it has, in order: what a store spreads records by.
    pub fn ids(&self) -> impl Iterator<Item = u128> {
        self.numbers().into_iter().take(self.kind.shape().ids)
    }

    /// The key of a record of this kind, as it is written: the kind and the ids, joined by colons.
    #[must_use]
    pub fn read(text: &str, kind: Kind) -> Option<Self> {
        let ids = text.strip_prefix(kind.word())?.strip_prefix(':')?;
        let mut numbers = Numbers::default();
        let count = kind.shape().ids;
        if count == 0 {
            return (ids == ONLY).then_some(Self::new(kind, numbers));
        }
        let mut ids = ids.split(':');
        for number in numbers.iter_mut().take(count) {
            *number = parse_uuid(ids.next()?).ok()?.as_u128();
        }
        ids.next().is_none().then_some(Self::new(kind, numbers))
    }
}

impl RecordKey {
    /// As written.
    fn text(&self) -> String {
        let mut text = String::with_capacity(KEY_TEXT);
        text.push_str(self.kind.word());
        for id in self.ids() {
            text.push(':');
            let mut buffer = Uuid::encode_buffer();
            text.push_str(Uuid::from_u128(id).hyphenated().encode_lower(&mut buffer));
        }
        if self.kind.shape().ids == 0 {
            text.push(':');
            text.push_str(ONLY);
        }
        text
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl FromStr for RecordKey {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let kind = text
            .split_once(':')
            .and_then(|(word, _)| Kind::of_word(word));
        kind.and_then(|kind| Self::read(text, kind))
            .ok_or(ParseIdError)
    }
}

impl Serialize for RecordKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
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
        CourseSessionId, Enrolment, Ids, PersonId, SeededIds, Settings, SettingsId, Stored,
    };

    #[test]
    fn a_key_reads_back_as_written() {
        let mut ids = SeededIds::new(1);
        let key = Enrolment::at((CourseSessionId(ids.next()), PersonId(ids.next())));
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!("settings:workspace".parse(), Ok(Settings::at(SettingsId)));
        assert_eq!("person:".parse::<RecordKey>(), Err(ParseIdError));
    }
}

//! Reading of field names and record keys for the visitors that `record!` writes.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use super::{Kind, RecordKey};

/// The name of a field in the JSON of a record.
pub enum FieldName {
    /// Index of a field of the kind in [`FieldNames::names`].
    Known(usize),
    /// A field that a newer version of the app wrote.
    Unknown(String),
}

/// Reads a [`FieldName`]; copies the name only if it is unknown.
#[derive(Clone, Copy)]
pub struct FieldNames {
    /// The known names in the order in which they are written.
    pub names: &'static [&'static str],
    /// Index of the name to try first. Fields are mostly read in the order of `names`.
    pub next: usize,
}

impl<'de> DeserializeSeed<'de> for FieldNames {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldNames {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<FieldName, E> {
        let (before, after) = self.names.split_at(self.next);
        let find = |names: &[&str]| names.iter().position(|known| *known == name);
        let index = find(after)
            .map(|index| self.next + index)
            .or_else(|| find(before));
        Ok(index.map_or_else(|| FieldName::Unknown(name.to_owned()), FieldName::Known))
    }
}

/// Reads the key of a record of one kind; keys of other kinds are errors.
pub struct RecordKeySeed(pub Kind);

impl<'de> DeserializeSeed<'de> for RecordKeySeed {
    type Value = RecordKey;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<RecordKey, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for RecordKeySeed {
    type Value = RecordKey;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the key of a record of the kind {}", self.0.name())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RecordKey, E> {
        let key = RecordKey::parse(text, self.0);
        key.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

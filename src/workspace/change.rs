//! One undoable edit: the records it touched, before and after. A change is what goes into the
//! journal, to other tabs and later to a server.

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};

use super::label::Label;
use crate::model::{ChangeId, Instant, Kind, Record, RecordKey};

/// One record, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Which record.
    pub key: RecordKey,
    /// As it was; none when the edit made it.
    pub before: Option<Record>,
    /// As it is; none when the edit removed it.
    pub after: Option<Record>,
}

/// What a change is in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Something a person did; can be undone.
    Edit,
    /// Takes that change back.
    Undo(ChangeId),
    /// Does that change again.
    Redo(ChangeId),
    /// Keystrokes of a draft, emptying of the bin: kept, but no step of the history.
    Quiet,
}

/// One edit of one or more records, all or nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Its identity.
    pub id: ChangeId,
    /// When it was made; for people to read, never to decide anything.
    pub at: Instant,
    /// What it is in the history.
    pub nature: Nature,
    /// What it did, for people.
    pub label: Label,
    /// What it touched, each record once.
    pub edits: Vec<Edit>,
}

impl Change {
    /// The kinds of records that it touched.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        self.edits.iter().map(|edit| edit.key.kind()).collect()
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// All kinds.
    pub const ALL: Self = Self(u32::MAX);

    /// The set of these kinds.
    #[must_use]
    pub fn of(kinds: &[Kind]) -> Self {
        kinds.iter().copied().collect()
    }

    /// Whether the two have a kind in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of either.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        Self(
            kinds
                .into_iter()
                .fold(0, |set, kind| set | 1 << kind as u32),
        )
    }
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut edit = serializer.serialize_struct("Edit", 3)?;
        edit.serialize_field("key", &self.key)?;
        edit.serialize_field("before", &self.before)?;
        edit.serialize_field("after", &self.after)?;
        edit.end()
    }
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum EditField {
    Key,
    Before,
    After,
    #[serde(other)]
    Other,
}

/// Reads a record whose kind is known already, without a detour.
struct OfKind(Kind);

impl<'de> DeserializeSeed<'de> for OfKind {
    type Value = Option<Record>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.read_optional(deserializer)
    }
}

impl<'de> Deserialize<'de> for Edit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EditVisitor;
        impl<'de> Visitor<'de> for EditVisitor {
            type Value = Edit;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a key, then the record before and after")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Edit, A::Error> {
                let mut key: Option<RecordKey> = None;
                let (mut before, mut after) = (None, None);
                while let Some(field) = map.next_key::<EditField>()? {
                    match (field, key) {
                        (EditField::Key, _) => key = Some(map.next_value()?),
                        (EditField::Before, Some(key)) => {
                            before = map.next_value_seed(OfKind(key.kind()))?
                        }
                        (EditField::After, Some(key)) => {
                            after = map.next_value_seed(OfKind(key.kind()))?
                        }
                        (EditField::Before | EditField::After, None) => {
                            return Err(de::Error::custom("the key comes first"));
                        }
                        (EditField::Other, _) => {
                            map.next_value::<de::IgnoredAny>()?;
                        }
                    }
                }
                let key = key.ok_or_else(|| de::Error::missing_field("key"))?;
                Ok(Edit { key, before, after })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Edit, A::Error> {
                Err(de::Error::custom("an edit is an object"))
            }
        }
        deserializer.deserialize_struct("Edit", &["key", "before", "after"], EditVisitor)
    }
}

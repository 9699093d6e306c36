//! Changes: the records touched by one undoable action, before and after. Changes are written to
//! the journal, sent to other tabs, and later to a server.

use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::action_label::ActionLabel;
use super::sync_update::SyncUpdate;
use crate::model::{ChangeId, Instant, Kind, OptionSeed, Record, RecordKey};

/// One record before and after a change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Edit {
    /// Key of the record.
    pub key: RecordKey,
    /// Record before the change; `None` if the change created it.
    pub before: Option<Record>,
    /// Record after the change; `None` if the change removed it.
    pub after: Option<Record>,
}

/// Origin of a change, which determines its role in the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeOrigin {
    /// Command; can be undone.
    #[default]
    Edit,
    /// Undo of the given change.
    Undo(ChangeId),
    /// Redo of the given change.
    Redo(ChangeId),
    /// Change that is stored but is not a step of the history: keystrokes of a draft, emptying of
    /// the bin.
    #[serde(rename = "quiet")]
    Silent,
}

/// One action on one or more records, applied as a whole or not at all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Id of the change.
    pub id: ChangeId,
    /// Time of the change. For display only, never used in decisions.
    pub at: Instant,
    /// Role in the history.
    pub nature: ChangeOrigin,
    /// Description for the user.
    pub label: ActionLabel,
    /// Edits, at most one for each record.
    pub edits: Vec<Edit>,
    /// Update of the state of records with regard to a remote; `None` for most changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync: Option<Box<SyncUpdate>>,
}

impl Change {
    /// Returns the kinds of the records touched.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        self.edits.iter().map(|edit| edit.key.kind()).collect()
    }

    /// Returns the kinds for which something may have to be drawn anew: all of them where the history ends.
    #[must_use]
    pub fn affected_kinds(&self) -> Kinds {
        if self.label.action.ends_history() {
            Kinds::ALL
        } else {
            self.kinds()
        }
    }

    /// Returns `true` if the change brings a draft back, as the undo of saving it does.
    #[must_use]
    pub fn restores_draft(&self) -> bool {
        let mut edits = self.edits.iter();
        edits
            .any(|edit| edit.key.kind().is_draft() && edit.before.is_none() && edit.after.is_some())
    }
}

/// Set of kinds of records, as one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u64);

const _: () = assert!(Kind::ALL.len() <= u64::BITS as usize, "a bit for each kind");

impl Kinds {
    /// Set of all kinds.
    pub const ALL: Self = Self(u64::MAX >> (u64::BITS as usize - Kind::ALL.len()));

    /// Creates the set of these kinds.
    #[must_use]
    pub fn from_slice(kinds: &[Kind]) -> Self {
        kinds.iter().copied().collect()
    }

    /// Returns `true` if the sets have a kind in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the kinds that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the kinds of the set.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        let kinds = Kind::ALL.iter().copied();
        kinds.filter(move |kind| self.0 & (1 << *kind as u64) != 0)
    }

    /// Returns `true` if `other` has all kinds of this set.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        let bits = kinds.into_iter().map(|kind| 1 << kind as u64);
        Self(bits.fold(0, |set, bit: u64| set | bit))
    }
}

/// Reads an object in which the key comes first: it determines the kind of the records.
impl<'de> Deserialize<'de> for Edit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EditVisitor)
    }
}

struct EditVisitor;

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum EditField {
    Key,
    Before,
    After,
    #[serde(other)]
    Unknown,
}

impl<'de> Visitor<'de> for EditVisitor {
    type Value = Edit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an edit that begins with its key")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Edit, A::Error> {
        let mut key: Option<RecordKey> = None;
        let (mut before, mut after) = (None, None);
        while let Some(field) = map.next_key()? {
            let kind = || {
                key.map(|key| OptionSeed(key.kind()))
                    .ok_or(A::Error::missing_field("key"))
            };
            match field {
                EditField::Key => key = Some(map.next_value()?),
                EditField::Before => before = map.next_value_seed(kind()?)?,
                EditField::After => after = map.next_value_seed(kind()?)?,
                EditField::Unknown => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let key = key.ok_or(A::Error::missing_field("key"))?;
        Ok(Edit { key, before, after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::to_json;

    #[test]
    fn a_change_reads_as_it_was_always_written() {
        let text = r#"{"id":"00000000-0000-4000-8000-000000000001","at":-5,"nature":{"undo":"00000000-0000-4000-8000-000000000002"},"label":{"deed":"changed-person","name":"Zoe","count":1},"edits":[{"key":"person:00000000-0000-4000-8000-000000000003","before":null,"after":{"id":"person:00000000-0000-4000-8000-000000000003","kind":"person","schema":1,"username":"zoe","role":"hr-director"}}]}"#;
        let change: Change = serde_json::from_str(text).expect("a change");
        assert!(matches!(change.nature, ChangeOrigin::Undo(_)));
        assert_eq!(String::from_utf8_lossy(&to_json(&change)), text);
    }

    #[test]
    fn every_kind_has_a_bit_of_its_own() {
        for one in Kind::ALL {
            for other in Kind::ALL {
                let [a, b] = [one, other].map(|kind| Kinds::from_slice(&[*kind]));
                assert_eq!(a.intersects(b), one == other);
                assert!(a.is_subset(a.union(b)) && (one == other || !a.union(b).is_subset(a)));
            }
        }
        assert_eq!(Kind::ALL.iter().copied().collect::<Kinds>(), Kinds::ALL);
    }

    #[test]
    fn a_change_without_all_its_fields_is_none() {
        let change = br#"{"id":"00000000-0000-4000-8000-000000000001","at":1,"nature":"edit","label":{"deed":"of-a-newer-version"}}"#;
        assert!(serde_json::from_slice::<Change>(change).is_err());
    }
}

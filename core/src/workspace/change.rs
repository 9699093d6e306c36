//! One undoable edit: the records it touched, before and after. A change is what goes into the
//! journal, to other tabs and later to a server.

use super::label::Label;
use crate::json::{self, BadJson, Json, Reader, object};
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    /// Something a person did; can be undone.
    #[default]
    Edit,
    /// Takes that change back.
    Undo(ChangeId),
    /// Does that change again.
    Redo(ChangeId),
    /// Keystrokes of a draft, emptying of the bin: kept, but no step of the history.
    Quiet,
}

/// One edit of one or more records, all or nothing.
#[derive(Clone, Debug, Default, PartialEq)]
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

object! { Change { id = "id", at = "at", nature = "nature", label = "label", edits = "edits" } {} }

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

/// As one word, or as an object whose only name is the word and whose value is the change meant.
impl Json for Nature {
    fn write(&self, out: &mut Vec<u8>) {
        let (word, of) = match self {
            Self::Edit => ("edit", None),
            Self::Undo(of) => ("undo", Some(of)),
            Self::Redo(of) => ("redo", Some(of)),
            Self::Quiet => ("quiet", None),
        };
        let Some(of) = of else {
            return json::text(word, out);
        };
        out.push(b'{');
        json::name(word, out);
        of.write(out);
        out.push(b'}');
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let mut nature = None;
        if reader.peek() == b'"' {
            nature = match &*reader.text()? {
                "edit" => Some(Self::Edit),
                "quiet" => Some(Self::Quiet),
                _ => None,
            };
        } else {
            reader.object(&mut |name, reader| {
                let of = ChangeId::read(reader)?;
                nature = match name {
                    "undo" => Some(Self::Undo(of)),
                    "redo" => Some(Self::Redo(of)),
                    _ => None,
                };
                Ok(())
            })?;
        }
        nature.ok_or(reader.bad())
    }

    fn is_default(&self) -> bool {
        matches!(self, Self::Edit)
    }
}

/// As an object in which the key comes first: it says how to read the records.
impl Json for Edit {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        json::name("key", out);
        self.key.write(out);
        for (name, record) in [("before", &self.before), ("after", &self.after)] {
            json::name(name, out);
            match record {
                Some(record) => record.write(out),
                None => out.extend_from_slice(b"null"),
            }
        }
        out.push(b'}');
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let mut key: Option<RecordKey> = None;
        let (mut before, mut after) = (None, None);
        reader.object(&mut |name, reader| {
            match (name, key) {
                ("key", _) => key = Some(Json::read(reader)?),
                ("before", Some(key)) => before = record_or_null(key, reader)?,
                ("after", Some(key)) => after = record_or_null(key, reader)?,
                ("before" | "after", None) => return Err(reader.bad()),
                _ => drop(reader.raw()?),
            }
            Ok(())
        })?;
        let key = key.ok_or(reader.bad())?;
        Ok(Self { key, before, after })
    }

    fn is_default(&self) -> bool {
        false
    }
}

fn record_or_null(key: RecordKey, reader: &mut Reader<'_>) -> Result<Option<Record>, BadJson> {
    if reader.passes_word("null") {
        return Ok(None);
    }
    key.kind().read_at(reader).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reads_as_it_was_always_written() {
        let text = r#"{"id":"00000000-0000-4000-8000-000000000001","at":-5,"nature":{"undo":"00000000-0000-4000-8000-000000000002"},"label":{"deed":"changed-person","name":"Zoe","count":1},"edits":[{"key":"person:00000000-0000-4000-8000-000000000003","before":null,"after":{"id":"person:00000000-0000-4000-8000-000000000003","kind":"person","schema":1,"username":"zoe","role":"hr-director"}}]}"#;
        let change: Change = json::from_bytes(text.as_bytes()).expect("a change");
        assert!(matches!(change.nature, Nature::Undo(_)));
        assert_eq!(String::from_utf8_lossy(&json::to_bytes(&change)), text);
    }

    #[test]
    fn a_change_without_all_its_fields_is_none() {
        let change = br#"{"id":"00000000-0000-4000-8000-000000000001","at":1,"nature":"edit","label":{"deed":"of-a-newer-version"}}"#;
        assert!(json::from_bytes::<Change>(change).is_err());
    }
}

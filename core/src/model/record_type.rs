//! Common interface of all types of records; implemented by `record!`.

use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Kind, Record, RecordKey};

/// A type of record, such as [`Person`](super::Person).
///
/// ```
/// use lectern_core::model::{Kind, Person, PersonId, Record, RecordType, Uuid};
///
/// let person = Person::new(PersonId(Uuid::from_u128(7)));
/// let key = Person::record_key(person.key());
/// assert_eq!(key.kind(), Kind::Person);
/// assert_eq!(Person::typed_key(key), Some(person.id));
///
/// let record = Record::from(person);
/// assert_eq!(record.key(), key);
/// assert!(Person::from_record(&record).is_some());
/// ```
pub trait RecordType: Clone + PartialEq + Serialize + DeserializeOwned {
    /// The kind of all records of this type.
    const KIND: Kind;
    /// Name, schema version and number of ids of the kind.
    const INFO: KindInfo;
    /// The id, or the two ids, by which records of this type differ.
    type Key: Copy + Ord;

    /// Returns the ids of the record.
    fn key(&self) -> Self::Key;

    /// Converts ids to integers that sort as the ids do.
    fn key_to_bits(key: Self::Key) -> KeyBits;

    /// Converts integers back to ids.
    fn key_from_bits(bits: KeyBits) -> Self::Key;

    /// Returns the record as this type, or `None` if it is of another kind.
    fn from_record(record: &Record) -> Option<&Rc<Self>>;

    /// Creates a record with nil ids and every field at its default.
    fn blank() -> Self;

    /// Returns the ids in a key, or `None` if it is the key of a record of another kind.
    fn typed_key(key: RecordKey) -> Option<Self::Key> {
        (key.kind() == Self::KIND).then(|| Self::key_from_bits(key.bits()))
    }

    /// Returns the key of the record of this type with these ids.
    fn record_key(key: Self::Key) -> RecordKey {
        RecordKey::new(Self::KIND, Self::key_to_bits(key))
    }
}

/// The 128 bits of each id of a record; zero in place of an id that its kind does not have.
pub type KeyBits = [u128; 2];

/// Returns the bits of up to two ids.
pub fn key_bits(ids: &[u128]) -> KeyBits {
    let id = |index: usize| ids.get(index).copied().unwrap_or_default();
    [id(0), id(1)]
}

/// The constants of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct KindInfo {
    /// The name of the kind in keys and stores, such as `course-session`.
    pub name: &'static str,
    /// The version of the fields that this version of the app writes.
    pub schema: u32,
    /// The number of ids in a key: 0, 1 or 2.
    pub id_count: usize,
    /// The names of the fields in JSON, each with the group with which it merges; empty for fields
    /// that merge alone.
    pub fields: &'static [(&'static str, &'static str)],
}

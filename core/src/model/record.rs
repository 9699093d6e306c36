//! The macro that declares a kind of record: from the list of its fields, a struct, its merge and its
//! JSON form `{"id":"person:…","kind":"person","schema":1, …fields that differ from their default…,
//! …unknown fields…}`.
//!
//! The form is a hand-written visitor rather than a derived one: `#[serde(flatten)]` for the unknown
//! fields buffers every record, and does not work with the raw values that keep them byte for byte.

use std::fmt;
use std::rc::Rc;

use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use super::{Kind, Record, RecordKey};

/// What tells a kind of record from the others; made by `record!`.
pub trait Stored: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Which it is.
    const KIND: Kind;
    /// What is known of the kind.
    const SHAPE: Shape;
    /// The ids that tell it from others of its kind.
    type Key: Copy + Ord;
    /// Its ids.
    fn key(&self) -> Self::Key;
    /// The numbers of ids, which order records as the ids do.
    fn numbers_of(key: Self::Key) -> Numbers;
    /// The ids of these numbers.
    fn ids_of(numbers: Numbers) -> Self::Key;
    /// The record, if it is of this kind.
    fn of(record: &Record) -> Option<&Rc<Self>>;
    /// One with no identity yet and every field at its default.
    fn blank() -> Self;

    /// The ids of a key, if it is of this kind.
    fn ids(key: RecordKey) -> Option<Self::Key> {
        (key.kind() == Self::KIND).then(|| Self::ids_of(key.numbers()))
    }

    /// The key of the record of this kind with these ids.
    fn at(key: Self::Key) -> RecordKey {
        RecordKey::new(Self::KIND, Self::numbers_of(key))
    }
}

/// The numbers of the ids of a record; nought where it has fewer.
pub type Numbers = [u128; 2];

/// What is known of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The word that stands for it in ids and stores.
    pub word: &'static str,
    /// The version of its fields.
    pub schema: u32,
    /// So many ids tell its records apart.
    pub ids: usize,
}

/// The name of a field: one that the kind has, by its place, or an unknown one.
pub enum FieldName {
    /// The place in the list of names.
    Known(usize),
    /// A name that is not in the list.
    Unknown(String),
}

/// Reads the name of a field, without copying it when it is known.
#[derive(Clone, Copy)]
pub struct FieldNames {
    /// Known names in the order in which they are written.
    pub names: &'static [&'static str],
    /// The place of the name that probably comes next.
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
        let place = find(after)
            .map(|at| self.next + at)
            .or_else(|| find(before));
        Ok(place.map_or_else(|| FieldName::Unknown(name.to_owned()), FieldName::Known))
    }
}

/// Reads the key of a record of this kind.
pub struct KeyOf(pub Kind);

impl<'de> DeserializeSeed<'de> for KeyOf {
    type Value = RecordKey;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<RecordKey, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOf {
    type Value = RecordKey;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the key of a record of the kind {}", self.0.word())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RecordKey, E> {
        let key = RecordKey::read(text, self.0);
        key.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// Numbers of one id or two.
pub fn numbers(ids: &[u128]) -> Numbers {
    let id = |place: usize| ids.get(place).copied().unwrap_or_default();
    [id(0), id(1)]
}

/// Makes a record type: `record! { /// doc
/// Name = "kind" schema 1 by { id: NameId } with { /// doc
/// field: Type = "wireName" as policy, } }`. The policy is a function of [`merge`](super::merge).
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident = $kind:literal schema $schema:literal
        by { $($(#[$kdoc:meta])* $key:ident: $key_type:ty),+ $(,)? }
        with { $($(#[$fdoc:meta])* $field:ident: $type:ty = $wire:literal as $policy:ident),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $(#[allow(missing_docs)] $(#[$kdoc])* pub $key: $key_type,)+
            $($(#[$fdoc])* pub $field: $type,)*
            /// What a newer version wrote here that this one does not know.
            pub extra: $crate::model::Extra,
        }

        impl $name {
            /// One with these ids and every field at its default.
            #[must_use]
            pub fn new($($key: $key_type),+) -> Self {
                Self { $($key,)+ $($field: Default::default(),)* extra: Default::default() }
            }
        }

        #[allow(unused_parens)]
        impl $crate::model::Stored for $name {
            const KIND: $crate::model::Kind = $crate::model::Kind::$name;
            const SHAPE: $crate::model::Shape = $crate::model::Shape {
                word: $kind,
                schema: $schema,
                ids: 0 $(+ <$key_type>::COUNT)+,
            };
            type Key = ($($key_type),+);

            fn key(&self) -> Self::Key {
                ($(self.$key),+)
            }

            fn numbers_of(($($key),+): Self::Key) -> $crate::model::Numbers {
                $crate::model::record::numbers(&[$($key.number()),+])
            }

            fn ids_of([$($key,)+ ..]: $crate::model::Numbers) -> Self::Key {
                ($(<$key_type>::of_number($key)),+)
            }

            fn of(record: &$crate::model::Record) -> Option<&std::rc::Rc<Self>> {
                match record {
                    $crate::model::Record::$name(row) => Some(row),
                    _ => None,
                }
            }

            fn blank() -> Self {
                Self::new($(<$key_type>::default()),+)
            }
        }

        impl $crate::model::merge::MergeFields for $name {
            fn merge_fields(
                sides: $crate::model::merge::Sides<'_, Self>,
                conflicts: &mut $crate::model::merge::Conflicts,
            ) -> Self {
                Self {
                    $($key: sides.ours.$key,)+
                    $($field: $crate::model::merge::$policy(
                        $wire,
                        $crate::model::merge::Sides {
                            base: &sides.base.$field,
                            ours: &sides.ours.$field,
                            theirs: &sides.theirs.$field,
                        },
                        conflicts,
                    ),)*
                    extra: $crate::model::Extra::merge(
                        $crate::model::merge::Sides {
                            base: &sides.base.extra,
                            ours: &sides.ours.extra,
                            theirs: &sides.theirs.extra,
                        },
                        conflicts,
                    ),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                let key = <Self as $crate::model::Stored>::at($crate::model::Stored::key(self));
                map.serialize_entry("id", &key)?;
                map.serialize_entry("kind", $kind)?;
                map.serialize_entry("schema", &self.extra.newer_schema.max($schema))?;
                $(if self.$field != <$type>::default() {
                    map.serialize_entry($wire, &self.$field)?;
                })*
                for (name, value) in self.extra.fields() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // `kind` is skipped: who reads a record knows it.
                #[allow(non_camel_case_types, dead_code)]
                enum Place { id, kind, schema, $($field),* }
                const NAMES: &[&str] = &["id", "kind", "schema", $($wire),*];

                struct Visitor;
                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("a record of the kind ", $kind))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(
                        self,
                        mut map: A,
                    ) -> Result<$name, A::Error> {
                        use $crate::model::record::{FieldName, FieldNames, KeyOf};
                        use $crate::model::{Kind, Stored};
                        let mut record = $name::blank();
                        let mut has_id = false;
                        let mut names = FieldNames { names: NAMES, next: 0 };
                        while let Some(name) = map.next_key_seed(names)? {
                            if let FieldName::Known(place) = name {
                                names.next = place + 1;
                            }
                            match name {
                                FieldName::Known(place) if place == Place::id as usize => {
                                    let key = map.next_value_seed(KeyOf(Kind::$name))?;
                                    let [$($key,)+ ..] = key.numbers();
                                    $(record.$key = <$key_type>::of_number($key);)+
                                    has_id = true;
                                }
                                FieldName::Known(place) if place == Place::schema as usize => {
                                    let schema: u32 = map.next_value()?;
                                    if schema > $schema {
                                        record.extra.newer_schema = schema;
                                    }
                                }
                                $(FieldName::Known(place) if place == Place::$field as usize => {
                                    record.$field = map.next_value()?;
                                })*
                                FieldName::Known(_) => {
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                                FieldName::Unknown(name) => {
                                    record.extra.keep(name, map.next_value()?);
                                }
                            }
                        }
                        if has_id {
                            Ok(record)
                        } else {
                            Err(serde::de::Error::missing_field("id"))
                        }
                    }
                }
                deserializer.deserialize_map(Visitor)
            }
        }
    };
}

pub(super) use record;

//! How a record is written and read. One macro makes, from the list of its fields, a struct and its
//! JSON form: `{"id":"person:…","kind":"person","schema":1, …fields that differ from their default…,
//! …unknown fields…}`. Written by hand rather than derived, because a derived `flatten` of the
//! unknown fields buffers every record twice, and a workspace has 100,000 of them.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

/// What the JSON form of a record needs of its type; made by `record!`.
pub trait Stored: Clone + PartialEq + serde::Serialize + for<'de> serde::Deserialize<'de> {
    /// The word before the first colon of its id.
    const KIND: &'static str;
    /// The version of its shape.
    const SCHEMA: u32;
    /// The ids that tell it from others of its kind.
    type Key: Copy + Ord;
    /// Its ids.
    fn key(&self) -> Self::Key;
}

/// A field name of a record: one of the known ones by number, or an unknown one.
pub(super) enum FieldName {
    Known(usize),
    Unknown(String),
}

/// Room for a kind and two ids.
pub(super) const ID_TEXT: usize = 96;

/// Reads a field name without copying it when it is known.
#[derive(Clone, Copy)]
pub(super) struct FieldNames {
    /// The known ones, in the order in which they are written.
    pub names: &'static [&'static str],
    /// The place of the one that probably comes next.
    pub next: usize,
}

impl<'de> DeserializeSeed<'de> for FieldNames {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for FieldNames {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<FieldName, E> {
        let (before, after) = self.names.split_at(self.next);
        let find = |names: &[&str]| names.iter().position(|known| *known == name);
        let at = find(after)
            .map(|at| self.next + at)
            .or_else(|| find(before));
        Ok(at.map_or_else(|| FieldName::Unknown(name.to_owned()), FieldName::Known))
    }
}

/// Reads an id without copying it.
pub(super) struct IdText<R>(pub fn(&str) -> R);

impl<'de, R> DeserializeSeed<'de> for IdText<R> {
    type Value = R;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<R, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<R> Visitor<'_> for IdText<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<R, E> {
        Ok((self.0)(text))
    }
}

/// The JSON object of a record: what merging by field works on.
///
/// A record that cannot be written as JSON does not exist, so there is no error: the object is then
/// empty.
#[must_use]
pub fn to_object<R: serde::Serialize>(record: &R) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// Skips what is left of a map after an error has been found, so that the error is the one reported.
pub(super) fn missing<'de, A: MapAccess<'de>>(field: &'static str) -> A::Error {
    de::Error::missing_field(field)
}

/// Makes a record type: `record! { /// doc
/// Name = "kind" schema 1 by { id: NameId } with { /// doc
/// field: Type = "wireName", } }`. Fields absent from the JSON take their default; fields at their
/// default are not written.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident = $kind:literal schema $schema:literal
        by { $($(#[$kdoc:meta])* $key:ident: $key_type:ty),+ $(,)? }
        with { $($(#[$fdoc:meta])* $field:ident: $type:ty = $wire:literal),* $(,)? }
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

            /// The id as written: its kind and its ids, joined by colons.
            #[must_use]
            pub fn id_text(&self) -> String {
                let mut text = String::with_capacity($crate::model::record::ID_TEXT);
                text.push_str($kind);
                $(text.push(':'); self.$key.push_to(&mut text);)+
                text
            }

            fn with_id_text(text: &str) -> Option<Self> {
                let mut parts = text.split(':');
                if parts.next() != Some($kind) {
                    return None;
                }
                $(let $key = parts.next()?.parse().ok()?;)+
                parts.next().is_none().then(|| Self::new($($key),+))
            }
        }

        impl $crate::model::Stored for $name {
            const KIND: &'static str = $kind;
            const SCHEMA: u32 = $schema;
            #[allow(unused_parens)]
            type Key = ($($key_type),+);

            #[allow(unused_parens)]
            fn key(&self) -> Self::Key {
                ($(self.$key),+)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("id", &self.id_text())?;
                map.serialize_entry("kind", $kind)?;
                map.serialize_entry("schema", &self.extra.newer_schema.max($schema))?;
                $(if self.$field != <$type>::default() {
                    map.serialize_entry($wire, &self.$field)?;
                })*
                for (name, value) in self.extra.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum F { id, kind, schema, $($field),* }
                const NAMES: &[&str] = &["id", "kind", "schema", $($wire),*];

                struct Visitor;
                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("a record of kind ", $kind))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        use $crate::model::record::{FieldName, FieldNames, IdText, missing};
                        let mut id: Option<$name> = None;
                        let mut extra = $crate::model::Extra::default();
                        $(let mut $field: Option<$type> = None;)*
                        let mut names = FieldNames { names: NAMES, next: 0 };
                        while let Some(name) = map.next_key_seed(names)? {
                            names.next = match name {
                                FieldName::Known(at) => at + 1,
                                FieldName::Unknown(_) => 0,
                            };
                            match name {
                                FieldName::Known(at) if at == F::id as usize => {
                                    id = map.next_value_seed(IdText($name::with_id_text))?;
                                }
                                FieldName::Known(at) if at == F::kind as usize => {
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                                FieldName::Known(at) if at == F::schema as usize => {
                                    let schema: u32 = map.next_value()?;
                                    if schema > $schema {
                                        extra.newer_schema = schema;
                                    }
                                }
                                $(FieldName::Known(at) if at == F::$field as usize => {
                                    $field = Some(map.next_value()?);
                                })*
                                FieldName::Known(_) => {
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                                FieldName::Unknown(name) => extra.keep(name, map.next_value()?),
                            }
                        }
                        let mut record = id.ok_or_else(|| missing::<A>("id"))?;
                        $(if let Some(value) = $field { record.$field = value; })*
                        record.extra = extra;
                        Ok(record)
                    }
                }
                deserializer.deserialize_map(Visitor)
            }
        }
    };
}

pub(super) use record;

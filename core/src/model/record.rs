//! The macro that declares a type of record: from its list of fields it writes the struct, its merge
//! and its JSON form.
//!
//! ```text
//! record! {
//!     /// A named set of people that is enrolled as one.
//!     Class = "class" schema 1 by { id: ClassId } with {
//!         /// Unique in the workspace, ignoring case and accents.
//!         title: String = "title" as scalar,
//!     }
//! }
//! ```
//!
//! declares `struct Class { id, title, unknown_fields }` of the kind `class`. Each field has its name
//! in JSON and its merge policy, a function of [`merge`](super::merge), and `with` a group if it merges
//! together with other fields. The JSON is
//! `{"id":"class:…","kind":"class","schema":1,"title":"…"}`: fields with their default value are left
//! out, and unknown fields follow at the end.
//!
//! The macro writes a `Visitor` instead of deriving one: `#[serde(flatten)]`, the derived way to keep
//! unknown fields, buffers every record and cannot read the raw values that keep them byte for byte.

/// Declares a type of record; see the module.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident = $kind:literal schema $schema:literal
        by { $($(#[$kdoc:meta])* $key:ident: $key_type:ty),+ $(,)? }
        with { $($(#[$fdoc:meta])* $field:ident: $type:ty = $wire:literal as $policy:ident $(with $group:ident)?),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $(#[allow(missing_docs)] $(#[$kdoc])* pub $key: $key_type,)+
            $($(#[$fdoc])* pub $field: $type,)*
            /// Fields that a newer version of the app wrote, kept as they are.
            pub unknown_fields: $crate::model::UnknownFields,
        }

        impl $name {
            /// Creates a record with these ids and every field at its default.
            #[must_use]
            pub fn new($($key: $key_type),+) -> Self {
                Self { $($key,)+ $($field: Default::default(),)* unknown_fields: Default::default() }
            }
        }

        #[allow(unused_parens)]
        impl $crate::model::RecordType for $name {
            const KIND: $crate::model::Kind = $crate::model::Kind::$name;
            const INFO: $crate::model::KindInfo = $crate::model::KindInfo {
                name: $kind,
                schema: $schema,
                id_count: 0 $(+ <$key_type>::COUNT)+,
                fields: &[$(($wire, concat!($(stringify!($group))?))),*],
            };
            type Key = ($($key_type),+);

            fn key(&self) -> Self::Key {
                ($(self.$key),+)
            }

            fn key_to_bits(($($key),+): Self::Key) -> $crate::model::KeyBits {
                $crate::model::record_type::key_bits(&[$($key.to_bits()),+])
            }

            fn key_from_bits([$($key,)+ ..]: $crate::model::KeyBits) -> Self::Key {
                ($(<$key_type>::from_bits($key)),+)
            }

            fn from_record(record: &$crate::model::Record) -> Option<&std::rc::Rc<Self>> {
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
                    $($field: $crate::model::merge::merge_field!(
                        sides, conflicts, $wire, $field, $policy $(, $group)?
                    ),)*
                    unknown_fields: $crate::model::UnknownFields::merge(
                        $crate::model::merge::Sides {
                            base: &sides.base.unknown_fields,
                            ours: &sides.ours.unknown_fields,
                            theirs: &sides.theirs.unknown_fields,
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
                let key = <Self as $crate::model::RecordType>::record_key($crate::model::RecordType::key(self));
                map.serialize_entry("id", &key)?;
                map.serialize_entry("kind", $kind)?;
                map.serialize_entry("schema", &self.unknown_fields.newer_schema.max($schema))?;
                $(if self.$field != <$type>::default() {
                    map.serialize_entry($wire, &self.$field)?;
                })*
                for (name, value) in self.unknown_fields.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // The value of `kind` is ignored: the caller knows the kind already.
                #[allow(non_camel_case_types, dead_code)]
                enum FieldIndex { id, kind, schema, $($field),* }
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
                        use $crate::model::field_name::{FieldName, FieldNames, RecordKeySeed};
                        use $crate::model::{Kind, RecordType};
                        let mut record = $name::blank();
                        let mut has_id = false;
                        let mut names = FieldNames { names: NAMES, next: 0 };
                        while let Some(name) = map.next_key_seed(names)? {
                            if let FieldName::Known(index) = name {
                                names.next = index + 1;
                            }
                            match name {
                                FieldName::Known(index) if index == FieldIndex::id as usize => {
                                    let key = map.next_value_seed(RecordKeySeed(Kind::$name))?;
                                    let [$($key,)+ ..] = key.bits();
                                    $(record.$key = <$key_type>::from_bits($key);)+
                                    has_id = true;
                                }
                                FieldName::Known(index) if index == FieldIndex::schema as usize => {
                                    let schema: u32 = map.next_value()?;
                                    if schema > $schema {
                                        record.unknown_fields.newer_schema = schema;
                                    }
                                }
                                $(FieldName::Known(index) if index == FieldIndex::$field as usize => {
                                    record.$field = map.next_value()?;
                                })*
                                FieldName::Known(_) => {
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                                FieldName::Unknown(name) => {
                                    record.unknown_fields.insert(name, map.next_value()?);
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

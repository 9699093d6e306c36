//! How a record is written and read. One macro makes, from the list of its fields, a struct and what
//! its JSON form needs: `{"id":"person:…","kind":"person","schema":1, …fields that differ from their
//! default…, …unknown fields…}`. The form itself is written and read here once for all kinds.

use std::rc::Rc;

use super::{Extra, Kind, Record, RecordKey};
use crate::json::{self, BadJson, Object, Reader};

/// What tells a kind of record from the others; made by `record!`.
pub trait Stored: Clone + PartialEq + Fields {
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

/// A record as everything sees it that is the same for all kinds; made by `record!`.
pub trait Fields: Object {
    /// Which kind it is of.
    fn kind(&self) -> Kind;
    /// The numbers of its ids.
    fn numbers(&self) -> Numbers;
    /// Gives it the ids of these numbers.
    fn set_numbers(&mut self, numbers: Numbers);
    /// What a newer version wrote in it.
    fn extra(&self) -> &Extra;
    /// The same, to be added to.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// Writes a record.
pub fn write_record(record: &dyn Fields, out: &mut Vec<u8>) {
    let kind = record.kind();
    let key = RecordKey::new(kind, record.numbers());
    out.push(b'{');
    json::name("id", out);
    json::text(&key.text(), out);
    json::name("kind", out);
    json::text(kind.word(), out);
    json::name("schema", out);
    let schema = record.extra().newer_schema.max(kind.shape().schema);
    json::number(schema.into(), out);
    json::write_fields(record, 0, out);
    for (name, value) in record.extra().fields() {
        out.push(b',');
        json::text(name, out);
        out.push(b':');
        out.extend_from_slice(value.as_bytes());
    }
    out.push(b'}');
}

/// Reads a record into a blank one. Fields that are absent keep their default.
///
/// # Errors
/// When there is none of its kind.
pub fn read_record(record: &mut dyn Fields, reader: &mut Reader<'_>) -> Result<(), BadJson> {
    let (kind, names) = (record.kind(), record.names());
    let (mut next, mut is_named) = (0, false);
    reader.object(&mut |name, reader| match name {
        "id" => {
            let key = RecordKey::read(&reader.text()?, kind).ok_or(reader.bad())?;
            record.set_numbers(key.numbers());
            is_named = true;
            Ok(())
        }
        "kind" => reader.raw().map(drop),
        "schema" => {
            let schema: u32 = json::Json::read(reader)?;
            if schema > kind.shape().schema {
                record.extra_mut().newer_schema = schema;
            }
            Ok(())
        }
        _ => {
            let place = json::place_of(names, name, &mut next);
            match place.and_then(|place| record.field_mut(place)) {
                Some(field) => field.take(reader),
                None => {
                    record.extra_mut().keep(name, reader.raw()?);
                    Ok(())
                }
            }
        }
    })?;
    if is_named { Ok(()) } else { Err(reader.bad()) }
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

        impl $crate::model::Fields for $name {
            fn kind(&self) -> $crate::model::Kind {
                $crate::model::Kind::$name
            }

            fn numbers(&self) -> $crate::model::Numbers {
                $crate::model::record::numbers(&[$(self.$key.number()),+])
            }

            fn set_numbers(&mut self, [$($key,)+ ..]: $crate::model::Numbers) {
                $(self.$key = <$key_type>::of_number($key);)+
            }

            fn extra(&self) -> &$crate::model::Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut $crate::model::Extra {
                &mut self.extra
            }
        }

        $crate::json::fields! { $name { $($field = $wire),* } }
    };
}

pub(super) use record;

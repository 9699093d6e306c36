//! How a record is written and read. One macro makes, from the list of its fields, a struct and what
//! its JSON form needs: `{"id":"person:…","kind":"person","schema":1, …fields that differ from their
//! default…, …unknown fields…}`. The form itself is written and read here once for all kinds.

use std::rc::Rc;

use super::{Extra, Record};
use crate::json::{self, BadJson, Reader};

/// What tells a kind of record from the others; made by `record!`.
pub trait Stored: Clone + PartialEq + Fields {
    /// The word before the first colon of its id.
    const KIND: &'static str;
    /// The ids that tell it from others of its kind.
    type Key: Copy + Ord;
    /// Its ids.
    fn key(&self) -> Self::Key;
    /// The numbers of ids, which order records as the ids do.
    fn numbers(key: Self::Key) -> Numbers;
    /// The record, if it is of this kind.
    fn of(record: &Record) -> Option<&Rc<Self>>;
    /// One with no identity yet and every field at its default.
    fn blank() -> Self;
}

/// The numbers of the ids of a record; the second is nought where it has but one.
pub type Numbers = [u128; 2];

/// What the JSON form of a record needs of it, whatever its kind; made by `record!`.
pub trait Fields {
    /// The word of its kind.
    fn kind(&self) -> &'static str;
    /// The version of its shape.
    fn schema(&self) -> u32;
    /// Its id as written: its kind and its ids, joined by colons.
    fn id_text(&self) -> String;
    /// Takes the identity that is written so; none if this is not one of its kind.
    fn set_id(&mut self, text: &str) -> Option<()>;
    /// The names of its fields in the order in which they are written.
    fn names(&self) -> &'static [&'static str];
    /// Writes the field of that place, with its name, unless it is at its default.
    fn write_field(&self, place: usize, out: &mut Vec<u8>);
    /// Reads the field of that place.
    ///
    /// # Errors
    /// When its value is another.
    fn read_field(&mut self, place: usize, reader: &mut Reader<'_>) -> Result<(), BadJson>;
    /// What a newer version wrote in it.
    fn extra(&self) -> &Extra;
    /// The same, to be added to.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// Room for a kind and two ids.
pub(super) const ID_TEXT: usize = 96;

/// Writes a record.
pub fn write_record(record: &dyn Fields, out: &mut Vec<u8>) {
    out.push(b'{');
    json::name("id", out);
    json::text(&record.id_text(), out);
    json::name("kind", out);
    json::text(record.kind(), out);
    json::name("schema", out);
    let schema = record.extra().newer_schema.max(record.schema());
    json::number(schema.into(), out);
    for place in 0..record.names().len() {
        record.write_field(place, out);
    }
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
    let names = record.names();
    let (mut next, mut id) = (0, None);
    reader.object(&mut |name, reader| match name {
        "id" => {
            id = record.set_id(&reader.text()?);
            id.ok_or(reader.bad())
        }
        "kind" => reader.raw().map(drop),
        "schema" => {
            let schema: u32 = json::Json::read(reader)?;
            if schema > record.schema() {
                record.extra_mut().newer_schema = schema;
            }
            Ok(())
        }
        _ => {
            // Fields mostly come in the order in which we write them.
            let (before, after) = names.split_at(next);
            let find = |names: &[&str]| names.iter().position(|known| *known == name);
            match find(after).map(|at| next + at).or_else(|| find(before)) {
                Some(place) => {
                    next = place + 1;
                    record.read_field(place, reader)
                }
                None => {
                    record.extra_mut().keep(name, reader.raw()?);
                    Ok(())
                }
            }
        }
    })?;
    id.ok_or(reader.bad())
}

/// Makes a record type: `record! { /// doc
/// Name = "kind" schema 1 by { id: NameId } with { /// doc
/// field: Type = "wireName", } }`.
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
        }

        impl $crate::model::Stored for $name {
            const KIND: &'static str = $kind;
            #[allow(unused_parens)]
            type Key = ($($key_type),+);

            #[allow(unused_parens)]
            fn key(&self) -> Self::Key {
                ($(self.$key),+)
            }

            fn numbers(key: Self::Key) -> $crate::model::Numbers {
                #[allow(unused_parens)]
                let ($($key),+) = key;
                let mut numbers = $crate::model::Numbers::default();
                for (place, number) in numbers.iter_mut().zip([$($key.number()),+]) {
                    *place = number;
                }
                numbers
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

        impl $crate::model::Fields for $name {
            fn kind(&self) -> &'static str {
                $kind
            }

            fn schema(&self) -> u32 {
                $schema
            }

            fn id_text(&self) -> String {
                let mut text = String::with_capacity($crate::model::record::ID_TEXT);
                text.push_str($kind);
                $(text.push(':'); self.$key.push_to(&mut text);)+
                text
            }

            fn set_id(&mut self, text: &str) -> Option<()> {
                let mut parts = text.split(':');
                if parts.next() != Some($kind) {
                    return None;
                }
                $(self.$key = parts.next()?.parse().ok()?;)+
                parts.next().is_none().then_some(())
            }

            fn names(&self) -> &'static [&'static str] {
                &[$($wire),*]
            }

            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn write_field(&self, place: usize, out: &mut Vec<u8>) {
                let mut here = 0;
                $(
                    if place == here && self.$field != <$type>::default() {
                        $crate::json::name($wire, out);
                        $crate::json::Json::write(&self.$field, out);
                    }
                    here += 1;
                )*
            }

            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn read_field(
                &mut self,
                place: usize,
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<(), $crate::json::BadJson> {
                let mut here = 0;
                $(
                    if place == here {
                        self.$field = $crate::json::Json::read(reader)?;
                    }
                    here += 1;
                )*
                Ok(())
            }

            fn extra(&self) -> &$crate::model::Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut $crate::model::Extra {
                &mut self.extra
            }
        }
    };
}

pub(super) use record;

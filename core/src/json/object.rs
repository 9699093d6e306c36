//! Types that are an object of named fields. What tells one from another is the list of its fields;
//! they are written and read here, once for all.

use super::{BadJson, Json, Reader, name};

/// The value of a field, whatever its type.
pub trait Field {
    /// Writes it at the end of `out`.
    fn put(&self, out: &mut Vec<u8>);

    /// Sets it to what stands where the reader is.
    ///
    /// # Errors
    /// When something else stands there.
    fn take(&mut self, reader: &mut Reader<'_>) -> Result<(), BadJson>;

    /// Whether it may be left out.
    fn is_spare(&self) -> bool;
}

impl<T: Json> Field for T {
    fn put(&self, out: &mut Vec<u8>) {
        self.write(out);
    }

    fn take(&mut self, reader: &mut Reader<'_>) -> Result<(), BadJson> {
        *self = T::read(reader)?;
        Ok(())
    }

    fn is_spare(&self) -> bool {
        self.is_default()
    }
}

/// What is an object of named fields; see `object!`.
pub trait Object {
    /// The names of its fields in the order in which they are written.
    fn names(&self) -> &'static [&'static str];
    /// The field with the name of that place.
    fn field(&self, place: usize) -> Option<&dyn Field>;
    /// The same, to be read.
    fn field_mut(&mut self, place: usize) -> Option<&mut dyn Field>;
}

/// Writes the fields of an object, those at their default left out but for the first so many.
pub fn write_fields(object: &dyn Object, required: usize, out: &mut Vec<u8>) {
    for (place, field_name) in object.names().iter().enumerate() {
        if let Some(field) = object.field(place)
            && (place < required || !field.is_spare())
        {
            name(field_name, out);
            field.put(out);
        }
    }
}

/// Reads an object. Fields that are absent stay as they are, but the first so many, thirty at most,
/// must be there. Names that it does not know are passed over.
///
/// # Errors
/// When there is none.
pub fn read_object(
    object: &mut dyn Object,
    required: usize,
    reader: &mut Reader<'_>,
) -> Result<(), BadJson> {
    let names = object.names();
    let (mut next, mut seen) = (0, 0u32);
    reader.object(&mut |name, reader| {
        let place = place_of(names, name, &mut next);
        match place.and_then(|place| object.field_mut(place)) {
            Some(field) => {
                if next <= required {
                    seen |= 1 << (next - 1);
                }
                field.take(reader)
            }
            None => reader.raw().map(drop),
        }
    })?;
    if seen.trailing_ones() as usize >= required {
        Ok(())
    } else {
        Err(reader.bad())
    }
}

/// The place of a name, looked for from `next` on, which becomes the place after it: fields mostly
/// come in the order in which we write them.
pub fn place_of(names: &[&str], name: &str, next: &mut usize) -> Option<usize> {
    let ahead = names.iter().skip(*next).position(|known| *known == name);
    let place = match ahead {
        Some(ahead) => *next + ahead,
        None => names.iter().position(|known| *known == name)?,
    };
    *next = place + 1;
    Some(place)
}

/// Whether every field is at its default.
pub fn is_default(object: &dyn Object) -> bool {
    (0..object.names().len()).all(|place| object.field(place).is_none_or(Field::is_spare))
}

/// Makes the fields of a struct known: `fields! { Label { deed = "deed", name = "name" } }`.
macro_rules! fields {
    ($type:ident { $($field:ident = $name:literal),* $(,)? }) => {
        impl $crate::json::Object for $type {
            fn names(&self) -> &'static [&'static str] {
                &[$($name),*]
            }

            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn field(&self, place: usize) -> Option<&dyn $crate::json::Field> {
                let mut here = 0;
                $(
                    if place == here {
                        return Some(&self.$field);
                    }
                    here += 1;
                )*
                None
            }

            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn field_mut(&mut self, place: usize) -> Option<&mut dyn $crate::json::Field> {
                let mut here = 0;
                $(
                    if place == here {
                        return Some(&mut self.$field);
                    }
                    here += 1;
                )*
                None
            }
        }
    };
}

pub(crate) use fields;

/// Gives a struct its JSON form. Fields of the first list must be there; fields of the second list
/// are at their default when they are absent, and absent when they are at their default. Names that
/// it does not know are passed over.
///
/// `object! { Label { deed = "deed" } { name = "name", count = "count" } }`
macro_rules! object {
    ($type:ident
        { $($field:ident = $name:literal),* $(,)? }
        { $($spare:ident = $spare_name:literal),* $(,)? }
    ) => {
        $crate::json::fields! { $type { $($field = $name,)* $($spare = $spare_name,)* } }

        impl $type {
            /// So many of its fields must be there.
            const REQUIRED: usize = <[&str]>::len(&[$($name),*]);
        }

        impl $crate::json::Json for $type {
            fn write(&self, out: &mut Vec<u8>) {
                out.push(b'{');
                $crate::json::write_fields(self, Self::REQUIRED, out);
                out.push(b'}');
            }

            fn read(
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<Self, $crate::json::BadJson> {
                let mut new = Self::default();
                $crate::json::read_object(&mut new, Self::REQUIRED, reader)?;
                Ok(new)
            }

            fn is_default(&self) -> bool {
                $crate::json::is_default(self)
            }
        }
    };
}

pub(crate) use object;

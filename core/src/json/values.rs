//! The JSON forms of the standard library's types.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::reader::{BadJson, Reader};
use super::write::comma;
use super::{Json, number, text};

/// A value of whatever kind, as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw(pub String);

impl Json for Raw {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.0.as_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        reader.raw().map(|raw| Self(raw.to_owned()))
    }

    fn is_default(&self) -> bool {
        self.0.is_empty()
    }
}

impl Json for String {
    fn write(&self, out: &mut Vec<u8>) {
        text(self, out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        reader.text().map(|text| text.into_owned())
    }

    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

impl Json for bool {
    fn write(&self, out: &mut Vec<u8>) {
        let word: &[u8] = if *self { b"true" } else { b"false" };
        out.extend_from_slice(word);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        if reader.passes_word("true") {
            Ok(true)
        } else if reader.passes_word("false") {
            Ok(false)
        } else {
            Err(reader.bad())
        }
    }

    fn is_default(&self) -> bool {
        !*self
    }
}

macro_rules! naturals {
    ($($type:ty),+) => {$(
        impl Json for $type {
            fn write(&self, out: &mut Vec<u8>) {
                number(*self as u64, out);
            }

            fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
                match reader.number()? {
                    (false, number) => Self::try_from(number).map_err(|_| reader.bad()),
                    _ => Err(reader.bad()),
                }
            }

            fn is_default(&self) -> bool {
                *self == 0
            }
        }
    )+};
}

naturals!(u8, u16, u32, u64, usize);

impl Json for i64 {
    fn write(&self, out: &mut Vec<u8>) {
        if *self < 0 {
            out.push(b'-');
        }
        number(self.unsigned_abs(), out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let number = match reader.number()? {
            (false, number) => Self::try_from(number).ok(),
            (true, number) => 0i64.checked_sub_unsigned(number),
        };
        number.ok_or(reader.bad())
    }

    fn is_default(&self) -> bool {
        *self == 0
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        if reader.passes_word("null") {
            return Ok(None);
        }
        T::read(reader).map(Some)
    }

    fn is_default(&self) -> bool {
        self.is_none()
    }
}

/// Writes a list.
fn list<'v, T: Json + 'v>(values: impl IntoIterator<Item = &'v T>, out: &mut Vec<u8>) {
    out.push(b'[');
    for value in values {
        comma(b'[', out);
        value.write(out);
    }
    out.push(b']');
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        list(self, out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let mut values = Self::new();
        reader.list(&mut |reader| {
            values.push(T::read(reader)?);
            Ok(())
        })?;
        Ok(values)
    }

    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Json + Ord> Json for BTreeSet<T> {
    fn write(&self, out: &mut Vec<u8>) {
        list(self, out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let mut values = Self::new();
        reader.list(&mut |reader| {
            values.insert(T::read(reader)?);
            Ok(())
        })?;
        Ok(values)
    }

    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

/// Keys are texts in JSON.
impl<K: Json + Ord + FromStr, V: Json> Json for BTreeMap<K, V> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        for (key, value) in self.iter() {
            comma(b'{', out);
            key.write(out);
            out.push(b':');
            value.write(out);
        }
        out.push(b'}');
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let mut values = Self::new();
        reader.object(&mut |name, reader| {
            let key = name.parse().map_err(|_| reader.bad())?;
            values.insert(key, V::read(reader)?);
            Ok(())
        })?;
        Ok(values)
    }

    fn is_default(&self) -> bool {
        self.is_empty()
    }
}

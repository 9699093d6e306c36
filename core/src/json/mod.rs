//! JSON, as all that is kept is written: read into a type and written from it in one go, with no tree
//! in between. It knows no record and no field, only text, numbers, lists and names.
//!
//! Our own rather than serde's, for size: serde makes reading and writing anew for every type and
//! every field, 48 KiB of the app as it was sent; one reader that is handed around takes a fifth of
//! that and is as fast (docs/decisions/15-own-json.md). Tests compare it with `serde_json`.

mod calendar;
mod object;
mod reader;
mod skip;
mod values;
mod words;
mod write;

pub use calendar::{date_of, date_text, time_of, time_text};
pub use object::{Field, Object, is_default, place_of, read_object, write_fields};
pub(crate) use object::{fields, object};
pub use reader::{BadJson, Reader};
pub use values::Raw;
pub use words::place_of_word;
pub(crate) use words::words;
pub use write::{comma, name, number, text};

/// What has a JSON form.
pub trait Json: Sized {
    /// Writes it at the end of `out`.
    fn write(&self, out: &mut Vec<u8>);

    /// Reads it where the reader stands.
    ///
    /// # Errors
    /// When something else stands there.
    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson>;

    /// Whether it is at its default, and may be left out where it is a field that need not be there.
    fn is_default(&self) -> bool;
}

/// Reads bytes that are one value and nothing else.
///
/// # Errors
/// When they are not.
pub fn from_bytes<T: Json>(bytes: &[u8]) -> Result<T, BadJson> {
    let mut reader = Reader::new(bytes)?;
    let value = T::read(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// The bytes of a value.
#[must_use]
pub fn to_bytes<T: Json>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    value.write(&mut out);
    out
}

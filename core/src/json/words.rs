//! Types that are one word of a few.

use super::{BadJson, Reader};

/// Gives a type of plain variants, one of which is its default, its JSON form: `words! { Theme { System = "system", … } }`. With
/// `else Other` at the end, a word of a newer version reads as that variant.
macro_rules! words {
    ($type:ident { $($variant:ident = $word:literal),+ $(,)? } $(else $other:ident)?) => {
        impl $crate::json::Json for $type {
            fn write(&self, out: &mut Vec<u8>) {
                $crate::json::text(match self { $(Self::$variant => $word),+ }, out);
            }

            fn read(
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<Self, $crate::json::BadJson> {
                const VARIANTS: &[$type] = &[$($type::$variant),+];
                let place = $crate::json::place_of_word(reader, &[$($word),+])?;
                let variant = place.and_then(|place| VARIANTS.get(place)).copied();
                $(let variant = variant.or(Some(Self::$other));)?
                variant.ok_or(reader.bad())
            }

            fn is_default(&self) -> bool {
                *self as u8 == Self::default() as u8
            }
        }
    };
}

pub(crate) use words;

/// Reads a word; its place among those known, none when it is not one of them.
///
/// # Errors
/// When there is no word at all.
pub fn place_of_word(reader: &mut Reader<'_>, words: &[&str]) -> Result<Option<usize>, BadJson> {
    let word = reader.text()?;
    Ok(words.iter().position(|known| *known == word))
}

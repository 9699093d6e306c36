//! Decoding of the bytes of a file.
//!
//! UTF-8, UTF-16 and Windows-1252 are decoded here; the function for the other encodings is handed in,
//! since browsers have their tables. Unless a person chooses, the encoding is that of the byte order
//! mark, else the one that the bytes give evidence of, else Windows-1252, which older spreadsheets
//! write (and browsers use for ISO-8859-1).

use super::encoding::Encoding;
use super::file_checks::{DecodeError, HEAD, check_signature, check_size, check_text};
use super::utf8_repair::{ForeignByte, decode_utf8, is_mostly_utf8};
use super::{western, windows_1252};

const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";
const UTF_16_LE_MARK: &[u8] = b"\xff\xfe";
const UTF_16_BE_MARK: &[u8] = b"\xfe\xff";

/// A decoded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Text without a byte order mark.
    pub text: String,
    /// Encoding of the file.
    pub encoding: Encoding,
    /// `false` if the bytes are no plausible text in the encoding, so that a person has to choose one.
    pub is_plausible: bool,
    /// Bytes of a file in UTF-8 that are not UTF-8, in their order.
    pub foreign_bytes: Vec<ForeignByte>,
}

impl Decoded {
    /// Creates a file that is plausible text and has no foreign bytes.
    #[must_use]
    pub fn new(text: String, encoding: Encoding) -> Self {
        Self {
            text,
            encoding,
            is_plausible: true,
            foreign_bytes: Vec::new(),
        }
    }
}

/// Decodes the bytes of a file in the `chosen` encoding, or in the one that is detected. `decode_other`
/// decodes the encodings that this module does not; it replaces wrong bytes by U+FFFD.
///
/// # Errors
/// Returns an error if the file is not text.
pub fn decode(
    bytes: Vec<u8>,
    chosen: Option<Encoding>,
    decode_other: impl FnOnce(&[u8], Encoding) -> String,
) -> Result<Decoded, DecodeError> {
    check_size(bytes.len() as u64)?;
    check_signature(&bytes)?;
    let encoding = chosen.unwrap_or_else(|| detect(&bytes));
    let mut decoded = match encoding {
        Encoding::Utf8 => {
            let (text, foreign_bytes) = decode_utf8(without_mark(bytes, UTF_8_MARK));
            Decoded {
                foreign_bytes,
                ..Decoded::new(text, encoding)
            }
        }
        Encoding::Utf16LittleEndian if chosen.is_none() => {
            let bytes = without_mark(bytes, UTF_16_LE_MARK);
            Decoded::new(decode_utf16_units(&bytes, u16::from_le_bytes)?, encoding)
        }
        Encoding::Utf16BigEndian if chosen.is_none() => {
            let bytes = without_mark(bytes, UTF_16_BE_MARK);
            Decoded::new(decode_utf16_units(&bytes, u16::from_be_bytes)?, encoding)
        }
        Encoding::Windows1252 => {
            let characters = bytes.iter().map(|byte| windows_1252::character(*byte));
            Decoded::new(characters.collect(), encoding)
        }
        _ => Decoded::new(decode_other(&bytes, encoding), encoding),
    };
    check_text(&decoded.text)?;
    decoded.is_plausible = chosen.is_some()
        || encoding != Encoding::Windows1252
        || western::is_plausible(&decoded.text);
    Ok(decoded)
}

/// Returns the encoding that the bytes give evidence of, or Windows-1252.
fn detect(bytes: &[u8]) -> Encoding {
    let head = &bytes[..bytes.len().min(HEAD)];
    if bytes.starts_with(UTF_8_MARK) {
        Encoding::Utf8
    } else if bytes.starts_with(UTF_16_LE_MARK) {
        Encoding::Utf16LittleEndian
    } else if bytes.starts_with(UTF_16_BE_MARK) {
        Encoding::Utf16BigEndian
    } else if let Some(encoding) = detect_utf16(head) {
        encoding
    } else if has_japanese_escapes(head) {
        Encoding::Iso2022Jp
    } else if is_mostly_utf8(bytes) {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

/// Detects UTF-16 without a byte order mark by the zero bytes of its ASCII characters: delimiters, line
/// ends and column names.
fn detect_utf16(head: &[u8]) -> Option<Encoding> {
    const CHARACTERS_PER_ZERO: usize = 5;
    let (pairs, _) = head.as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = pairs.len() / CHARACTERS_PER_ZERO;
    match (first, second) {
        (0, second) if second > enough => Some(Encoding::Utf16LittleEndian),
        (first, 0) if first > enough => Some(Encoding::Utf16BigEndian),
        _ => None,
    }
}

/// Returns `true` if the bytes switch to Japanese characters as ISO-2022-JP does.
fn has_japanese_escapes(head: &[u8]) -> bool {
    let escapes = [&b"\x1b$B"[..], b"\x1b$@"];
    head.windows(3).any(|part| escapes.contains(&part))
}

fn without_mark(mut bytes: Vec<u8>, mark: &[u8]) -> Vec<u8> {
    if bytes.starts_with(mark) {
        bytes.drain(..mark.len());
    }
    bytes
}

fn decode_utf16_units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    const MARK: u64 = 2;
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = MARK;
    for read in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let c = read.map_err(|_| DecodeError::BrokenUtf16 { at })?;
        at += 2 * c.len_utf16() as u64;
        text.push(c);
    }
    if rest.is_empty() {
        Ok(text)
    } else {
        Err(DecodeError::BrokenUtf16 { at })
    }
}

#[cfg(test)]
mod tests;

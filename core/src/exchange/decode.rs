//! Decoding of the bytes of a file, with errors for files that are not text.
//!
//! Encodings: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252, which
//! older spreadsheets write (and browsers use for ISO-8859-1).

use super::windows_1252;

/// Maximum size of a file: 200 MB.
pub const MAX_BYTES: u64 = 200_000_000;

/// Number of bytes searched for signs of a web page or a binary file.
const HEAD: usize = 64 * 1024;

/// A decoded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Text without a byte order mark.
    pub text: String,
    /// Encoding of the file.
    pub encoding: Encoding,
}

/// Character encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    /// Assumed because the file is not UTF-8; people are told, since accents may be wrong.
    Windows1252,
}

/// Error for a file that is not text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// No content, or only white space.
    #[error("empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("{bytes} bytes, more than {MAX_BYTES}")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
    },
    /// Only zero bytes, as after a disk failure or an unfinished download.
    #[error("nothing but zeros")]
    Zeros,
    /// A spreadsheet of Excel or OpenOffice, which must be saved as CSV first.
    #[error("a spreadsheet, not CSV")]
    Spreadsheet,
    /// A ZIP archive, which must be extracted first.
    #[error("an archive")]
    Archive,
    /// A PDF.
    #[error("a PDF")]
    Pdf,
    /// A web page, for example the sign-in page of the server of the file.
    #[error("a web page")]
    WebPage,
    /// Another file that is not text: an image, a program.
    #[error("not text")]
    Binary,
    /// Invalid or truncated UTF-16.
    #[error("broken UTF-16 at byte {at}")]
    BrokenUtf16 {
        /// Offset from the start of the file.
        at: u64,
    },
}

/// Checks the size of a file before its bytes are read.
///
/// # Errors
/// Returns [`DecodeError::TooLarge`] beyond [`MAX_BYTES`].
pub const fn check_size(bytes: u64) -> Result<(), DecodeError> {
    if bytes > MAX_BYTES {
        Err(DecodeError::TooLarge { bytes })
    } else {
        Ok(())
    }
}

/// Decodes the bytes of a file.
///
/// # Errors
/// Returns an error if the file is not text.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, DecodeError> {
    check_size(bytes.len() as u64)?;
    check_signature(&bytes)?;
    let decoded = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Decoded {
            text: decode_utf16_units(rest, u16::from_le_bytes)?,
            encoding: Encoding::Utf16LittleEndian,
        },
        [0xfe, 0xff, rest @ ..] => Decoded {
            text: decode_utf16_units(rest, u16::from_be_bytes)?,
            encoding: Encoding::Utf16BigEndian,
        },
        _ => decode_8_bit(bytes),
    };
    check_text(&decoded.text)?;
    Ok(decoded)
}

fn check_signature(bytes: &[u8]) -> Result<(), DecodeError> {
    if bytes.starts_with(b"%PDF-") {
        return Err(DecodeError::Pdf);
    }
    // Excel before 2007.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(DecodeError::Spreadsheet);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let head = &bytes[..bytes.len().min(HEAD)];
        let has = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
        let sheet = [
            &b"xl/"[..],
            b"[Content_Types].xml",
            b"opendocument.spreadsheet",
        ];
        return Err(if sheet.into_iter().any(has) {
            DecodeError::Spreadsheet
        } else {
            DecodeError::Archive
        });
    }
    if !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0) {
        return Err(DecodeError::Zeros);
    }
    Ok(())
}

fn check_text(text: &str) -> Result<(), DecodeError> {
    if text.chars().all(char::is_whitespace) {
        return Err(DecodeError::Empty);
    }
    let end = (0..=HEAD.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let head = &text[..end.unwrap_or_default()];
    let start = head.trim_start();
    if start.starts_with('<') {
        let start = start.to_ascii_lowercase();
        let is_page = |tag: &str| tag.starts_with("html") || tag.starts_with("!doctype html");
        if start.split('<').any(is_page) {
            return Err(DecodeError::WebPage);
        }
    }
    let is_control = |c: &char| {
        c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1a')
    };
    if text.contains('\0') || head.chars().filter(is_control).count() * 100 > head.len() {
        return Err(DecodeError::Binary);
    }
    Ok(())
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

fn decode_8_bit(bytes: Vec<u8>) -> Decoded {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Decoded {
                text,
                encoding: Encoding::Utf8,
            }
        }
        Err(error) => {
            let text = error
                .as_bytes()
                .iter()
                .map(|byte| windows_1252::character(*byte))
                .collect();
            Decoded {
                text,
                encoding: Encoding::Windows1252,
            }
        }
    }
}

#[cfg(test)]
mod tests;

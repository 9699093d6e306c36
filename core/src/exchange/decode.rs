//! From the bytes of a file to text, or to why it is no text that a table could stand in.
//!
//! Encodings: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which is
//! what older spreadsheets write (and what browsers read for ISO-8859-1).

use super::windows_1252;

/// The most bytes that a file may have: 200 MB.
pub const MAX_BYTES: u64 = 200_000_000;

/// How far the signs of a web page or of a binary file are looked for.
const HEAD: usize = 64 * 1024;

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What it says, without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
}

/// How a text was written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    /// Taken because it is not UTF-8: worth a notice, for accents may come out wrong.
    Windows1252,
}

/// Why a file cannot be read as text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// Nothing in it, or only white space.
    #[error("empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("{bytes} bytes, more than {MAX_BYTES}")]
    TooLarge {
        /// How many bytes it has.
        bytes: u64,
    },
    /// Nothing but zero bytes: what a failed disk or an unfinished download leaves.
    #[error("nothing but zeros")]
    Zeros,
    /// A spreadsheet of Excel or OpenOffice; it has to be saved as CSV first.
    #[error("a spreadsheet, not CSV")]
    Spreadsheet,
    /// A ZIP archive; what is in it has to be taken out first.
    #[error("an archive")]
    Archive,
    /// A PDF.
    #[error("a PDF")]
    Pdf,
    /// A web page, perhaps the sign-in page of the server that the file was asked of.
    #[error("a web page")]
    WebPage,
    /// Some other file that is not text: a picture, a program.
    #[error("not text")]
    Binary,
    /// UTF-16 that breaks off or breaks its own rules.
    #[error("broken UTF-16 at byte {at}")]
    BrokenUtf16 {
        /// Where, counted from the start of the file.
        at: u64,
    },
}

/// Refuses a file that is too large, before its bytes are read.
///
/// # Errors
/// [`NotText::TooLarge`].
pub const fn check_size(bytes: u64) -> Result<(), NotText> {
    if bytes > MAX_BYTES {
        Err(NotText::TooLarge { bytes })
    } else {
        Ok(())
    }
}

/// Reads the bytes of a file as text.
///
/// # Errors
/// What the file is instead.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, NotText> {
    check_size(bytes.len() as u64)?;
    by_its_first_bytes(&bytes)?;
    let decoded = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Decoded {
            text: utf16(rest, u16::from_le_bytes)?,
            encoding: Encoding::Utf16LittleEndian,
        },
        [0xfe, 0xff, rest @ ..] => Decoded {
            text: utf16(rest, u16::from_be_bytes)?,
            encoding: Encoding::Utf16BigEndian,
        },
        _ => eight_bits(bytes),
    };
    by_its_text(&decoded.text)?;
    Ok(decoded)
}

fn by_its_first_bytes(bytes: &[u8]) -> Result<(), NotText> {
    if bytes.starts_with(b"%PDF-") {
        return Err(NotText::Pdf);
    }
    // What Excel wrote before 2007.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(NotText::Spreadsheet);
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
            NotText::Spreadsheet
        } else {
            NotText::Archive
        });
    }
    if !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0) {
        return Err(NotText::Zeros);
    }
    Ok(())
}

fn by_its_text(text: &str) -> Result<(), NotText> {
    if text.chars().all(char::is_whitespace) {
        return Err(NotText::Empty);
    }
    let end = (0..=HEAD.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let head = &text[..end.unwrap_or_default()];
    let start = head.trim_start();
    if start.starts_with('<') {
        let start = start.to_ascii_lowercase();
        let of_a_page = |tag: &str| tag.starts_with("html") || tag.starts_with("!doctype html");
        if start.split('<').any(of_a_page) {
            return Err(NotText::WebPage);
        }
    }
    let odd = |c: &char| {
        c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1a')
    };
    if text.contains('\0') || head.chars().filter(odd).count() * 100 > head.len() {
        return Err(NotText::Binary);
    }
    Ok(())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    const MARK: u64 = 2;
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = MARK;
    for read in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let c = read.map_err(|_| NotText::BrokenUtf16 { at })?;
        at += 2 * c.len_utf16() as u64;
        text.push(c);
    }
    if rest.is_empty() {
        Ok(text)
    } else {
        Err(NotText::BrokenUtf16 { at })
    }
}

fn eight_bits(bytes: Vec<u8>) -> Decoded {
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes.to_vec()).expect("text");
        (decoded.text, decoded.encoding)
    }

    fn utf16_of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_refused(bytes: Vec<u8>) {
            let _ = decode(bytes);
        }

        #[test]
        fn a_text_reads_the_same_in_every_encoding(written in "[a-zäß√𝄞שּ;\n]{1,20}x") {
            let plain = written.as_bytes().to_vec();
            let marked = [&[0xef, 0xbb, 0xbf], plain.as_slice()].concat();
            for bytes in [
                plain, marked, utf16_of(&written, u16::to_le_bytes), utf16_of(&written, u16::to_be_bytes),
            ] {
                prop_assert_eq!(&decode(bytes).expect("text").text, &written);
            }
        }
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        assert_eq!(
            text(b"M\xfcller \x80"),
            ("Müller €".into(), Encoding::Windows1252)
        );
        assert_eq!(
            text("Müller €".as_bytes()),
            ("Müller €".into(), Encoding::Utf8)
        );
    }

    #[test]
    fn every_bad_kind_of_file_is_named() {
        for (bytes, what) in [
            (&b""[..], NotText::Empty),
            (b" \r\n\t\n", NotText::Empty),
            (b"\xef\xbb\xbf", NotText::Empty),
            (b"\xff\xfe", NotText::Empty),
            (&[0; 5000], NotText::Zeros),
            (
                b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml",
                NotText::Spreadsheet,
            ),
            (
                b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                NotText::Spreadsheet,
            ),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::Spreadsheet),
            (b"PK\x03\x04\x14\0notes.txt", NotText::Archive),
            (b"%PDF-1.7\n", NotText::Pdf),
            (b"\n<!DOCTYPE html><title>Sign in</title>", NotText::WebPage),
            (b"<?xml version='1.0'?><HTML lang=en>", NotText::WebPage),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NotText::Binary),
            (b"\x1f\x8b\x08\x01\x02\x03\x04", NotText::Binary),
            (b"\xff\xfea\0\0\xd8", NotText::BrokenUtf16 { at: 4 }),
            (b"\xfe\xff\0a\0", NotText::BrokenUtf16 { at: 4 }),
        ] {
            assert_eq!(
                decode(bytes.to_vec()),
                Err(what),
                "{}",
                bytes.escape_ascii()
            );
        }
        assert_eq!(check_size(MAX_BYTES), Ok(()));
        assert_eq!(
            check_size(MAX_BYTES + 1),
            Err(NotText::TooLarge {
                bytes: MAX_BYTES + 1
            })
        );
    }

    #[test]
    fn a_table_that_begins_with_an_angle_is_no_web_page() {
        assert_eq!(text(b"<5;>6\n1;2").0, "<5;>6\n1;2");
    }
}

use proptest::prelude::*;

use super::*;
use crate::exchange::testing::decode_detected;
use crate::exchange::testing::decode_with_tables;
use crate::exchange::{MAX_BYTES, check_size};

fn text(bytes: &[u8]) -> (String, Encoding) {
    let decoded = decode_detected(bytes.to_vec()).expect("text");
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
        for encoding in Encoding::ALL {
            let _ = decode(bytes.clone(), Some(*encoding), decode_with_tables);
        }
        let _ = decode_detected(bytes);
    }

    #[test]
    fn a_text_reads_the_same_in_every_encoding(written in "[a-zäß√𝄞שּ;\n]{1,20}x") {
        let plain = written.as_bytes().to_vec();
        let marked = [&[0xef, 0xbb, 0xbf], plain.as_slice()].concat();
        for bytes in [
            plain, marked, utf16_of(&written, u16::to_le_bytes), utf16_of(&written, u16::to_be_bytes),
        ] {
            prop_assert_eq!(&decode_detected(bytes).expect("text").text, &written);
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
        (&b""[..], DecodeError::Empty),
        (b" \r\n\t\n", DecodeError::Empty),
        (b"\xef\xbb\xbf", DecodeError::Empty),
        (b"\xff\xfe", DecodeError::Empty),
        (&[0; 5000], DecodeError::Zeros),
        (
            b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml",
            DecodeError::Spreadsheet,
        ),
        (
            b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            DecodeError::Spreadsheet,
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            DecodeError::Spreadsheet,
        ),
        (b"PK\x03\x04\x14\0notes.txt", DecodeError::Archive),
        (b"%PDF-1.7\n", DecodeError::Pdf),
        (
            b"\n<!DOCTYPE html><title>Sign in</title>",
            DecodeError::WebPage,
        ),
        (b"<?xml version='1.0'?><HTML lang=en>", DecodeError::WebPage),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", DecodeError::Binary),
        (b"\x1f\x8b\x08\x01\x02\x03\x04", DecodeError::Binary),
        (b"\xff\xfea\0\0\xd8", DecodeError::BrokenUtf16 { at: 4 }),
        (b"\xfe\xff\0a\0", DecodeError::BrokenUtf16 { at: 4 }),
    ] {
        assert_eq!(
            decode_detected(bytes.to_vec()),
            Err(what),
            "{}",
            bytes.escape_ascii()
        );
    }
    assert_eq!(check_size(MAX_BYTES), Ok(()));
    assert_eq!(
        check_size(MAX_BYTES + 1),
        Err(DecodeError::TooLarge {
            bytes: MAX_BYTES + 1
        })
    );
}

#[test]
fn a_table_that_begins_with_an_angle_is_no_web_page() {
    assert_eq!(text(b"<5;>6\n1;2").0, "<5;>6\n1;2");
}

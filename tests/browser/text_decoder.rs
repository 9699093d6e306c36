//! The browser's decoders against bytes that other programs wrote.

use lectern::platform::text_decoder::decode;
use lectern_core::exchange::Encoding;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_browser_knows_every_encoding_by_its_label() {
    for encoding in Encoding::ALL {
        // ISO-2022-JP and both forms of UTF-16 take two bytes for a letter or change between states.
        let bytes: &[u8] = match encoding {
            Encoding::Utf16LittleEndian => b"o\0k\0",
            Encoding::Utf16BigEndian => b"\0o\0k",
            _ => b"ok",
        };
        assert_eq!(decode(bytes, *encoding), "ok", "{}", encoding.label());
    }
}

#[wasm_bindgen_test]
fn names_are_decoded_in_the_encodings_of_their_countries() {
    for (encoding, bytes, expected) in [
        (Encoding::Macintosh, &b"M\x9fller"[..], "Müller"),
        (Encoding::Windows1250, b"\xa3ukasz", "Łukasz"),
        (Encoding::Windows1251, b"\xc0\xed\xed\xe0", "Анна"),
        (Encoding::Koi8R, b"\xe1\xce\xce\xc1", "Анна"),
        (Encoding::Windows1253, b"\xc1\xed\xed\xe1", "Αννα"),
        (Encoding::ShiftJis, b"\x8d\xb2\x93\xa1", "佐藤"),
        (Encoding::EucJp, b"\xba\xb4\xc6\xa3", "佐藤"),
        (Encoding::Iso2022Jp, b"\x1b$B:4F#\x1b(B", "佐藤"),
        (Encoding::Gb18030, b"\xcd\xf5", "王"),
        (Encoding::Big5, b"\xa4\xfd", "王"),
        (Encoding::EucKr, b"\xb1\xe8", "김"),
    ] {
        assert_eq!(decode(bytes, encoding), expected, "{}", encoding.label());
    }
}

#[wasm_bindgen_test]
fn wrong_bytes_become_replacement_characters() {
    assert_eq!(decode(b"a\xff\xffb", Encoding::EucJp), "a\u{fffd}\u{fffd}b");
}

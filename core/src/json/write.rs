//! Writing texts, numbers and names.

/// Writes a text in quotes.
pub fn text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| is_escaped(*byte)) {
        out.extend_from_slice(&rest[..at]);
        escape(rest[at], out);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

const fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn escape(byte: u8, out: &mut Vec<u8>) {
    out.push(b'\\');
    match byte {
        b'\n' => out.push(b'n'),
        b'\r' => out.push(b'r'),
        b'\t' => out.push(b't'),
        0x8 => out.push(b'b'),
        0xc => out.push(b'f'),
        b'"' | b'\\' => out.push(byte),
        _ => {
            out.extend_from_slice(b"u00");
            let digit = byte & 15;
            out.push(b'0' + (byte >> 4));
            out.push(digit + if digit < 10 { b'0' } else { b'a' - 10 });
        }
    }
}

/// Writes a whole number.
pub fn number(number: u64, out: &mut Vec<u8>) {
    if number > 9 {
        self::number(number / 10, out);
    }
    out.push(b'0' + (number % 10) as u8);
}

/// Writes the name of a field, with the comma that parts it from the one before. The names of our
/// own fields hold nothing to be escaped; others are written by [`text`].
pub fn name(name: &str, out: &mut Vec<u8>) {
    comma(b'{', out);
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// Parts a value from the one before it, if it is not the first after `open`.
pub fn comma(open: u8, out: &mut Vec<u8>) {
    if out.last() != Some(&open) {
        out.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::json::to_bytes;

    proptest! {
        #[test]
        fn a_text_is_written_as_serde_writes_it(text in "([a-z]|[\u{0}-\u{20}]|\"|\\\\|\\PC){0,20}") {
            prop_assert_eq!(to_bytes(&text), serde_json::to_vec(&text).expect("JSON"));
        }

        #[test]
        fn a_number_is_written_as_serde_writes_it(signed: i64, unsigned: u64) {
            prop_assert_eq!(to_bytes(&signed), serde_json::to_vec(&signed).expect("JSON"));
            prop_assert_eq!(to_bytes(&unsigned), serde_json::to_vec(&unsigned).expect("JSON"));
        }
    }
}

//! Decoding of UTF-8 with single bytes of another encoding, as after a word was pasted into a file.

use super::windows_1252;

/// A byte that is not UTF-8, read as Windows-1252.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignByte {
    /// Offset of its character in the decoded text.
    pub(super) at: usize,
    /// The byte.
    pub byte: u8,
    /// The character that it is read as; U+FFFD if Windows-1252 has none.
    pub character: char,
}

/// Returns `true` if bytes are more likely UTF-8 with some wrong bytes than text in another encoding.
/// Characters of several bytes rarely arise by chance, so twice as many of them as wrong sequences
/// decide.
pub(super) fn is_mostly_utf8(bytes: &[u8]) -> bool {
    const CHARACTERS_PER_WRONG_SEQUENCE: usize = 2;
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut characters, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    characters >= wrong * CHARACTERS_PER_WRONG_SEQUENCE
}

/// Decodes UTF-8 and returns the bytes that are not.
pub(super) fn decode_utf8(bytes: Vec<u8>) -> (String, Vec<ForeignByte>) {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, Vec::new()),
        Err(error) => error.into_bytes(),
    };
    let (mut text, mut foreign) = (String::with_capacity(bytes.len()), Vec::new());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let character = match windows_1252::character(*byte) {
                c if c.is_control() => char::REPLACEMENT_CHARACTER,
                c => c,
            };
            foreign.push(ForeignByte {
                at: text.len(),
                byte: *byte,
                character,
            });
            text.push(character);
        }
    }
    (text, foreign)
}

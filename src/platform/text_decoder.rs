//! Decoding of text in the encodings that browsers know.

use lectern_core::exchange::Encoding;
use web_sys::TextDecoder;

/// Decodes bytes; U+FFFD stands for bytes that are wrong in the encoding, and the result is empty if
/// the browser does not know the encoding.
#[must_use]
pub fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let decoder = TextDecoder::new_with_label(encoding.label());
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    text.unwrap_or_default()
}

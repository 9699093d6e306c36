//! Checks that a file is text, with an error for each other kind of file that people choose.

/// Maximum size of a file: 200 MB.
pub const MAX_BYTES: u64 = 200_000_000;

/// Number of bytes searched for signs of a web page or a binary file.
pub(super) const HEAD: usize = 64 * 1024;

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

/// Checks the bytes for the signature of a file that is not text.
pub(super) fn check_signature(bytes: &[u8]) -> Result<(), DecodeError> {
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

/// Checks that a decoded file is neither empty nor a web page nor full of control characters.
pub(super) fn check_text(text: &str) -> Result<(), DecodeError> {
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

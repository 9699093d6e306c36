//! Where quotes open and close, for the two ways of writing a quote inside quotes.
//!
//! RFC 4180 doubles it. PHP's `fputcsv`, with which Chamilo writes, doubles it too, except after a
//! backslash: `a\"b` becomes `"a\"b"`. Under RFC 4180 that is malformed, because a quote inside quotes
//! is followed by another or ends its cell; so files with it can be told from others and put right.

use super::delimiter::Delimiter;

/// The same table with every quote inside quotes doubled. Texts that have none after a backslash are
/// given back as they are.
pub(super) fn as_rfc_4180(text: String, delimiter: Delimiter) -> String {
    if !text.contains("\\\"") {
        return text;
    }
    let bytes = text.as_bytes();
    let mut doubled = String::with_capacity(text.len() + 16);
    let mut copied = 0;
    let mut state = State::CellStart;
    let mut at = 0;
    while at < bytes.len() {
        let after_backslash = at > 0 && bytes[at - 1] == b'\\';
        if state == State::Quoted
            && bytes[at] == b'"'
            && after_backslash
            && !ends_or_doubles(&bytes[at + 1..], delimiter)
        {
            doubled.push_str(&text[copied..=at]);
            doubled.push('"');
            copied = at + 1;
            at += 1;
        } else {
            (state, at) = state.next(bytes, at, delimiter);
        }
    }
    doubled.push_str(&text[copied..]);
    doubled
}

/// Whether a quote inside quotes that is followed by this is one that RFC 4180 would see as the end of
/// the cell, or as the first of two.
pub(super) fn ends_or_doubles(rest: &[u8], delimiter: Delimiter) -> bool {
    if rest.first() == Some(&b'"') {
        return true;
    }
    let after = rest.iter().find(|byte| **byte != b' ');
    after.is_none_or(|byte| matches!(byte, b'\r' | b'\n') || *byte == delimiter.byte())
}

/// Whether a record that reaches to the end of a file ends inside quotes.
pub(super) fn is_open(record: &[u8], delimiter: Delimiter) -> bool {
    let (mut state, mut at) = (State::CellStart, 0);
    while at < record.len() {
        (state, at) = state.next(record, at, delimiter);
    }
    state == State::Quoted
}

/// Where in a cell one is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Bare,
    Quoted,
}

impl State {
    /// The state after the byte at `at`, or after two where they are a doubled quote.
    fn next(self, bytes: &[u8], at: usize, delimiter: Delimiter) -> (Self, usize) {
        let byte = bytes[at];
        match self {
            Self::Quoted if byte != b'"' => (Self::Quoted, at + 1),
            Self::Quoted if bytes.get(at + 1) == Some(&b'"') => (Self::Quoted, at + 2),
            Self::Quoted => (Self::Bare, at + 1),
            Self::CellStart if byte == b'"' => (Self::Quoted, at + 1),
            _ if byte == delimiter.byte() || matches!(byte, b'\r' | b'\n') => {
                (Self::CellStart, at + 1)
            }
            _ => (Self::Bare, at + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rfc(text: &str) -> String {
        as_rfc_4180(text.to_owned(), Delimiter::Semicolon)
    }

    #[test]
    fn quotes_that_php_left_single_are_doubled() {
        assert_eq!(rfc(r#"1;"a\"b c";2"#), r#"1;"a\""b c";2"#);
        assert_eq!(rfc(r#""the \"best\" one";x"#), r#""the \""best\"" one";x"#);
    }

    #[test]
    fn what_rfc_4180_allows_stays() {
        for text in [
            r#""C:\";"D:\"";x""#,
            r#""a\""b";c"#,
            r#"a\"b;c"#,
            "\"C:\\\"\r\n\"x\"",
            r#""C:\" ;x"#,
            r#""C:\""#,
            r#"a"b\"c"#,
        ] {
            assert_eq!(rfc(text), text);
        }
    }

    #[test]
    fn open_quotes_are_seen() {
        for (record, open) in [
            (&b"a;\"b"[..], true),
            (b"\"a;b\n;c\"\"\n", true),
            (b"a;\"b\"", false),
            (b"a;b\"c", false),
            (b"\"a\"\"b\"", false),
            (b"\"a\"b\"", false),
            (b"", false),
        ] {
            assert_eq!(
                is_open(record, Delimiter::Semicolon),
                open,
                "{}",
                record.escape_ascii()
            );
        }
    }
}

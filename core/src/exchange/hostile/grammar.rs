//! Parts of files of each grammar, well-formed or not.

use std::ops::Range;

use proptest::sample::Index;

/// Grammar of files, by which parts of them are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    Csv,
    Xml,
    Calendar,
    Json,
}

/// A file, and its parts: lines, cells, elements, components, values.
#[derive(Clone, Debug)]
pub struct Source {
    pub bytes: Vec<u8>,
    pub parts: Vec<Range<usize>>,
}

impl Source {
    pub fn new(bytes: Vec<u8>, grammar: Grammar) -> Self {
        let mut parts = match grammar {
            Grammar::Csv => lines_and_cells(&bytes, b",;\t"),
            Grammar::Calendar => components(&bytes),
            Grammar::Xml => elements(&bytes),
            Grammar::Json => values(&bytes),
        };
        parts.retain(|part| !part.is_empty());
        // A file without any structure is one part.
        if parts.is_empty() {
            parts.push(0..bytes.len());
        }
        Self { bytes, parts }
    }

    /// Returns one of the parts.
    pub fn part(&self, at: Index) -> Range<usize> {
        self.parts[at.index(self.parts.len())].clone()
    }
}

/// Returns the lines, and what is between delimiters within them.
fn lines_and_cells(bytes: &[u8], delimiters: &[u8]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut line, mut cell) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || delimiters.contains(byte) {
            parts.push(cell..at);
            cell = at + 1;
        }
        if *byte == b'\n' {
            parts.push(line..at + 1);
            line = at + 1;
        }
    }
    parts
}

/// Returns the lines of a calendar, their values, and its components.
fn components(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut parts = lines_and_cells(bytes, b":;=,");
    let mut open = Vec::new();
    let mut start = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"BEGIN:") {
            open.push(start);
        }
        start += line.len();
        if line.starts_with(b"END:")
            && let Some(begin) = open.pop()
        {
            parts.push(begin..start);
        }
    }
    parts
}

/// Returns the tags of XML, the texts between them, and whole elements.
fn elements(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut parts, mut open, mut text) = (Vec::new(), Vec::new(), 0);
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(|byte| *byte == b'<') {
        let start = at + start;
        let Some(length) = bytes[start..].iter().position(|byte| *byte == b'>') else {
            break;
        };
        let end = start + length + 1;
        parts.extend([text..start, start..end]);
        match &bytes[start..end] {
            [b'<', b'/', ..] => parts.extend(open.pop().map(|begin| begin..end)),
            [b'<', b'?' | b'!', ..] | [.., b'/', b'>'] => {}
            _ => open.push(start),
        }
        (at, text) = (end, end);
    }
    parts
}

/// Returns the values of JSON, and the members of its objects.
fn values(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut parts, mut open) = (Vec::new(), Vec::new());
    let mut key: Option<usize> = None;
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        match bytes[start] {
            b'{' | b'[' => {
                open.push((start, key.take()));
                continue;
            }
            b'}' | b']' => {
                if let Some((begin, member)) = open.pop() {
                    parts.push(begin..at);
                    parts.extend(member.map(|key| key..at));
                }
                continue;
            }
            b'"' => {
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(bytes.len());
                if bytes.get(at) == Some(&b':') {
                    key = Some(start);
                    continue;
                }
            }
            b'0'..=b'9' | b'-' | b'a'..=b'z' => {
                let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
                at += bytes[at..].iter().take_while(|byte| is_part(byte)).count();
            }
            _ => continue,
        }
        parts.push(start..at);
        parts.extend(key.take().map(|key| key..at));
    }
    parts
}

#[test]
fn parts_of_files_are_found() {
    let texts = |grammar, text: &str| -> Vec<String> {
        let source = Source::new(text.as_bytes().to_vec(), grammar);
        let parts = source.parts.into_iter();
        parts.map(|part| text[part].to_owned()).collect()
    };
    assert_eq!(
        texts(Grammar::Csv, "a;b\nc\n"),
        ["a", "b", "a;b\n", "c", "c\n"]
    );
    assert_eq!(
        texts(Grammar::Xml, "<a><b>c</b></a>"),
        [
            "<a>",
            "<b>",
            "c",
            "</b>",
            "<b>c</b>",
            "</a>",
            "<a><b>c</b></a>"
        ]
    );
    assert_eq!(
        texts(Grammar::Json, r#"{"a":[1,"b"],"c":{"d":null}}"#),
        [
            "1",
            "\"b\"",
            "[1,\"b\"]",
            "\"a\":[1,\"b\"]",
            "null",
            "\"d\":null",
            "{\"d\":null}",
            "\"c\":{\"d\":null}",
            "{\"a\":[1,\"b\"],\"c\":{\"d\":null}}"
        ]
    );
    let calendar = texts(Grammar::Calendar, "BEGIN:A\nX:1\nEND:A\n");
    assert!(calendar.contains(&"BEGIN:A\nX:1\nEND:A\n".to_owned()));
}

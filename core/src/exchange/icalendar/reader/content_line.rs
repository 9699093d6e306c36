//! Reading of content lines: RFC 5545, section 3.1.

/// Lines of a text without their folds, each with the number of its first line.
#[derive(Debug)]
pub(super) struct UnfoldedLines {
    text: String,
    at: usize,
    line: u32,
    unfolded: String,
}

impl UnfoldedLines {
    pub const fn new(text: String) -> Self {
        Self {
            text,
            at: 0,
            line: 0,
            unfolded: String::new(),
        }
    }

    /// Returns the number of the last line read.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// Returns the number of bytes read and their total.
    pub const fn progress(&self) -> (u64, u64) {
        (self.at as u64, self.text.len() as u64)
    }

    /// Returns the next line that is not empty.
    pub fn next(&mut self) -> Option<(u32, &str)> {
        loop {
            let first = self.next_physical()?.to_owned();
            let line = self.line;
            self.unfolded = first;
            while self.text[self.at..].starts_with([' ', '\t']) {
                let Some(more) = self.next_physical().map(|more| more[1..].to_owned()) else {
                    break;
                };
                self.unfolded.push_str(&more);
            }
            if !self.unfolded.trim().is_empty() {
                return Some((line, &self.unfolded));
            }
        }
    }

    /// Returns the next line of the file. Files end lines with CR LF, LF or CR.
    fn next_physical(&mut self) -> Option<&str> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let ending = &rest[end..];
        let length = if ending.starts_with("\r\n") {
            2
        } else {
            ending.len().min(1)
        };
        let start = self.at;
        self.at += end + length;
        self.line = self.line.saturating_add(1);
        self.text.get(start..start + end)
    }
}

/// A content line: a name, parameters and a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ContentLine {
    /// In upper case.
    pub name: String,
    /// Names in upper case, with the first of their values.
    pub parameters: Vec<(String, String)>,
    pub value: String,
}

impl ContentLine {
    /// Reads a line. One that is none has an empty name.
    pub fn parse(line: &str) -> Self {
        let mut parts = Vec::new();
        let (mut start, mut is_quoted) = (0, false);
        for (at, c) in line.char_indices() {
            match c {
                '"' => is_quoted = !is_quoted,
                ';' if !is_quoted => {
                    parts.push(&line[start..at]);
                    start = at + 1;
                }
                ':' if !is_quoted => {
                    parts.push(&line[start..at]);
                    return Self::from_parts(&parts, &line[at + 1..]);
                }
                _ => {}
            }
        }
        Self::default()
    }

    fn from_parts(parts: &[&str], value: &str) -> Self {
        let mut parts = parts.iter();
        let name = parts.next().map(|name| name.trim().to_ascii_uppercase());
        let parameter = |part: &&str| {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().trim_matches('"').to_owned();
            Some((name.trim().to_ascii_uppercase(), value))
        };
        Self {
            name: name.unwrap_or_default(),
            parameters: parts.filter_map(parameter).collect(),
            value: value.to_owned(),
        }
    }

    /// Returns the value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the value as a text without escapes.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut characters = self.value.chars();
        while let Some(c) = characters.next() {
            match c {
                '\\' => match characters.next() {
                    Some('n' | 'N') => text.push(' '),
                    Some(escaped) => text.push(escaped),
                    None => {}
                },
                c => text.push(c),
            }
        }
        text
    }
}

/// Returns `true` for the bytes of a calendar.
#[must_use]
pub fn is_calendar(bytes: &[u8]) -> bool {
    const START: &[u8] = b"BEGIN:VCALENDAR";
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    text.len() >= START.len() && text[..START.len()].eq_ignore_ascii_case(START)
}

/// Returns the bytes with each fold inside a character of UTF-8 moved before the character: some programs
/// fold by bytes.
#[must_use]
pub fn with_whole_characters(bytes: Vec<u8>) -> Vec<u8> {
    let is_split = |at: usize| {
        let after = bytes.get(at + 1..at + 3);
        after.is_some_and(|after| matches!(after[0], b' ' | b'\t') && after[1] & 0xc0 == 0x80)
    };
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let split: Vec<usize> = ends.map(|(at, _)| at).filter(|at| is_split(*at)).collect();
    if split.is_empty() {
        return bytes;
    }
    let mut whole = Vec::with_capacity(bytes.len());
    let mut copied = 0;
    for at in split {
        let line_end = if at > 0 && bytes[at - 1] == b'\r' {
            at - 1
        } else {
            at
        };
        whole.extend_from_slice(&bytes[copied..line_end.max(copied)]);
        let begun = whole
            .iter()
            .rev()
            .take(3)
            .position(|byte| byte & 0xc0 == 0xc0);
        let begun = begun.map_or(whole.len(), |before| whole.len() - before - 1);
        let character = whole.split_off(begun);
        whole.extend_from_slice(&bytes[line_end.max(copied)..at + 2]);
        whole.extend_from_slice(&character);
        copied = at + 2;
    }
    whole.extend_from_slice(&bytes[copied..]);
    whole
}

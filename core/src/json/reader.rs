//! Where in a text of JSON one is, and what stands there.

use std::borrow::Cow;

/// The JSON is not what was expected, or no JSON at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not what was expected, at byte {at}")]
pub struct BadJson {
    /// Where it was noticed, in bytes.
    pub at: usize,
}

/// A place in a text of JSON. Whatever is read moves it on; after an error it is of no more use.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    /// At the beginning of these bytes.
    ///
    /// # Errors
    /// When they are not UTF-8.
    pub fn new(bytes: &'a [u8]) -> Result<Self, BadJson> {
        // All at once, which is faster than text by text.
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { text, at: 0 }),
            Err(error) => Err(BadJson {
                at: error.valid_up_to(),
            }),
        }
    }

    /// At a place of a text to which an earlier reader had come.
    #[must_use]
    pub const fn within(text: &'a str, place: usize) -> Self {
        Self { text, at: place }
    }

    /// Where it is, in bytes.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.at
    }

    /// The error that something here is not as expected.
    #[must_use]
    pub const fn bad(&self) -> BadJson {
        BadJson { at: self.at }
    }

    /// That there is nothing left but white space.
    ///
    /// # Errors
    /// When there is.
    pub fn end(&mut self) -> Result<(), BadJson> {
        self.peek();
        if self.at == self.text.len() {
            Ok(())
        } else {
            Err(self.bad())
        }
    }

    /// The byte that the next value begins with; 0 at the end.
    pub fn peek(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                byte => return byte,
            }
        }
    }

    pub(super) fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Goes past a sign if it stands here.
    pub fn passes(&mut self, sign: u8) -> bool {
        let is_there = self.peek() == sign;
        self.at += usize::from(is_there);
        is_there
    }

    fn pass(&mut self, sign: u8) -> Result<(), BadJson> {
        if self.passes(sign) {
            Ok(())
        } else {
            Err(self.bad())
        }
    }

    /// Goes past `true`, `false` or `null` if it stands here.
    pub fn passes_word(&mut self, word: &str) -> bool {
        self.peek();
        let is_there = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    /// A text; copied only when something is escaped in it.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&mut self) -> Result<Cow<'a, str>, BadJson> {
        self.pass(b'"')?;
        let plain = self.plain();
        if self.byte() == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while !self.passes_here(b'"') {
            let c = self.escaped()?;
            text.push(c);
            text.push_str(self.plain());
        }
        Ok(Cow::Owned(text))
    }

    /// Up to the next quote, escape or control character.
    fn plain(&mut self) -> &'a str {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let is_plain = |byte: &u8| *byte >= b' ' && *byte != b'"' && *byte != b'\\';
        self.at += rest.iter().take_while(|byte| is_plain(byte)).count();
        // ASCII stands at both ends, so this cuts no character.
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn passes_here(&mut self, sign: u8) -> bool {
        let is_there = self.byte() == sign;
        self.at += usize::from(is_there);
        is_there
    }

    fn escaped(&mut self) -> Result<char, BadJson> {
        if !self.passes_here(b'\\') {
            return Err(self.bad());
        }
        let c = match self.byte() {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            sign @ (b'"' | b'\\' | b'/') => char::from(sign),
            b'u' => return self.by_number(),
            _ => return Err(self.bad()),
        };
        self.at += 1;
        Ok(c)
    }

    /// `u0041`; characters beyond 16 bits are written as two such halves.
    fn by_number(&mut self) -> Result<char, BadJson> {
        let first = self.unit()?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        let both = self.passes_here(b'\\').then(|| self.unit()).transpose()?;
        let number = match both {
            Some(second @ 0xdc00..=0xdfff) if first < 0xdc00 => {
                0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            _ => return Err(self.bad()),
        };
        char::from_u32(number).ok_or(self.bad())
    }

    fn unit(&mut self) -> Result<u32, BadJson> {
        let digits = self.text.as_bytes().get(self.at + 1..self.at + 5);
        let digits = digits.filter(|_| self.byte() == b'u').ok_or(self.bad())?;
        let mut unit = 0;
        for digit in digits {
            unit = unit * 16 + char::from(*digit).to_digit(16).ok_or(self.bad())?;
        }
        self.at += 5;
        Ok(unit)
    }

    /// A whole number: its sign, whether it is less than nought, and its size.
    ///
    /// # Errors
    /// When there is none, or one of more than 64 bits.
    pub fn number(&mut self) -> Result<(bool, u64), BadJson> {
        let raw = self.raw()?;
        let digits = raw.trim_start_matches('-');
        let mut number = 0u64;
        for digit in digits.bytes() {
            let more = number.checked_mul(10).filter(|_| digit.is_ascii_digit());
            let more = more.and_then(|more| more.checked_add(u64::from(digit - b'0')));
            number = more.ok_or(self.bad())?;
        }
        let is_negative = digits.len() < raw.len();
        // Nought below nought is a number of another kind.
        if is_negative && number == 0 {
            return Err(self.bad());
        }
        Ok((is_negative, number))
    }

    /// A list: each value is to be read by `take`.
    ///
    /// # Errors
    /// When there is no list, or `take` fails.
    pub fn list(
        &mut self,
        take: &mut dyn FnMut(&mut Self) -> Result<(), BadJson>,
    ) -> Result<(), BadJson> {
        self.pass(b'[')?;
        if self.passes(b']') {
            return Ok(());
        }
        loop {
            take(self)?;
            if self.passes(b']') {
                return Ok(());
            }
            self.pass(b',')?;
        }
    }

    /// An object: `take` is handed each name, and is to read its value.
    ///
    /// # Errors
    /// When there is no object, or `take` fails.
    pub fn object(
        &mut self,
        take: &mut dyn FnMut(&str, &mut Self) -> Result<(), BadJson>,
    ) -> Result<(), BadJson> {
        self.pass(b'{')?;
        if self.passes(b'}') {
            return Ok(());
        }
        loop {
            self.peek();
            let name = self.text()?;
            self.pass(b':')?;
            take(&name, self)?;
            if self.passes(b'}') {
                return Ok(());
            }
            self.pass(b',')?;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::{Json, Raw, from_bytes};

    fn text(json: &str) -> Option<String> {
        from_bytes(json.as_bytes()).ok()
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_serde_reads_it(json in r#""([a\n é𝄞]|\\["\\/bfnrtu]|\\u[dD]?[89c-fC-F]?[0-9a-f]{2,4}|\\ud834\\udd1e){0,6}""#) {
            prop_assert_eq!(text(&json), serde_json::from_str::<String>(&json).ok());
        }

        #[test]
        fn what_is_json_is_what_serde_says(json in r#"[\[\]{},: "a\\u0-9eE.+\-tfn]{0,12}|[\[{ ]{0,3}(true|false|null|-?[0-9]{1,3}(\.[0-9]{0,2})?([eE][+-]?[0-9]{0,2})?|"a":|,){0,5}[\]} ]{0,3}"#) {
            let ours = from_bytes::<Raw>(json.as_bytes()).ok();
            let theirs = serde_json::from_str::<&serde_json::value::RawValue>(&json).ok();
            prop_assert_eq!(ours.map(|raw| raw.0), theirs.map(|raw| raw.get().to_owned()));
        }

        #[test]
        fn numbers_are_read_as_serde_reads_them(json in "-?[0-9]{1,21}(\\.0)?") {
            prop_assert_eq!(from_bytes::<i64>(json.as_bytes()).ok(), serde_json::from_str::<i64>(&json).ok());
            prop_assert_eq!(from_bytes::<u64>(json.as_bytes()).ok(), serde_json::from_str::<u64>(&json).ok());
            prop_assert_eq!(from_bytes::<u16>(json.as_bytes()).ok(), serde_json::from_str::<u16>(&json).ok());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            let _ = from_bytes::<Raw>(&bytes);
            let _ = from_bytes::<Vec<String>>(&bytes);
        }
    }

    #[test]
    fn a_list_may_be_spread_over_lines() {
        let list: Vec<u8> = from_bytes(b" [ 1 ,\n\t2 ]\r\n").expect("a list");
        assert_eq!(list, [1, 2]);
        assert_eq!(from_bytes::<Vec<u8>>(b"[1,]"), Err(BadJson { at: 3 }));
        assert!(from_bytes::<Vec<u8>>(b"[1] 2").is_err());
        assert_eq!(u8::read(&mut Reader { text: "7,", at: 0 }), Ok(7));
    }
}

//! Going past a value whatever it is, which still has to be JSON: what this version does not know is
//! kept as it stands.

use super::reader::{BadJson, Reader};

/// How deep values may lie in one another; deeper ones could exhaust the stack.
const DEEPEST: u32 = 127;

impl<'a> Reader<'a> {
    /// A value of any kind, as it stands.
    ///
    /// # Errors
    /// When there is none.
    pub fn raw(&mut self) -> Result<&'a str, BadJson> {
        self.peek();
        let start = self.at;
        self.skip(0)?;
        // A value begins and ends with ASCII, so this cuts no character.
        self.text.get(start..self.at).ok_or(self.bad())
    }

    fn skip(&mut self, depth: u32) -> Result<(), BadJson> {
        if depth > DEEPEST {
            return Err(self.bad());
        }
        match self.peek() {
            b'"' => self.text().map(drop),
            b'[' => self.list(&mut |reader| reader.skip(depth + 1)),
            b'{' => self.object(&mut |_, reader| reader.skip(depth + 1)),
            b'-' | b'0'..=b'9' => self.skip_number(),
            _ => {
                let words = ["null", "true", "false"];
                if words.into_iter().any(|word| self.passes_word(word)) {
                    Ok(())
                } else {
                    Err(self.bad())
                }
            }
        }
    }

    fn skip_number(&mut self) -> Result<(), BadJson> {
        self.at += usize::from(self.byte() == b'-');
        if self.byte() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), b'+' | b'-'));
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), BadJson> {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if self.at > start {
            Ok(())
        } else {
            Err(self.bad())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Raw, from_bytes};

    #[test]
    fn a_bottomless_value_is_refused() {
        let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(from_bytes::<Raw>(deep(128).as_bytes()).is_ok());
        assert!(from_bytes::<Raw>(deep(129).as_bytes()).is_err());
        assert!(from_bytes::<Raw>(deep(100_000).as_bytes()).is_err());
    }
}

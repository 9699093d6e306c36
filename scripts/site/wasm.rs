//! As much of the WebAssembly format as putting functions in another order takes.
//!
//! Source: WebAssembly Core Specification, "Binary Format". Nothing is interpreted that holds no
//! index of a function; what is unknown is an error and never guessed.

use std::ops::Range;

/// The sections of a module in their order: what kind each is of, and its bytes.
pub type Sections = Vec<(u8, Vec<u8>)>;

const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Reads on through bytes; every way past the end is an error.
pub struct Reader<'a> {
    bytes: &'a [u8],
    /// The offset of the next byte.
    pub at: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub fn byte(&mut self) -> Result<u8, String> {
        let byte = self.bytes.get(self.at).ok_or("the module ends early")?;
        self.at += 1;
        Ok(*byte)
    }

    pub fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let end = self.at.checked_add(length).ok_or("a length is too large")?;
        let taken = self
            .bytes
            .get(self.at..end)
            .ok_or("the module ends early")?;
        self.at = end;
        Ok(taken)
    }

    /// A number without sign of at most 32 bits (LEB128).
    pub fn number(&mut self) -> Result<u32, String> {
        let mut value: u64 = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| "a number is too large".into());
            }
        }
        Err("a number is too long".into())
    }

    /// How many follow; a section that is not there has none.
    pub fn count(&mut self) -> Result<u32, String> {
        if self.bytes.is_empty() {
            return Ok(0);
        }
        self.number()
    }

    /// Past how large something may get.
    pub fn skip_limits(&mut self) -> Result<(), String> {
        let has_end = self.byte()? & 1 == 1;
        self.skip_number()?;
        if has_end { self.skip_number() } else { Ok(()) }
    }

    /// Past a number of any size and sign.
    pub fn skip_number(&mut self) -> Result<(), String> {
        while self.byte()? >= 0x80 {}
        Ok(())
    }

    /// Past the type of a value, which is one byte, or two if it is a reference that says to what.
    pub fn skip_type(&mut self) -> Result<(), String> {
        match self.byte()? {
            0x63 | 0x64 => self.skip_number(),
            _ => Ok(()),
        }
    }
}

/// Adds a number without sign (LEB128, as short as it gets).
pub fn write_number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub fn sections(module: &[u8]) -> Result<Sections, String> {
    let mut reader = Reader::new(module);
    if reader.take(HEAD.len())? != HEAD {
        return Err("this is no WebAssembly of version 1".into());
    }
    let mut sections = Vec::new();
    while !reader.is_done() {
        let kind = reader.byte()?;
        let length = reader.number()? as usize;
        sections.push((kind, reader.take(length)?.to_vec()));
    }
    Ok(sections)
}

pub fn module(sections: &Sections) -> Vec<u8> {
    let mut out = HEAD.to_vec();
    for (kind, bytes) in sections {
        out.push(*kind);
        write_number(&mut out, bytes.len() as u32);
        out.extend(bytes);
    }
    out
}

/// Past one instruction; tells where the index of a function stands in it, if it names one.
pub fn instruction(reader: &mut Reader) -> Result<Option<Range<usize>>, String> {
    let code = reader.byte()?;
    match code {
        // call, return_call, ref.func
        0x10 | 0x12 | 0xd2 => {
            let from = reader.at;
            reader.skip_number()?;
            return Ok(Some(from..reader.at));
        }
        // block, loop, if
        0x02..=0x04 => reader.skip_type()?,
        // br, br_if, locals, globals, tables, constants, memory.size and grow, ref.null
        0x0c | 0x0d | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 => reader.skip_number()?,
        // call_indirect, loads and stores
        0x11 | 0x13 | 0x28..=0x3e => {
            reader.skip_number()?;
            reader.skip_number()?;
        }
        // br_table
        0x0e => {
            for _ in 0..=reader.number()? {
                reader.skip_number()?;
            }
        }
        // select with types
        0x1c => {
            for _ in 0..reader.number()? {
                reader.skip_type()?;
            }
        }
        0x43 => drop(reader.take(4)?),
        0x44 => drop(reader.take(8)?),
        0xfc => match reader.number()? {
            0..=7 => {}
            9 | 11 | 13 | 15..=17 => reader.skip_number()?,
            8 | 10 | 12 | 14 => {
                reader.skip_number()?;
                reader.skip_number()?;
            }
            other => return Err(format!("instruction fc {other:x} is unknown")),
        },
        // unreachable, nop, else, end, return, drop, select, arithmetic, ref.is_null
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
        other => return Err(format!("instruction {other:x} is unknown")),
    }
    Ok(None)
}

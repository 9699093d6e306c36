//! Reader of the XML files of Chamilo: course sessions with the people and courses that they define, and
//! people alone.
//!
//! A file becomes one table for each kind of rows, in the columns of the CSV formats, so that its dry run
//! and its choices are the same. A DTD is refused, references to entities other than those that XML
//! defines are too, and none is expanded. Chamilo's own export does not escape `&`, so that Chamilo cannot
//! read it; one that begins no reference stands for itself here, with a warning.

mod content;
mod declaration;
mod parts;

use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use super::MAX_ROWS;
use super::csv_table::CsvTable;
use super::decode::Decoded;
use super::format::Format;
use super::notice::Notice;
use super::problem::Problem;
use content::Content;

pub use declaration::{XmlEncoding, xml_encoding};

/// Maximum number of elements around another. Chamilo's files have four.
const MAX_DEPTH: usize = 32;

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The character of the line, from 1.
    pub column: u32,
}

/// Error for XML that is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// The file has a document type definition, which could make other files part of it.
    #[error("a document type definition")]
    Doctype(Position),
    /// A reference to an entity that XML does not define.
    #[error("the entity {name}")]
    UnknownEntity {
        /// The name, without the signs around it.
        name: String,
        /// The place of the reference.
        at: Position,
    },
    /// An element that another ends.
    #[error("{found} ends {expected}")]
    WrongEnd {
        /// Name of the open element; empty if none is open.
        expected: String,
        /// Name that the tag has.
        found: String,
        /// The place of the tag.
        at: Position,
    },
    /// The file ends inside an element, a tag or a comment.
    #[error("the file ends too early")]
    Truncated(Position),
    /// More than 32 elements around another.
    #[error("too many elements around another")]
    TooDeep(Position),
    /// Not XML for another reason.
    #[error("not well-formed")]
    IllFormed(Position),
    /// More than [`MAX_ROWS`] rows.
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// XML without course sessions, people and courses.
    #[error("nothing that can be imported")]
    NothingKnown,
}

/// Returns `true` if a text is XML, and no web page.
#[must_use]
pub fn is_xml(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

/// Reads XML in steps.
pub struct XmlReader {
    reader: Reader<Cursor<Vec<u8>>>,
    buffer: Vec<u8>,
    lines: LineCounter,
    /// Names of the open elements, in lower case.
    path: Vec<String>,
    content: Content,
    is_done: bool,
}

impl XmlReader {
    /// Creates a reader at the beginning of a file.
    #[must_use]
    pub fn new(file: &str, decoded: Decoded, encoding: XmlEncoding) -> Self {
        let mut reader = Reader::from_reader(Cursor::new(decoded.text.into_bytes()));
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.expand_empty_elements = true;
        let notice = encoding.contradicts.then_some(Notice::DeclaredEncoding);
        Self {
            reader,
            buffer: Vec::new(),
            lines: LineCounter::default(),
            path: Vec::new(),
            content: Content::new(file, notice.into_iter().collect()),
            is_done: false,
        }
    }

    /// Reads up to `max` more tags and texts, and returns `true` if these were the last.
    ///
    /// # Errors
    /// Returns an error if the file is not read.
    pub fn step(&mut self, max: usize) -> Result<bool, XmlError> {
        for _ in 0..max {
            if self.is_done {
                break;
            }
            self.read_event()?;
        }
        Ok(self.is_done)
    }

    /// Returns the number of bytes read and their total.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let total = self.reader.get_ref().get_ref().len() as u64;
        (self.reader.buffer_position(), total)
    }

    /// Returns the tables with rows, each with its format: course sessions first.
    ///
    /// # Errors
    /// Returns [`XmlError::NothingKnown`] if there are none.
    pub fn finish(self) -> Result<Vec<(Format, CsvTable)>, XmlError> {
        let tables = self.content.finish();
        if tables.is_empty() {
            Err(XmlError::NothingKnown)
        } else {
            Ok(tables)
        }
    }

    fn read_event(&mut self) -> Result<(), XmlError> {
        let start = self.reader.buffer_position();
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer);
        let bytes = self.reader.get_ref().get_ref();
        let mut position = |offset: u64| self.lines.position(bytes, offset);
        match event {
            Ok(Event::Start(tag)) => {
                if self.path.len() >= MAX_DEPTH {
                    return Err(XmlError::TooDeep(position(start)));
                }
                let name = tag.local_name().into_inner().to_lowercase();
                self.path.push(name);
                self.content.begin(&self.path, position(start).line);
            }
            Ok(Event::End(_)) => {
                let name = self.path.pop().unwrap_or_default();
                self.content.end(&self.path, &name)?;
            }
            Ok(Event::Text(text)) => {
                let text = text.into_inner();
                for (at, _) in text.match_indices('&') {
                    let at = position(start + at as u64);
                    self.content.warn(Problem::BareAmpersand(at));
                }
                self.content.text(&text);
            }
            Ok(Event::CData(text)) => self.content.text(&text.into_inner()),
            Ok(Event::GeneralRef(reference)) => {
                let character = reference.resolve_char_ref();
                match (character, resolve_xml_entity(&reference.xml10_content())) {
                    (Ok(Some(character)), _) => {
                        self.content.text(character.encode_utf8(&mut [0; 4]));
                    }
                    (Ok(None), Some(text)) => self.content.text(text),
                    (Ok(None) | Err(_), _) => {
                        let name = reference.xml10_content().into_owned();
                        let at = position(start);
                        if is_name(&name) || name.starts_with('#') {
                            return Err(XmlError::UnknownEntity { name, at });
                        }
                        // An ampersand, and a semicolon somewhere after it.
                        self.content.warn(Problem::BareAmpersand(at));
                        self.content.text(&format!("&{name};"));
                    }
                }
            }
            Ok(Event::DocType(_)) => return Err(XmlError::Doctype(position(start))),
            Ok(Event::Eof) => {
                if !self.path.is_empty() {
                    return Err(XmlError::Truncated(position(start)));
                }
                self.is_done = true;
            }
            // Empty elements are expanded; the others say nothing.
            Ok(Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
            Err(error) => {
                let at = position(self.reader.error_position());
                return Err(fault(error, at));
            }
        }
        Ok(())
    }
}

/// Returns `true` for what can be the name of an entity.
fn is_name(text: &str) -> bool {
    let is_first = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    let is_other = |c: char| is_first(c) || c.is_numeric() || matches!(c, '-' | '.');
    text.starts_with(is_first) && text.chars().all(is_other)
}

/// Returns the error of a file for one of the parser.
fn fault(error: quick_xml::Error, at: Position) -> XmlError {
    match error {
        quick_xml::Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            XmlError::WrongEnd {
                expected,
                found,
                at,
            }
        }
        quick_xml::Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => XmlError::WrongEnd {
            expected: String::new(),
            found,
            at,
        },
        quick_xml::Error::Syntax(SyntaxError::InvalidBangMarkup) => XmlError::IllFormed(at),
        quick_xml::Error::Syntax(_) => XmlError::Truncated(at),
        _ => XmlError::IllFormed(at),
    }
}

/// Lines and columns of offsets that ascend.
#[derive(Debug)]
struct LineCounter {
    offset: usize,
    position: Position,
}

impl Default for LineCounter {
    fn default() -> Self {
        let position = Position { line: 1, column: 1 };
        Self {
            offset: 0,
            position,
        }
    }
}

impl LineCounter {
    /// Returns the place of an offset, which is not before an earlier one unless they are on one line.
    fn position(&mut self, bytes: &[u8], offset: u64) -> Position {
        let end = usize::try_from(offset).map_or(bytes.len(), |end| end.min(bytes.len()));
        if end < self.offset {
            *self = Self::default();
        }
        for byte in bytes.get(self.offset..end).unwrap_or_default() {
            if *byte == b'\n' {
                self.position.line = self.position.line.saturating_add(1);
                self.position.column = 1;
            } else if byte & 0xc0 != 0x80 {
                // Continuation bytes of UTF-8 are parts of a character.
                self.position.column = self.position.column.saturating_add(1);
            }
        }
        self.offset = end;
        self.position
    }
}

#[cfg(test)]
mod tests;

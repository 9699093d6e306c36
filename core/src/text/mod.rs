//! Cleaning of text on its way in: typed, pasted or imported.
//!
//! Copies from web pages, mail and spreadsheets carry characters that nobody sees and that make equal
//! names unequal. [`clean_line`] and [`clean_lines`] remove them, and keep what a script or an emoji
//! needs. Every text that becomes part of a record is cleaned once, where it enters: by the rules of
//! the fields ([`crate::rules::fields`]) and by the cells of imported tables.
//!
//! Some texts have simple formatting: [`FormattedText`]. Two versions of a text are compared word by word:
//! [`differences`], [`combine`].
//!
//! ```
//! use lectern_core::text::{clean_line, clean_lines};
//!
//! // A zero-width space, a no-break space and a byte order mark.
//! assert_eq!(clean_line("\u{feff}Zoe\u{308}\u{a0}Kim\u{200b}"), "Zoë Kim");
//! // Persian needs the non-joiner inside a word, never at its end.
//! assert_eq!(clean_line("می\u{200c}خواهم\u{200c}"), "می\u{200c}خواهم");
//! assert_eq!(clean_lines("First line\r\nsecond line\u{2028}"), "First line\nsecond line");
//! ```

mod character;
mod clean;
mod difference;
mod formatted;

pub use character::is_invisible;
pub use clean::{clean_line, clean_lines};
pub use difference::{Difference, combine, differences, words};
pub use formatted::{
    Block, FormattedText, Inline, LinkTarget, Mark, TextEdit, html_to_markdown, toggle_list,
    toggle_mark,
};

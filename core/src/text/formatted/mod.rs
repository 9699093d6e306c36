//! Texts with simple formatting: paragraphs, bold, italics, lists and links.
//!
//! Such a text is stored as it was typed, in a small part of Markdown ([CommonMark]), so that a text
//! without any formatting is itself. [`FormattedText::parse`] returns what a page draws. There is no
//! HTML in it, and a link goes to `http`, `https` or `mailto` or is none ([`LinkTarget`]). Whatever
//! else Markdown knows (headings, code, quotations, tables, images, HTML) stays as it was typed.
//!
//! [`html_to_markdown`] turns the HTML of another program into such a text, [`FormattedText::to_html`]
//! writes it for one, and [`toggle_mark`] and [`toggle_list`] are the commands of an editor.
//!
//! ```
//! use lectern_core::text::{Block, FormattedText, Inline, html_to_markdown};
//!
//! let text = FormattedText::parse("Bring a **coat**.");
//! assert_eq!(
//!     text.blocks(),
//!     [Block::Paragraph(vec![
//!         Inline::Text("Bring a ".into()),
//!         Inline::Strong(vec![Inline::Text("coat".into())]),
//!         Inline::Text(".".into()),
//!     ])]
//! );
//! assert_eq!(
//!     html_to_markdown("<p>Bring a <b onclick='x()'>coat</b>.</p><script>x()</script>"),
//!     "Bring a **coat**."
//! );
//! ```
//!
//! [CommonMark]: https://spec.commonmark.org/0.31.2/

mod document;
mod editing;
mod html;
mod html_writer;
mod link_target;
mod links;
mod markdown;
mod normalize;
mod writer;

pub use document::{Block, FormattedText, Inline};
pub use editing::{Mark, TextEdit, toggle_list, toggle_mark};
pub use html::html_to_markdown;
pub use link_target::LinkTarget;

#[cfg(test)]
mod adversarial;
#[cfg(test)]
mod tests;

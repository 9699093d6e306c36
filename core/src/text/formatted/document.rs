//! The parts of a formatted text.

use super::LinkTarget;
use super::markdown;
use super::normalize::plain_text;

/// Depth to which lists contain lists, and marks contain marks. What is deeper is drawn as typed.
pub(super) const MAX_DEPTH: usize = 6;

/// A text with simple formatting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormattedText(pub(super) Vec<Block>);

impl FormattedText {
    /// Parses Markdown. Every text is valid: what is no formatting is text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let blocks = markdown::parse(text);
        if blocks.is_empty() && !text.trim().is_empty() {
            // Such as entities that are blanks: whoever typed them sees them.
            return Self(vec![Block::Paragraph(vec![Inline::Text(
                text.trim().to_owned(),
            )])]);
        }
        Self(blocks)
    }

    /// Returns the paragraphs and lists.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }

    /// Returns the text that is drawn, without the marks and the signs of list items, each paragraph on
    /// lines of its own.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        push_plain_text(&self.0, &mut text);
        text.trim().to_owned()
    }

    /// Returns `true` if the text has any formatting, such as a list, a mark or a link.
    #[must_use]
    pub fn is_formatted(&self) -> bool {
        self.0.iter().any(|block| match block {
            Block::Paragraph(content) => content.iter().any(|part| match part {
                Inline::Text(_) | Inline::LineBreak => false,
                Inline::Strong(_) | Inline::Emphasis(_) | Inline::Link { .. } => true,
            }),
            Block::List { .. } => true,
        })
    }
}

fn push_plain_text(blocks: &[Block], into: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                plain_text(content, into);
                into.push('\n');
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| push_plain_text(item, into));
            }
        }
    }
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item; `None` for a list with bullets.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
}

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text.
    Text(String),
    /// The end of a line.
    LineBreak,
    /// Bold text.
    Strong(Vec<Inline>),
    /// Italic text.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// The address that it leads to.
        target: LinkTarget,
        /// The inline parts that it is drawn as.
        content: Vec<Inline>,
    },
}

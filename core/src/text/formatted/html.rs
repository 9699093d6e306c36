//! HTML of other programs as Markdown. A tokenizer that follows the standard reads it as a browser
//! would; what is no paragraph, list, mark or link leaves its text, and scripts leave nothing.

mod element;
mod runs;

use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use self::element::Element;
use self::runs::{Run, RunStyle, by_link};
use super::document::{Block, MAX_DEPTH};
use super::link_target::LinkTarget;
use super::normalize::normalize_blocks;
use super::writer;
use crate::text::clean_lines;

/// Largest number at which a list from elsewhere begins.
const MAX_START: u64 = 999_999;

/// Returns HTML as Markdown, cleaned as by [`clean_lines`]. Text without tags is text.
///
/// Ilios stores the descriptions, notes and objectives of its sessions as HTML.
///
/// ```
/// use lectern_core::text::html_to_markdown;
///
/// let html = "<p>See <a href=\"https://uni.example\">the <i>plan</i></a></p><ol><li>Heart<li>Lungs</ol>";
/// assert_eq!(html_to_markdown(html), "See [the *plan*](https://uni.example)\n\n1. Heart\n2. Lungs");
/// ```
#[must_use]
pub fn html_to_markdown(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut builder = Builder::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        // Reading a text in memory cannot fail.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => builder.open(&tag),
            Token::EndTag(tag) => builder.close(&tag),
            Token::String(text) => builder.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    let blocks = builder.finish();
    clean_lines(&writer::write(&blocks)).into_owned()
}

/// A list that is open.
struct OpenList {
    start: Option<u64>,
    items: Vec<Vec<Block>>,
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    lists: Vec<OpenList>,
    /// Lists within which no more are opened.
    ignored_lists: usize,
    /// The paragraph that is open. A line break is a run whose text is `\n`.
    runs: Vec<Run>,
    strong: usize,
    emphasis: usize,
    heading: bool,
    link: Option<LinkTarget>,
    /// The element whose content is left out, and how many of its name are open.
    skipped: Option<(String, usize)>,
}

impl Builder {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        if let Some((skipped, open)) = &mut self.skipped {
            *open += usize::from(*skipped == name);
            return;
        }
        match Element::new(&name) {
            Element::Skipped if !tag.self_closing => self.skipped = Some((name.into_owned(), 1)),
            Element::Skipped | Element::Other => {}
            Element::Block => self.end_paragraph(),
            Element::Heading => {
                self.end_paragraph();
                self.heading = true;
            }
            Element::List { ordered } => {
                self.end_paragraph();
                let start = attribute("start").and_then(|start| start.parse().ok());
                let start = start.unwrap_or(1u64).min(MAX_START);
                if self.lists.len() < MAX_DEPTH {
                    self.lists.push(OpenList {
                        start: ordered.then_some(start),
                        items: Vec::new(),
                    });
                } else {
                    self.ignored_lists += 1;
                }
            }
            Element::Item => {
                self.end_paragraph();
                if let Some(list) = self.lists.last_mut() {
                    // Quill, the editor of Ilios, marks items of lists with bullets so.
                    if attribute("data-list").as_deref() == Some("bullet") {
                        list.start = None;
                    }
                    list.items.push(Vec::new());
                }
            }
            Element::LineBreak => self.line_break(),
            Element::Cell => self.text(" "),
            Element::Strong => self.strong += 1,
            Element::Emphasis => self.emphasis += 1,
            Element::Link => self.link = attribute("href").and_then(|href| LinkTarget::new(&href)),
            Element::Image => self.text(&attribute("alt").unwrap_or_default()),
        }
    }

    fn close(&mut self, tag: &EndTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some((skipped, open)) = &mut self.skipped {
            *open -= usize::from(*skipped == name);
            if *open == 0 {
                self.skipped = None;
            }
            return;
        }
        match Element::new(&name) {
            Element::Block | Element::Item => self.end_paragraph(),
            Element::Heading => {
                self.end_paragraph();
                self.heading = false;
            }
            Element::List { .. } if self.ignored_lists > 0 => {
                self.end_paragraph();
                self.ignored_lists -= 1;
            }
            Element::List { .. } => {
                self.end_paragraph();
                self.end_list();
            }
            Element::Cell => self.text(" "),
            Element::Strong => self.strong = self.strong.saturating_sub(1),
            Element::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            Element::Link => self.link = None,
            Element::Skipped | Element::Other | Element::LineBreak | Element::Image => {}
        }
    }

    /// Appends text, with each run of blanks as a single space.
    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        let style = RunStyle {
            strong: self.strong > 0 || self.heading,
            emphasis: self.emphasis > 0,
            link: self.link.clone(),
        };
        let mut after_blank = self
            .runs
            .last()
            .is_none_or(|run| run.text.ends_with([' ', '\n']));
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            let is_blank = c.is_whitespace();
            if !is_blank {
                collapsed.push(c);
            } else if !after_blank {
                collapsed.push(' ');
            }
            after_blank = is_blank;
        }
        if collapsed.is_empty() {
            return;
        }
        match self
            .runs
            .last_mut()
            .filter(|run| run.style == style && run.text != "\n")
        {
            Some(run) => run.text.push_str(&collapsed),
            None => self.runs.push(Run {
                text: collapsed,
                style,
            }),
        }
    }

    /// Two line breaks in a row end a paragraph.
    fn line_break(&mut self) {
        match self.runs.last() {
            None => {}
            Some(run) if run.text == "\n" => self.end_paragraph(),
            Some(run) => {
                let style = run.style.clone();
                let text = "\n".to_owned();
                self.runs.push(Run { text, style });
            }
        }
    }

    fn end_paragraph(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().any(|run| !run.text.trim().is_empty()) {
            let paragraph = Block::Paragraph(by_link(&runs));
            self.container().push(paragraph);
        }
    }

    fn end_list(&mut self) {
        let Some(mut list) = self.lists.pop() else {
            return;
        };
        list.items.retain(|item| !item.is_empty());
        if !list.items.is_empty() {
            let (start, items) = (list.start, list.items);
            self.container().push(Block::List { start, items });
        }
    }

    /// Returns the container of the next block: the last item of the innermost list, or the text.
    fn container(&mut self) -> &mut Vec<Block> {
        match self.lists.last_mut() {
            None => &mut self.blocks,
            Some(list) => {
                if list.items.is_empty() {
                    list.items.push(Vec::new());
                }
                // There is an item now.
                let last = list.items.len() - 1;
                &mut list.items[last]
            }
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        while !self.lists.is_empty() {
            self.end_list();
        }
        normalize_blocks(&mut self.blocks);
        self.blocks
    }
}

//! Parsing of Markdown. `pulldown-cmark` finds the structure; this keeps the part of it that is drawn,
//! and the source of everything else.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag};

use super::document::{Block, Inline, MAX_DEPTH};
use super::link_target::LinkTarget;
use super::links::push_text;
use super::normalize::{normalize_blocks, trim_lines};

/// Parses a text.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    let definitions = events.reference_definitions().iter();
    let mut definitions: Vec<Range<usize>> = definitions.map(|(_, row)| row.span.clone()).collect();
    definitions.sort_unstable_by_key(|span| span.start);
    let mut reader = Reader {
        text,
        events,
        ahead: None,
        definitions: definitions.into(),
    };
    let mut blocks = reader.blocks(0);
    reader.definitions_before(text.len(), &mut blocks);
    normalize_blocks(&mut blocks);
    blocks
}

struct Reader<'a> {
    text: &'a str,
    events: OffsetIter<'a>,
    ahead: Option<(Event<'a>, Range<usize>)>,
    /// Definitions of links, `[1]: https://…`, which the parser takes out of the text.
    definitions: VecDeque<Range<usize>>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.ahead.take().or_else(|| self.events.next())
    }

    /// Reads blocks up to the end of what contains them, which is read too.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.next() {
            if depth == 0 {
                self.definitions_before(range.start, &mut blocks);
            }
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => {
                    let content = self.inlines(true);
                    blocks.push(Block::Paragraph(content));
                }
                Event::Start(Tag::List(start)) if depth < MAX_DEPTH => {
                    let items = self.items(depth + 1);
                    // A single dash is a dash.
                    blocks.push(if items.iter().all(Vec::is_empty) {
                        self.as_typed(range)
                    } else {
                        Block::List { start, items }
                    });
                }
                // The items of a list without blank lines have no paragraphs.
                event if is_inline(&event) => {
                    self.ahead = Some((event, range));
                    let content = self.inlines(false);
                    blocks.push(Block::Paragraph(content));
                }
                Event::Start(_) => {
                    self.skip();
                    blocks.push(self.as_typed(range));
                }
                _ => blocks.push(self.as_typed(range)),
            }
        }
        blocks
    }

    fn items(&mut self, depth: usize) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(_) => items.push(self.blocks(depth)),
                _ => break,
            }
        }
        items
    }

    /// Reads the parts of a paragraph: up to its end, which is read too, or up to what is no part of
    /// one.
    fn inlines(&mut self, has_end: bool) -> Vec<Inline> {
        let mut open: Vec<(Frame<'a>, Vec<Inline>)> = Vec::new();
        let mut content = Vec::new();
        // The number of marks that are open, but too deep to be drawn.
        let mut ignored = 0usize;
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Image { .. }) => {
                    self.skip();
                    push_text(&self.text[range], &mut content);
                }
                Event::Start(tag) if is_inline_tag(&tag) => {
                    if open.len() < MAX_DEPTH && ignored == 0 {
                        let frame = Frame { tag, range };
                        open.push((frame, std::mem::take(&mut content)));
                    } else {
                        ignored += 1;
                    }
                }
                Event::End(_) if ignored > 0 => ignored -= 1,
                Event::End(_) if !open.is_empty() => {
                    if let Some((frame, before)) = open.pop() {
                        let inner = std::mem::replace(&mut content, before);
                        self.close(&frame, inner, &mut content);
                    }
                }
                Event::Text(text) => push_text(&text, &mut content),
                Event::SoftBreak | Event::HardBreak => content.push(Inline::LineBreak),
                Event::Code(_) | Event::InlineHtml(_) => {
                    push_text(&self.text[range], &mut content);
                }
                Event::End(_) if has_end => break,
                event => {
                    self.ahead = Some((event, range));
                    break;
                }
            }
        }
        content
    }

    /// Appends what a mark contains, marked.
    fn close(&self, frame: &Frame<'_>, inner: Vec<Inline>, content: &mut Vec<Inline>) {
        match &frame.tag {
            Tag::Strong => content.push(Inline::Strong(inner)),
            Tag::Emphasis => content.push(Inline::Emphasis(inner)),
            Tag::Link { dest_url, .. } => match LinkTarget::new(dest_url) {
                Some(target) => content.push(Inline::Link {
                    target,
                    content: inner,
                }),
                None => push_text(&self.text[frame.range.clone()], content),
            },
            _ => content.extend(inner),
        }
    }

    /// Reads up to the end of what has just begun.
    fn skip(&mut self) {
        let mut depth = 1usize;
        while depth > 0 {
            match self.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Returns the lines of a part of the text, as they were typed.
    fn as_typed(&self, range: Range<usize>) -> Block {
        Block::Paragraph(trim_lines(&self.text[range]))
    }

    /// Appends the definitions of links that begin before `position`.
    fn definitions_before(&mut self, position: usize, blocks: &mut Vec<Block>) {
        while self
            .definitions
            .front()
            .is_some_and(|span| span.start < position)
        {
            if let Some(span) = self.definitions.pop_front() {
                blocks.push(self.as_typed(span));
            }
        }
    }
}

/// A mark that is open.
struct Frame<'a> {
    tag: Tag<'a>,
    range: Range<usize>,
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(tag) || matches!(tag, Tag::Image { .. }),
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak
        | Event::HardBreak => true,
        _ => false,
    }
}

fn is_inline_tag(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. })
}

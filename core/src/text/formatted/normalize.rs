//! One form for texts that look the same: no empty parts, no blanks at the ends of lines, no mark
//! beside another of its kind.

use super::document::{Block, Inline};
use super::links::{push_text, split};

/// Brings blocks into normal form. What is empty goes, except items beside others of a list, whose
/// numbers count.
pub(super) fn normalize_blocks(blocks: &mut Vec<Block>) {
    let all = std::mem::take(blocks);
    for block in all {
        match block {
            Block::Paragraph(content) => {
                let content = paragraph(content);
                if !content.is_empty() {
                    blocks.push(Block::Paragraph(content));
                }
            }
            Block::List { start, mut items } => {
                items.iter_mut().for_each(normalize_blocks);
                if items.iter().all(Vec::is_empty) {
                    continue;
                }
                match blocks.last_mut() {
                    Some(Block::List {
                        start: last_start,
                        items: last,
                    }) if last_start.is_some() == start.is_some() => last.append(&mut items),
                    Some(Block::List { .. } | Block::Paragraph(_)) | None => {
                        blocks.push(Block::List { start, items });
                    }
                }
            }
        }
    }
}

/// Returns the lines of a text without the blanks around them.
pub(super) fn trim_lines(text: &str) -> Vec<Inline> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut content = Vec::new();
    for line in lines {
        if !content.is_empty() {
            content.push(Inline::LineBreak);
        }
        push_text(line, &mut content);
    }
    content
}

/// Returns the text of parts without their marks.
pub(super) fn plain_text(content: &[Inline], into: &mut String) {
    for part in content {
        match part {
            Inline::Text(text) => into.push_str(text),
            Inline::LineBreak => into.push('\n'),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. } => {
                plain_text(inner, into);
            }
        }
    }
}

fn paragraph(content: Vec<Inline>) -> Vec<Inline> {
    Trimmed::new(normalize(content, Within::Paragraph)).content
}

/// Context of parts: a paragraph, or a link in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Paragraph,
    /// A link contains no other.
    Link,
}

fn normalize(content: Vec<Inline>, within: Within) -> Vec<Inline> {
    let mut parts = Vec::with_capacity(content.len());
    for part in content {
        match part {
            Inline::Text(text) => append_text(&text, &mut parts),
            Inline::LineBreak => append_break(&mut parts),
            Inline::Strong(inner) => {
                append_marked(normalize(inner, within), Inline::Strong, &mut parts);
            }
            Inline::Emphasis(inner) => {
                append_marked(normalize(inner, within), Inline::Emphasis, &mut parts);
            }
            Inline::Link { target, content } => {
                let mark = |content| Inline::Link { target, content };
                append_marked(normalize(content, Within::Link), mark, &mut parts);
            }
        }
    }
    if within == Within::Link {
        return parts;
    }
    let mut linked = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Inline::Text(text) => split(&text, &mut linked),
            other @ (Inline::LineBreak
            | Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Link { .. }) => linked.push(other),
        }
    }
    linked
}

fn append_text(text: &str, parts: &mut Vec<Inline>) {
    let after_break = matches!(parts.last(), Some(Inline::LineBreak));
    push_text(if after_break { text.trim_start() } else { text }, parts);
}

fn append_break(parts: &mut Vec<Inline>) {
    while let Some(Inline::Text(last)) = parts.last_mut() {
        last.truncate(last.trim_end().len());
        if !last.is_empty() {
            break;
        }
        parts.pop();
    }
    parts.push(Inline::LineBreak);
}

/// Appends marked parts. Blanks at their ends are no part of what is marked.
fn append_marked(
    inner: Vec<Inline>,
    mark: impl FnOnce(Vec<Inline>) -> Inline,
    parts: &mut Vec<Inline>,
) {
    let Trimmed {
        before,
        content,
        after,
    } = Trimmed::new(inner);
    append_blank(before, parts);
    if !content.is_empty() {
        match (parts.last_mut(), mark(content)) {
            (Some(Inline::Strong(last)), Inline::Strong(more))
            | (Some(Inline::Emphasis(last)), Inline::Emphasis(more)) => {
                for part in more {
                    match part {
                        Inline::Text(text) => push_text(&text, last),
                        // What is marked twice meets again within.
                        Inline::Strong(inner) => append_marked(inner, Inline::Strong, last),
                        Inline::Emphasis(inner) => append_marked(inner, Inline::Emphasis, last),
                        other @ (Inline::LineBreak | Inline::Link { .. }) => last.push(other),
                    }
                }
            }
            (_, marked) => parts.push(marked),
        }
    }
    append_blank(after, parts);
}

/// Blanks at an end of what is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Blank {
    None,
    Space,
    LineBreak,
}

fn append_blank(blank: Blank, parts: &mut Vec<Inline>) {
    match blank {
        Blank::None => {}
        Blank::Space => append_text(" ", parts),
        Blank::LineBreak => append_break(parts),
    }
}

/// Parts without the blanks at their ends.
struct Trimmed {
    before: Blank,
    content: Vec<Inline>,
    after: Blank,
}

impl Trimmed {
    fn new(content: Vec<Inline>) -> Self {
        let mut content = std::collections::VecDeque::from(content);
        let (mut before, mut after) = (Blank::None, Blank::None);
        loop {
            let found = match content.front_mut() {
                Some(part) => trim(
                    part,
                    |text| text.trim_start().len(),
                    |text, len| {
                        text.drain(..text.len() - len);
                    },
                ),
                None => Ends::Filled,
            };
            match found {
                Ends::Blank(blank) => {
                    before = longer(before, blank);
                    content.pop_front();
                }
                Ends::Trimmed => {
                    before = longer(before, Blank::Space);
                    break;
                }
                Ends::Filled => break,
            }
        }
        loop {
            let found = match content.back_mut() {
                Some(part) => trim(part, |text| text.trim_end().len(), String::truncate),
                None => Ends::Filled,
            };
            match found {
                Ends::Blank(blank) => {
                    after = longer(after, blank);
                    content.pop_back();
                }
                Ends::Trimmed => {
                    after = longer(after, Blank::Space);
                    break;
                }
                Ends::Filled => break,
            }
        }
        Self {
            before,
            content: content.into(),
            after,
        }
    }
}

/// State of the first or the last of some parts with regard to blanks.
enum Ends {
    /// A part that is blank.
    Blank(Blank),
    /// A text of which blanks were removed.
    Trimmed,
    /// A part without blanks.
    Filled,
}

fn trim(
    part: &mut Inline,
    trimmed_len: impl Fn(&str) -> usize,
    shorten: impl Fn(&mut String, usize),
) -> Ends {
    match part {
        Inline::LineBreak => Ends::Blank(Blank::LineBreak),
        Inline::Text(text) => match trimmed_len(text) {
            0 => Ends::Blank(Blank::Space),
            len if len < text.len() => {
                shorten(text, len);
                Ends::Trimmed
            }
            _ => Ends::Filled,
        },
        Inline::Strong(_) | Inline::Emphasis(_) | Inline::Link { .. } => Ends::Filled,
    }
}

fn longer(first: Blank, second: Blank) -> Blank {
    match (first, second) {
        (Blank::LineBreak, _) | (_, Blank::LineBreak) => Blank::LineBreak,
        (Blank::Space, _) | (_, Blank::Space) => Blank::Space,
        (Blank::None, Blank::None) => Blank::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_twice_meets_within_its_marks() {
        let marked = |words: &str| {
            Inline::Emphasis(vec![Inline::Strong(vec![Inline::Text(words.to_owned())])])
        };
        let mut blocks = vec![Block::Paragraph(vec![marked("ab"), marked("cd")])];
        normalize_blocks(&mut blocks);
        assert_eq!(blocks, [Block::Paragraph(vec![marked("abcd")])]);
    }
}

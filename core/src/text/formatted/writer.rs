//! Writing of formatted texts as Markdown that is read as the same text again.

use super::document::{Block, Inline};
use super::markdown::parse;
use super::normalize::plain_text;

/// Writes blocks in normal form.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(blocks, 0, &mut out);
    out
}

fn write_blocks(blocks: &[Block], indent: usize, out: &mut String) {
    let mut last: Option<&Block> = None;
    for block in blocks {
        if let Some(last) = last {
            // A list may follow the paragraph of its item without a blank line, unless it begins with an
            // empty item.
            let is_close = match (last, block) {
                (
                    Block::Paragraph(_),
                    Block::List {
                        start: None | Some(1),
                        items,
                    },
                ) => indent > 0 && items.first().is_some_and(|item| !item.is_empty()),
                (
                    Block::Paragraph(_) | Block::List { .. },
                    Block::Paragraph(_) | Block::List { .. },
                ) => false,
            };
            new_line(if is_close { 1 } else { 2 }, indent, out);
        }
        last = Some(block);
        match block {
            Block::Paragraph(content) => {
                for (at, line) in paragraph(content).lines().enumerate() {
                    if at > 0 {
                        new_line(1, indent, out);
                    }
                    out.push_str(line);
                }
            }
            Block::List { start, items } => {
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        new_line(1, indent, out);
                    }
                    let marker = match start {
                        None => "- ".to_owned(),
                        Some(start) => format!("{}. ", start.saturating_add(at as u64)),
                    };
                    out.push_str(&marker);
                    write_blocks(item, indent + marker.len(), out);
                }
            }
        }
    }
}

fn new_line(count: usize, indent: usize, out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
    out.extend(std::iter::repeat_n('\n', count));
    out.extend(std::iter::repeat_n(' ', indent));
}

/// Characters that are escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escape {
    None,
    /// Those that could begin a mark, a link, an entity or a block.
    Marks,
    /// All punctuation.
    All,
}

#[derive(Clone, Copy)]
struct Style {
    escape: Escape,
    emphasis: char,
}

/// Returns a paragraph as Markdown: the plainest that is read as the same paragraph. Marks that cannot
/// be told from their surroundings, such as bold in the middle of punctuation, are left out.
fn paragraph(content: &[Inline]) -> String {
    let escapes = [Escape::None, Escape::Marks, Escape::All].into_iter();
    let styles = escapes.flat_map(|escape| ['*', '_'].map(|emphasis| Style { escape, emphasis }));
    for style in styles {
        let mut text = String::new();
        write_inlines(content, style, &mut text);
        // Between lists, so that a dash alone is not taken for an item of one.
        let between = ["- x\n\n", &text, "\n\n- x"].concat();
        if matches!(parse(&between).as_slice(), [_, Block::Paragraph(read), _] if read == content) {
            return text;
        }
    }
    let mut text = String::new();
    plain_text(content, &mut text);
    let mut escaped = String::with_capacity(text.len());
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    for (at, line) in lines.enumerate() {
        if at > 0 {
            escaped.push('\n');
        }
        write_text(line, Escape::All, &mut escaped);
    }
    escaped
}

fn write_inlines(content: &[Inline], style: Style, out: &mut String) {
    for part in content {
        match part {
            Inline::Text(text) => write_text(text, style.escape, out),
            Inline::LineBreak => out.push('\n'),
            Inline::Strong(inner) => {
                out.push_str("**");
                write_inlines(inner, style, out);
                out.push_str("**");
            }
            Inline::Emphasis(inner) => {
                out.push(style.emphasis);
                write_inlines(inner, style, out);
                out.push(style.emphasis);
            }
            Inline::Link { target, content } => {
                let address = target.as_str();
                if matches!(content.as_slice(), [Inline::Text(text)] if text == address)
                    && !address.starts_with("mailto:")
                {
                    out.push_str(address);
                } else {
                    out.push('[');
                    write_inlines(content, style, out);
                    out.push_str("](");
                    let escape = if style.escape == Escape::None {
                        Escape::None
                    } else {
                        Escape::All
                    };
                    write_text(address, escape, out);
                    out.push(')');
                }
            }
        }
    }
}

fn write_text(text: &str, escape: Escape, out: &mut String) {
    if escape == Escape::None {
        return out.push_str(text);
    }
    let is_line_start = out.is_empty() || out.ends_with('\n');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let begins_block = is_line_start
            && match c {
                '#' | '+' | '-' | '=' | '>' | '~' | '|' => at == 0,
                '.' | ')' => digits > 0 && at == digits,
                _ => false,
            };
        let is_escaped = match escape {
            Escape::None => false,
            Escape::Marks => {
                begins_block || matches!(c, '\\' | '*' | '_' | '[' | ']' | '<' | '&' | '`')
            }
            Escape::All => c.is_ascii_punctuation(),
        };
        if is_escaped {
            out.push('\\');
        }
        out.push(c);
    }
}

//! Writing of formatted texts as HTML, for programs that store it.

use super::document::{Block, FormattedText, Inline};

impl FormattedText {
    /// Returns the text as HTML, of which [`html_to_markdown`](super::html_to_markdown) makes the same text
    /// again; empty for an empty text.
    ///
    /// ```
    /// use lectern_core::text::FormattedText;
    ///
    /// let text = FormattedText::parse("Bring a **coat** & gloves.\n\n- blue\n- white");
    /// assert_eq!(
    ///     text.to_html(),
    ///     "<p>Bring a <strong>coat</strong> &amp; gloves.</p><ul><li><p>blue</p></li><li><p>white</p></li></ul>"
    /// );
    /// ```
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        write_blocks(self.blocks(), &mut html);
        html
    }
}

fn write_blocks(blocks: &[Block], html: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                html.push_str("<p>");
                write_inlines(content, html);
                html.push_str("</p>");
            }
            Block::List { start, items } => {
                let (open, close) = match start {
                    None => ("<ul>".to_owned(), "</ul>"),
                    Some(1) => ("<ol>".to_owned(), "</ol>"),
                    Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
                };
                html.push_str(&open);
                for item in items {
                    html.push_str("<li>");
                    write_blocks(item, html);
                    html.push_str("</li>");
                }
                html.push_str(close);
            }
        }
    }
}

fn write_inlines(content: &[Inline], html: &mut String) {
    let mut within = |open: &str, content: &[Inline], close: &str| {
        html.push_str(open);
        write_inlines(content, html);
        html.push_str(close);
    };
    for part in content {
        match part {
            Inline::Text(text) => within("", &[], &escaped(text)),
            Inline::LineBreak => within("<br>", &[], ""),
            Inline::Strong(content) => within("<strong>", content, "</strong>"),
            Inline::Emphasis(content) => within("<em>", content, "</em>"),
            Inline::Link { target, content } => {
                let open = format!("<a href=\"{}\">", escaped(target.as_str()));
                within(&open, content, "</a>");
            }
        }
    }
}

/// Returns text with references in place of the characters that HTML gives a meaning to.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}

//! Hostile input: nothing of it may become more than text and links to web and mail addresses, and
//! nothing may take long or overflow the stack.

use proptest::prelude::*;

use super::*;

/// Returns the addresses of all links.
fn targets(blocks: &[Block]) -> Vec<String> {
    fn of_inlines(content: &[Inline], found: &mut Vec<String>) {
        for part in content {
            match part {
                Inline::Text(_) | Inline::LineBreak => {}
                Inline::Strong(inner) | Inline::Emphasis(inner) => of_inlines(inner, found),
                Inline::Link { target, content } => {
                    found.push(target.as_str().to_owned());
                    of_inlines(content, found);
                }
            }
        }
    }
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(content) => of_inlines(content, &mut found),
            Block::List { items, .. } => {
                items
                    .iter()
                    .for_each(|item| found.append(&mut targets(item)));
            }
        }
    }
    found
}

fn depth(blocks: &[Block]) -> usize {
    let depths = blocks.iter().map(|block| match block {
        Block::Paragraph(_) => 0,
        Block::List { items, .. } => 1 + items.iter().map(|item| depth(item)).max().unwrap_or(0),
    });
    depths.max().unwrap_or(0)
}

#[test]
fn scripts_and_handlers_leave_nothing() {
    for (html, expected) in [
        ("a<script>alert(1)</script>b", "ab"),
        ("a<script>alert('</p>')", "a"),
        ("<SCRIPT SRC=//x.example></SCRIPT>a", "a"),
        ("<style>p{}</style><p onclick=alert(1) style='x'>a</p>", "a"),
        ("<img src=x onerror=alert(1)>a", "a"),
        (
            "<svg onload=alert(1)><script>alert(1)</script>x</svg>a",
            "a",
        ),
        ("<svg><svg></svg>x</svg>a", "a"),
        ("<iframe src=javascript:alert(1)>x</iframe>a", "a"),
        ("<a href='javascript:alert(1)'>a</a>", "a"),
        ("<a href='JAVA&#x09;SCRIPT:alert(1)'>a</a>", "a"),
        ("<a href='&#106;avascript:alert(1)'>a</a>", "a"),
        ("<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>", "a"),
        (
            "<a href='https://uni.example' onclick=x()>a</a>",
            "[a](https://uni.example)",
        ),
        (
            "<a href='https://a.example'>one<a href='javascript:x'>two",
            "[one](https://a.example)two",
        ),
        ("<!-- <b>a</b> --><![CDATA[b]]><?php c ?>d", "d"),
        ("<b>a<p>b</b>c</p>", "**a**\n\n**b**c"),
        ("</p></li></ul></b></a></script>a", "a"),
        ("<li>a</li><td>b</td>", "a\n\nb"),
        ("<b", ""),
        ("a <b", "a"),
        ("a < b", "a < b"),
        ("&#0;&#xD800;&notanentity;", "\u{fffd}\u{fffd}¬anentity;"),
    ] {
        let markdown = html_to_markdown(html);
        assert_eq!(markdown, expected, "{html}");
        assert!(!markdown.contains("alert"), "{html}");
    }
}

#[test]
fn deep_nesting_is_flat_enough_to_draw() {
    for (open, close) in [
        ("<b><i>", "</i></b>"),
        ("<ul><li>", "</li></ul>"),
        ("<div><p>", ""),
        ("<a href='https://a'>", ""),
    ] {
        let html = [&open.repeat(20_000), "x", &close.repeat(20_000), "y"].concat();
        let parsed = FormattedText::parse(&html_to_markdown(&html));
        assert!(depth(parsed.blocks()) <= document::MAX_DEPTH, "{open}");
    }
    for source in [
        "- ".repeat(20_000),
        "> ".repeat(20_000),
        "*".repeat(20_001),
        "[".repeat(20_000),
        "**a ".repeat(20_000),
        "*a **b ".repeat(10_000),
    ] {
        let parsed = FormattedText::parse(&source);
        assert!(depth(parsed.blocks()) <= document::MAX_DEPTH);
    }
}

#[test]
fn a_megabyte_is_read_in_a_moment() {
    let began = std::time::Instant::now();
    let item = "<p>Some <b>bold</b> text, a_b * c, <a href='https://uni.example'>link</a></p>";
    let html = item.repeat(1_000_000 / item.len());
    let markdown = html_to_markdown(&html);
    assert!(FormattedText::parse(&markdown).blocks().len() > 10_000);
    // Without an optimising compiler and beside other tests; quadratic work would take minutes.
    assert!(began.elapsed().as_secs() < 60);
}

proptest! {
    #[test]
    fn any_markdown_gives_safe_links_only(source in "([ \\n*_#>.\\-+\\[\\]()<!&;:`~\\\\ab1]|javascript:|https://a|mailto:a|&#106;|<script>){0,60}") {
        let parsed = FormattedText::parse(&source);
        prop_assert!(depth(parsed.blocks()) <= document::MAX_DEPTH);
        for target in targets(parsed.blocks()) {
            prop_assert!(target.starts_with("https://") || target.starts_with("mailto:"), "{}", target);
        }
        // What was typed is seen, whatever it is.
        prop_assert_eq!(parsed.blocks().is_empty(), source.trim().is_empty());
    }

    #[test]
    fn any_html_becomes_text_without_tags(source in "(<b>|</b>|<i>|</i>|<p>|</p>|<ul>|<ol>|<li>|</ul>|<br>|<a href='javascript:x'>|<a href='https://a'>|</a>|<script>|</script>|<td>|<h1>|</h1>|[a *_\\-#<>&1.]){0,40}") {
        let markdown = html_to_markdown(&source);
        let parsed = FormattedText::parse(&markdown);
        prop_assert!(depth(parsed.blocks()) <= document::MAX_DEPTH);
        for target in targets(parsed.blocks()) {
            prop_assert!(target.starts_with("https://"), "{}", target);
        }
    }

    #[test]
    fn no_bytes_are_too_strange(source in any::<String>()) {
        let markdown = html_to_markdown(&source);
        prop_assert_eq!(crate::text::clean_lines(&markdown).into_owned(), markdown.clone());
        for text in [&markdown, &source] {
            prop_assert_eq!(FormattedText::parse(text).blocks().is_empty(), text.trim().is_empty());
        }
    }
}

use proptest::prelude::*;

use super::*;

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn paragraph(content: impl Into<Vec<Inline>>) -> Block {
    Block::Paragraph(content.into())
}

fn link(address: &str, name: &str) -> Inline {
    Inline::Link {
        target: LinkTarget::new(address).expect("an address"),
        content: vec![text(name)],
    }
}

#[test]
fn marks_lists_and_links_are_read() {
    let parsed = FormattedText::parse(
        "Bring **a *white* coat**\nand gloves.\n\n- Heart\n- Lungs\n  1. left\n  2. right\n\n[Plan](https://uni.example/a_b), ines@uni.example",
    );
    let nested = Block::List {
        start: Some(1),
        items: vec![
            vec![paragraph([text("left")])],
            vec![paragraph([text("right")])],
        ],
    };
    let expected = [
        paragraph([
            text("Bring "),
            Inline::Strong(vec![
                text("a "),
                Inline::Emphasis(vec![text("white")]),
                text(" coat"),
            ]),
            Inline::LineBreak,
            text("and gloves."),
        ]),
        Block::List {
            start: None,
            items: vec![
                vec![paragraph([text("Heart")])],
                vec![paragraph([text("Lungs")]), nested],
            ],
        },
        paragraph([
            link("https://uni.example/a_b", "Plan"),
            text(", ines@uni.example"),
        ]),
    ];
    assert_eq!(parsed.blocks(), expected);
    assert!(parsed.is_formatted());
}

#[test]
fn a_plain_text_is_itself() {
    for source in [
        "Room 4, second floor",
        "First line\nsecond line",
        "3 * 4 * 5 = 60",
        "snake_case_name and R&D, 5 < 6 > 4",
        "-",
        "# Not a heading",
        "Title\n---",
        "> not a quotation",
        "```\ncode\n```",
        "| a | b |",
        "`code`",
        "<b>bold</b> and <script>alert(1)</script>",
        "<div>\n<p onclick=\"x()\">a</p>\n</div>",
        "![alt](https://uni.example/image.png)",
        "[1]: https://uni.example",
        "[x](javascript:alert(1))",
        "[x](  data:text/html,x)",
        "---",
    ] {
        let parsed = FormattedText::parse(source);
        let mut seen = String::new();
        for block in parsed.blocks() {
            let Block::Paragraph(content) = block else {
                panic!("{source:?} is a list")
            };
            if !seen.is_empty() {
                seen.push('\n');
            }
            normalize::plain_text(content, &mut seen);
        }
        assert_eq!(seen, source);
    }
    assert!(!FormattedText::parse("Room 4\nand 5").is_formatted());
    assert_eq!(
        FormattedText::parse("    four blanks").blocks(),
        [paragraph([text("four blanks")])]
    );
    assert!(FormattedText::parse(" \n\n").blocks().is_empty());
}

#[test]
fn addresses_become_links_without_the_punctuation_around_them() {
    let parsed = FormattedText::parse(
        "(see https://uni.example/a_(b)), or http://x.example/?q=1. xhttps://no http://",
    );
    let expected = paragraph([
        text("(see "),
        link("https://uni.example/a_(b)", "https://uni.example/a_(b)"),
        text("), or "),
        link("http://x.example/?q=1", "http://x.example/?q=1"),
        text(". xhttps://no http://"),
    ]);
    assert_eq!(parsed.blocks(), [expected]);
}

#[test]
fn only_web_and_mail_addresses_are_links() {
    for allowed in [
        "https://uni.example",
        "HTTP://uni.example/?a=b#c",
        "mailto:ines@uni.example",
        " https://a ",
    ] {
        assert!(LinkTarget::new(allowed).is_some(), "{allowed}");
    }
    for refused in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//uni.example",
        "/files",
        "#/settings",
        "https:",
        "https://",
        "mailto:",
        "",
        "https://a\u{200b}b",
        "https://a b",
        "blob:https://a",
        "ftp://a",
        "\u{1}javascript:alert(1)",
    ] {
        assert_eq!(LinkTarget::new(refused), None, "{refused:?}");
    }
}

#[test]
fn html_of_editors_becomes_markdown() {
    for (html, expected) in [
        ("Plain &amp; simple", "Plain & simple"),
        (
            "<p>One</p><p>Two<br>three</p><p><br></p>",
            "One\n\nTwo\nthree",
        ),
        ("a<br><br>b", "a\n\nb"),
        (
            "<p><strong>Bold </strong>and <em>italic</em></p>",
            "**Bold** and *italic*",
        ),
        ("<p><b>a</b><b>b</b> <i><b>c</b></i></p>", "**ab** **_c_**"),
        (
            "<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>",
            "- One\n- Two\n  - Three",
        ),
        (
            "<ol><li data-list=\"bullet\">One</li><li data-list=\"bullet\">Two</li></ol>",
            "- One\n- Two",
        ),
        (
            "<ol start=\"3\"><li>Three<li>Four</ol><p>End",
            "3. Three\n4. Four\n\nEnd",
        ),
        ("<h2>Title</h2>Text", "**Title**\n\nText"),
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            "a b\n\nc",
        ),
        (
            "<a href='https://uni.example'>https://uni.example</a>",
            "https://uni.example",
        ),
        (
            "<a href='https://uni.example/(a)'>the <b>plan</b></a>",
            "[the **plan**](https://uni.example/(a))",
        ),
        (
            "<p>2 * 3 * 4, a_b_c, # 5</p><p># 6</p><p>- 7</p><p>1. 8</p>",
            "2 * 3 * 4, a_b_c, # 5\n\n# 6\n\n\\- 7\n\n1\\. 8",
        ),
        ("*not bold* &lt;b&gt;", "\\*not bold\\* \\<b>"),
        ("<img src=x alt='A heart'>", "A heart"),
        ("\u{a0}&nbsp;<p>&nbsp;</p>", ""),
        ("", ""),
    ] {
        assert_eq!(html_to_markdown(html), expected, "{html}");
    }
}

fn any_inline() -> impl Strategy<Value = Inline> {
    let word = "[a-zA-Z0-9 *_#>.\\-\\[\\]()&;<`~\\\\äé東:/]{0,12}";
    let leaf = prop_oneof![word.prop_map(Inline::Text), Just(Inline::LineBreak)];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let content = prop::collection::vec(inner, 0..4);
        prop_oneof![
            content.clone().prop_map(Inline::Strong),
            content.clone().prop_map(Inline::Emphasis),
            content.prop_map(|content| Inline::Link {
                target: LinkTarget::new("https://uni.example/?a=(b)&c").expect("an address"),
                content,
            }),
        ]
    })
}

fn any_blocks() -> impl Strategy<Value = Vec<Block>> {
    let paragraph = prop::collection::vec(any_inline(), 1..5).prop_map(Block::Paragraph);
    let block = paragraph.prop_recursive(2, 12, 3, |inner| {
        let items = prop::collection::vec(prop::collection::vec(inner, 1..3), 1..3);
        (prop::option::of(1..50u64), items).prop_map(|(start, items)| Block::List { start, items })
    });
    prop::collection::vec(block, 0..4)
}

/// The text of blocks without white space.
fn letters(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(content) => normalize::plain_text(content, &mut text),
            Block::List { items, .. } => {
                items.iter().for_each(|item| text.push_str(&letters(item)));
            }
        }
    }
    text.retain(|c| !c.is_whitespace());
    text
}

#[test]
fn a_dash_alone_is_no_item_of_the_list_below() {
    let item = vec![paragraph([text("Heart")])];
    let list = Block::List {
        start: None,
        items: vec![item],
    };
    let blocks = [paragraph([text("-")]), list];
    assert_eq!(
        FormattedText::parse(&writer::write(&blocks)).blocks(),
        blocks
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read_with_the_same_text(mut blocks in any_blocks()) {
        normalize::normalize_blocks(&mut blocks);
        let written = writer::write(&blocks);
        let read = FormattedText::parse(&written);
        prop_assert_eq!(letters(read.blocks()), letters(&blocks), "{}", written);
    }

    #[test]
    fn html_is_read_as_the_text_that_it_was_written_from(mut blocks in any_blocks()) {
        normalize::normalize_blocks(&mut blocks);
        let text = FormattedText(blocks);
        let read = FormattedText::parse(&html_to_markdown(&text.to_html()));
        prop_assert_eq!(letters(read.blocks()), letters(text.blocks()), "{}", text.to_html());
    }

    #[test]
    fn the_normal_form_is_normal(mut blocks in any_blocks()) {
        normalize::normalize_blocks(&mut blocks);
        let mut again = blocks.clone();
        normalize::normalize_blocks(&mut again);
        prop_assert_eq!(again, blocks);
    }

    #[test]
    fn words_with_marks_survive_the_round_trip(words in prop::collection::vec(("[a-z]{1,6}", 0..4u8), 1..8)) {
        let parts = words.iter().flat_map(|(word, mark)| {
            let word = text(word);
            let part = match mark {
                0 => word,
                1 => Inline::Strong(vec![word]),
                2 => Inline::Emphasis(vec![word]),
                _ => Inline::Strong(vec![Inline::Emphasis(vec![word])]),
            };
            [part, text(" ")]
        });
        let mut blocks = vec![Block::Paragraph(parts.collect())];
        normalize::normalize_blocks(&mut blocks);
        let written = writer::write(&blocks);
        let read = FormattedText::parse(&written);
        prop_assert_eq!(read.blocks(), blocks.as_slice(), "{}", written);
    }
}

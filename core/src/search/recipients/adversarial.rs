//! Pasted text that was not meant to be a list of recipients.

use proptest::prelude::*;

use super::*;
use crate::search::{ExactIndexBuilder, ItemIndex};
use crate::text::clean_line;

fn entries(text: &str) -> Vec<String> {
    recipients(text)
        .into_iter()
        .map(|entry| entry.text)
        .collect()
}

#[test]
fn signs_alone_are_no_entries() {
    for text in [
        "",
        " ",
        ";;;",
        ", ,",
        "\t\t\n",
        "\"\"",
        "<>",
        "<@>",
        "\r\n;\r\n",
        "<<<>>>",
        "-",
    ] {
        assert_eq!(entries(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn a_quote_or_bracket_that_nothing_closes_is_a_character() {
    assert_eq!(entries("\"Müller, Jan; bkim"), ["\"Müller, Jan", "bkim"]);
    assert_eq!(
        entries("Jan <jan@uni.example; bkim"),
        ["Jan jan@uni.example", "bkim"]
    );
    assert_eq!(entries("O'Brien; d'Arc"), ["O'Brien", "d'Arc"]);
}

#[test]
fn invisible_characters_are_removed() {
    let text = "\u{feff}López,\u{a0}Ana\u{200b} <\u{200b}ana\u{200b}@uni.example>; bkim\u{200f}";
    let read = recipients(text);
    assert_eq!(read[0].address(), Some("ana@uni.example"));
    assert_eq!(read[1].text, "bkim");
}

#[test]
fn a_semicolon_in_quotes_parts_nothing() {
    assert_eq!(entries("\"Müller; Jan\"; bkim"), ["Müller; Jan", "bkim"]);
}

#[test]
fn numbers_that_are_no_list_stay() {
    assert_eq!(entries("3.5 credits"), ["3.5 credits"]);
    assert_eq!(entries("20260117"), ["20260117"]);
    assert_eq!(entries("-5"), ["-5"]);
}

#[test]
fn a_username_beside_the_address_of_another_is_not_lost() {
    assert_eq!(entries("bkim ana@uni.example"), ["bkim", "ana@uni.example"]);
    assert_eq!(entries("ana@uni.example bkim"), ["ana@uni.example", "bkim"]);
}

#[test]
fn halves_of_an_unknown_name_add_nobody() {
    let mut index = ExactIndexBuilder::default();
    for username in ["kim", "ana", "nobody"] {
        index.push([username]);
    }
    let index = index.build();
    for text in [
        "Kim, Ana",
        "Kim, Known",
        "Kim\tAna",
        "Ana Kim",
        "Nobody, Kim, Known",
    ] {
        for (_, found) in find_recipients(text, &index) {
            assert_eq!(found, ExactMatch::None, "{text}");
        }
    }
}

#[test]
fn a_name_beside_an_unknown_address_adds_nobody() {
    let mut index = ExactIndexBuilder::default();
    index.push(["Kim, Bo", "Bo Kim", "Kim Bo", "bkim"]);
    let index = index.build();
    for text in [
        "Kim, Bo <other@else.example>",
        "Kim\tBo\tother@else.example",
        "Bo Kim other@else.example",
    ] {
        let found = find_recipients(text, &index);
        assert!(
            found.iter().all(|(_, found)| *found == ExactMatch::None),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn a_title_with_separators_is_one_entry() {
    let mut index = ExactIndexBuilder::default();
    index.push(["Bones; muscles, and skin", "ANA-101"]);
    index.push(["1. Introduction", "INT-1"]);
    let index = index.build();
    let found = find_recipients("Bones; muscles, and skin\n1. Introduction", &index);
    let found: Vec<_> = found.into_iter().map(|(_, found)| found).collect();
    assert_eq!(
        found,
        [0, 1].map(|entry| ExactMatch::One(ItemIndex::from_usize(entry)))
    );
}

proptest! {
    #[test]
    fn no_letter_is_lost(text in "[\\PC\n\t]{0,60}") {
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
        let read: usize = recipients(&text).iter().map(|entry| letters(&entry.text)).sum();
        let pasted: usize = text.lines().map(|line| letters(&clean_line(line))).sum();
        // `mailto:` and nothing else may go.
        let scheme = text.to_lowercase().matches("mailto:").count() * "mailto".len();
        prop_assert!(read + scheme >= pasted, "{:?}", text);
    }

    #[test]
    fn any_text_is_read(text in "[a-zA-Z0-9@<>()\\[\\]\"',;:. \t\n•-]{0,80}") {
        let mut index = ExactIndexBuilder::default();
        index.push(["a", "a, b", "1"]);
        for (text, _) in find_recipients(&text, &index.build()) {
            prop_assert!(!text.trim().is_empty());
        }
    }
}

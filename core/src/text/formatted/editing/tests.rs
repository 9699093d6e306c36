use proptest::prelude::*;

use super::*;

#[test]
fn a_selection_is_marked_and_unmarked() {
    use Mark::{Emphasis, Strong};
    // The selection is between the bars, before and after.
    for (before, mark, after) in [
        ("a |word| b", Strong, "a **|word|** b"),
        ("a **|word|** b", Strong, "a |word| b"),
        ("a |**word**| b", Strong, "a |word| b"),
        ("a |word| b", Emphasis, "a *|word|* b"),
        ("a **|word|** b", Emphasis, "a ***|word|*** b"),
        ("a ***|word|*** b", Strong, "a *|word|* b"),
        ("a| word |b", Strong, "a **|word|** b"),
        ("a|| b", Strong, "a**||** b"),
        ("a**||** b", Strong, "a|| b"),
        ("|- One\n- Two|", Strong, "- **|One**\n- **Two|**"),
        ("- **|One**\n- **Two|**", Strong, "- |One\n- Two|"),
        ("|1. Ä\n\n東京|", Emphasis, "1. *|Ä*\n\n*東京|*"),
    ] {
        assert_eq!(
            marked(before, |text, selection| toggle_mark(text, selection, mark)),
            after
        );
    }
}

#[test]
fn lines_become_items_and_lines_again() {
    for (before, after) in [
        ("|One\n\nTwo|", "|- One\n\n- Two|"),
        ("|- One\n- Two|", "|One\nTwo|"),
        ("|- One\nTwo|", "|- One\n- Two|"),
        ("One||", "- One||"),
        ("- One||", "One||"),
        ("a\n||\nb", "a\n- ||\nb"),
    ] {
        assert_eq!(marked(before, toggle_list), after);
    }
}

/// Carries out a command on the part between two bars.
fn marked(source: &str, command: impl Fn(&str, std::ops::Range<usize>) -> TextEdit) -> String {
    let text = source.replace('|', "");
    let start = source.find('|').expect("a bar");
    let end = source.rfind('|').expect("a bar") - 1;
    let edit = command(&text, start..end);
    let mut edited = text;
    edited.replace_range(edit.range, &edit.insert);
    edited.insert(edit.selection.end, '|');
    edited.insert(edit.selection.start, '|');
    edited
}

proptest! {
    #[test]
    fn marking_twice_changes_nothing(source in "[a-z\\n ]{0,20}", a in 0..20usize, b in 0..20usize) {
        let (a, b) = (a.min(source.len()), b.min(source.len()));
        for mark in [Mark::Strong, Mark::Emphasis] {
            let first = toggle_mark(&source, a.min(b)..a.max(b), mark);
            let mut once = source.clone();
            once.replace_range(first.range, &first.insert);
            let second = toggle_mark(&once, first.selection, mark);
            once.replace_range(second.range, &second.insert);
            prop_assert_eq!(&once, &source);
        }
    }
}

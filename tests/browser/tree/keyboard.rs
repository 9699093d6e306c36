//! The keys of the tree view pattern of the ARIA authoring practices.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::Groups;
use super::screen::Screen;

/// Two labs with subgroups, and a group without.
pub fn labs() -> Groups {
    let group = |(title, parent): (&str, Option<u32>)| (title.to_owned(), parent);
    [
        ("Labs", None),
        ("Labs A", Some(0)),
        ("A1", Some(1)),
        ("A2", Some(1)),
        ("Labs B", Some(0)),
        ("B1", Some(4)),
        ("Skills", None),
    ]
    .map(group)
    .to_vec()
}

/// Keys from the first row, the row that has the focus then, and the number of rows.
const TABLE: &[(&str, &str, usize)] = &[
    ("ArrowDown", "Labs A", 4),
    ("ArrowUp", "Labs", 4),
    ("End", "Skills", 4),
    ("End ArrowDown", "Skills", 4),
    ("End Home", "Labs", 4),
    ("ArrowRight", "Labs A", 4),
    ("ArrowRight ArrowRight", "Labs A", 6),
    ("ArrowRight ArrowRight ArrowRight", "A1", 6),
    ("ArrowRight ArrowRight ArrowRight ArrowRight", "A1", 6),
    ("ArrowRight ArrowRight ArrowRight ArrowLeft", "Labs A", 6),
    ("ArrowRight ArrowRight ArrowLeft", "Labs A", 4),
    ("ArrowRight ArrowLeft", "Labs", 4),
    ("ArrowLeft", "Labs", 2),
    ("ArrowLeft ArrowLeft", "Labs", 2),
    ("ArrowDown *", "Labs A", 7),
    ("s", "Skills", 4),
    ("l", "Labs A", 4),
    ("l l", "Labs B", 4),
    ("PageDown", "Skills", 4),
];

#[wasm_bindgen_test]
async fn keys_move_the_focus_and_expand_as_the_practices_say() {
    for (keys, focused, rows) in TABLE {
        let screen = Screen::show(labs(), "", false).await;
        screen.enter().await;
        screen.press(keys).await;
        assert_eq!(screen.focused(), *focused, "{keys}");
        assert_eq!(screen.rows().len(), *rows, "{keys}");
        screen.enter().await;
        assert_eq!(screen.focused(), *focused, "the tab stop after {keys}");
    }
}

#[wasm_bindgen_test]
async fn rows_say_where_they_are() {
    let screen = Screen::show(labs(), "", false).await;
    assert_eq!(
        screen.attributes("aria-level"),
        ["Labs 1", "Labs A 2", "Labs B 2", "Skills 1"]
    );
    assert_eq!(
        screen.attributes("aria-posinset"),
        ["Labs 1", "Labs A 1", "Labs B 2", "Skills 2"]
    );
    assert_eq!(
        screen.attributes("aria-expanded"),
        ["Labs true", "Labs A false", "Labs B false"]
    );
    assert_eq!(screen.attributes("aria-checked").len(), 0);
}

#[wasm_bindgen_test]
async fn enter_space_and_a_click_select_one_row() {
    let screen = Screen::show(labs(), "", false).await;
    screen.enter().await;
    screen.press("ArrowDown Enter").await;
    let selected = |title: &str| screen.row(title).get_attribute("aria-selected");
    assert_eq!(selected("Labs A").as_deref(), Some("true"));
    screen.press("ArrowDown Space").await;
    assert_eq!(selected("Labs A").as_deref(), Some("false"));
    assert_eq!(selected("Labs B").as_deref(), Some("true"));
    screen.click("Skills", ".tree-title", false).await;
    assert_eq!(selected("Skills").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn the_twisty_expands_and_does_not_select() {
    let screen = Screen::show(labs(), "", false).await;
    screen.click("Labs A", ".tree-twisty", false).await;
    assert_eq!(screen.titles()[..4], ["Labs", "Labs A", "A1", "A2"]);
    let selected = screen.row("Labs A").get_attribute("aria-selected");
    assert_eq!(selected.as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn of_5000_groups_few_are_rendered_and_the_focus_reaches_the_last() {
    let groups = (0..5000).map(|at| (format!("Group {at}"), None)).collect();
    let screen = Screen::show(groups, "", false).await;
    assert!(screen.rows().len() < 60, "{} rows", screen.rows().len());
    screen.enter().await;
    screen.press("End").await;
    assert_eq!(screen.focused(), "Group 4999");
    assert!(screen.rows().len() < 60, "{} rows", screen.rows().len());
    screen.press("ArrowUp Home").await;
    assert_eq!(screen.focused(), "Group 0");
}

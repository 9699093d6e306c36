//! Checkboxes of three states, and what they mean under a filter.

use wasm_bindgen_test::wasm_bindgen_test;

use super::keyboard::labs;
use super::screen::Screen;

async fn expanded(filter: &'static str) -> Screen {
    let screen = Screen::show(labs(), filter, true).await;
    screen.enter().await;
    screen.press("ArrowDown * Home").await;
    screen
}

#[wasm_bindgen_test]
async fn space_checks_a_branch_and_its_ancestor_becomes_mixed() {
    let screen = expanded("").await;
    screen.press("ArrowDown Space").await;
    assert_eq!(
        screen.attributes("aria-checked"),
        [
            "Labs mixed",
            "Labs A true",
            "A1 true",
            "A2 true",
            "Labs B false",
            "B1 false",
            "Skills false"
        ]
    );
    screen.press("Space").await;
    assert!(
        screen
            .attributes("aria-checked")
            .iter()
            .all(|row| row.ends_with("false"))
    );
    assert_eq!(screen.attributes("aria-selected").len(), 0);
}

#[wasm_bindgen_test]
async fn shift_space_and_alt_click_check_only_the_group_itself() {
    let screen = expanded("").await;
    screen.press("ArrowDown Shift+Space").await;
    assert_eq!(
        screen.attributes("aria-checked")[..4],
        ["Labs mixed", "Labs A mixed", "A1 false", "A2 false"]
    );
    screen.click("Labs B", ".tree-title", true).await;
    assert_eq!(
        screen.attributes("aria-checked")[4..6],
        ["Labs B mixed", "B1 false"]
    );
    screen.click("Labs B", ".tree-check", false).await;
    assert_eq!(
        screen.attributes("aria-checked")[4..6],
        ["Labs B true", "B1 true"]
    );
}

#[wasm_bindgen_test]
async fn the_menu_of_a_row_checks_only_the_group_itself() {
    let screen = expanded("").await;
    screen.press("ArrowDown Shift+F10").await;
    screen.click_menu_item().await;
    assert_eq!(
        screen.attributes("aria-checked")[1..4],
        ["Labs A mixed", "A1 false", "A2 false"]
    );
}

#[wasm_bindgen_test]
async fn checking_cascades_only_to_what_the_filter_shows() {
    let screen = Screen::show(labs(), "a2", true).await;
    screen.enter().await;
    assert_eq!(screen.titles(), ["Labs", "Labs A", "A2"]);
    screen.press("Space").await;
    assert_eq!(
        screen.attributes("aria-checked"),
        ["Labs mixed", "Labs A mixed", "A2 true"]
    );
    let marked = screen.row("A2").query_selector("mark");
    assert!(marked.expect("a valid selector").is_some());
}

#[wasm_bindgen_test]
async fn control_a_checks_all_and_enter_on_a_parent_collapses_it() {
    let screen = expanded("").await;
    screen.press("Ctrl+a").await;
    assert!(
        screen
            .attributes("aria-checked")
            .iter()
            .all(|row| row.ends_with("true"))
    );
    screen.press("Enter").await;
    assert_eq!(screen.titles(), ["Labs", "Skills"]);
    screen.press("End Enter").await;
    assert_eq!(
        screen.attributes("aria-checked"),
        ["Labs true", "Skills false"]
    );
}

#[wasm_bindgen_test]
async fn shift_with_an_arrow_moves_and_checks() {
    let screen = expanded("").await;
    screen.press("End Shift+ArrowUp Shift+ArrowUp").await;
    assert_eq!(screen.focused(), "Labs B");
    assert_eq!(
        screen.attributes("aria-checked")[4..],
        ["Labs B true", "B1 true", "Skills false"]
    );
}

//! Every key of the two lists, as the ARIA authoring practices' rearrangeable listbox has them.

use std::rc::Rc;

use lectern::components::dual_list::ChosenItems;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Things, items};
use super::screen::Screen;

/// Thirty names in order; ten are in view.
fn names() -> Rc<Things> {
    let letters = "ABCDEFGHIJ".chars();
    Things::new(letters.flat_map(|letter| [1, 2, 3].map(|at| format!("{letter}{at}"))))
}

async fn screen() -> Screen {
    let screen = Screen::show(&names(), ChosenItems::ordered(30, vec![], vec![]), false).await;
    screen.press(&screen.list("Available"), "Home").await;
    screen
}

/// After each keys in a row: the current row, and what is selected. A ">" in front of a row's keys
/// begins at the top again.
const TABLE: &[(&str, &str, &[&str])] = &[
    ("> ArrowDown", "A2", &[]),
    ("> ArrowUp", "A1", &[]),
    ("> End", "J3", &[]),
    ("> End ArrowDown", "J3", &[]),
    ("> End Home", "A1", &[]),
    ("> PageDown", "D1", &[]),
    ("> PageDown PageDown PageUp", "D1", &[]),
    ("> d", "D1", &[]),
    ("> D", "D1", &[]),
    ("> d d", "D2", &[]),
    ("> e 3", "E3", &[]),
    ("> Space", "A1", &["A1"]),
    ("> Space Space", "A1", &[]),
    ("> Space ArrowDown ArrowDown Space", "A3", &["A1", "A3"]),
    ("> Shift+ArrowDown", "A2", &["A2"]),
    ("> Shift+ArrowDown Shift+ArrowDown", "A3", &["A2", "A3"]),
    ("> ArrowDown ArrowDown Shift+ArrowUp", "A2", &["A2"]),
    (
        "> Space ArrowDown ArrowDown Shift+Space",
        "A3",
        &["A1", "A2", "A3"],
    ),
    (
        "> Space Shift+ArrowDown Shift+ArrowDown Shift+Space",
        "A3",
        &["A1", "A2", "A3"],
    ),
    ("> ArrowDown Ctrl+Shift+Home", "A1", &["A1", "A2"]),
    ("> Ctrl+a Ctrl+a", "A1", &[]),
];

#[wasm_bindgen_test]
async fn keys_move_and_select_as_the_practices_say() {
    for (keys, current, selected) in TABLE {
        let screen = screen().await;
        let list = screen.list("Available");
        for key in keys.trim_start_matches("> ").split(' ') {
            assert!(
                screen.press(&list, key).await,
                "{keys}: {key} goes on to the page"
            );
        }
        assert_eq!(
            screen.current("Available").as_deref(),
            Some(*current),
            "{keys}"
        );
        assert_eq!(screen.selected("Available"), *selected, "{keys}");
    }
}

#[wasm_bindgen_test]
async fn control_shift_end_and_control_a_select_what_is_not_drawn_too() {
    let screen = screen().await;
    let list = screen.list("Available");
    screen.press(&list, "Ctrl+Shift+End").await;
    assert_eq!(
        screen
            .button("Add selected")
            .query_selector(".count")
            .expect("valid")
            .expect("a count")
            .text_content()
            .as_deref(),
        Some("30")
    );
    screen.press(&list, "Enter").await;
    assert_eq!(screen.count("Chosen"), "30 chosen, 30 shown");
}

#[wasm_bindgen_test]
async fn keys_of_the_page_go_on_to_the_page() {
    let screen = screen().await;
    for keys in [
        "Ctrl+Enter",
        "Ctrl+z",
        "Ctrl+s",
        "Tab",
        "Escape",
        "Alt+ArrowUp",
        "Alt+x",
        "F10",
        "Delete",
    ] {
        assert!(
            !screen.press(&screen.list("Available"), keys).await,
            "{keys}"
        );
    }
}

#[wasm_bindgen_test]
async fn each_way_of_adding_adds_and_goes_on_to_the_next_row() {
    for keys in ["Enter", "ArrowRight", "Alt+ArrowRight"] {
        let screen = screen().await;
        let list = screen.list("Available");
        screen.press(&list, "ArrowDown").await;
        screen.press(&list, keys).await;
        assert_eq!(screen.rows("Chosen"), ["A2"], "{keys}");
        assert_eq!(screen.current("Available").as_deref(), Some("A3"), "{keys}");
        assert_eq!(screen.said(), "1 thing added, 1 chosen", "{keys}");
        assert_eq!(
            screen.count("Available"),
            "29 available, 29 shown",
            "{keys}"
        );
    }
}

#[wasm_bindgen_test]
async fn each_way_of_removing_removes_and_what_was_saved_stays_until_it_is_saved() {
    for keys in ["Delete", "ArrowLeft", "Alt+ArrowLeft", "Backspace"] {
        let screen = Screen::show(
            &names(),
            ChosenItems::ordered(30, items([0, 1]), items([0, 1, 2, 3])),
            false,
        )
        .await;
        let list = screen.list("Chosen");
        screen.press(&list, "End").await;
        screen.press(&list, "Shift+ArrowUp").await;
        screen.press(&list, "Shift+ArrowUp").await;
        screen.press(&list, keys).await;
        assert_eq!(screen.rows("Chosen"), ["A1", "A2", "B1"], "{keys}");
        let leaving = screen.row("Chosen", "A2");
        assert!(
            leaving
                .text_content()
                .expect("a text")
                .contains("removed on save"),
            "{keys}"
        );
        assert_eq!(screen.said(), "2 things removed, 2 chosen", "{keys}");
        assert!(
            screen.rows("Available").contains(&"A2".to_owned()),
            "{keys}"
        );
    }
}

#[wasm_bindgen_test]
async fn alt_and_an_arrow_move_in_the_order_and_the_focus_goes_along() {
    let screen = Screen::show(
        &names(),
        ChosenItems::ordered(30, vec![], items([4, 2, 0])),
        false,
    )
    .await;
    let list = screen.list("Chosen");
    screen.press(&list, "Home").await;
    screen.press(&list, "Alt+ArrowDown").await;
    assert_eq!(screen.rows("Chosen"), ["A3", "B2", "A1"]);
    assert_eq!(screen.current("Chosen").as_deref(), Some("B2"));
    assert_eq!(screen.said(), "B2 is now number 2 of 3");
    screen.click(&screen.button("Move down"), "").await;
    assert_eq!(screen.rows("Chosen"), ["A3", "A1", "B2"]);
    screen.press(&list, "Alt+ArrowDown").await;
    assert_eq!(screen.rows("Chosen"), ["A3", "A1", "B2"]);
    screen.click(&screen.button("Move up"), "").await;
    assert_eq!(screen.rows("Chosen"), ["A3", "B2", "A1"]);
}

#[wasm_bindgen_test]
async fn the_search_box_leads_into_the_list_and_escape_empties_it() {
    let screen = screen().await;
    let search = screen.search("available");
    screen.fill(&search, "c").await;
    assert_eq!(screen.rows("Available"), ["C1", "C2", "C3"]);
    assert!(screen.press(&search, "ArrowDown").await);
    assert_eq!(
        gloo::utils::document()
            .active_element()
            .expect("a focus")
            .id(),
        screen.list("Available").id()
    );
    assert!(screen.press(&search, "Escape").await);
    assert_eq!(screen.count("Available"), "30 available, 30 shown");
    assert!(
        !screen.press(&search, "Escape").await,
        "an empty box leaves Escape to the page"
    );
    assert!(screen.press(&screen.list("Available"), "/").await);
    assert_eq!(
        gloo::utils::document().active_element(),
        Some(search.into())
    );
}

#[wasm_bindgen_test]
async fn while_text_is_composed_no_key_acts() {
    let screen = screen().await;
    let list = screen.list("Available");
    for key in ["Enter", "ArrowDown", "ArrowRight", "End", "Space", "a"] {
        let taken = screen.press(&list, &format!("Composing+{key}")).await;
        assert!(!taken, "{key}");
    }
    assert_eq!(screen.current("Available").as_deref(), Some("A1"));
    assert!(screen.selected("Available").is_empty() && screen.rows("Chosen").is_empty());
}

#[wasm_bindgen_test]
async fn select_all_goes_by_the_place_of_a_key_without_a_latin_letter() {
    let screen = screen().await;
    let list = screen.list("Available");
    assert!(screen.press_at(&list, "Ctrl+ф", "KeyA").await);
    assert!(!screen.selected("Available").is_empty());
    assert!(screen.press_at(&list, "Ctrl+a", "KeyQ").await);
    assert!(screen.selected("Available").is_empty());
}

#[wasm_bindgen_test]
async fn the_first_row_is_current_once_a_script_focuses_the_list() {
    let things = names();
    let screen = Screen::show(&things, ChosenItems::ordered(30, vec![], vec![]), false).await;
    let list = screen.list("Available");
    assert_eq!(screen.current("Available"), None);
    list.focus().expect("a list takes the focus");
    crate::settled().await;
    assert_eq!(screen.current("Available").as_deref(), Some("A1"));
    screen.press(&list, "Ctrl+Shift+End").await;
    screen.press(&list, "Enter").await;
    assert!(screen.rows("Available").is_empty());
}

//! Tests of the lists: descriptions, search, use with a pointer, and the number of rows that are drawn.

use lectern::components::dual_list::ChosenItems;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Things, items};
use super::screen::Screen;

const NAMES: [&str; 5] = [
    "Anatomy",
    "Cell biology",
    "Comparative anatomy",
    "Łódź",
    "Physiology",
];

async fn screen() -> Screen {
    Screen::show(
        &Things::new(NAMES),
        ChosenItems::unordered(5, items([4]), items([4])),
        false,
    )
    .await
}

#[wasm_bindgen_test]
async fn lists_say_what_they_are_and_how_many_they_have() {
    let screen = screen().await;
    assert_eq!(screen.count("Available"), "4 available, 4 shown");
    assert_eq!(screen.count("Chosen"), "1 chosen, 1 shown");
    let list = screen.list("Available");
    assert_eq!(
        list.get_attribute("aria-multiselectable").as_deref(),
        Some("true")
    );
    assert_eq!(list.get_attribute("tabindex").as_deref(), Some("0"));
    assert_eq!(list.get_attribute("aria-activedescendant"), None);
    let row = screen.row("Available", "Łódź");
    for (name, value) in [
        ("aria-setsize", "4"),
        ("aria-posinset", "4"),
        ("aria-selected", "false"),
    ] {
        assert_eq!(row.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    let search = screen.search("available");
    assert_eq!(search.get_attribute("aria-controls"), Some(list.id()));
}

#[wasm_bindgen_test]
async fn buttons_keep_their_names_and_their_focus() {
    let screen = screen().await;
    for name in [
        "Add selected",
        "Add all shown",
        "Remove selected",
        "Remove all shown",
    ] {
        assert!(!screen.button(name).has_attribute("disabled"), "{name}");
    }
    let add = screen.button("Add selected");
    assert_eq!(add.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(
        add.get_attribute("aria-keyshortcuts")
            .expect("keys")
            .contains("Enter")
    );
    screen.click(&screen.row("Available", "Anatomy"), "").await;
    assert_eq!(add.get_attribute("aria-disabled"), None);
    screen.click(&add, "").await;
    assert_eq!(screen.rows("Chosen"), ["Anatomy", "Physiology"]);
    assert_eq!(screen.said(), "1 thing added, 2 chosen");
}

#[wasm_bindgen_test]
async fn every_word_typed_begins_some_word_and_hits_are_marked() {
    let screen = screen().await;
    let search = screen.search("available");
    screen.fill(&search, "ANA comp").await;
    assert_eq!(screen.rows("Available"), ["Comparative anatomy"]);
    let marks: Vec<_> = screen
        .all("mark")
        .iter()
        .map(|mark| mark.text_content().expect("a text"))
        .collect();
    assert_eq!(marks, ["Comp", "ana"]);
    assert_eq!(screen.count("Available"), "4 available, 1 shown");
    screen.fill(&search, "lodz").await;
    assert_eq!(screen.rows("Available"), ["Łódź"]);
    screen.fill(&search, "ana%").await;
    assert_eq!(screen.rows("Available"), [""; 0]);
    let nothing = screen.find(".dl-nothing").text_content().expect("a text");
    assert_eq!(nothing, "Nothing matches “ana%”. Clear search");
    screen.click(&screen.find(".dl-nothing button"), "").await;
    assert_eq!(screen.rows("Available").len(), 4);
}

#[wasm_bindgen_test]
async fn clicks_select_add_with_control_and_range_with_shift() {
    let screen = screen().await;
    screen.click(&screen.row("Available", "Anatomy"), "").await;
    screen.click(&screen.row("Available", "Łódź"), "Ctrl").await;
    assert_eq!(screen.selected("Available"), ["Anatomy", "Łódź"]);
    screen.click(&screen.row("Available", "Anatomy"), "").await;
    screen
        .click(&screen.row("Available", "Comparative anatomy"), "Shift")
        .await;
    assert_eq!(
        screen.selected("Available"),
        ["Anatomy", "Cell biology", "Comparative anatomy"]
    );
    screen.click(&screen.button("Clear"), "").await;
    assert_eq!(screen.selected("Available"), [""; 0]);
}

#[wasm_bindgen_test]
async fn everything_shown_moves_and_nothing_else() {
    let screen = screen().await;
    screen.fill(&screen.search("available"), "an").await;
    screen.click(&screen.button("Add all shown"), "").await;
    assert_eq!(screen.said(), "2 things added, 3 chosen");
    assert_eq!(
        screen.rows("Chosen"),
        ["Anatomy", "Comparative anatomy", "Physiology"]
    );
    screen.fill(&screen.search("chosen"), "phys").await;
    screen.click(&screen.button("Remove all shown"), "").await;
    assert_eq!(screen.count("Chosen"), "2 chosen, 0 shown");
    screen.fill(&screen.search("chosen"), "").await;
    assert_eq!(
        screen.rows("Chosen"),
        ["Anatomy", "Comparative anatomy", "Physiology"]
    );
}

#[wasm_bindgen_test]
async fn the_strip_counts_names_and_takes_back() {
    let screen = screen().await;
    let status = screen.find("[role=status]");
    assert_eq!(
        status.text_content().as_deref(),
        Some("No changes compared with saved")
    );
    screen.click(&screen.button("Add all shown"), "").await;
    screen.click(&screen.row("Chosen", "Physiology"), "").await;
    screen.click(&screen.button("Remove selected"), "").await;
    assert_eq!(
        status.text_content().as_deref(),
        Some("+4 things, −1 thing compared with saved")
    );
    assert!(
        status.is_connected(),
        "it is the region that was there from the start"
    );
    let names = screen.find(".strip-names").text_content().expect("names");
    assert!(
        names.starts_with(
            "Added: Anatomy; Cell biology; Comparative anatomy and 1 more. Removed: Physiology."
        ),
        "{names}"
    );
    screen.click(&screen.button("Discard changes"), "").await;
    assert_eq!(
        status.text_content().as_deref(),
        Some("No changes compared with saved")
    );
    assert_eq!(
        gloo::utils::document().active_element(),
        Some(screen.find(".strip-status").into()),
        "the focus did not go with the button"
    );
    assert_eq!(screen.rows("Chosen"), ["Physiology"]);
}

#[wasm_bindgen_test]
async fn of_a_hundred_thousand_few_are_drawn_and_the_last_can_be_reached() {
    let len = 100_000;
    let things = Things::new((0..len).map(|at| format!("Thing {at:06}")));
    let screen = Screen::show(&things, ChosenItems::unordered(len, [], []), false).await;
    assert_eq!(
        screen.count("Available"),
        "100,000 available, 100,000 shown"
    );
    assert!(screen.rows("Available").len() < 40);
    let list = screen.list("Available");
    list.set_scroll_top(f64::from(list.scroll_height()));
    crate::settled().await;
    assert!(
        screen
            .rows("Available")
            .contains(&"Thing 099999".to_owned())
    );
    assert!(screen.rows("Available").len() < 40);
    screen.press(&list, "Home").await;
    assert_eq!(list.scroll_top(), 0.0);
    screen.press(&list, "End").await;
    assert_eq!(screen.current("Available").as_deref(), Some("Thing 099999"));
    let last = screen.row("Available", "Thing 099999");
    assert_eq!(
        last.get_attribute("aria-posinset").as_deref(),
        Some("100000")
    );
}

//! Single registration: type, Enter, again.

use lectern::components::dual_list::ChosenItems;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    ClipboardEvent, ClipboardEventInit, DataTransfer, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement,
};

use super::page::{Things, items};
use super::screen::Screen;

const NAMES: [&str; 6] = [
    "Anatomy",
    "Biology",
    "Biology",
    "Physiology I",
    "Physiology II",
    "Physiology III",
];

async fn screen() -> (Screen, HtmlElement) {
    let screen = Screen::show(
        &Things::new(NAMES),
        ChosenItems::ordered(6, items([3]), items([3])),
        true,
    )
    .await;
    let input = screen.find("[role=combobox]");
    (screen, input)
}

fn value(input: &HtmlElement) -> String {
    input.unchecked_ref::<HtmlInputElement>().value()
}

fn options(screen: &Screen) -> Vec<String> {
    let options = screen.all("#add-list [role=option]");
    options
        .iter()
        .map(|option| option.text_content().unwrap_or_default())
        .collect()
}

#[wasm_bindgen_test]
async fn enter_adds_the_highlighted_empties_the_box_and_keeps_the_focus() {
    let (screen, input) = screen().await;
    let _ = input.focus();
    assert_eq!(
        input.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    screen.fill(&input, "p").await;
    assert_eq!(
        input.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    assert_eq!(
        options(&screen),
        [
            "Physiology II4Enter",
            "Physiology III5",
            "Physiology Ialready chosen3"
        ]
    );
    screen.press(&input, "ArrowDown").await;
    let active = input
        .get_attribute("aria-activedescendant")
        .expect("a match is active");
    assert_eq!(
        screen
            .find(&format!("[id='{active}']"))
            .get_attribute("aria-selected")
            .as_deref(),
        Some("true")
    );
    screen.press(&input, "Enter").await;
    assert_eq!(screen.rows("Chosen"), ["Physiology I", "Physiology III"]);
    assert_eq!((value(&input).as_str(), options(&screen).len()), ("", 0));
    assert_eq!(gloo::utils::document().active_element(), Some(input.into()));
    assert_eq!(screen.said(), "1 thing added, 2 chosen");
}

#[wasm_bindgen_test]
async fn what_is_chosen_is_said_so_and_not_added_twice() {
    let (screen, input) = screen().await;
    screen.fill(&input, "physiology i").await;
    screen.press(&input, "ArrowDown").await;
    screen.press(&input, "ArrowDown").await;
    screen.press(&input, "Enter").await;
    assert_eq!(screen.rows("Chosen"), ["Physiology I"]);
    assert_eq!(screen.said(), "already chosen");
    assert!(screen.press(&input, "Escape").await);
    assert_eq!(value(&input), "");
    assert!(!screen.press(&input, "Escape").await);
}

#[wasm_bindgen_test]
async fn what_was_added_just_now_can_be_taken_back() {
    let (screen, input) = screen().await;
    screen.fill(&input, "ana").await;
    screen
        .click(&screen.find("#add-list [role=option]"), "")
        .await;
    assert_eq!(screen.rows("Chosen"), ["Physiology I", "Anatomy"]);
    screen
        .click(&screen.button("Undo adding Anatomy"), "")
        .await;
    assert_eq!(screen.rows("Chosen"), ["Physiology I"]);
    assert!(screen.all(".just-now li").is_empty());
}

async fn paste(input: &HtmlElement, text: &str) {
    let data = DataTransfer::new().expect("something to paste from");
    data.set_data("text", text).expect("it takes a text");
    let init = ClipboardEventInit::new();
    init.set_clipboard_data(Some(&data));
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = ClipboardEvent::new_with_event_init_dict("paste", &init).expect("a paste");
    input
        .dispatch_event(&event)
        .expect("an element takes events");
    crate::settled().await;
}

#[wasm_bindgen_test]
async fn pasted_lines_are_added_one_by_one_and_the_others_stay_to_be_corrected() {
    let (screen, input) = screen().await;
    paste(&input, "anatomy\nBiology\nPhysiology I\nchemistry\n5\n").await;
    assert_eq!(
        screen.rows("Chosen"),
        ["Physiology I", "Anatomy", "Physiology III"]
    );
    let report = screen
        .find(".paste-report")
        .text_content()
        .expect("a report");
    for words in [
        "2 things added.",
        "1 entry was already chosen.",
        "2 entries were not added.",
        "chemistry matches nothing",
        "Biology matches 2: Biology (1); Biology (2)",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let field: HtmlTextAreaElement = screen.find(".paste-report textarea").unchecked_into();
    assert_eq!(field.value(), "Biology\nchemistry\n");
    field.set_value("1\nchemistry\n");
    screen.click(&screen.button("Add these entries"), "").await;
    assert_eq!(
        screen.rows("Chosen"),
        ["Physiology I", "Anatomy", "Physiology III", "Biology"]
    );
    let field: HtmlTextAreaElement = screen.find(".paste-report textarea").unchecked_into();
    assert_eq!(field.value(), "chemistry\n");
}

#[wasm_bindgen_test]
async fn while_text_is_composed_no_key_acts() {
    let (screen, input) = screen().await;
    screen.fill(&input, "ana").await;
    for key in ["Enter", "ArrowDown", "Escape"] {
        assert!(!screen.press(&input, &format!("Composing+{key}")).await);
    }
    assert_eq!(value(&input), "ana");
    assert_eq!(screen.rows("Chosen"), ["Physiology I"]);
    screen.press(&input, "Enter").await;
    assert_eq!(screen.rows("Chosen"), ["Physiology I", "Anatomy"]);
}

#[wasm_bindgen_test]
async fn several_entries_of_one_line_are_each_taken_for_themselves() {
    let (screen, input) = screen().await;
    paste(&input, "Anatomy; 5, 1; chemistry").await;
    assert_eq!(
        screen.rows("Chosen"),
        ["Physiology I", "Anatomy", "Physiology III", "Biology"]
    );
    let field: HtmlTextAreaElement = screen.find(".paste-report textarea").unchecked_into();
    assert_eq!(field.value(), "chemistry\n");
}

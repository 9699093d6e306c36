//! Input to the page with the dual list, and what the page shows.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::document;
use lectern::components::dual_list::ChosenItems;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, InputEvent, InputEventInit, KeyboardEvent,
    KeyboardEventInit, MouseEvent, MouseEventInit,
};

use crate::mounted::Mounted;
use crate::settled;

use super::page::{Page, PageProps, Things};

/// Screen with the page under test.
pub struct Screen;

const ROOT: &str = "screen-under-test";

thread_local! {
    /// The page that is shown. One that is only removed from the document would go on to announce what
    /// happens in it, since announcements wait for a pause.
    static SHOWN: RefCell<Option<Mounted<Page>>> = const { RefCell::new(None) };
}

/// Ten rows of 32 px are in view.
const STYLE: &str = ".dl-list { height: 320px; overflow: auto; --item: 32px } .dl-row { height: 32px; overflow: hidden } .dl-sheet { box-sizing: border-box }";

impl Screen {
    /// Shows a page. The one before goes.
    pub async fn show(things: &Rc<Things>, choice: ChosenItems, single: bool) -> Self {
        drop(SHOWN.take());
        let props = PageProps {
            things: things.clone(),
            choice: Rc::new(choice),
            single,
        };
        SHOWN.set(Some(Mounted::with_style(ROOT, STYLE, props)));
        settled().await;
        Self
    }

    pub fn find(&self, selector: &str) -> HtmlElement {
        self.all(selector)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("nothing is {selector}"))
    }

    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = document()
            .query_selector_all(&format!("#{ROOT} {selector}"))
            .expect("a valid selector");
        (0..found.length())
            .filter_map(|at| found.item(at)?.dyn_into().ok())
            .collect()
    }

    pub fn list(&self, name: &str) -> HtmlElement {
        self.find(&format!("[role=listbox][aria-label='{name} things']"))
    }

    pub fn search(&self, name: &str) -> HtmlElement {
        self.find(&format!("[type=search][aria-label='Search {name} things']"))
    }

    /// The button whose accessible name begins so: its text without what is hidden from listeners.
    pub fn button(&self, name: &str) -> HtmlElement {
        let named = |button: &HtmlElement| {
            let copy: Element = button
                .clone_node_with_deep(true)
                .expect("a node can be copied")
                .unchecked_into();
            while let Ok(Some(hidden)) = copy.query_selector("[aria-hidden]") {
                hidden.remove();
            }
            let text = copy.text_content().unwrap_or_default();
            button.get_attribute("aria-label").unwrap_or(text).trim() == name
        };
        self.all("button")
            .into_iter()
            .find(named)
            .unwrap_or_else(|| panic!("no button {name}"))
    }

    /// The titles of the rows that are drawn.
    pub fn rows(&self, list: &str) -> Vec<String> {
        self.titles(list, "")
    }

    pub fn selected(&self, list: &str) -> Vec<String> {
        self.titles(list, "[aria-selected=true]")
    }

    fn titles(&self, list: &str, which: &str) -> Vec<String> {
        let id = self.list(list).id();
        self.all(&format!("[id='{id}'] [role=option]{which}"))
            .iter()
            .map(title)
            .collect()
    }

    /// The title of the row that is current for listeners.
    pub fn current(&self, list: &str) -> Option<String> {
        let id = self.list(list).get_attribute("aria-activedescendant")?;
        let row = document()
            .get_element_by_id(&id)
            .expect("what is current is drawn");
        Some(title(&row.unchecked_into()))
    }

    /// Returns the text that a list is described by.
    pub fn count(&self, list: &str) -> String {
        let id = self
            .list(list)
            .get_attribute("aria-describedby")
            .expect("a list has a description");
        document()
            .get_element_by_id(&id)
            .and_then(|element| element.text_content())
            .expect("the description is there")
    }

    /// Returns the text that was announced last.
    pub fn said(&self) -> String {
        let text = self.find("#say-polite").text_content().unwrap_or_default();
        text.trim_end_matches('\u{a0}').to_owned()
    }

    /// Presses a key on an element: "Ctrl+Shift+End". Whether the page took it.
    pub async fn press(&self, on: &HtmlElement, keys: &str) -> bool {
        self.press_at(on, keys, "").await
    }

    /// Presses the key at the place `code` of the keyboard; "Composing+Enter" goes to an input method.
    pub async fn press_at(&self, on: &HtmlElement, keys: &str, code: &str) -> bool {
        let init = KeyboardEventInit::new();
        let (held, key) = keys
            .rsplit_once('+')
            .filter(|(_, key)| !key.is_empty())
            .unwrap_or(("", keys));
        for modifier in held.split('+') {
            match modifier {
                "Ctrl" => init.set_ctrl_key(true),
                "Shift" => init.set_shift_key(true),
                "Alt" => init.set_alt_key(true),
                "Composing" => init.set_is_composing(true),
                _ => {}
            }
        }
        init.set_key(if key == "Space" { " " } else { key });
        init.set_code(code);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event =
            KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key");
        let passed = on.dispatch_event(&event).expect("an element takes events");
        settled().await;
        !passed
    }

    pub async fn click(&self, on: &HtmlElement, keys: &str) {
        let init = MouseEventInit::new();
        init.set_ctrl_key(keys.contains("Ctrl"));
        init.set_shift_key(keys.contains("Shift"));
        init.set_bubbles(true);
        let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("a click");
        on.dispatch_event(&event).expect("an element takes events");
        settled().await;
    }

    /// The row with a title.
    pub fn row(&self, list: &str, name: &str) -> HtmlElement {
        let id = self.list(list).id();
        let rows = self.all(&format!("[id='{id}'] [role=option]"));
        rows.into_iter()
            .find(|row| title(row) == name)
            .unwrap_or_else(|| panic!("no row {name}"))
    }

    /// Puts a text into a box, as typing does.
    pub async fn fill(&self, on: &HtmlElement, text: &str) {
        let input: &HtmlInputElement = on.unchecked_ref();
        input.set_value(text);
        let init = InputEventInit::new();
        init.set_bubbles(true);
        let event = InputEvent::new_with_event_init_dict("input", &init).expect("an input");
        on.dispatch_event(&event).expect("an element takes events");
        settled().await;
    }
}

fn title(row: &HtmlElement) -> String {
    let title = row.query_selector(".dl-title").ok().flatten();
    title
        .and_then(|title| title.text_content())
        .unwrap_or_default()
}

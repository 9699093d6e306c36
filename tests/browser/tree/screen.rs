//! Keys, clicks, and what the tree shows.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

use crate::mounted::Mounted;
use crate::settled;

use super::page::{Groups, Page, PageProps};

const ROOT: &str = "tree-under-test";

thread_local! {
    static SHOWN: RefCell<Option<Mounted<Page>>> = const { RefCell::new(None) };
}

/// Ten rows of 28 px are in view.
const STYLE: &str = ".tree { height: 280px; overflow: auto; position: relative; --tree-row: 28px } .tree-row { height: 28px; overflow: hidden; display: flex } .tree-row.away { position: absolute } .tree-sheet { box-sizing: border-box }";

/// The tree in the document.
pub struct Screen;

impl Screen {
    /// Shows a tree in place of the one before.
    pub async fn show(groups: Groups, filter: &'static str, checks: bool) -> Self {
        drop(SHOWN.take());
        let props = PageProps {
            groups,
            filter: filter.into(),
            checks,
        };
        SHOWN.set(Some(Mounted::with_style(ROOT, STYLE, props)));
        settled().await;
        Self
    }

    pub fn rows(&self) -> Vec<HtmlElement> {
        let rows = document()
            .query_selector_all("#tree-under-test [role=treeitem]")
            .expect("a valid selector");
        (0..rows.length())
            .filter_map(|at| rows.item(at)?.dyn_into().ok())
            .collect()
    }

    pub fn row(&self, title: &str) -> HtmlElement {
        let mut rows = self.rows().into_iter();
        let row = rows.find(|row| name(row) == title);
        row.unwrap_or_else(|| panic!("there is a row {title}"))
    }

    /// Returns the titles of the rows that are shown.
    pub fn titles(&self) -> Vec<String> {
        self.rows().iter().map(name).collect()
    }

    /// Returns the title of the row with the focus.
    pub fn focused(&self) -> String {
        let active = document().active_element();
        let active = active.and_then(|active| active.dyn_into::<HtmlElement>().ok());
        active.as_ref().map(name).unwrap_or_default()
    }

    /// Focuses the one tab stop of the tree.
    pub async fn enter(&self) {
        let stops: Vec<HtmlElement> = self
            .rows()
            .into_iter()
            .filter(|row| row.tab_index() == 0)
            .collect();
        assert_eq!(stops.len(), 1, "a tree is one tab stop");
        stops[0].focus().expect("a row can be focused");
        settled().await;
    }

    /// Presses keys in the row with the focus, such as "ArrowDown Shift+Space".
    pub async fn press(&self, keys: &str) {
        for key in keys.split(' ') {
            let mut parts: Vec<&str> = key.split('+').collect();
            let name = match parts.pop().unwrap_or_default() {
                "Space" => " ",
                other => other,
            };
            let init = KeyboardEventInit::new();
            init.set_key(name);
            init.set_bubbles(true);
            init.set_cancelable(true);
            init.set_shift_key(parts.contains(&"Shift"));
            init.set_ctrl_key(parts.contains(&"Ctrl"));
            init.set_alt_key(parts.contains(&"Alt"));
            let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init)
                .expect("a valid event");
            let target: Element = document().active_element().expect("a focused element");
            target
                .dispatch_event(&event)
                .expect("an event that is dispatched");
            settled().await;
        }
    }

    /// Clicks an element of a row.
    pub async fn click(&self, title: &str, part: &str, alt: bool) {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_alt_key(alt);
        let event =
            MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("a valid event");
        let row = self.row(title);
        let target = row.query_selector(part).expect("a valid selector");
        target
            .expect("the part of a row")
            .dispatch_event(&event)
            .expect("an event that is dispatched");
        settled().await;
    }

    /// Clicks the first item of the menu that is open.
    pub async fn click_menu_item(&self) {
        let item = document().query_selector("[role=menuitem]");
        let item = item.expect("a valid selector").expect("an open menu");
        let item: HtmlElement = item.dyn_into().expect("an element of HTML");
        item.click();
        settled().await;
    }

    /// Returns an attribute of each row that has it, after its title: "Labs true".
    pub fn attributes(&self, name_of: &str) -> Vec<String> {
        let rows = self.rows();
        let values = rows.iter().filter_map(|row| {
            let value = row.get_attribute(name_of)?;
            Some(format!("{} {value}", name(row)))
        });
        values.collect()
    }
}

/// Returns the accessible name of a row.
fn name(row: &HtmlElement) -> String {
    let labelled = row.get_attribute("aria-labelledby").unwrap_or_default();
    let label = document().get_element_by_id(&labelled);
    label
        .and_then(|label| label.text_content())
        .unwrap_or_default()
}

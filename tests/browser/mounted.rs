//! A component in the page.

use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Renderer};

/// A component that is drawn in an element of the page, until it is dropped.
pub struct Mounted<C: BaseComponent> {
    root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Mounted<C> {
    /// Draws a component.
    pub fn new(props: C::Properties) -> Self {
        let root = append(&body(), "main");
        let app = Renderer::<C>::with_root_and_props(root.clone(), props).render();
        Self {
            root,
            app: Some(app),
        }
    }

    /// Draws a component in an element with an id, beside a style sheet.
    pub fn with_style(id: &str, style: &str, props: C::Properties) -> Self {
        let root = append(&body(), "main");
        root.set_id(id);
        append(&root, "style").set_text_content(Some(style));
        let page = append(&root, "div");
        let app = Renderer::<C>::with_root_and_props(page, props).render();
        Self {
            root,
            app: Some(app),
        }
    }

    /// Returns the first element that a selector finds in it.
    pub fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.root.query_selector(selector);
        let found = found.expect("a valid selector");
        let found = found.unwrap_or_else(|| panic!("nothing is {selector}"));
        found.unchecked_into()
    }

    /// Returns the HTML of the component.
    pub fn html(&self) -> String {
        self.root.inner_html()
    }
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn append(parent: &Element, name: &str) -> Element {
    let element = document().create_element(name);
    let element = element.expect("a document makes elements");
    let added = parent.append_child(&element);
    added.expect("an element takes children");
    element
}

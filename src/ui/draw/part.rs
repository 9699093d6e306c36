//! What can stand between braces in markup.

use yew::virtual_dom::{VNode, VText};
use yew::{AttrValue, Html};

use super::Sheet;

/// A value that can be drawn as children of an element.
pub trait Part {
    /// Draws it.
    fn draw(self, on: &mut Sheet);
}

impl Part for Html {
    fn draw(self, on: &mut Sheet) {
        on.node(self);
    }
}

impl Part for AttrValue {
    fn draw(self, on: &mut Sheet) {
        on.node(VNode::VText(VText::new(self)));
    }
}

impl Part for &'static str {
    fn draw(self, on: &mut Sheet) {
        AttrValue::Static(self).draw(on);
    }
}

impl Part for &AttrValue {
    fn draw(self, on: &mut Sheet) {
        self.clone().draw(on);
    }
}

impl Part for &String {
    fn draw(self, on: &mut Sheet) {
        self.clone().draw(on);
    }
}

impl Part for String {
    fn draw(self, on: &mut Sheet) {
        AttrValue::from(self).draw(on);
    }
}

/// Shown or not, it never takes a place of its own among its siblings.
impl<T: Part> Part for Option<T> {
    fn draw(self, on: &mut Sheet) {
        on.varies();
        if let Some(part) = self {
            part.draw(on);
        }
    }
}

impl<T: Part> Part for Vec<T> {
    fn draw(self, on: &mut Sheet) {
        on.each(self);
    }
}

//! Scroll position and focus of a calendar grid.

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::GridDay;
use super::cursor::Cursor;
use super::hour_height::hour_height;
use crate::components::keys;
use crate::components::resize::Resized;

/// Height in px that is shown above the first hour, half of the text of the axis.
const ABOVE: f64 = 10.0;

/// Focuses what the cursor is on.
pub fn focus(root: &NodeRef, cursor: &Cursor) {
    let selector = match cursor {
        // Keys are made of ids.
        Cursor::Item(key) => format!("[data-block=\"{key}\"]"),
        Cursor::Slot { .. } | Cursor::Turned { .. } => "[data-slot]".to_owned(),
    };
    let element = root
        .cast::<Element>()
        .and_then(|root| root.query_selector(&selector).ok().flatten());
    if let Some(element) = element {
        keys::focus(&element);
    }
}

/// Sets the height of an hour so that the hours fill the window, and scrolls to the first of them when
/// other days are shown.
#[hook]
pub fn use_scrolled_to(root: &NodeRef, days: &Rc<Vec<Rc<GridDay>>>, hours: &Range<u16>) {
    let first_date = days.first().map(|day| day.date);
    let deps = (first_date, days.len(), hours.clone(), on_paper(days, hours));
    let root = root.clone();
    use_effect_with(deps, move |(_, _, hours, on_paper)| {
        let (hours, on_paper) = (hours.clone(), on_paper.clone());
        let resized = root.cast::<HtmlElement>().and_then(|element| {
            let observed = element.clone();
            let mut is_scrolled = false;
            Resized::watch(&element, move || {
                let head = observed
                    .query_selector(".cal-body")
                    .ok()
                    .flatten()
                    .and_then(|body| body.dyn_into::<HtmlElement>().ok())
                    .map_or(0, |body| body.offset_top());
                let height = f64::from(observed.client_height() - head);
                let hour = hour_height(height, &hours);
                for (name, value) in [
                    ("--hour", format!("{hour}px")),
                    ("--first-hour", on_paper.start.to_string()),
                    ("--hour-count", on_paper.len().to_string()),
                ] {
                    // Cannot fail: the names and the values are valid.
                    let _ = observed.style().set_property(name, &value);
                }
                if !is_scrolled {
                    observed.set_scroll_top(f64::from(hours.start) * hour - ABOVE);
                    // Before it has its height, there is nothing to scroll.
                    is_scrolled = observed.scroll_height() > observed.client_height();
                }
            })
        });
        move || drop(resized)
    });
}

/// Returns the hours that are shown on paper, where nobody scrolls to what goes on from the day before.
fn on_paper(days: &[Rc<GridDay>], hours: &Range<u16>) -> Range<u16> {
    let blocks = days.iter().flat_map(|day| &day.blocks);
    let first = blocks.map(|block| block.range.start() / 60).min();
    first.unwrap_or(hours.start).min(hours.start)..hours.end
}

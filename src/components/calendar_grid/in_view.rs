//! Scroll position and focus of a calendar grid.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
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
/// other days are shown. The time at the upper edge stays there when the window changes, and over printing,
/// for which nothing is scrolled.
#[hook]
pub fn use_scrolled_to(root: &NodeRef, days: &Rc<Vec<Rc<GridDay>>>, hours: &Range<u16>) {
    let first_date = days.first().map(|day| day.date);
    let deps = (first_date, days.len(), hours.clone(), on_paper(days, hours));
    let root = root.clone();
    use_effect_with(deps, move |(_, _, hours, on_paper)| {
        let (hours, on_paper) = (hours.clone(), on_paper.clone());
        let listening = root.cast::<HtmlElement>().map(|grid| {
            let top = Rc::new(Cell::new(f64::from(hours.start)));
            let resized = {
                let (grid, top) = (grid.clone(), top.clone());
                let observed = grid.clone();
                Resized::watch(&observed, move || {
                    set_height(&grid, &hours, &on_paper);
                    scroll_to(&grid, top.get());
                })
            };
            let scrolled = {
                let (grid, top) = (grid.clone(), top.clone());
                let observed = grid.clone();
                EventListener::new(&observed, "scroll", move |_| {
                    if let Some(hour) = hour_at_top(&grid) {
                        top.set(hour);
                    }
                })
            };
            let printed = EventListener::new(&window(), "afterprint", move |_| {
                scroll_to(&grid, top.get())
            });
            (resized, scrolled, printed)
        });
        move || drop(listening)
    });
}

fn set_height(grid: &HtmlElement, hours: &Range<u16>, on_paper: &Range<u16>) {
    let body = grid.query_selector(".cal-body").ok().flatten();
    let body = body.and_then(|body| body.dyn_into::<HtmlElement>().ok());
    let head = body.map_or(0, |body| body.offset_top());
    let height = f64::from(grid.client_height() - head);
    for (name, value) in [
        ("--hour", format!("{}px", hour_height(height, hours))),
        ("--first-hour", on_paper.start.to_string()),
        ("--hour-count", on_paper.len().to_string()),
    ] {
        // Cannot fail: the names and the values are valid.
        let _ = grid.style().set_property(name, &value);
    }
}

/// Scrolls so that an hour is at the upper edge.
fn scroll_to(grid: &HtmlElement, hour: f64) {
    if let Some(height) = drawn_hour(grid) {
        grid.set_scroll_top(hour * height - ABOVE);
    }
}

/// Returns the hour at the upper edge, unless nothing can be scrolled, as on paper.
fn hour_at_top(grid: &HtmlElement) -> Option<f64> {
    let can_scroll = grid.scroll_height() > grid.client_height();
    let height = drawn_hour(grid).filter(|_| can_scroll)?;
    Some((grid.scroll_top() + ABOVE) / height)
}

/// Returns the height of an hour in px, once it is known.
fn drawn_hour(grid: &HtmlElement) -> Option<f64> {
    let value = grid.style().get_property_value("--hour").ok()?;
    value.strip_suffix("px")?.parse().ok()
}

/// Returns the hours that are shown on paper, where nobody scrolls to what goes on from the day before.
fn on_paper(days: &[Rc<GridDay>], hours: &Range<u16>) -> Range<u16> {
    let blocks = days.iter().flat_map(|day| &day.blocks);
    let first = blocks.map(|block| block.range.start() / 60).min();
    first.unwrap_or(hours.start).min(hours.start)..hours.end
}

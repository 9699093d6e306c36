//! Elements of a month that the arrow keys move among: the numbers of its days, its lines, and the links to
//! the others.

use chrono::NaiveDate;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{MonthDay, MonthLine};
use crate::components::keys;

/// Returns the stop of a line.
pub fn stop_of(day: &MonthDay, line: &MonthLine) -> String {
    format!("{}-{}", day.date, line.key)
}

/// Returns the stop of a day that has the tab stop first.
pub fn first_stop(day: &MonthDay) -> Option<String> {
    let is_shown = day.is_in_month;
    is_shown.then(|| day.date.to_string())
}

/// Returns whether a day has a stop.
pub fn has_stop(day: &MonthDay, stop: &str) -> bool {
    let date = day.date.to_string();
    let is_line = || day.lines.iter().any(|line| stop_of(day, line) == stop);
    stop == date || is_line() || (day.more.is_some() && stop == format!("{date}-more"))
}

/// Returns the date of the day that an element is in.
pub fn date_of(element: &Element) -> Option<NaiveDate> {
    let day = element.closest(".month-day").ok().flatten()?;
    day.get_attribute("data-date")?.parse().ok()
}

/// Returns the key of the line that an element is in.
pub fn line_of(element: &Element) -> Option<AttrValue> {
    let line = element.closest(".month-line").ok().flatten()?;
    Some(line.get_attribute("data-key")?.into())
}

/// Focuses a line, or else the day on which it is to be. Returns whether one of them is shown.
pub fn focus_line(root: &NodeRef, key: &str, date: NaiveDate) -> bool {
    let day = format!(".month-day[data-date=\"{date}\"]");
    let line = format!("{day} [data-key=\"{key}\"]");
    let found = [line, format!("{day} .number")]
        .iter()
        .find_map(|selector| elements(root, selector).into_iter().next());
    found.as_ref().into_iter().for_each(keys::focus);
    found.is_some()
}

/// Moves the focus by a key: up and down among the lines of a day, left and right by a day. Returns
/// `None` for other keys.
pub fn move_focus(root: &NodeRef, key: &str) -> Option<()> {
    let by_days = match key {
        "ArrowRight" => Some(1),
        "ArrowLeft" => Some(-1),
        "PageDown" => Some(7),
        "PageUp" => Some(-7),
        "ArrowDown" | "ArrowUp" | "Home" | "End" => None,
        _ => return None,
    };
    let stops = match by_days {
        Some(_) => elements(root, ".month-head .number"),
        None => elements(root, "[data-stop]"),
    };
    let active = document().active_element()?;
    let day = active.closest(".month-day").ok().flatten()?;
    let here = stops
        .iter()
        .position(|stop| *stop == active || (by_days.is_some() && day.contains(Some(stop))))?;
    let last = stops.len().checked_sub(1)?;
    let to = match (by_days, key) {
        (Some(days), _) => here.saturating_add_signed(days).min(last),
        (None, "ArrowDown") => (here + 1).min(last),
        (None, "ArrowUp") => here.saturating_sub(1),
        (None, "End") => last,
        (None, _) => 0,
    };
    keys::focus(stops.get(to)?);
    Some(())
}

fn elements(root: &NodeRef, selector: &str) -> Vec<Element> {
    let list = root
        .cast::<Element>()
        .and_then(|root| root.query_selector_all(selector).ok());
    let Some(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}

//! Month of a calendar: weeks of days, each with a few lines and a link to the others.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::components::calendar_grid::DayNote;
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// Day of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDay {
    /// Date.
    pub date: NaiveDate,
    /// Accessible name: the date in full.
    pub name: AttrValue,
    /// Address that shows the day alone.
    pub href: AttrValue,
    /// It belongs to the month that is shown.
    pub is_in_month: bool,
    /// It is today.
    pub is_today: bool,
    /// Reason for which the day is shaded, if it is.
    pub note: Option<DayNote>,
    /// First lines.
    pub lines: Vec<MonthLine>,
    /// Text and accessible name of the link to the other lines, if there are any.
    pub more: Option<(AttrValue, AttrValue)>,
}

/// Line of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLine {
    /// Key, unique among the lines of the day.
    pub key: AttrValue,
    /// Text.
    pub text: AttrValue,
    /// Text after it, which is never cut off.
    pub count: Option<AttrValue>,
    /// Accessible name.
    pub name: AttrValue,
    /// Hexadecimal `rrggbb`, of which the hue is used.
    pub colour: AttrValue,
    /// Meaning of the colour in words, for paper.
    pub kind: AttrValue,
    /// It does not take place.
    pub is_cancelled: bool,
}

/// Properties of [`MonthGrid`].
#[derive(Properties)]
pub struct MonthGridProps {
    /// Accessible name.
    pub label: AttrValue,
    /// Days of whole weeks; compared by identity.
    pub days: Rc<Vec<MonthDay>>,
    /// Key of the line that is shown beside it.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// Called with the key and the button of a line.
    pub on_open: Callback<(AttrValue, Element)>,
}

impl PartialEq for MonthGridProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.days, &other.days)
            && self.label == other.label
            && self.selected == other.selected
            && self.on_open == other.on_open
    }
}

/// A month. It is one tab stop, whose lines the arrow keys move among.
#[component]
pub fn MonthGrid(props: &MonthGridProps) -> Html {
    let root = use_node_ref();
    let current = use_state_eq(|| None::<String>);
    let first = props.days.iter().find_map(first_stop);
    let exists = |stop: &String| props.days.iter().any(|day| has_stop(day, stop));
    let tab_stop = (*current).clone().filter(exists).or(first);
    let onclick = props.on_open.clone();
    let onclick = move |event: MouseEvent| {
        let target = event.target_dyn_into::<Element>();
        let button = target.and_then(|target| target.closest(".month-line").ok().flatten());
        if let Some(button) = button {
            let key = button.get_attribute("data-key").unwrap_or_default();
            onclick.emit((key.into(), button));
        }
    };
    let onfocusin = move |event: FocusEvent| {
        let target = event.target_dyn_into::<Element>();
        if let Some(stop) = target.and_then(|target| target.get_attribute("data-stop")) {
            current.set(Some(stop));
        }
    };
    let onkeydown = {
        let root = root.clone();
        move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let moved = press.and_then(|press| move_focus(&root, &press.name));
            if moved.is_some() {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    };
    html! {
        <div ref={root} class="month" role="group" aria-label={props.label.clone()} {onclick} {onfocusin} {onkeydown}>
            { for props.days.iter().take(7).map(|day| html! {
                <div key={format!("head-{}", day.date)} class="month-weekday" aria-hidden="true">{ day.date.weekday().to_string() }</div>
            }) }
            { for props.days.iter().map(|day| draw_day(day, tab_stop.as_deref(), props.selected.as_ref())) }
        </div>
    }
}

fn draw_day(day: &MonthDay, tab_stop: Option<&str>, selected: Option<&AttrValue>) -> Html {
    let tabindex = |stop: &str| if tab_stop == Some(stop) { "0" } else { "-1" };
    let note = day.note.as_ref().map(|note| note.text.clone());
    let class = classes!(
        "month-day",
        (!day.is_in_month).then_some("other-month"),
        day.is_today.then_some("today"),
        note.is_some().then_some("shaded"),
    );
    let name = match &note {
        None => day.name.clone(),
        Some(note) => [&day.name, ", ", note].concat().into(),
    };
    let day_stop = day.date.to_string();
    html! {
        <div key={day.date.to_string()} {class} role="group" aria-label={name}>
            <div class="month-head">
                <a href={day.href.clone()} class="number" aria-label={day.name.clone()} data-stop={day_stop.clone()} tabindex={tabindex(&day_stop)}>{ day.date.day() }</a>
                if let Some(note) = day.note.as_ref().filter(|note| note.in_head) {
                    <span class="note" title={note.text.clone()}><bdi>{ &note.text }</bdi></span>
                }
            </div>
            { for day.lines.iter().map(|line| {
                let stop = stop_of(day, line);
                let class = classes!("month-line", line.is_cancelled.then_some("cancelled"), (selected == Some(&line.key)).then_some("selected"));
                html! {
                    <button key={line.key.as_str()} type="button" {class} data-key={line.key.clone()} data-kind={line.kind.clone()} tabindex={tabindex(&stop)} data-stop={stop}
                        ~style={format!("--swatch:#{}", line.colour)}>
                        <span class="unseen">{ &line.name }</span><span class="swatch"></span><bdi aria-hidden="true">{ &line.text }</bdi>
                        if let Some(count) = &line.count { <span class="count" aria-hidden="true">{ count }</span> }
                    </button>
                }
            }) }
            if let Some((text, name)) = &day.more {
                <a key="more" class="month-more" href={day.href.clone()} aria-label={name.clone()} data-stop={format!("{day_stop}-more")}
                    tabindex={tabindex(&format!("{day_stop}-more"))}>{ text }</a>
            }
        </div>
    }
}

fn stop_of(day: &MonthDay, line: &MonthLine) -> String {
    format!("{}-{}", day.date, line.key)
}

fn first_stop(day: &MonthDay) -> Option<String> {
    let is_shown = day.is_in_month;
    is_shown.then(|| day.date.to_string())
}

fn has_stop(day: &MonthDay, stop: &str) -> bool {
    let date = day.date.to_string();
    let is_line = || day.lines.iter().any(|line| stop_of(day, line) == stop);
    stop == date || is_line() || (day.more.is_some() && stop == format!("{date}-more"))
}

/// Moves the focus by a key: up and down among the lines of a day, left and right by a day. Returns
/// `None` for other keys.
fn move_focus(root: &NodeRef, key: &str) -> Option<()> {
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

//! The calendar grid.

use std::ops::Range;
use std::rc::Rc;

use chrono::{NaiveDateTime, Timelike};
use lectern_core::model::MinuteRange;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::cursor::{Cursor, HOUR, Moved, SNAP};
use super::day_column::DayColumn;
use super::heads::{day_heads, due_row};
use super::hour_height::hour_height;
use super::keys::{KeyCommand, key_command};
use super::pointer::use_pointer_drag;
use super::{GridAction, GridDay};
use crate::components::keys;
use crate::components::resize::Resized;
use crate::i18n::Clock;
use crate::platform::keyboard::KeyPress;

/// Height in px that is shown above the first hour, half of the text of the axis.
const ABOVE: f64 = 10.0;

/// Properties of [`CalendarGrid`].
#[derive(Properties, PartialEq)]
pub struct CalendarGridProps {
    /// Accessible name.
    pub label: AttrValue,
    /// Days, at least one.
    pub days: Rc<Vec<Rc<GridDay>>>,
    /// Hours that are shown without scrolling.
    pub hours: Range<u16>,
    /// Notation of times.
    pub clock: Clock,
    /// Present time.
    #[prop_or_default]
    pub now: Option<NaiveDateTime>,
    /// Key of the block that is shown beside it.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// Receives what a person does.
    pub on_action: Callback<GridAction>,
}

/// A calendar of one or more days side by side.
#[component]
pub fn CalendarGrid(props: &CalendarGridProps) -> Html {
    let CalendarGridProps {
        days,
        hours,
        clock,
        on_action,
        ..
    } = props;
    let root = use_node_ref();
    let cursor = use_state(|| None::<Cursor>);
    let wants_focus = use_mut_ref(|| false);
    let shown = cursor
        .as_ref()
        .and_then(|cursor| cursor.resolved(days, hours));
    let is_shown = shown.is_some() || cursor.is_none();
    let here = shown.unwrap_or_else(|| Cursor::start(days, hours));
    let pointer = use_pointer_drag(&root, days, on_action);
    use_scrolled_to(&root, days, hours);
    {
        // What the keys have moved may be drawn anew, in another column or on another page.
        let (root, here, wants_focus) = (root.clone(), here.clone(), wants_focus.clone());
        use_effect(move || {
            if is_shown && std::mem::take(&mut *wants_focus.borrow_mut()) {
                focus(&root, &here);
            }
        });
    }
    let go = {
        let (cursor, wants_focus) = (cursor.setter(), wants_focus.clone());
        move |to: Cursor| {
            *wants_focus.borrow_mut() = true;
            cursor.set(Some(to));
        }
    };
    let create = {
        let (on_action, days, here) = (on_action.clone(), days.clone(), here.clone());
        move || {
            let (day, minute) = here.place(&days);
            let range = MinuteRange::new(minute, (minute + HOUR).min(MinuteRange::DAY));
            if let Some((day, range)) = days.get(day).zip(range.ok()) {
                let date = day.date;
                on_action.emit(GridAction::Create { date, range });
            }
        }
    };
    let onclick = {
        let (go, create, on_action) = (go.clone(), create.clone(), on_action.clone());
        let take_click = pointer.take_click.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let Some(target) = target.filter(|_| !take_click()) else {
                return;
            };
            let closest = |selector| target.closest(selector).ok().flatten();
            if let Some(button) = closest(".cal-block") {
                let key = button.get_attribute("data-block").unwrap_or_default();
                on_action.emit(GridAction::Open {
                    key: key.into(),
                    button,
                });
            } else if closest("[data-slot]").is_some() {
                create();
            } else if let Some((day, column)) = closest(".cal-day").and_then(|column| {
                let at = column.get_attribute("data-day")?.parse().ok()?;
                Some((at, column))
            }) {
                let rect = column.get_bounding_client_rect();
                let minute = (event.client_y() - rect.top()) / rect.height() * 1440.0;
                go(Cursor::Slot {
                    day,
                    minute: minute.max(0.0) as u16 / SNAP * SNAP,
                });
            }
        }
    };
    let leave = {
        let (go, on_action, days) = (go.clone(), on_action.clone(), days.clone());
        move |forward| {
            if let Some(first) = days.first() {
                let left = first.date;
                go(Cursor::Turned { forward, left });
                on_action.emit(GridAction::Leave { forward });
            }
        }
    };
    let onkeydown = {
        let (on_action, days, hours, here) =
            (on_action.clone(), days.clone(), hours.clone(), here.clone());
        let wants_focus = wants_focus.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(command) = KeyPress::from_event(&event).and_then(|press| key_command(&press))
            else {
                return;
            };
            let block = match &here {
                Cursor::Item(key) => days.iter().find_map(|day| day.block(key)),
                Cursor::Slot { .. } | Cursor::Turned { .. } => None,
            };
            let movable = block.filter(|block| block.is_movable());
            match command {
                KeyCommand::Step(step) => match here.moved(step, &days, &hours) {
                    Moved::To(next) => go(next),
                    Moved::BeforeFirstDay => leave(false),
                    Moved::AfterLastDay => leave(true),
                },
                KeyCommand::Create => create(),
                KeyCommand::Move { days, minutes } => {
                    let Some(block) = movable else { return };
                    *wants_focus.borrow_mut() = true;
                    on_action.emit(GridAction::Move {
                        key: block.key.clone(),
                        days,
                        minutes,
                        copy: false,
                    });
                }
                KeyCommand::Resize(minutes) => {
                    let Some(block) = movable else { return };
                    *wants_focus.borrow_mut() = true;
                    on_action.emit(GridAction::Resize {
                        key: block.key.clone(),
                        minutes,
                    });
                }
                KeyCommand::Delete => {
                    let Some(block) = movable else { return };
                    on_action.emit(GridAction::Delete {
                        key: block.key.clone(),
                    });
                }
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onfocusin = {
        let cursor = cursor.clone();
        move |event: FocusEvent| {
            let target = event.target_dyn_into::<Element>();
            let key = target.and_then(|target| target.get_attribute("data-block"));
            if let Some(key) = key {
                cursor.set(Some(Cursor::Item(key.into())));
            }
        }
    };
    let ghost = pointer.drag.as_ref().map(|drag| drag.ghost());
    let dragged = pointer.drag.as_ref().and_then(|drag| drag.moved_key());
    let has_markers = days.iter().any(|day| !day.markers.is_empty());
    let in_day = |key: Option<&AttrValue>, day: &GridDay| {
        key.filter(|key| day.block(key).is_some()).cloned()
    };
    let current = match &here {
        Cursor::Item(key) => Some(key),
        Cursor::Slot { .. } | Cursor::Turned { .. } => None,
    };
    let present = |day: &GridDay| {
        let now = props.now.filter(|now| now.date() == day.date)?;
        Some((now.hour() * 60 + now.minute()) as u16)
    };
    let slot_in = |at: usize| match &here {
        Cursor::Slot { day, minute } if *day == at => Some(*minute),
        Cursor::Slot { .. } | Cursor::Item(_) | Cursor::Turned { .. } => None,
    };
    html! {
        <div ref={root} class={classes!("cal-grid", format!("days-{}", days.len()), pointer.drag.is_some().then_some("dragging"))} role="group" aria-label={props.label.clone()}
            {onclick} {onkeydown} {onfocusin} onpointerdown={pointer.onpointerdown}
            onpointermove={pointer.onpointermove} onpointerup={pointer.onpointerup} onpointercancel={pointer.onpointercancel}>
            { day_heads(days) }
            if has_markers { { due_row(days, &here) } }
            <div class="cal-body">
                <div class="cal-axis" aria-hidden="true">
                    { for (1..24).map(|hour| html! {
                        <span key={hour} ~style={format!("top:calc(var(--hour)*{hour})")}>{ clock.hour(hour) }</span>
                    }) }
                </div>
                { for days.iter().enumerate().map(|(at, day)| html! {
                    <DayColumn key={at} {at} day={day.clone()} clock={*clock} current={in_day(current, day)}
                        selected={in_day(props.selected.as_ref(), day)} dragged={in_day(dragged, day)} slot={slot_in(at)}
                        ghost={ghost.filter(|ghost| ghost.day == at).map(|ghost| ghost.range)} now={present(day)} />
                }) }
            </div>
        </div>
    }
}

/// Focuses what the cursor is on.
fn focus(root: &NodeRef, cursor: &Cursor) {
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
fn use_scrolled_to(root: &NodeRef, days: &Rc<Vec<Rc<GridDay>>>, hours: &Range<u16>) {
    let first_date = days.first().map(|day| day.date);
    let (root, hours) = (root.clone(), hours.clone());
    use_effect_with((first_date, days.len(), hours), move |(_, _, hours)| {
        let hours = hours.clone();
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
                // On paper there are the hours with events only.
                let count = hours.end - hours.start;
                for (name, value) in [
                    ("--hour", format!("{hour}px")),
                    ("--first-hour", hours.start.to_string()),
                    ("--hour-count", count.to_string()),
                ] {
                    // Cannot fail: the names and the values are valid.
                    let _ = observed.style().set_property(name, &value);
                }
                if !std::mem::replace(&mut is_scrolled, true) {
                    observed.set_scroll_top(f64::from(hours.start) * hour - ABOVE);
                }
            })
        });
        move || drop(resized)
    });
}

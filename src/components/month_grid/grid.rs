//! The month.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use super::day_view::{DayState, draw_day};
use super::drag::use_month_drag;
use super::followed_line::use_followed_line;
use super::keys::{MonthKey, month_key};
use super::stops::{date_of, first_stop, has_stop, line_of, move_focus};
use super::use_shading::{ShadingInput, use_shading};
use super::{MonthAction, MonthDay};
use crate::components::calendar_grid::{ConsideredPlace, Draft, PlaceVerdict};
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// Checker of the days for a line that is moved, or for what has its form open.
#[derive(Clone, PartialEq)]
pub struct DayChecker {
    /// Returns the suitability of the result of an action, with the reasons for it, if it can be told.
    pub on_check: Callback<MonthAction, Option<PlaceVerdict>>,
    /// Receives the day that a person considers for what has its form open.
    pub on_consider: Callback<Option<ConsideredPlace>>,
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
    /// Checker of the days.
    #[prop_or_default]
    pub checker: Option<DayChecker>,
    /// Key of what has its form open, another one for other values.
    #[prop_or_default]
    pub form: Option<AttrValue>,
    /// What is being added, at the place that its form gives it.
    #[prop_or_default]
    pub draft: Option<Draft>,
    /// The person may add, move and delete lines.
    #[prop_or_default]
    pub can_edit: bool,
    /// Receives what a person does.
    pub on_action: Callback<MonthAction>,
}

impl PartialEq for MonthGridProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.days, &other.days)
            && self.label == other.label
            && self.selected == other.selected
            && self.checker == other.checker
            && self.form == other.form
            && self.draft == other.draft
            && self.can_edit == other.can_edit
            && self.on_action == other.on_action
    }
}

/// A month.
#[component]
pub fn MonthGrid(props: &MonthGridProps) -> Html {
    let MonthGridProps {
        days,
        on_action,
        can_edit,
        ..
    } = props;
    let (can_edit, is_placing) = (*can_edit, props.form.is_some());
    let root = use_node_ref();
    let current = use_state_eq(|| None::<String>);
    let hovered = use_state_eq(|| None::<NaiveDate>);
    let followed = use_followed_line(&root, days);
    let first = days.iter().find_map(first_stop);
    let exists = |stop: &String| days.iter().any(|day| has_stop(day, stop));
    let tab_stop = (*current).clone().filter(exists).or(first);
    let pointer = use_month_drag(&root, can_edit, on_action);
    let shading = use_shading(&ShadingInput {
        root: &root,
        days,
        checker: props.checker.as_ref(),
        drag: pointer.drag.as_ref(),
        form: props.form.as_ref(),
        hovered: *hovered,
        tab_stop: tab_stop.as_deref(),
    });

    let onclick = {
        let (on_action, take_click) = (on_action.clone(), pointer.take_click.clone());
        let followed = followed.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let Some(target) = target.filter(|_| !take_click()) else {
                return;
            };
            followed.give_up();
            let button = target.closest(".month-line").ok().flatten();
            if let Some((key, button)) = line_of(&target).zip(button) {
                on_action.emit(MonthAction::Open { key, button });
            } else if let Some(date) = date_of(&target).filter(|_| is_placing && !is_more(&target))
            {
                // The number of a day opens the day only while nothing is placed.
                event.prevent_default();
                on_action.emit(MonthAction::Choose { date });
            }
        }
    };
    let ondblclick = {
        let on_action = on_action.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let target = target.filter(|target| can_edit && !is_placing && !is_link(target));
            let target = target.filter(|target| line_of(target).is_none());
            if let Some(date) = target.as_ref().and_then(date_of) {
                on_action.emit(MonthAction::Choose { date });
            }
        }
    };
    let onfocusin = move |event: FocusEvent| {
        let target = event.target_dyn_into::<Element>();
        if let Some(stop) = target.and_then(|target| target.get_attribute("data-stop")) {
            current.set(Some(stop));
        }
    };
    let onkeydown = {
        let (root, on_action, days) = (root.clone(), on_action.clone(), days.clone());
        move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            followed.give_up();
            let command = month_key(&press).filter(|_| can_edit);
            let is_done = match command.and_then(action_of) {
                Some(action) => {
                    followed.follow(&action, &days);
                    on_action.emit(action);
                    true
                }
                None => !press.is_modified() && move_focus(&root, &press.name).is_some(),
            };
            if is_done {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    };
    let onpointermove = {
        let (hovered, on_move) = (hovered.setter(), pointer.onpointermove);
        move |event: PointerEvent| {
            if is_placing && event.pointer_type() != "touch" {
                let target = event.target_dyn_into::<Element>();
                hovered.set(target.as_ref().and_then(date_of));
            }
            on_move.emit(event);
        }
    };
    let onpointerleave = {
        let hovered = hovered.setter();
        move |_: PointerEvent| hovered.set(None)
    };
    html! {
        <div ref={root} class={classes!("month", pointer.drag.is_some().then_some("dragging"))} role="group" aria-label={props.label.clone()}
            {onclick} {ondblclick} {onfocusin} {onkeydown} onpointerdown={pointer.onpointerdown} {onpointermove} {onpointerleave}
            onpointerup={pointer.onpointerup} onpointercancel={pointer.onpointercancel}>
            { for days.iter().take(7).map(|day| html! {
                <div key={format!("head-{}", day.date)} class="month-weekday" aria-hidden="true">{ day.date.weekday().to_string() }</div>
            }) }
            { for days.iter().enumerate().map(|(at, day)| {
                draw_day(day, &DayState {
                    tab_stop: tab_stop.as_deref(),
                    selected: props.selected.as_ref(),
                    dragged: pointer.drag.as_ref().filter(|drag| drag.from == day.date).map(|drag| &drag.key),
                    fit: shading.verdict(at).map(|verdict| verdict.fit),
                    held: shading.held(at, day.date),
                    draft: props.draft.as_ref().and_then(|draft| draft.on(day.date)),
                })
            }) }
        </div>
    }
}

/// Returns the action of a key on what has the focus.
fn action_of(key: MonthKey) -> Option<MonthAction> {
    let focused = document().active_element()?;
    let line = || line_of(&focused);
    match key {
        MonthKey::Move(days) => Some(MonthAction::Move {
            key: line()?,
            days,
            copy: false,
        }),
        MonthKey::Delete => Some(MonthAction::Delete { key: line()? }),
        MonthKey::Copy if keys::has_text_selection() => None,
        MonthKey::Copy => Some(MonthAction::Copy { key: line()? }),
        MonthKey::Paste => Some(MonthAction::Paste {
            date: date_of(&focused)?,
        }),
        MonthKey::Choose => Some(MonthAction::Choose {
            date: date_of(&focused)?,
        }),
    }
}

fn is_more(target: &Element) -> bool {
    matches!(target.closest(".month-more"), Ok(Some(_)))
}

fn is_link(target: &Element) -> bool {
    matches!(target.closest("a"), Ok(Some(_)))
}

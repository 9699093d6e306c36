//! The calendar grid.

use std::ops::Range;
use std::rc::Rc;

use chrono::{NaiveDateTime, Timelike};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::cursor::{Cursor, SNAP};
use super::day_column::DayColumn;
use super::ghost_in_view::use_ghost_in_view;
use super::handling::GridHandling;
use super::heads::{day_heads, due_row};
use super::in_view::{focus, use_scrolled_to};
use super::pointer::{OpenForms, point, use_grid_drag};
use super::shading::Placeable;
use super::use_place::use_place;
use super::use_shading::{PlaceChecker, ShadingInput, use_shading};
use super::{Draft, EditedBlock, GridAction, GridDay};
use crate::components::focus_after_removal::use_focus_after_removal;
use crate::i18n::Clock;

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
    /// Checker of the places for a block or item that is moved.
    #[prop_or_default]
    pub checker: Option<PlaceChecker>,
    /// Item whose form is open, and which can be placed.
    #[prop_or_default]
    pub placeable: Option<Placeable>,
    /// Item that is being added, at the place that its form gives it.
    #[prop_or_default]
    pub draft: Option<Draft>,
    /// Block whose form is open.
    #[prop_or_default]
    pub edited: Option<EditedBlock>,
    /// The person may add, move and delete blocks.
    pub can_edit: bool,
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
    let can_edit = props.can_edit;
    let root = use_node_ref();
    let cursor = use_state(|| None::<Cursor>);
    let wants_focus = use_mut_ref(|| false);
    let moved = use_state_eq(|| None::<AttrValue>);
    let hovered = use_state_eq(|| None::<(usize, u16)>);
    let (here, is_shown) = use_place(cursor.as_ref(), days, hours);
    let forms = OpenForms {
        draft: props.draft.clone(),
        edited: props.edited.clone(),
    };
    let pointer = use_grid_drag(&root, days, forms, can_edit, on_action);
    let shading = use_shading(&ShadingInput {
        root: &root,
        days,
        checker: props.checker.as_ref(),
        drag: pointer.drag.as_ref(),
        moved: moved.as_ref(),
        placeable: props.placeable.as_ref(),
        hovered: *hovered,
        cursor: &here,
        clock: *clock,
    });
    use_scrolled_to(&root, days, hours);
    use_ghost_in_view(&root);
    {
        // What the keys have moved may be drawn anew, in another column or on another page.
        let (root, here, wants_focus) = (root.clone(), here.clone(), wants_focus.clone());
        use_effect(move || {
            if is_shown && std::mem::take(&mut *wants_focus.borrow_mut()) {
                focus(&root, &here);
            }
        });
    }
    {
        let (root_of_focus, here) = (root.clone(), here.clone());
        use_focus_after_removal(&root, move || focus(&root_of_focus, &here));
    }
    let handling = GridHandling {
        days: days.clone(),
        hours: hours.clone(),
        here: here.clone(),
        is_placing: props.placeable.is_some(),
        can_edit,
        go: {
            let (cursor, wants_focus) = (cursor.setter(), wants_focus.clone());
            Callback::from(move |to: Cursor| {
                *wants_focus.borrow_mut() = true;
                cursor.set(Some(to));
            })
        },
        follow: Callback::from(move |()| *wants_focus.borrow_mut() = true),
        moved: moved.setter(),
        on_action: on_action.clone(),
    };
    let onclick = {
        let (handling, take_click) = (handling.clone(), pointer.take_click.clone());
        move |event: MouseEvent| {
            if !take_click() {
                handling.click(&event);
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| handling.key(&event);
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
    let onkeyup = {
        let moved = moved.setter();
        move |event: KeyboardEvent| {
            if !event.alt_key() {
                moved.set(None);
            }
        }
    };
    let onpointermove = {
        let (hovered, root, on_move) = (hovered.setter(), root.clone(), pointer.onpointermove);
        let is_placing = props.placeable.is_some();
        move |event: PointerEvent| {
            if is_placing && event.pointer_type() != "touch" {
                let at = point(&root, event.client_x(), event.client_y());
                hovered.set(at.map(|at| (at.day, at.minute.min(1439.0) as u16 / SNAP * SNAP)));
            }
            on_move.emit(event);
        }
    };
    let onpointerleave = {
        let hovered = hovered.setter();
        move |_: PointerEvent| hovered.set(None)
    };
    let onfocusout = {
        let (moved, root) = (moved.setter(), root.clone());
        // A block that is drawn in another column loses the focus to nothing before it has it again.
        move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|to| to.dyn_into::<Element>().ok());
            let root = root.cast::<Element>();
            if to.is_some_and(|to| root.is_some_and(|root| !root.contains(Some(&to)))) {
                moved.set(None);
            }
        }
    };
    let dragged = pointer.drag.as_ref().and_then(|drag| drag.moved_key());
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
        <div ref={root} class={classes!("cal-grid", format!("days-{}", days.len()), (*clock == Clock::Hours12).then_some("hours-12"), pointer.drag.is_some().then_some("dragging"), shading.shading.is_some().then_some("shading"), props.placeable.is_some().then_some("placing"))} role="group" aria-label={props.label.clone()}
            {onclick} {onkeydown} {onkeyup} {onfocusin} {onfocusout} onpointerdown={pointer.onpointerdown}
            {onpointermove} {onpointerleave} onpointerup={pointer.onpointerup} onpointercancel={pointer.onpointercancel}>
            { day_heads(days) }
            if days.iter().any(|day| !day.markers.is_empty()) { { due_row(days, &here) } }
            <div class="cal-body">
                <div class="cal-axis" aria-hidden="true">
                    { for (1..24).map(|hour| html! {
                        <span key={hour} ~style={format!("top:calc(var(--hour)*{hour})")}>{ clock.hour(hour) }</span>
                    }) }
                </div>
                { for days.iter().enumerate().map(|(at, day)| html! {
                    <DayColumn key={at} {at} day={day.clone()} clock={*clock} current={in_day(current, day)}
                        selected={in_day(props.selected.as_ref(), day)} dragged={in_day(dragged, day)} slot={slot_in(at)}
                        slot_name={shading.slot_name.clone()} {can_edit} bands={shading.bands_of(at)} ghost={shading.held_on(day.date)} draft={props.draft.as_ref().and_then(|draft| draft.on(day.date))} now={present(day)} />
                }) }
            </div>
        </div>
    }
}

//! The table of the offerings of a session. It is one tab stop, whose rows the arrow keys move among.

use std::rc::Rc;

use lectern_core::model::OfferingId;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};
use yew::prelude::*;

use super::action::{OfferingAction, OnAction};
use super::day_section::DaySection;
use super::days::OfferingDay;
use crate::components::data_table::Selection;
use crate::components::keys;
use crate::i18n::{Offerings as Message, Table, t};
use crate::platform::keyboard::KeyPress;

/// Days that are drawn at first.
const SHOWN_DAYS: usize = 30;

/// Properties of [`OfferingsTable`].
#[derive(Properties)]
pub struct OfferingsTableProps {
    /// Offerings by day; compared by identity.
    pub days: Rc<Vec<OfferingDay>>,
    /// Selected offerings; `None` while offerings cannot be selected.
    pub selection: Option<Selection<OfferingId>>,
    /// Receives offerings and whether they are selected.
    pub on_select: Callback<(Vec<OfferingId>, bool)>,
    /// Receives actions.
    pub on_action: OnAction,
}

impl PartialEq for OfferingsTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.days, &other.days)
            && self.selection == other.selection
            && self.on_select == other.on_select
            && self.on_action == other.on_action
    }
}

/// The offerings of a session, a section for each day.
#[component]
pub fn OfferingsTable(props: &OfferingsTableProps) -> Html {
    let OfferingsTableProps {
        days, selection, ..
    } = props;
    let table = use_node_ref();
    let shown_days = use_state_eq(|| SHOWN_DAYS);
    let current = use_state_eq(|| None::<OfferingId>);
    let exists = |id: &OfferingId| days.iter().any(|day| day.ids().any(|other| other == *id));
    let first = || days.first().and_then(|day| day.ids().next());
    let tab_stop = current.filter(exists).or_else(first);
    let onfocusin = {
        let current = current.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((_, id)) = row_of(event.target()) {
                current.set(Some(id));
            }
        })
    };
    let onkeydown = {
        let (table, selection) = (table.clone(), selection.clone());
        let (on_select, on_action) = (props.on_select.clone(), props.on_action.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified())
            else {
                return;
            };
            let Some((row, id)) = row_of(event.target()) else {
                return;
            };
            let is_row = event.target_dyn_into::<Element>().as_ref() == Some(&row);
            let act = |action| on_action.emit((action, Selection::from_iter([id])));
            match press.name.as_str() {
                "ArrowDown" => focus_sibling(&table, &row, false),
                "ArrowUp" => focus_sibling(&table, &row, true),
                "ArrowRight" | "ArrowLeft" => focus_control(&row, press.name == "ArrowLeft"),
                "Enter" if is_row => act(OfferingAction::Edit),
                "Delete" if is_row => act(OfferingAction::Delete),
                " " if is_row => match &selection {
                    Some(selection) => on_select.emit((vec![id], !selection.contains(id))),
                    None => return,
                },
                "F10" if press.shift => open_menu(&row),
                "ContextMenu" => open_menu(&row),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let more_days = days.len().saturating_sub(*shown_days);
    let show_more = {
        let shown_days = shown_days.clone();
        move |_: MouseEvent| shown_days.set(*shown_days + SHOWN_DAYS)
    };
    html! {
        <>
            <table ref={table} class="offerings-table" aria-label={t(Message::Offerings)} {onkeydown} {onfocusin}>
                <thead><tr>
                    if selection.is_some() { <th scope="col" class="pick">{ t(Message::Selected) }</th> }
                    <th scope="col" class="time">{ t(Message::Time) }</th>
                    <th scope="col" class="group">{ t(Message::Groups) }</th>
                    <th scope="col" class="place">{ t(Message::Room) }</th>
                    <th scope="col" class="instructors">{ t(Message::Instructors) }</th>
                    <th scope="col" class="learners">{ t(Message::LearnersHead) }</th>
                    <th scope="col" class="acts">{ t(Table::Actions) }</th>
                </tr></thead>
                { for days.iter().enumerate().take(*shown_days).map(|(at, day)| {
                    let key = day.date.map(|date| date.to_string()).unwrap_or_default();
                    let current = tab_stop.filter(|id| day.ids().any(|other| other == *id));
                    html! {
                        <DaySection {key} days={days.clone()} {at} {current} selection={selection.clone()}
                            on_select={props.on_select.clone()} on_action={props.on_action.clone()} />
                    }
                }) }
            </table>
            if more_days > 0 {
                <p class="fold"><button type="button" class="link-button" onclick={show_more}>{ t(Message::ShowMoreDays(more_days)) }</button></p>
            }
        </>
    }
}

/// Returns the row that contains the target of an event, and its offering.
fn row_of(target: Option<EventTarget>) -> Option<(Element, OfferingId)> {
    let element: Element = target?.dyn_into().ok()?;
    // An open menu handles its own keys.
    if element.closest("[role=menu]").ok().flatten().is_some() {
        return None;
    }
    let row = element.closest("tr[data-offering]").ok().flatten()?;
    let id = row.get_attribute("data-offering")?.parse().ok()?;
    Some((row, id))
}

/// Returns the elements in `root` that match `selector`, without those that are hidden.
fn visible(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into::<HtmlElement>().ok())
        .filter(|element| element.offset_parent().is_some())
        .collect()
}

/// Focuses the next or previous row.
fn focus_sibling(table: &NodeRef, row: &Element, back: bool) {
    let Some(table) = table.cast::<Element>() else {
        return;
    };
    let rows = visible(&table, "tr[data-offering]");
    focus_beside(&rows, row, back);
}

/// Focuses the next or previous control of a row; before the first is the row itself.
fn focus_control(row: &Element, back: bool) {
    let mut stops: Vec<HtmlElement> = row.clone().dyn_into().into_iter().collect();
    stops.append(&mut visible(row, "input, a[href], button"));
    let active = gloo::utils::document().active_element();
    focus_beside(&stops, &active.unwrap_or_else(|| row.clone()), back);
}

fn focus_beside(elements: &[HtmlElement], from: &Element, back: bool) {
    let at = elements.iter().position(|element| {
        let element: &Element = element;
        element == from
    });
    let next = at.and_then(|at| {
        if back {
            at.checked_sub(1)
        } else {
            Some(at + 1)
        }
    });
    if let Some(element) = next.and_then(|next| elements.get(next)) {
        keys::focus(element);
    }
}

fn open_menu(row: &Element) {
    if let Some(button) = visible(row, ".menu-button").first() {
        button.click();
    }
}

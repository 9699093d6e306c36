//! The table of the offerings of a session. It is one tab stop, whose rows the arrow keys move among.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use lectern_core::model::OfferingId;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};
use yew::prelude::*;

use super::action::{OfferingAction, OnAction};
use super::added::use_added_in_view;
use super::day_section::DaySection;
use super::days::OfferingDay;
use super::row_order::{beside, between, first, id_at, position};
use super::section_window::{SectionWindow, use_section_window};
use super::sections::{UnfoldedDays, sections};
use crate::components::by_identity::ByIdentity;
use crate::components::data_table::Selection;
use crate::components::focus_after_removal::use_focus_after_removal;
use crate::components::keys;
use crate::i18n::{Offerings as Message, Table, t};
use crate::platform::keyboard::KeyPress;

/// Offerings by which Page Up and Page Down move.
const PAGE: usize = 10;

/// Properties of [`OfferingsTable`].
#[derive(Properties)]
pub struct OfferingsTableProps {
    /// Offerings by day; compared by identity.
    pub days: Rc<Vec<OfferingDay>>,
    /// The person may edit the offerings.
    pub can_edit: bool,
    /// Offering that was just added, which is scrolled into view.
    pub added: Option<OfferingId>,
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
            && self.can_edit == other.can_edit
            && self.added == other.added
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
    let unfolded = use_state_eq(UnfoldedDays::new);
    let sections = use_memo(
        (ByIdentity(days.clone()), (*unfolded).clone()),
        |(days, unfolded)| sections(days, unfolded),
    );
    let window = use_section_window(&table, &sections);
    let current = use_state_eq(|| None::<OfferingId>);
    let tab_stop = current.and_then(|id| position(days, &sections, id));
    let tab_stop = tab_stop.or_else(|| first(&sections));
    let tab_stop_id = tab_stop.map(|(section, row)| id_at(days, &sections, section, row));
    let pending_focus = use_mut_ref(|| None::<OfferingId>);
    {
        let (table, pending_focus) = (table.clone(), pending_focus.clone());
        use_effect(move || {
            let id = pending_focus.borrow_mut().take();
            if let Some(row) = id.and_then(|id| row_in(&table, id)) {
                keys::focus(&row);
            }
        });
    }
    {
        // An offering that was moved to another day is drawn in another section.
        let root = table.clone();
        use_focus_after_removal(&table, move || {
            if let Some(row) = tab_stop_id.and_then(|id| row_in(&root, id)) {
                keys::focus(&row);
            }
        });
    }
    use_added_in_view(&table, props.added, days, &unfolded, &current);
    let onfocusin = {
        let current = current.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((_, id)) = row_of(event.target()) {
                current.set(Some(id));
            }
        })
    };
    let onkeydown = {
        let (days, sections, selection) = (days.clone(), sections.clone(), selection.clone());
        let (on_select, on_action) = (props.on_select.clone(), props.on_action.clone());
        let can_edit = props.can_edit;
        let current = current.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            let Some((row, id)) = row_of(event.target()) else {
                return;
            };
            if press.command_letter() == Some('a') && can_edit {
                event.prevent_default();
                on_select.emit((days.iter().flat_map(OfferingDay::ids).collect(), true));
                return;
            }
            if press.is_modified() {
                return;
            }
            let is_row = event.target_dyn_into::<Element>().as_ref() == Some(&row);
            let act = |action| on_action.emit((action, Selection::from_iter([id])));
            let go = |to: &dyn Fn(usize) -> usize| {
                if let Some(to) = beside(&days, &sections, id, to).filter(|to| *to != id) {
                    pending_focus.replace(Some(to));
                    current.set(Some(to));
                    if press.shift && can_edit {
                        on_select.emit((between(&days, &sections, id, to), true));
                    }
                }
            };
            match press.name.as_str() {
                "ArrowDown" => go(&|at| at + 1),
                "ArrowUp" => go(&|at| at.saturating_sub(1)),
                "PageDown" => go(&|at| at + PAGE),
                "PageUp" => go(&|at| at.saturating_sub(PAGE)),
                "Home" => go(&|_| 0),
                "End" => go(&|_| usize::MAX),
                "ArrowRight" | "ArrowLeft" => focus_control(&row, press.name == "ArrowLeft"),
                "Enter" if is_row => act(OfferingAction::Edit),
                "Delete" if is_row && can_edit => act(OfferingAction::Delete),
                " " if is_row && can_edit => {
                    let is_selected = selection.as_ref().is_some_and(|all| all.contains(id));
                    on_select.emit((vec![id], !is_selected));
                }
                "F10" if press.shift => open_menu(&row),
                "ContextMenu" => open_menu(&row),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let on_unfold = {
        let (days, unfolded) = (days.clone(), unfolded.clone());
        Callback::from(move |day: usize| {
            let mut open = (*unfolded).clone();
            open.insert(days[day].date);
            unfolded.set(open);
        })
    };
    let mut bodies = Vec::with_capacity(window.drawn.len() + 4);
    let mut next = 0;
    for at in drawn_sections(
        &window,
        tab_stop.map(|(section, _)| section),
        sections.len(),
    ) {
        if at > next {
            bodies.push(gap(&window, next..at));
        }
        next = at + 1;
        let (day, start) = sections[at].key;
        let day = day.map(|date| date.to_string()).unwrap_or_default();
        let current = tab_stop_id.filter(|_| tab_stop.is_some_and(|(section, _)| section == at));
        bodies.push(html! {
            <DaySection key={format!("{day} {start}")} days={days.clone()} section={sections[at].clone()} {at} numbered={window.is_virtual()}
                can_edit={props.can_edit} {current} selection={selection.clone()} on_select={props.on_select.clone()} on_action={props.on_action.clone()}
                on_unfold={on_unfold.clone()} />
        });
    }
    if sections.len() > next {
        bodies.push(gap(&window, next..sections.len()));
    }
    let lines = sections.last();
    let lines = lines.map_or(0, |last| last.first_line - 1 + last.lines);
    let line_count = window.is_virtual().then(|| (lines + 1).to_string());
    let head_line = window.is_virtual().then_some("1");
    html! {
        <table ref={table} class="offerings-table" aria-label={t(Message::Offerings)} aria-rowcount={line_count} {onkeydown} {onfocusin}>
            // Every sibling has a key, or the sections would be drawn anew as others come and go.
            <thead key="head"><tr aria-rowindex={head_line}>
                if selection.is_some() { <th scope="col" class="pick">{ t(Message::Selected) }</th> }
                <th scope="col" class="time">{ t(Message::Time) }</th>
                <th scope="col" class="group">{ t(Message::Groups) }</th>
                <th scope="col" class="place">{ t(Message::Room) }</th>
                <th scope="col" class="instructors">{ t(Message::Instructors) }</th>
                <th scope="col" class="learners">{ t(Message::LearnersHead) }</th>
                <th scope="col" class="acts">{ t(Table::Actions) }</th>
            </tr></thead>
            { for bodies }
        </table>
    }
}

/// Draws sections that are left out.
fn gap(window: &SectionWindow, sections: Range<usize>) -> Html {
    let key = format!("gap {}", sections.start);
    let height = window.height(sections).to_string();
    html! { <tbody {key} class="gap" aria-hidden="true"><tr><td {height}></td></tr></tbody> }
}

/// Returns the sections to draw: those in view, and that of the tab stop with its neighbours, so that
/// the focus stays and the keys find the next row.
fn drawn_sections(window: &SectionWindow, tab_stop: Option<usize>, len: usize) -> BTreeSet<usize> {
    let around = tab_stop.map(|at| at.saturating_sub(1)..(at + 2).min(len));
    window
        .drawn
        .clone()
        .chain(around.into_iter().flatten())
        .collect()
}

/// Returns the row that contains the target of an event, and its offering.
pub(super) fn row_of(target: Option<EventTarget>) -> Option<(Element, OfferingId)> {
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

/// Returns the row of an offering, if it is drawn.
pub(super) fn row_in(table: &NodeRef, id: OfferingId) -> Option<Element> {
    let selector = format!("tr[data-offering='{id}']");
    table.cast::<Element>()?.query_selector(&selector).ok()?
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

//! The table of the preview. It is one tab stop, whose rows the arrow keys move among.

use std::rc::Rc;

use lectern_core::model::Kind;
use lectern_core::workspace::{Kinds, RowKey};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use super::preview::PreviewRows;
use super::preview_row::{Cell, PreviewRow};
use super::row_conflicts::use_row_conflicts;
use super::row_details::RowDetails;
use super::row_text::row_texts;
use super::row_window::{RowWindow, is_drawn_whole, use_row_window};
use super::ways_out::RowWayOut;
use crate::components::keys;
use crate::hooks::use_records;
use crate::i18n::{Generator as Message, Offerings, t};
use crate::platform::keyboard::KeyPress;

/// Kinds of the records whose names the rows show.
const KINDS: [Kind; 5] = [
    Kind::InstructorGroup,
    Kind::LearnerGroup,
    Kind::Person,
    Kind::Room,
    Kind::Session,
];

/// Properties of [`PreviewTable`].
#[derive(Properties)]
pub struct PreviewTableProps {
    /// Rows; compared by identity.
    pub rows: Rc<PreviewRows>,
    /// Receives a row and whether its offering is to be created.
    pub on_include: Callback<(RowKey, bool)>,
    /// Receives the cell to edit.
    pub on_edit: Callback<(RowKey, Cell)>,
    /// Receives a row and a way out of a conflict of it.
    pub on_resolve: Callback<(RowKey, RowWayOut)>,
    /// Position of the offering that is being edited, and its editor.
    pub editor: Option<(usize, Html)>,
}

impl PartialEq for PreviewTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
            && self.on_include == other.on_include
            && self.on_edit == other.on_edit
            && self.on_resolve == other.on_resolve
            && self.editor == other.editor
    }
}

/// The table of the preview.
#[component]
pub fn PreviewTable(props: &PreviewTableProps) -> Html {
    let PreviewTableProps { rows, editor, .. } = props;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let scroller = use_node_ref();
    let current = use_state_eq(|| 0usize);
    // A row of which all conflicts are shown.
    let expanded = use_state_eq(|| None::<RowKey>);
    let len = rows.order.len();
    let window = use_row_window(&scroller, rows.high, len);
    let current_row = (*current).min(len.saturating_sub(1));
    let pending_focus = use_mut_ref(|| None::<usize>);
    {
        let (scroller, pending_focus) = (scroller.clone(), pending_focus.clone());
        use_effect(move || {
            if let Some(at) = pending_focus.borrow_mut().take() {
                focus_row(&scroller, at);
            }
        });
    }
    let drawn = drawn_rows(&window, current_row, len);
    let positions = drawn.iter().filter_map(|at| rows.order.get(*at));
    let positions = positions.map(|position| *position as usize).collect();
    let found = use_row_conflicts(rows, positions);
    let texts = workspace.read(|records| row_texts(records, rows, &found, drawn.iter().copied()));
    let onfocusin = {
        let current = current.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((_, at)) = row_of(event.target()) {
                current.set(at);
            }
        })
    };
    let onkeydown = {
        let (rows, current) = (rows.clone(), current.clone());
        let (on_include, on_edit) = (props.on_include.clone(), props.on_edit.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified())
            else {
                return;
            };
            let Some((row, at)) = row_of(event.target()) else {
                return;
            };
            let is_row = event.target_dyn_into::<Element>().as_ref() == Some(&row);
            let position = rows.order.get(at).map(|position| *position as usize);
            let key = position.and_then(|position| rows.proposed.key(position));
            let last = rows.order.len() - 1;
            let go = |to: usize| {
                if to != at {
                    pending_focus.replace(Some(to));
                    current.set(to);
                }
            };
            match (press.name.as_str(), key, position) {
                ("ArrowDown", ..) => go((at + 1).min(last)),
                ("ArrowUp", ..) => go(at.saturating_sub(1)),
                ("PageDown", ..) => go((at + 10).min(last)),
                ("PageUp", ..) => go(at.saturating_sub(10)),
                ("Home", ..) => go(0),
                ("End", ..) => go(last),
                ("ArrowRight", ..) => focus_control(&row, false),
                ("ArrowLeft", ..) => focus_control(&row, true),
                (" ", Some(key), Some(position)) if is_row => {
                    on_include.emit((key, !rows.proposed.is_included(position)));
                }
                ("Enter", Some(key), _) if is_row => on_edit.emit((key, Cell::Room)),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let gap = |rows: std::ops::Range<usize>| {
        let heights = &window.heights;
        let height = heights.top(rows.end) - heights.top(rows.start);
        html! {
            <tr key={format!("gap {}", rows.start)} class="gap" aria-hidden="true"><td height={height.round().to_string()}></td></tr>
        }
    };
    let on_expand = {
        let expanded = expanded.clone();
        Callback::from(move |key: RowKey| {
            expanded.set(Some(key).filter(|_| *expanded != Some(key)))
        })
    };
    let mut body = Vec::with_capacity(drawn.len() + 4);
    let mut next = 0;
    for (at, text) in drawn.iter().zip(texts) {
        if *at > next {
            body.push(gap(next..*at));
        }
        next = at + 1;
        let (key, has_conflicts) = (text.key, text.has_conflicts());
        let is_expanded = has_conflicts && *expanded == Some(key);
        let position = rows.order.get(*at).map(|position| *position as usize);
        body.push(html! {
            <PreviewRow key={format!("{} {} {}", key.session, key.group, key.start)} {text} at={*at} current={*at == current_row}
                on_include={props.on_include.clone()} on_edit={props.on_edit.clone()} on_resolve={props.on_resolve.clone()}
                {is_expanded} on_expand={on_expand.clone()} />
        });
        if let Some(position) = position.filter(|_| is_expanded) {
            body.push(html! {
                <RowDetails key="details" rows={rows.clone()} {position} columns={COLUMNS} on_resolve={props.on_resolve.clone()}
                    on_close={on_expand.reform(move |()| key)} />
            });
        }
        if let Some((edited, form)) = editor
            && position == Some(*edited)
        {
            body.push(html! { <tr key="editor" role="row" class="row-editor"><td role="cell" colspan={COLUMNS.to_string()}>{ form.clone() }</td></tr> });
        }
    }
    if len > next {
        body.push(gap(next..len));
    }
    let class = classes!(
        "preview-scroll",
        (!is_drawn_whole(len)).then_some("fixed"),
        rows.has_overnight().then_some("overnight")
    );
    html! {
        <div ref={scroller} {class} onscroll={window.on_scroll}>
            <table class="preview-table" role="table" aria-label={t(Message::Preview)} aria-rowcount={(len + 1).to_string()}>
                <thead role="rowgroup"><tr role="row" aria-rowindex="1">
                    <th scope="col" role="columnheader" class="pick"><span class="unseen">{ t(Message::CreateHead) }</span></th>
                    <th scope="col" role="columnheader" class="group">{ t(Message::Group) }</th>
                    <th scope="col" role="columnheader" class="date">{ t(Offerings::Date) }</th>
                    <th scope="col" role="columnheader" class="start">{ t(Message::Start) }</th>
                    <th scope="col" role="columnheader" class="end">{ t(Message::End) }</th>
                    <th scope="col" role="columnheader" class="place">{ t(Offerings::Room) }</th>
                    <th scope="col" role="columnheader" class="instructors">{ t(Offerings::Instructors) }</th>
                    <th scope="col" role="columnheader" class="conflicts">{ t(Message::ConflictsHead) }</th>
                    <th scope="col" role="columnheader" class="learners">{ t(Offerings::LearnersHead) }</th>
                </tr></thead>
                <tbody role="rowgroup" {onfocusin} {onkeydown}>{ for body }</tbody>
            </table>
        </div>
    }
}

/// Number of columns.
const COLUMNS: usize = 9;

/// Returns the rows to draw: those in view and the current one, which keeps the focus.
fn drawn_rows(window: &RowWindow, current: usize, len: usize) -> Vec<usize> {
    let rows = window.rows.clone();
    let away = Some(current).filter(|row| *row < len && !rows.contains(row));
    let before = away.filter(|row| *row < rows.start);
    let after = away.filter(|row| *row >= rows.end);
    before.into_iter().chain(rows).chain(after).collect()
}

/// Returns the row that contains the target of an event, and its place.
fn row_of(target: Option<EventTarget>) -> Option<(Element, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let row = element.closest("tr[data-row]").ok().flatten()?;
    let at = row.get_attribute("data-row")?.parse().ok()?;
    Some((row, at))
}

/// Focuses a row that is drawn.
fn focus_row(scroller: &NodeRef, at: usize) {
    let scroller = scroller.cast::<Element>();
    let selector = format!("tr[data-row='{at}']");
    let row = scroller.and_then(|scroller| scroller.query_selector(&selector).ok().flatten());
    if let Some(row) = row {
        keys::focus(&row);
    }
}

/// Focuses the next or previous control of a row; before the first is the row itself.
fn focus_control(row: &Element, back: bool) {
    let Ok(list) = row.query_selector_all("input, button, a[href]") else {
        return;
    };
    let controls = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into::<Element>().ok());
    let stops: Vec<Element> = std::iter::once(row.clone()).chain(controls).collect();
    let active = gloo::utils::document().active_element();
    let at = stops.iter().position(|stop| Some(stop) == active.as_ref());
    let next = match (at, back) {
        (Some(at), true) => at.checked_sub(1),
        (Some(at), false) => Some(at + 1),
        (None, _) => Some(0),
    };
    if let Some(stop) = next.and_then(|next| stops.get(next)) {
        keys::focus(stop);
    }
}

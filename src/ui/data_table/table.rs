//! The table itself: what it shows, what is ticked, where the focus is, and its keys.

use std::rc::Rc;

use crate::ui::hooks::use_state;
use crate::ui::{After, Properties, component, html};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, KeyboardEvent};
use yew::prelude::*;

use super::act::{Act, OnAct, act_on};
use super::as_text::AsText;
use super::column::{Column, Sort};
use super::focus::{click_in, focus_row, is_control, row_of, step_inside};
use super::head::Head;
use super::row::Row;
use super::rows::{RowKey, Rows};
use super::selection::{Selection, span};
use super::window::{PLAIN, Piece, pieces, use_view};
use crate::search::Query;
use crate::ui::announce::say;
use crate::ui::keys;
use crate::ui::text::{Table as Words, t};

/// The props of [`DataTable`].
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// What it is a table of.
    pub label: AttrValue,
    /// Its columns.
    pub columns: Rc<[Column]>,
    /// All rows of the page.
    pub rows: Rows,
    /// The numbers of those shown, in the order shown.
    pub shown: Rc<[u32]>,
    /// How they are sorted.
    pub sort: Sort,
    /// They are to be sorted otherwise.
    pub on_sort: Callback<Sort>,
    /// Which are ticked; none where rows have no tick boxes.
    #[prop_or_default]
    pub selection: Option<Selection>,
    /// Others are to be ticked.
    #[prop_or_default]
    pub on_select: Callback<Selection>,
    /// What was searched for.
    #[prop_or_default]
    pub query: Rc<Query>,
    /// Whether rows have actions.
    #[prop_or(true)]
    pub actions: bool,
    /// Something is to be done with rows. Where it is another callback all rows are drawn anew.
    #[prop_or_default]
    pub on_act: OnAct,
    /// The page's own class, for the widths of its columns.
    pub class: AttrValue,
}

/// So many rows are one page of PageUp and PageDown.
const PAGE: u32 = 10;

/// A table of records.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let (table, body) = (use_node_ref(), use_node_ref());
    let current = use_state(|| 0u32);
    // The row that the next ticking with Shift reaches from.
    let anchor = use_mut_ref(|| 0u32);
    // The row to put the focus on once it is drawn.
    let wanted = use_mut_ref(|| None::<u32>);
    let len = u32::try_from(props.shown.len()).unwrap_or(u32::MAX);
    let here = (*current).min(len.saturating_sub(1));
    let view = use_view(&body, len);
    let numbered = len > PLAIN;
    use_focus_kept(&table, &wanted, here, len);

    let tick = {
        let (rows, shown, on_select) = (
            props.rows.clone(),
            props.shown.clone(),
            props.on_select.clone(),
        );
        let (selection, anchor) = (props.selection.clone(), anchor.clone());
        // The rows from `from` to `at` become what `at` is not, or ticked in any case.
        move |from: Option<u32>, at: u32, always: bool| {
            let Some(selection) = &selection else { return };
            let key = |at: u32| shown.get(at as usize).map(|row| rows.key(*row));
            let Some(last) = key(at) else { return };
            let ticked = always || !selection.contains(last);
            *anchor.borrow_mut() = at;
            on_select.emit(selection.set(span(from.unwrap_or(at), at).filter_map(key), ticked));
        }
    };
    let select_all = {
        let (rows, shown) = (props.rows.clone(), props.shown.clone());
        let selection = props.selection.clone().unwrap_or_default();
        props.on_select.after(move |ticked: bool| {
            let keys = shown.iter().map(|row| rows.key(*row));
            selection.set(keys.collect::<Vec<RowKey>>(), ticked)
        })
    };
    let tick_to = {
        let (tick, anchor) = (tick.clone(), anchor.clone());
        move |at: u32, range: bool| {
            let from = range.then(|| *anchor.borrow());
            tick(from, at, false);
        }
    };
    let onclick = {
        let tick_to = tick_to.clone();
        let (on_act, rows, shown) = (
            props.on_act.clone(),
            props.rows.clone(),
            props.shown.clone(),
        );
        move |event: MouseEvent| {
            let Some((_, at)) = row_of(event.target()) else {
                return;
            };
            let target: Element = event.target_unchecked_into();
            if let Ok(Some(_)) = target.closest("button[data-open]") {
                if let Some(row) = shown.get(at as usize) {
                    act_on(&on_act, Act::Edit, rows.key(*row));
                }
                return;
            }
            let on_box = target.matches("td.pick, td.pick input").unwrap_or_default();
            let with_key = event.shift_key() || event.ctrl_key() || event.meta_key();
            if on_box || (with_key && !is_control(&target)) {
                tick_to(at, event.shift_key());
            }
        }
    };
    let onfocusin = {
        let current = current.clone();
        move |event: FocusEvent| {
            if let Some((_, at)) = row_of(event.target()) {
                current.change(at);
            }
        }
    };
    let onkeydown = {
        let (current, wanted) = (current.clone(), wanted.clone());
        let select_all = select_all.clone();
        move |event: KeyboardEvent| {
            let Some((row, at)) = row_of(event.target()) else {
                return;
            };
            let target: Element = event.target_unchecked_into();
            let on_row = target == row;
            let move_to = |to: u32| {
                let to = to.min(len.saturating_sub(1));
                current.change(to);
                let table = row.closest("table").ok().flatten();
                if !table.is_some_and(|table| focus_row(&table, to)) {
                    *wanted.borrow_mut() = Some(to);
                }
                if event.shift_key() && to != at {
                    tick(Some(at), to, true);
                }
            };
            match event.key().as_str() {
                "ArrowDown" => move_to(at + 1),
                "ArrowUp" => move_to(at.saturating_sub(1)),
                "PageDown" => move_to(at + PAGE),
                "PageUp" => move_to(at.saturating_sub(PAGE)),
                "Home" if on_row => move_to(0),
                "End" if on_row => move_to(len),
                "ArrowRight" => step_inside(&row, &target, false),
                "ArrowLeft" => step_inside(&row, &target, true),
                "Escape" if !on_row => keys::focus(&row),
                "Enter" if on_row && !keys::modified(&event) => {
                    if !click_in(&row, "[data-open]") {
                        return;
                    }
                }
                " " if on_row => tick_to(at, event.shift_key()),
                "a" if keys::command(&event) => select_all.emit(true),
                "F10" if event.shift_key() => drop(click_in(&row, ".menu-button")),
                "ContextMenu" => drop(click_in(&row, ".menu-button")),
                _ => return,
            }
            event.prevent_default();
        }
    };
    let oncopy = {
        let (columns, rows, shown) = (
            props.columns.clone(),
            props.rows.clone(),
            props.shown.clone(),
        );
        let selection = props.selection.clone().unwrap_or_default();
        move |event: Event| {
            // Text that was marked with the pointer is what is meant then.
            if has_marked_text() || keys::typing() {
                return;
            }
            let ticked = |row: &u32| selection.contains(rows.key(*row));
            let mut copied: Vec<u32> = shown.iter().copied().filter(ticked).collect();
            if copied.is_empty() {
                copied.extend(shown.get(here as usize));
            }
            let text = AsText::of(&columns, &rows, copied);
            let clipboard = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            if clipboard.is_some_and(|clipboard| {
                clipboard
                    .set_data("text/plain", &text.for_clipboard())
                    .is_ok()
            }) {
                event.prevent_default();
                say(&t(Words::Copied(text.rows.len())));
            }
        }
    };

    let ticks = props.selection.as_ref().map(|selection| {
        let ticked = |row: &&u32| selection.contains(props.rows.key(**row));
        let ticked = if selection.is_empty() {
            0
        } else {
            props.shown.iter().filter(ticked).count()
        };
        (props.shown.len(), ticked)
    });
    let seen = if numbered { view.seen } else { 0..len };
    let span = props.columns.len() + usize::from(ticks.is_some()) + usize::from(props.actions);
    html! {
        <div class={["data-table card ", if ticks.is_none() { "tickless " } else { "" }, &props.class].concat()} {oncopy}>
            <table ref={table} aria-label={props.label.clone()} aria-rowcount={numbered.then(|| (len + 1).to_string())}>
                <Head columns={props.columns.clone()} sort={props.sort} on_sort={props.on_sort.clone()} {ticks}
                    on_all={select_all} actions={props.actions} {numbered} />
                <tbody ref={body} {onclick} {onfocusin} {onkeydown}>
                    { for pieces(len, seen, Some(here)).into_iter().enumerate().map(|(number, piece)| match piece {
                        Piece::Gap(rows) => html! {
                            <tr key={format!("gap {number}")} class="gap" aria-hidden="true">
                                <td colspan={span.to_string()} height={((f64::from(rows) * view.row).round() as u64).to_string()}></td>
                            </tr>
                        },
                        Piece::Row(at) => {
                            let row = props.shown[at as usize];
                            let key = props.rows.key(row);
                            html! {
                                <Row key={key.0} rows={props.rows.clone()} {row} {at} {numbered} current={at == here}
                                    ticked={props.selection.as_ref().map(|selection| selection.contains(key))}
                                    actions={props.actions} query={props.query.clone()} on_act={props.on_act.clone()} />
                            }
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn has_marked_text() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Puts the focus where it is wanted once that row is drawn; and on the row that took the place of
/// the one that had it, when that has gone.
#[hook]
fn use_focus_kept(
    table: &NodeRef,
    wanted: &Rc<std::cell::RefCell<Option<u32>>>,
    here: u32,
    len: u32,
) {
    let (table, wanted) = (table.clone(), wanted.clone());
    let before = use_mut_ref(|| 0u32);
    use_effect(move || {
        let shrunk = len < before.replace(len);
        let to = wanted
            .borrow_mut()
            .take()
            .or_else(|| (shrunk && is_lost()).then_some(here));
        if let (Some(table), Some(at)) = (table.cast::<Element>(), to) {
            focus_row(&table, at);
        }
    });
}

/// Whether the focus is nowhere.
fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}

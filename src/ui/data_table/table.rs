//! The table itself: what it shows, what is ticked, and where the focus is.

use std::rc::Rc;

use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use super::act::OnAct;
use super::column::{Column, Sort};
use super::focus::focus_row;
use super::head::Head;
use super::row::Row;
use super::rows::Rows;
use super::selection::Selection;
use super::window::{PLAIN, Piece, pieces, use_view};
use super::work::Work;
use lectern_core::search::Query;

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

/// A table of records.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let (table, body) = (use_node_ref(), use_node_ref());
    let current = use_state_eq(|| 0u32);
    // The row that the next ticking with Shift reaches from.
    let anchor = use_mut_ref(|| 0u32);
    // The row to put the focus on once it is drawn.
    let wanted = use_mut_ref(|| None::<u32>);
    let len = u32::try_from(props.shown.len()).unwrap_or(u32::MAX);
    let here = (*current).min(len.saturating_sub(1));
    let view = use_view(&body, len);
    let numbered = len > PLAIN;
    use_focus_kept(&table, &wanted, here, len);
    let work = Rc::new(Work {
        columns: props.columns.clone(),
        rows: props.rows.clone(),
        shown: props.shown.clone(),
        selection: props.selection.clone(),
        on_select: props.on_select.clone(),
        on_act: props.on_act.clone(),
        current,
        anchor,
        wanted,
        len,
        here,
    });
    let onclick = work.hears(Work::click);
    let onfocusin = work.hears(Work::focus);
    let onkeydown = work.hears(Work::key);
    let oncopy = work.hears(Work::copy);
    let on_all = work.hears(Work::tick_all);
    let ticks = props.selection.as_ref().map(|selection| {
        let mut ticked = 0;
        if !selection.is_empty() {
            for row in props.shown.iter() {
                ticked += usize::from(selection.contains(props.rows.key(*row)));
            }
        }
        (props.shown.len(), ticked)
    });
    let seen = if numbered { view.seen } else { 0..len };
    html! {
        <div class={["data-table card ", if ticks.is_none() { "tickless " } else { "" }, &props.class].concat()} {oncopy}>
            <table ref={table} aria-label={props.label.clone()} aria-rowcount={numbered.then(|| (len + 1).to_string())}>
                <Head columns={props.columns.clone()} sort={props.sort} on_sort={props.on_sort.clone()} {ticks}
                    {on_all} actions={props.actions} {numbered} />
                <tbody ref={body} {onclick} {onfocusin} {onkeydown}>
                    { for pieces(len, seen, Some(here)).into_iter().enumerate().map(|(number, piece)| match piece {
                        Piece::Gap(rows) => html! {
                            <tr key={format!("gap {number}")} class="gap" aria-hidden="true">
                                // One cell: one for all columns would count those that are hidden in
                                // narrow windows, and leave a blank strip for them.
                                <td height={((f64::from(rows) * view.row).round() as u64).to_string()}></td>
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

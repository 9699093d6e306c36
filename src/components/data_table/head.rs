//! The table header: the select-all checkbox, and column headers that sort.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::column::Column;
use super::sort::Sort;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Table as Message, t};

/// Numbers of shown and of selected shown rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SelectionCount {
    /// Rows shown.
    pub shown: usize,
    /// Rows shown that are selected.
    pub selected: usize,
}

/// Properties of [`Head`].
#[derive(Properties)]
pub struct HeadProps<T: 'static> {
    /// Columns of the table.
    pub columns: Rc<[Column<T>]>,
    /// Current order.
    pub sort: Sort,
    /// Called with another order.
    pub on_sort: Callback<Sort>,
    /// Counts for the select-all checkbox; `None` if rows cannot be selected.
    pub selection: Option<SelectionCount>,
    /// Called to select or deselect all shown rows.
    pub on_select_all: Callback<bool>,
    /// Rows show more.
    pub expands: bool,
    /// Rows have actions.
    pub has_actions: bool,
    /// Rows carry their index because not all are drawn.
    pub virtualised: bool,
}

impl<T> PartialEq for HeadProps<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.columns, &other.columns)
            && self.sort == other.sort
            && self.on_sort == other.on_sort
            && self.selection == other.selection
            && self.on_select_all == other.on_select_all
            && self.has_actions == other.has_actions
            && self.virtualised == other.virtualised
    }
}

/// The `<thead>` of a table.
#[component]
pub fn Head<T: 'static>(props: &HeadProps<T>) -> Html {
    let select_all = use_node_ref();
    use_effect_with(
        (select_all.clone(), props.selection),
        |(select_all, selection)| {
            if let (Some(select_all), Some(count)) =
                (select_all.cast::<HtmlInputElement>(), selection)
            {
                select_all.set_indeterminate(count.selected > 0 && count.selected < count.shown);
            }
        },
    );
    let on_select_all = props
        .on_select_all
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <thead>
            <tr aria-rowindex={props.virtualised.then_some("1")}>
                if let Some(count) = props.selection {
                    <th key="pick" class="pick" scope="col">
                        <label class="pick-all">
                            <input ref={select_all} type="checkbox" aria-label={t(Message::SelectAllShown)}
                                checked={count.shown > 0 && count.selected == count.shown} disabled={count.shown == 0} onchange={on_select_all} />
                            <span aria-hidden="true">{ t(Message::SelectAllShown) }</span>
                        </label>
                    </th>
                }
                if props.expands { <th key="expand" class="expand" scope="col"><span class="unseen">{ t(Message::More) }</span></th> }
                { for props.columns.iter().map(|column| heading(column, props.sort, &props.on_sort)) }
                if props.has_actions {
                    <th key="acts" class="acts" scope="col"><span class="unseen">{ t(Message::Actions) }</span></th>
                }
            </tr>
        </thead>
    }
}

fn heading<T: 'static>(column: &Column<T>, sort: Sort, on_sort: &Callback<Sort>) -> Html {
    let id = column.id;
    let direction = (sort.column == id && column.is_sortable()).then_some(if sort.descending {
        "descending"
    } else {
        "ascending"
    });
    let content = match &column.header {
        Some(header) => {
            html! { <><span class="unseen">{ &column.label }</span>{ header.clone() }</> }
        }
        None => html! { { &column.label } },
    };
    let onclick = on_sort.reform(move |_: MouseEvent| sort.toggled(id));
    html! {
        <th key={id} class={column.class()} scope="col" aria-sort={direction}>
            if column.is_sortable() {
                <button type="button" class="sort" {onclick}>
                    { content }
                    <span class="arrow">{ icon(if direction == Some("descending") { Icon::Down } else { Icon::Up }) }</span>
                </button>
            } else {
                { content }
            }
        </th>
    }
}

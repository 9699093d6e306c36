//! The order of a table as a select box, for windows too narrow for headers.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::column::Column;
use super::sort::Sort;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Table as Message, t};

/// Properties of [`SortSelect`].
#[derive(Properties)]
pub struct SortSelectProps<T: 'static> {
    /// Columns of the table.
    pub columns: Rc<[Column<T>]>,
    /// Current order.
    pub sort: Sort,
    /// Called with another order.
    pub on_sort: Callback<Sort>,
}

impl<T> PartialEq for SortSelectProps<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.columns, &other.columns)
            && self.sort == other.sort
            && self.on_sort == other.on_sort
    }
}

/// A select box of the sortable columns, and a button for the direction.
#[component]
pub fn SortSelect<T: 'static>(props: &SortSelectProps<T>) -> Html {
    let sort = props.sort;
    let sortable = || props.columns.iter().filter(|column| column.is_sortable());
    let onchange = {
        let ids: Vec<&'static str> = sortable().map(|column| column.id).collect();
        props.on_sort.reform(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let index = usize::try_from(select.selected_index()).unwrap_or_default();
            Sort::ascending(ids.get(index).copied().unwrap_or(sort.column))
        })
    };
    let reverse = props
        .on_sort
        .reform(move |_: MouseEvent| sort.toggled(sort.column));
    let arrow = if sort.descending {
        Icon::Down
    } else {
        Icon::Up
    };
    html! {
        <div class="sort-select">
            <select class="control" aria-label={t(Message::SortBy)} {onchange}>
                { for sortable().map(|column| html! {
                    <option key={column.id} value={column.id} selected={column.id == sort.column}>{ &column.label }</option>
                }) }
            </select>
            <button type="button" class="icon-button edged" aria-label={t(Message::Direction(sort.descending))} onclick={reverse}>{ icon(arrow) }</button>
        </div>
    }
}

//! The order of a table as one control: for narrow windows, whose tables show no head.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::column::{Column, Sort};
use crate::i18n::{Table as Words, t};
use crate::ui::icon::{Icon, icon};

/// By what, and which way.
pub fn sort_select(columns: &[Column], sort: Sort, on_sort: &Callback<Sort>) -> Html {
    let mut sortable: Vec<&Column> = columns.iter().collect();
    sortable.retain(|column| column.sortable);
    let onchange = {
        let ids: Vec<&'static str> = sortable.iter().map(|column| column.id).collect();
        on_sort.reform(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let at = usize::try_from(select.selected_index()).unwrap_or_default();
            Sort::ascending(ids.get(at).copied().unwrap_or(sort.column))
        })
    };
    let turn = on_sort.reform(move |_: MouseEvent| sort.pressed(sort.column));
    let arrow = if sort.descending {
        Icon::Down
    } else {
        Icon::Up
    };
    html! {
        <div class="sort-select">
            <select class="control" aria-label={t(Words::SortBy)} {onchange}>
                { for sortable.iter().map(|column| html! {
                    <option key={column.id} value={column.id} selected={column.id == sort.column}>{ &column.label }</option>
                }) }
            </select>
            <button type="button" class="icon-button edged" aria-label={t(Words::Direction(sort.descending))} onclick={turn}>{ icon(arrow) }</button>
        </div>
    }
}

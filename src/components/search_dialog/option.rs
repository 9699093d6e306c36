//! A match in the list.

use lectern_core::search::Query;
use yew::prelude::*;

use super::{LIST_ID, SearchHit};
use crate::components::chip::{Tone, badge};
use crate::components::data_table::highlighted;
use crate::components::icon::icon;

/// Returns the element id of a match.
pub(super) fn option_id(list_id: &str, row: usize) -> AttrValue {
    [list_id, "-", &row.to_string()].concat().into()
}

/// Renders a match with the hits of `query` marked.
pub(super) fn option(
    hit: &SearchHit,
    query: &Query,
    row: usize,
    active: bool,
    on_choose: &Callback<usize>,
) -> Html {
    let onclick = on_choose.reform(move |_: MouseEvent| row);
    html! {
        <div key={hit.key.to_string()} id={option_id(LIST_ID, row)} class="search-match" role="option" aria-selected={active.to_string()} {onclick}>
            { icon(hit.icon) }
            <span class="search-title">{ highlighted(&hit.title, query) }</span>
            <span class="search-facts">
                if !hit.code.is_empty() { <span class="code">{ highlighted(&hit.code, query) }</span> }
                if !hit.detail.is_empty() { <span>{ highlighted(&hit.detail, query) }</span> }
            </span>
            { badge(Tone::Mute, hit.kind.clone()) }
        </div>
    }
}

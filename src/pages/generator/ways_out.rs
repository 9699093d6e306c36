//! Ways out of the conflicts of a row of the preview.

use lectern_core::workspace::{RowEdit, RowKey};
use yew::prelude::*;

use super::row_conflicts::RowConflict;

/// A way out of a conflict of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowWayOut {
    /// An edit of the row.
    Edit(RowEdit),
    /// Nothing is proposed for groups that have an offering at the time, in no row.
    SkipExisting,
}

/// Draws the ways out of a conflict of a row as buttons, which `tabindex` takes out of the order of the Tab
/// key where arrow keys move among them.
pub fn ways_out(
    key: RowKey,
    conflict: &RowConflict,
    on_resolve: &Callback<(RowKey, RowWayOut)>,
    tabindex: Option<&'static str>,
) -> Html {
    let buttons = conflict.ways_out.iter().map(|(label, way_out)| {
        let way_out = way_out.clone();
        let onclick = on_resolve.reform(move |_: MouseEvent| (key, way_out.clone()));
        html! {
            <>{ " " }<button type="button" class="link-button" {tabindex} {onclick}>{ label }</button></>
        }
    });
    buttons.collect()
}

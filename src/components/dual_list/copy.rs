//! Rows of a listbox in the clipboard.

use std::rc::Rc;

use yew::prelude::*;

use super::list_row::SharedRowProps;
use super::pane::Pane;
use crate::components::data_table::copy_rows;
use lectern_core::exchange::rows_for_clipboard;

/// Returns a handler that copies the selected rows, or else the current one: title, detail and code.
pub fn on_copy(pane: &Rc<Pane>, shared: &Rc<SharedRowProps>) -> Callback<Event> {
    let (pane, shared) = (pane.clone(), shared.clone());
    Callback::from(move |event: Event| {
        copy_rows(&event, || {
            let items = pane.cursor.targets(&pane.rows);
            let rows = items.iter().map(|item| {
                let content = shared.content(*item);
                [content.title, content.detail, content.code]
            });
            (!items.is_empty()).then(|| (items.len(), rows_for_clipboard(rows)))
        });
    })
}

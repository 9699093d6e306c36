//! Export of a list as it is shown, for records that no other program reads.

use std::rc::Rc;

use lectern_core::exchange::{Export, as_shown};
use yew::prelude::*;

use super::download::DownloadFile;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{Column, TableRow, TextTable};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Files as Message, t};
use crate::pages::record_list::ListView;

/// Returns the file with a table as it is shown.
#[must_use]
pub fn file_as_shown(file: AttrValue, table: TextTable) -> DownloadFile {
    DownloadFile {
        file,
        export: Rc::new(Export {
            bytes: as_shown(table.header, table.rows),
            losses: Vec::new(),
        }),
    }
}

/// Draws the button that downloads the selected rows of a list, or all that are shown, as the list shows
/// them; nothing while the list has no rows. `file` is the name of the file without its ending.
pub fn export_shown_button<T: TableRow>(
    workspace: &WorkspaceHandle,
    file: &'static str,
    view: &ListView<T>,
    columns: &Rc<[Column<T>]>,
) -> Html {
    let onclick = {
        let (workspace, view, columns) = (workspace.clone(), view.clone(), columns.clone());
        Callback::from(move |_: MouseEvent| {
            if view.shown.is_empty() {
                return;
            }
            let table = TextTable::from_columns(&columns, &view.selected_or_shown());
            file_as_shown(t(Message::FileName(file)), table).download(&workspace);
        })
    };
    let disabled = view.shown.is_empty().then_some("true");
    html! {
        if !view.rows.is_empty() {
            <button type="button" class="button" aria-disabled={disabled} {onclick}>{ icon(Icon::Export) }{ t(Message::Export) }</button>
        }
    }
}

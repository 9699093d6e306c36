//! Export of a list as it is shown, for records that no other program reads.

use std::rc::Rc;

use lectern_core::exchange::{Export, as_shown};
use yew::prelude::*;

use super::download::DownloadFile;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{Column, TextTable};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Files as Message, t};

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

/// Draws the button that downloads `rows` as the list shows them. `file` is the name of the file
/// without its ending.
pub fn export_shown_button<T: 'static>(
    workspace: &WorkspaceHandle,
    file: &'static str,
    rows: Vec<Rc<T>>,
    columns: &Rc<[Column<T>]>,
) -> Html {
    let (workspace, columns) = (workspace.clone(), columns.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let table = TextTable::from_columns(&columns, &rows);
        file_as_shown(t(Message::FileName(file)), table).download(&workspace);
    });
    html! {
        <button type="button" class="button" {onclick}>{ icon(Icon::Export) }{ t(Message::Export) }</button>
    }
}

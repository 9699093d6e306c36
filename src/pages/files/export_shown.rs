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
    export_rows_button(workspace, file, view, TextTable::writer(columns))
}

/// Draws the same button for a list whose rows have other columns as text.
pub fn export_rows_button<T: TableRow>(
    workspace: &WorkspaceHandle,
    file: &'static str,
    view: &ListView<T>,
    text: Callback<Vec<Rc<T>>, TextTable>,
) -> Html {
    let disabled = view.shown.is_empty();
    let table = {
        let view = view.clone();
        move || text.emit(view.selected_or_shown())
    };
    html! {
        if !view.rows.is_empty() { { export_table_button(workspace, file, disabled, table) } }
    }
}

/// Draws the button that downloads a table. `file` is the name of the file without its ending.
pub fn export_table_button(
    workspace: &WorkspaceHandle,
    file: &'static str,
    disabled: bool,
    table: impl Fn() -> TextTable + 'static,
) -> Html {
    let workspace = workspace.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !disabled {
            file_as_shown(t(Message::FileName(file)), table()).download(&workspace);
        }
    });
    html! {
        <button type="button" class="button" aria-disabled={disabled.then_some("true")} {onclick}>{ icon(Icon::Export) }{ t(Message::Export) }</button>
    }
}

//! Export menu of a list: exports the selected rows, or all that are shown.

use std::rc::Rc;

use lectern_core::exchange::Dialect;
use lectern_core::model::Uuid;
use yew::prelude::*;

use super::download::DownloadFile;
use super::export_kind::{ExportKind, ExportOptions};
use super::export_shown::file_as_shown;
use super::use_download::use_download;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{TableRow, TextTable};
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::hooks::use_workspace;
use crate::i18n::{Files as Message, t};

/// Row of a record that can be exported.
pub trait ExportRow: TableRow {
    /// Returns the id of the row's record.
    fn record_id(&self) -> Uuid;
}

/// Properties of [`ExportMenu`].
#[derive(Properties)]
pub struct ExportMenuProps<T: ExportRow> {
    /// Kind of the records.
    pub what: ExportKind,
    /// Rows to export.
    pub rows: Vec<Rc<T>>,
    /// Returns rows as the list shows them.
    pub text: Callback<Vec<Rc<T>>, TextTable>,
}

impl<T: ExportRow> Clone for ExportMenuProps<T> {
    fn clone(&self) -> Self {
        Self {
            what: self.what,
            rows: self.rows.clone(),
            text: self.text.clone(),
        }
    }
}

impl<T: ExportRow> PartialEq for ExportMenuProps<T> {
    fn eq(&self, other: &Self) -> bool {
        let same_rows = || {
            self.rows
                .iter()
                .zip(&other.rows)
                .all(|(a, b)| Rc::ptr_eq(a, b))
        };
        self.what == other.what
            && self.rows.len() == other.rows.len()
            && same_rows()
            && self.text == other.text
    }
}

impl<T: ExportRow> ExportMenuProps<T> {
    /// Creates the file; `None` exports the columns as the list shows them.
    fn export(&self, workspace: &WorkspaceHandle, dialect: Option<Dialect>) -> DownloadFile {
        let Some(dialect) = dialect else {
            let file = self.what.file(workspace);
            return file_as_shown(file, self.text.emit(self.rows.clone()));
        };
        let ids: Vec<Uuid> = self.rows.iter().map(|row| row.record_id()).collect();
        self.what
            .export(workspace, &ids, ExportOptions::new(self.what, dialect))
    }
}

/// Menu of the export formats. A format with losses shows them in a dialog before the download.
#[component]
pub fn ExportMenu<T: ExportRow>(props: &ExportMenuProps<T>) -> Html {
    let workspace = use_workspace();
    let download = use_download();
    let item = |label: AttrValue, dialect: Option<Dialect>| {
        let (props, workspace, download) = (props.clone(), workspace.clone(), download.clone());
        MenuItem {
            label,
            icon: None,
            go: Go::Do(Callback::from(move |()| {
                download.start(props.export(&workspace, dialect));
            })),
        }
    };
    let items = vec![
        item(t(Message::AsShown), None),
        item(t(Dialect::Chamilo2), Some(Dialect::Chamilo2)),
        item(t(Dialect::Chamilo1), Some(Dialect::Chamilo1)),
    ];
    let content = html! { <>{ icon(Icon::Export) }{ t(Message::Export) }</> };
    html! {
        <>
            if props.rows.is_empty() {
                <button type="button" class="button" aria-disabled="true">{ content }</button>
            } else {
                <MenuButton label={t(Message::Export)} {items}>{ content }</MenuButton>
            }
            { download.dialog() }
        </>
    }
}

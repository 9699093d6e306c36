//! Download of the unsaved records, for when the disk is full.

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Files, t};
use crate::platform::files;
use lectern_core::model::Record;

/// Downloads the records that could not be written.
pub fn export(workspace: &WorkspaceHandle, unsaved: &[Record]) {
    let mut json = vec![b'['];
    for record in unsaved {
        json.extend_from_slice(if json.len() > 1 { b",\n" } else { b"\n" });
        record.write(&mut json);
    }
    json.extend_from_slice(b"\n]\n");
    if !files::download("lectern-unsaved.json", "application/json", &json) {
        workspace.toast(Toast::plain(ToastTone::Problem, t(Files::NotSaved)));
    }
}

//! Hook for a download that shows first what the file lacks.

use yew::prelude::*;

use super::download::{DownloadFile, LossesDialog};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::use_workspace;

/// Download of a file: immediate if the file carries everything, otherwise after a dialog.
#[derive(Clone)]
pub struct DownloadHandle {
    workspace: WorkspaceHandle,
    pending: UseStateHandle<Option<DownloadFile>>,
}

/// Returns the handle of a download, whose dialog the caller draws.
#[hook]
pub fn use_download() -> DownloadHandle {
    DownloadHandle {
        workspace: use_workspace(),
        pending: use_state(|| None),
    }
}

impl DownloadHandle {
    /// Downloads a file, or opens the dialog.
    pub fn start(&self, ready: DownloadFile) {
        if ready.export.losses.is_empty() {
            ready.download(&self.workspace);
        } else {
            self.pending.set(Some(ready));
        }
    }

    /// Draws the dialog if it is open.
    pub fn dialog(&self) -> Html {
        let pending = self.pending.clone();
        let on_close = Callback::from(move |()| pending.set(None));
        html! {
            <>
                if let Some(ready) = (*self.pending).clone() { <LossesDialog {ready} {on_close} /> }
            </>
        }
    }
}

//! Messages about the rows of the preview, which go when the rows have changed again.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::preview::PreviewRows;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::Toast;

/// The message about the rows that is shown, if any.
#[derive(Clone)]
pub struct RowToasts {
    workspace: WorkspaceHandle,
    shown: Rc<RefCell<Option<Toast>>>,
}

impl PartialEq for RowToasts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shown, &other.shown)
    }
}

impl RowToasts {
    /// Shows a message.
    pub fn show(&self, toast: Toast) {
        self.workspace.toast(toast.clone());
        self.shown.replace(Some(toast));
    }

    /// Takes the message back.
    pub fn withdraw(&self) {
        if let Some(toast) = self.shown.take() {
            self.workspace.withdraw_toast(&toast);
        }
    }
}

/// Returns the messages about the rows. A message is withdrawn once other rows are proposed.
#[hook]
pub fn use_row_toasts(workspace: &WorkspaceHandle, rows: Option<&Rc<PreviewRows>>) -> RowToasts {
    let shown = use_mut_ref(|| None::<Toast>);
    let toasts = RowToasts {
        workspace: workspace.clone(),
        shown,
    };
    // The order is found anew for other rows only, not after an edit.
    let proposal = rows.map(|rows| rows.order.as_ptr());
    let withdrawn = toasts.clone();
    use_effect_with(proposal, move |_| move || withdrawn.withdraw());
    toasts
}

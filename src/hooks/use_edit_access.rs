//! The right to edit the open workspace, for the components that offer to edit it.

use yew::prelude::*;

use super::observable::use_observable;
use super::use_workspace::use_workspace;
use crate::app::edit_access::EditAccess;

/// Returns whether the person may edit the workspace, and why not, redrawing this component when that
/// changes.
#[hook]
pub fn use_edit_access() -> EditAccess {
    let workspace = use_workspace();
    use_observable(workspace.edit_access().clone())
}

/// Returns `true` if the person may edit the workspace, redrawing this component when that changes.
#[hook]
pub fn use_can_edit() -> bool {
    let access = use_edit_access();
    access.is_allowed()
}

//! Hooks for the open workspace and its records.

use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use lectern_core::workspace::Kinds;

/// Returns the open workspace.
#[hook]
pub fn use_workspace() -> WorkspaceHandle {
    // The frame provides it before any page is drawn.
    use_context::<WorkspaceHandle>()
        .expect("pages are drawn inside the frame, which provides the workspace")
}

/// Returns the open workspace, redrawing this component whenever records of these kinds change.
#[hook]
pub fn use_records(kinds: Kinds) -> WorkspaceHandle {
    let workspace = use_workspace();
    let redraw = use_force_update();
    let drawn = workspace.read(|records| records.version_of(kinds));
    use_effect_with((workspace.clone(), kinds), move |(workspace, kinds)| {
        // Records may have changed between the first rendering and this effect.
        if workspace.read(|records| records.version_of(*kinds)) != drawn {
            redraw.force_update();
        }
        let watch = workspace.subscribe(*kinds, Callback::from(move |()| redraw.force_update()));
        move || drop(watch)
    });
    workspace
}

//! How components reach the open workspace, and are drawn again when it changes.

use yew::prelude::*;

use super::Live;
use lectern_core::workspace::Kinds;

/// The open workspace.
#[hook]
pub fn use_live() -> Live {
    // The frame provides it before any page is drawn.
    use_context::<Live>().expect("pages are drawn inside the frame, which provides the workspace")
}

/// The open workspace, drawing this component again whenever records of these kinds change.
#[hook]
pub fn use_watched(kinds: Kinds) -> Live {
    let live = use_live();
    let redraw = use_force_update();
    use_effect_with((live.clone(), kinds), move |(live, kinds)| {
        let watch = live.watch(*kinds, Callback::from(move |()| redraw.force_update()));
        move || drop(watch)
    });
    live
}

//! Hook for a value derived from the workspace, for components that show little of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::hooks::use_workspace;
use lectern_core::workspace::{Kinds, Workspace};

/// Returns the value that `select` derives from the workspace. It is derived again whenever records
/// of these kinds change; the component is redrawn only if the result differs. `select` is that of
/// the first rendering, so it must not depend on props.
#[hook]
pub fn use_workspace_value<T, F>(kinds: Kinds, select: F) -> T
where
    T: Clone + PartialEq + 'static,
    F: Fn(&Workspace) -> T + 'static,
{
    let workspace = use_workspace();
    let value = use_state_eq(|| workspace.with_workspace(&select));
    {
        let (value, select) = (value.setter(), Rc::new(select));
        use_effect_with((workspace, kinds), move |(workspace, kinds)| {
            // Records may have changed between the first rendering and this effect.
            value.set(workspace.with_workspace(&*select));
            let source = workspace.clone();
            let watch = workspace.subscribe(
                *kinds,
                Callback::from(move |()| value.set(source.with_workspace(&*select))),
            );
            move || drop(watch)
        });
    }
    (*value).clone()
}

//! A value derived from the workspace, for components that show little of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::live::use_live;
use lectern_core::workspace::{Kinds, Workspace};

/// Returns what `select` derives from the workspace. It is derived again whenever records of these
/// kinds change; the component is redrawn only if the result differs. `select` is that of the first
/// drawing, so it must not depend on props.
#[hook]
pub fn use_workspace_value<T, F>(kinds: Kinds, select: F) -> T
where
    T: Clone + PartialEq + 'static,
    F: Fn(&Workspace) -> T + 'static,
{
    let live = use_live();
    let value = use_state_eq(|| live.workspace(&select));
    {
        let (value, select) = (value.setter(), Rc::new(select));
        use_effect_with((live, kinds), move |(live, kinds)| {
            // Records may have changed between the first drawing and this effect.
            value.set(live.workspace(&*select));
            let source = live.clone();
            let watch = live.watch(
                *kinds,
                Callback::from(move |()| value.set(source.workspace(&*select))),
            );
            move || drop(watch)
        });
    }
    (*value).clone()
}

//! Values that only one record may have and that several have after an exchange.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::sync_status::SyncPhase;
use super::workspace_handle::Derived;
use crate::hooks::{use_sync_state, use_workspace};
use lectern_core::model::Kind;
use lectern_core::workspace::SharedValue;

/// The shared values of a connected workspace.
#[derive(Default)]
pub struct SharedValues(Vec<SharedValue>);

impl Derived for SharedValues {
    const KINDS: &'static [Kind] = SharedValue::KINDS;
}

impl Deref for SharedValues {
    type Target = [SharedValue];

    fn deref(&self) -> &[SharedValue] {
        &self.0
    }
}

/// Returns the values that several records share although only one may have them. They are not looked for
/// during a first exchange, page after page of it, nor without a connection: commands allow none.
#[hook]
pub fn use_shared_values() -> Rc<SharedValues> {
    let workspace = use_workspace();
    let state = use_sync_state();
    if state.phase == SyncPhase::Off || state.is_whole_exchange {
        return Rc::default();
    }
    workspace.derived(|records| SharedValues(SharedValue::find(records)))
}

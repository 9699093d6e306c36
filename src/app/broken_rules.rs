//! Rules that the changes of several people have broken together.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::sync_status::SyncPhase;
use super::workspace_handle::Derived;
use crate::hooks::{use_sync_state, use_workspace};
use lectern_core::model::Kind;
use lectern_core::workspace::BrokenRule;

/// The broken rules of a connected workspace.
#[derive(Default)]
pub struct BrokenRules(Vec<BrokenRule>);

impl Derived for BrokenRules {
    const KINDS: &'static [Kind] = BrokenRule::KINDS;
}

impl Deref for BrokenRules {
    type Target = [BrokenRule];

    fn deref(&self) -> &[BrokenRule] {
        &self.0
    }
}

/// Returns the rules that records break together. They are not looked for during a first exchange, page
/// after page of it, nor without a connection: commands break none.
#[hook]
pub fn use_broken_rules() -> Rc<BrokenRules> {
    let workspace = use_workspace();
    let state = use_sync_state();
    if state.phase == SyncPhase::Off || state.is_whole_exchange {
        return Rc::default();
    }
    workspace.derived(|records| BrokenRules(workspace.find_broken_rules(records)))
}

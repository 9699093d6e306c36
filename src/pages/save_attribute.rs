//! Saving of one attribute.

use lectern_core::workspace::{Command, CommandError};
use yew::AttrValue;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{problem, refusal};

/// Carries out a command that changes one attribute. Returns the problem with the value, if there is one.
pub fn save_attribute(workspace: &WorkspaceHandle, command: Command) -> Option<AttrValue> {
    match workspace.dispatch(command) {
        Ok(_) => None,
        Err(CommandError::Fields(problems)) => problems.first().map(|found| problem(found).into()),
        Err(error) => Some(refusal(&error).into()),
    }
}

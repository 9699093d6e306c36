//! Save state of the workspace. Separate from the workspace, so that saving redraws only the
//! components that show it.

use crate::hooks::observable::Observable;
use lectern_core::storage::StoreError;

/// Save state of the workspace.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// All changes are on disk.
    Saved,
    /// Changes are being written.
    Saving,
    /// Changes could not be written; they are in memory.
    NotSaved(StoreError),
    /// The browser provides no storage; changes are in memory.
    InMemory,
    /// A newer version wrote the store; nothing is written.
    ReadOnly,
}

impl SaveState {
    /// Returns whether changes would be lost if the window were closed. `has_workspace`: there is a
    /// workspace and not only the welcome page.
    #[must_use]
    pub const fn is_at_risk(&self, has_workspace: bool) -> bool {
        match self {
            Self::NotSaved(_) => true,
            Self::InMemory => has_workspace,
            Self::Saved | Self::Saving | Self::ReadOnly => false,
        }
    }
}

/// Observable save state.
pub type SaveStatus = Observable<SaveState>;

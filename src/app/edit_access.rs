//! Whether the person may edit the open workspace.

/// Whether the person may edit the open workspace, and why not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EditAccess {
    /// Edits are accepted.
    #[default]
    Allowed,
    /// A newer version of the app wrote the store, so that this one only reads it.
    NewerStore,
    /// The account at the server with which the workspace is connected may only read.
    ReadingAccount,
}

impl EditAccess {
    /// Returns `true` if edits are accepted.
    #[must_use]
    pub const fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed)
    }
}

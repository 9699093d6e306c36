//! Values that plans are made from.

use std::cell::RefCell;

use super::state::SyncState;
use crate::model::{ChangeId, IdGenerator, Instant};
use crate::workspace::{ActionLabel, Change, ChangeOrigin, Edit, Stamp, SyncUpdate, Workspace};

/// Values that a plan is made from: the records and states at that moment, the time, and new ids.
pub struct Context<'a> {
    /// Records and history.
    pub workspace: &'a Workspace,
    /// State of the records with regard to the remote.
    pub state: &'a SyncState,
    /// Present time. For display only.
    pub now: Instant,
    /// Source of new ids.
    pub ids: &'a RefCell<dyn IdGenerator>,
}

impl Context<'_> {
    /// Returns a new id of a change.
    pub fn new_id(&self) -> ChangeId {
        ChangeId(self.ids.borrow_mut().next())
    }

    /// Creates a change that is no step of the history.
    pub fn silent(&self, edits: Vec<Edit>, update: SyncUpdate) -> Change {
        Change {
            id: self.new_id(),
            at: self.now,
            nature: ChangeOrigin::Silent,
            label: ActionLabel::default(),
            edits,
            sync: Some(Box::new(update)),
        }
    }

    /// Describes a version that the engine makes without an edit of a person.
    pub fn silent_stamp(&self) -> Stamp {
        Stamp {
            at: self.now,
            nature: ChangeOrigin::Silent,
            ..Stamp::default()
        }
    }
}

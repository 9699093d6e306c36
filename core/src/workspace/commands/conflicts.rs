//! Conflicts that people accept: the planning stays as it is, and the conflict is no longer counted.

use std::collections::BTreeSet;

use crate::model::{ConflictPartyId, DismissedConflict, OfferingId, RecordType};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::planning::ConflictKey;

/// One operation on accepted conflicts.
#[derive(Clone, Debug)]
pub enum ConflictCommand {
    /// Accepts conflicts.
    Dismiss(BTreeSet<ConflictKey>),
    /// Counts conflicts again that were accepted.
    Reinstate(BTreeSet<ConflictKey>),
}

impl ConflictCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Dismiss(keys) => Ok(dismiss(edits, &keys)),
            Self::Reinstate(keys) => Ok(reinstate(edits, &keys)),
        }
    }
}

fn dismiss(edits: &mut Edits<'_>, keys: &BTreeSet<ConflictKey>) -> ActionLabel {
    for key in keys {
        accept(edits, key);
    }
    ActionLabel::many(ActionKind::DismissedConflicts, keys.len(), "")
}

/// Accepts a conflict.
pub(super) fn accept(edits: &mut Edits<'_>, key: &ConflictKey) {
    let mut row = find(edits, key);
    row.kinds.insert(key.kind);
    edits.put(row);
}

fn reinstate(edits: &mut Edits<'_>, keys: &BTreeSet<ConflictKey>) -> ActionLabel {
    for key in keys {
        let mut row = find(edits, key);
        row.kinds.remove(&key.kind);
        if row.kinds.is_empty() {
            edits.remove(DismissedConflict::record_key(row.key()));
        } else {
            edits.put(row);
        }
    }
    ActionLabel::many(ActionKind::ReinstatedConflicts, keys.len(), "")
}

fn find(edits: &Edits<'_>, key: &ConflictKey) -> DismissedConflict {
    let ids = (key.offering, key.party);
    edits
        .find::<DismissedConflict>(ids)
        .unwrap_or_else(|_| DismissedConflict::new(key.offering, key.party))
}

/// Removes the accepted conflicts of an offering that is deleted.
pub(super) fn remove_dismissals_of(edits: &mut Edits<'_>, offering: OfferingId) {
    for row in edits.base.dismissals_from(offering) {
        edits.remove(DismissedConflict::record_key(row.key()));
    }
    remove_dismissals_with(edits, offering.into());
}

/// Removes the accepted conflicts of offerings with something that is deleted.
pub(super) fn remove_dismissals_with(edits: &mut Edits<'_>, party: ConflictPartyId) {
    for row in edits.base.dismissals_with(party) {
        edits.remove(DismissedConflict::record_key(row.key()));
    }
}

#[cfg(test)]
mod tests;

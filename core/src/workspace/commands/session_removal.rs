//! Removal of sessions with everything that belongs to them.

use std::collections::BTreeSet;

use super::conflicts::remove_dismissals_of;
use crate::model::{
    IndependentLearning, LearningMaterial, Offering, RecordType, Session, SessionId,
    SessionObjective,
};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Records that are removed or changed when sessions are deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionReferences {
    /// The number of their offerings, which are removed.
    pub offerings: usize,
    /// The number of their objectives, which are removed.
    pub objectives: usize,
    /// The number of their learning materials, which are removed.
    pub materials: usize,
    /// The other sessions of which one is the post-requisite; they no longer have any.
    pub prerequisites: BTreeSet<SessionId>,
}

impl SessionReferences {
    /// Returns the records that are removed or changed with these sessions.
    #[must_use]
    pub fn of(records: &Records, ids: &BTreeSet<SessionId>) -> Self {
        let mut references = Self::default();
        for id in ids {
            references.offerings += records.offerings_of(*id).count();
            references.objectives += records.objectives_of_session(*id).len();
            references.materials += records.materials_of(*id).len();
            let before = records.prerequisites_of(*id).map(|session| session.id);
            references
                .prerequisites
                .extend(before.filter(|session| !ids.contains(session)));
        }
        references
    }
}

/// Removes sessions with their offerings, objectives, materials and independent learning, and clears
/// the post-requisites of others.
pub fn remove_sessions(edits: &mut Edits<'_>, ids: &BTreeSet<SessionId>) {
    let records = edits.base;
    for id in ids {
        edits.remove(Session::record_key(*id));
        edits.remove(IndependentLearning::record_key(*id));
        for offering in records.offerings_of(*id) {
            edits.remove(Offering::record_key(offering.id));
            remove_dismissals_of(edits, offering.id);
        }
        for objective in records.objectives_of_session(*id) {
            edits.remove(SessionObjective::record_key(objective.id));
        }
        for material in records.materials_of(*id) {
            edits.remove(LearningMaterial::record_key(material.id));
        }
    }
    for id in ids {
        for session in records.prerequisites_of(*id) {
            // One that is removed too is not found.
            if let Ok(mut session) = edits.find::<Session>(session.id) {
                session.postrequisite = None;
                edits.put(session);
            }
        }
    }
}

pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<SessionId>,
) -> Result<ActionLabel, CommandError> {
    let mut present = ids.iter().filter_map(|id| edits.base.sessions.get(*id));
    let first = present.next().ok_or(CommandError::NotFound)?;
    let count = 1 + present.count();
    let label = ActionLabel::many(ActionKind::DeletedSessions, count, first.title.clone());
    remove_sessions(edits, ids);
    Ok(label)
}

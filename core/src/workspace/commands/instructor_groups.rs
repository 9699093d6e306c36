//! Instructor groups.

use std::collections::BTreeSet;

use crate::model::{
    InstructorGroup, InstructorGroupId, LearnerGroupId, OfferingId, RecordType, SessionId,
};
use crate::rules::learner_groups::{InstructorGroupForm, validate_instructor_group};
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<InstructorGroupId>,
    form: &InstructorGroupForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let holder = |title: &str| {
        let title = name_key(title);
        let groups = records.instructor_groups.iter();
        let mut others = groups.filter(|other| Some(other.id) != id);
        let same = others.find(|other| name_key(&other.title) == title);
        same.map(|other| other.title.clone())
    };
    let valid = validate_instructor_group(form, &holder).map_err(CommandError::Fields)?;
    let (mut group, action) = match id {
        Some(id) => (
            edits.find::<InstructorGroup>(id)?,
            ActionKind::ChangedInstructorGroup,
        ),
        None => (
            InstructorGroup::new(InstructorGroupId(context.ids.next())),
            ActionKind::AddedInstructorGroup,
        ),
    };
    group.title = valid.title;
    group.members = valid.members;
    group.inactive = valid.inactive;
    let label = ActionLabel::one(action, group.title.clone());
    edits.put(group);
    Ok(label)
}

/// Records that refer to instructor groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstructorGroupReferences {
    /// The offerings that they instruct.
    pub offerings: BTreeSet<OfferingId>,
    /// The sessions whose independent learning they instruct.
    pub independent_learning: BTreeSet<SessionId>,
    /// The learner groups whose default they are.
    pub groups: BTreeSet<LearnerGroupId>,
}

impl InstructorGroupReferences {
    /// Returns the records that refer to these instructor groups.
    #[must_use]
    pub fn of(records: &Records, ids: &BTreeSet<InstructorGroupId>) -> Self {
        let mut references = Self::default();
        for id in ids {
            let offerings = records.offerings_of_instructor_group(*id);
            references.offerings.extend(offerings.map(|row| row.id));
            let sessions = records.independent_learning_of_instructor_group(*id);
            references.independent_learning.extend(sessions);
        }
        let groups = records.learner_groups.iter();
        let groups = groups.filter(|group| !group.instructor_groups.is_disjoint(ids));
        references.groups = groups.map(|group| group.id).collect();
        references
    }
}

/// Deletes instructor groups, and removes them from offerings, independent learning and the defaults
/// of learner groups.
pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<InstructorGroupId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let first = ids
        .iter()
        .find_map(|id| records.instructor_groups.get(*id))
        .ok_or(CommandError::NotFound)?;
    let action = ActionKind::DeletedInstructorGroups;
    let label = ActionLabel::many(action, ids.len(), first.title.clone());
    for id in ids {
        edits.remove(InstructorGroup::record_key(*id));
    }
    let keep = |id: &InstructorGroupId| !ids.contains(id);
    edits.update_where(
        &records.offerings,
        |offering| !offering.instructor_groups.is_disjoint(ids),
        |offering| offering.instructor_groups.retain(keep),
    );
    edits.update_where(
        &records.independent_learning,
        |learning| !learning.instructor_groups.is_disjoint(ids),
        |learning| learning.instructor_groups.retain(keep),
    );
    edits.update_where(
        &records.learner_groups,
        |group| !group.instructor_groups.is_disjoint(ids),
        |group| group.instructor_groups.retain(keep),
    );
    Ok(label)
}

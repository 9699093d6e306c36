//! Commands on cohorts, learner groups and their members.

use std::collections::BTreeSet;

use super::group_defaults::{OfferingDefaults, ReplacedValues};
use super::learner_groups::GroupParent;
use super::{
    cohorts, group_copies, group_defaults, group_deletion, group_members, group_moves,
    learner_groups,
};
use crate::model::{CohortId, LearnerGroupId, OfferingId, PersonId};
use crate::planning::DistributionMethod;
use crate::rules::learner_groups::{CohortForm, LearnerGroupForm};
use crate::workspace::action_label::ActionLabel;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// One operation on cohorts and learner groups. `id: None` creates a new record.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum GroupCommand {
    SaveCohort {
        id: Option<CohortId>,
        form: CohortForm,
    },
    /// Deletes cohorts with their members and groups.
    DeleteCohorts { ids: BTreeSet<CohortId> },
    /// Adds and removes members of a cohort; those removed leave its groups.
    ChangeCohortMembers {
        cohort: CohortId,
        add: BTreeSet<PersonId>,
        remove: BTreeSet<PersonId>,
    },

    Create {
        parent: GroupParent,
        form: LearnerGroupForm,
    },
    /// Creates several groups with numbered titles.
    CreateNumbered {
        parent: GroupParent,
        base: String,
        count: u32,
    },
    /// Saves the title and the defaults of a group.
    Save {
        id: LearnerGroupId,
        form: LearnerGroupForm,
    },
    /// Moves a group with everything below it.
    Move { id: LearnerGroupId, to: GroupParent },
    /// Copies a group with everything below it.
    Copy {
        id: LearnerGroupId,
        with_members: bool,
    },
    /// Deletes groups with everything below them.
    Delete { ids: BTreeSet<LearnerGroupId> },

    /// Adds and removes members of a group.
    ChangeMembers {
        group: LearnerGroupId,
        add: BTreeSet<PersonId>,
        remove: BTreeSet<PersonId>,
    },
    /// Moves members of one group to another.
    MoveMembers {
        people: BTreeSet<PersonId>,
        from: LearnerGroupId,
        to: LearnerGroupId,
    },
    /// Distributes the direct members of a group over its subgroups.
    Distribute {
        group: LearnerGroupId,
        method: DistributionMethod,
    },
    /// Gives offerings that were generated from a group its present defaults in place of `before`.
    UpdateOfferings {
        group: LearnerGroupId,
        before: OfferingDefaults,
        replaced: ReplacedValues,
        offerings: BTreeSet<OfferingId>,
    },
}

impl GroupCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::SaveCohort { id, form } => cohorts::save(edits, id, &form, context),
            Self::DeleteCohorts { ids } => cohorts::delete(edits, &ids),
            Self::ChangeCohortMembers {
                cohort,
                add,
                remove,
            } => cohorts::change_members(edits, cohort, &add, &remove),
            Self::Create { parent, form } => learner_groups::create(edits, parent, &form, context),
            Self::CreateNumbered {
                parent,
                base,
                count,
            } => learner_groups::create_numbered(edits, parent, &base, count, context),
            Self::Save { id, form } => learner_groups::save(edits, id, &form),
            Self::Move { id, to } => group_moves::move_to(edits, id, to),
            Self::Copy { id, with_members } => group_copies::copy(edits, id, with_members, context),
            Self::Delete { ids } => group_deletion::delete(edits, &ids),
            Self::ChangeMembers { group, add, remove } => {
                group_members::change(edits, group, &add, &remove)
            }
            Self::MoveMembers { people, from, to } => {
                group_members::move_to(edits, &people, from, to)
            }
            Self::Distribute { group, method } => {
                group_members::distribute_members(edits, group, method)
            }
            Self::UpdateOfferings {
                group,
                before,
                replaced,
                offerings,
            } => group_defaults::update_offerings(edits, group, &before, replaced, &offerings),
        }
    }
}

#[cfg(test)]
mod tests;

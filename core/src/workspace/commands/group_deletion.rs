//! Deletion of learner groups, and what it takes along.

use std::collections::BTreeSet;

use super::group_members::{leave_tree, record_place};
use crate::model::{
    GroupMembership, LearnerGroup, LearnerGroupId, OfferingId, PersonId, RecordType, SessionId,
};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Records that depend on learner groups and their descendants: they are deleted with them, or no longer
/// refer to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupReferences {
    /// The descendants.
    pub subgroups: BTreeSet<LearnerGroupId>,
    /// The members, who stay in the groups above.
    pub members: BTreeSet<PersonId>,
    /// The offerings in which one of the groups takes part.
    pub offerings: BTreeSet<OfferingId>,
    /// The sessions in whose independent learning one of the groups takes part.
    pub independent_learning: BTreeSet<SessionId>,
}

impl GroupReferences {
    /// Returns the records that depend on these groups.
    #[must_use]
    pub fn of(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> Self {
        let mut references = Self::default();
        for group in branches(records, groups) {
            if !groups.contains(&group) {
                references.subgroups.insert(group);
            }
            references.members.extend(records.direct_members_of(group));
            let offerings = records.offerings_of_group(group);
            references.offerings.extend(offerings.map(|row| row.id));
            let sessions = records.independent_learning_of_group(group);
            references.independent_learning.extend(sessions);
        }
        references
    }

    /// Returns the sessions of the offerings and of the independent learning.
    #[must_use]
    pub fn sessions(&self, records: &Records) -> BTreeSet<SessionId> {
        let offerings = self.offerings.iter();
        let offerings = offerings.filter_map(|id| records.offerings.get(*id));
        let sessions = offerings.map(|offering| offering.session);
        sessions
            .chain(self.independent_learning.iter().copied())
            .collect()
    }
}

/// Returns the groups and their descendants.
fn branches(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> BTreeSet<LearnerGroupId> {
    let branches = groups.iter().map(|group| records.branch_of_group(*group));
    branches.flatten().collect()
}

/// Deletes groups and their descendants. Their members stay in the groups above.
pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<LearnerGroupId>,
) -> Result<ActionLabel, CommandError> {
    let mut groups = ids.iter();
    let first = groups.find_map(|id| edits.base.learner_groups.get(*id));
    let first = first.ok_or(CommandError::NotFound)?.title.clone();
    delete_branches(edits, ids);
    Ok(ActionLabel::many(
        ActionKind::DeletedLearnerGroups,
        ids.len(),
        first,
    ))
}

/// Deletes groups with their descendants and memberships, and every reference to them.
pub(super) fn delete_branches(edits: &mut Edits<'_>, ids: &BTreeSet<LearnerGroupId>) {
    let records = edits.base;
    let gone = branches(records, ids);
    for group in &gone {
        edits.remove(LearnerGroup::record_key(*group));
        for membership in records.group_memberships.starting_with(*group) {
            edits.remove(GroupMembership::record_key(membership.key()));
        }
        let tree = records.tree_of_group(*group);
        let mut above = records.path_of_group(*group).into_iter().rev();
        let above = above.find(|ancestor| !gone.contains(ancestor));
        for person in records.direct_members_of(*group) {
            match above {
                Some(above) => record_place(edits, tree, person, above),
                None => leave_tree(edits, tree, person),
            }
        }
    }
    edits.update_where(
        &records.offerings,
        |offering| {
            !offering.groups.is_disjoint(&gone)
                || offering
                    .generated_from
                    .is_some_and(|group| gone.contains(&group))
        },
        |offering| {
            offering.groups.retain(|group| !gone.contains(group));
            offering.generated_from = offering
                .generated_from
                .filter(|group| !gone.contains(group));
        },
    );
    edits.update_where(
        &records.independent_learning,
        |learning| !learning.groups.is_disjoint(&gone),
        |learning| learning.groups.retain(|group| !gone.contains(group)),
    );
}

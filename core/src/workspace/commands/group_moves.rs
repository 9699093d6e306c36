//! Moves of a learner group with everything below it.

use std::collections::BTreeSet;

use super::group_members::{check_places, leave_tree, record_place};
use super::learner_groups::GroupParent;
use crate::model::{CohortMember, LearnerGroup, LearnerGroupId, PersonId};
use crate::rules::fields::{Field, FieldProblem, Problem};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::{CommandError, GroupError};
use crate::workspace::edits::Edits;

/// Moves a group below another parent.
///
/// Its members join the new ancestors. Within a tree they leave those that are no longer above the
/// group; in another tree they stay where the group was.
///
/// # Errors
/// Returns [`GroupError::BelowItself`], [`GroupError::InSibling`], or a problem of the title if the new
/// parent has a group of that title.
pub fn move_to(
    edits: &mut Edits<'_>,
    id: LearnerGroupId,
    to: GroupParent,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let mut group = edits.find::<LearnerGroup>(id)?;
    let label = ActionLabel::one(ActionKind::MovedLearnerGroup, group.title.clone());
    let cohort = to.cohort(records)?;
    if to
        .group()
        .is_some_and(|parent| records.is_in_group(parent, id))
    {
        return Err(CommandError::Group(GroupError::BelowItself));
    }
    if let Some(by) = to.holder(records, &group.title, Some(id)) {
        let (field, problem) = (Field::GroupTitle, Problem::Taken { by });
        return Err(CommandError::Fields(vec![FieldProblem { field, problem }]));
    }
    let members = records.members_of_group(id);
    move_members(edits, id, to, &members)?;
    let moved_to_other_cohort = records.cohort_of_group(id) != Some(cohort);
    group.parent = to.group();
    group.cohort = cohort;
    edits.put(group);
    if moved_to_other_cohort {
        for descendant in records.branch_of_group(id).into_iter().skip(1) {
            let mut descendant = edits.find::<LearnerGroup>(descendant)?;
            descendant.cohort = cohort;
            edits.put(descendant);
        }
        let joining = members
            .iter()
            .filter(|person| !records.cohort_members.contains((cohort, **person)));
        for person in joining {
            edits.put(CohortMember::new(cohort, *person));
        }
    }
    Ok(label)
}

/// Records the members of a group in the tree to which the group moves.
fn move_members(
    edits: &mut Edits<'_>,
    id: LearnerGroupId,
    to: GroupParent,
    members: &BTreeSet<PersonId>,
) -> Result<(), CommandError> {
    let records = edits.base;
    let old_tree = records.tree_of_group(id);
    let new_tree = to
        .group()
        .map_or(id, |parent| records.tree_of_group(parent));
    if old_tree == new_tree {
        return Ok(());
    }
    if let Some(parent) = to.group() {
        check_places(records, members, parent, |_| false)?;
    }
    for person in members {
        let Some(place) = records.group_of_person(old_tree, *person) else {
            continue;
        };
        match records.parent_of_group(id) {
            Some(parent) => record_place(edits, old_tree, *person, parent),
            None => leave_tree(edits, old_tree, *person),
        }
        record_place(edits, new_tree, *person, place);
    }
    Ok(())
}

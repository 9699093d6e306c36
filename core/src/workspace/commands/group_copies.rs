//! Copies of learner groups with everything below them.

use std::collections::BTreeMap;

use super::copies::free_name;
use super::learner_groups::GroupParent;
use crate::model::{GroupMembership, LearnerGroup, LearnerGroupId};
use crate::rules::limits;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::{CommandError, GroupError};
use crate::workspace::edits::Edits;

/// Copies a group and its descendants, with or without their members, below the same parent. The
/// original does not change.
///
/// # Errors
/// Returns [`GroupError::CopyBesideOriginal`] for a subgroup with members: they would be in two groups
/// of one parent.
pub fn copy(
    edits: &mut Edits<'_>,
    id: LearnerGroupId,
    with_members: bool,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let original = edits.find::<LearnerGroup>(id)?;
    let parent = GroupParent::of(records, id).ok_or(CommandError::NotFound)?;
    if with_members && parent.group().is_some() && !records.members_of_group(id).is_empty() {
        return Err(CommandError::Group(GroupError::CopyBesideOriginal));
    }
    let taken = |title: &str| parent.holder(records, title, None).is_some();
    let title = free_name(taken, &original.title, limits::GROUP_TITLE);
    let branch = records.branch_of_group(id);
    let copies: BTreeMap<LearnerGroupId, LearnerGroupId> = branch
        .iter()
        .map(|group| (*group, LearnerGroupId(context.ids.next())))
        .collect();
    for group in &branch {
        let mut copy = edits.find::<LearnerGroup>(*group)?;
        copy.id = copies[group];
        if *group == id {
            copy.title.clone_from(&title);
        } else {
            copy.parent = copy.parent.map(|parent| copies[&parent]);
        }
        edits.put(copy);
    }
    if with_members {
        let tree = copies[&id];
        for group in &branch {
            for person in records.direct_members_of(*group) {
                let mut membership = GroupMembership::new(tree, person);
                membership.subgroup = (*group != id).then(|| copies[group]);
                edits.put(membership);
            }
        }
    }
    Ok(ActionLabel::one(ActionKind::CopiedLearnerGroup, title))
}

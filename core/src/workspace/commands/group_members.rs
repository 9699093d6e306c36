//! Members of learner groups: adding, removing, moving and distributing them.

use std::collections::BTreeSet;

use crate::model::{
    CohortMember, GroupMembership, LearnerGroup, LearnerGroupId, PersonId, RecordType,
};
use crate::planning::{DistributionMethod, distribute};
use crate::search::natural;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::{CommandError, GroupError};
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Adds and removes members of a group. Those who are added join its ancestors and the cohort; those
/// who are removed leave its subgroups and stay in its parent.
///
/// # Errors
/// Returns [`GroupError::InSibling`] if somebody to add is in another branch of the tree.
pub fn change(
    edits: &mut Edits<'_>,
    group: LearnerGroupId,
    add: &BTreeSet<PersonId>,
    remove: &BTreeSet<PersonId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let title = edits.find::<LearnerGroup>(group)?.title;
    let members = records.members_of_group(group);
    let joining: BTreeSet<PersonId> = add.difference(&members).copied().collect();
    check_places(records, &joining, group, |_| false)?;
    for person in &joining {
        join(edits, *person, group);
    }
    let leaving: BTreeSet<PersonId> = remove.intersection(&members).copied().collect();
    for person in &leaving {
        leave(edits, *person, group);
    }
    Ok(ActionLabel {
        action: ActionKind::ChangedGroupMembers,
        name: title,
        count: joining.len() + leaving.len(),
        ..ActionLabel::default()
    })
}

/// Moves members of one group to another. Within a tree they leave everything that the other group is
/// not a part of; to another tree they only leave `from` and its subgroups.
///
/// # Errors
/// Returns [`GroupError::InSibling`] if somebody is in another branch of the other tree.
pub fn move_to(
    edits: &mut Edits<'_>,
    people: &BTreeSet<PersonId>,
    from: LearnerGroupId,
    to: LearnerGroupId,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    edits.find::<LearnerGroup>(from)?;
    let title = edits.find::<LearnerGroup>(to)?.title;
    let members = records.members_of_group(from);
    let moving: BTreeSet<PersonId> = people.intersection(&members).copied().collect();
    let within_tree = records.tree_of_group(from) == records.tree_of_group(to);
    if !within_tree {
        check_places(records, &moving, to, |_| false)?;
    }
    for person in &moving {
        if !within_tree {
            leave(edits, *person, from);
        }
        join(edits, *person, to);
    }
    Ok(ActionLabel {
        action: ActionKind::MovedGroupMembers,
        name: title,
        count: moving.len(),
        ..ActionLabel::default()
    })
}

/// Returns the group that each direct member of a group would get if they were distributed evenly over
/// its subgroups, in the order of their names.
#[must_use]
pub fn distribution(
    records: &Records,
    group: LearnerGroupId,
    method: DistributionMethod,
) -> Vec<(PersonId, LearnerGroupId)> {
    let mut subgroups: Vec<_> = records.subgroups_of(group).collect();
    natural::sort(&mut subgroups, |subgroup| natural::key(&[&subgroup.title]));
    let sizes: Vec<u32> = subgroups
        .iter()
        .map(|subgroup| records.members_of_group(subgroup.id).len() as u32)
        .collect();
    let direct = records.direct_members_of(group);
    let people = direct
        .iter()
        .filter_map(|person| records.people.get(*person));
    let mut people: Vec<_> = people.collect();
    natural::sort(&mut people, |person| {
        natural::key(&[&person.last_name, &person.first_name])
    });
    let chosen = distribute(people.len(), &sizes, method);
    let pairs = people.iter().zip(chosen);
    pairs
        .map(|(person, subgroup)| (person.id, subgroups[subgroup as usize].id))
        .collect()
}

pub fn distribute_members(
    edits: &mut Edits<'_>,
    group: LearnerGroupId,
    method: DistributionMethod,
) -> Result<ActionLabel, CommandError> {
    let title = edits.find::<LearnerGroup>(group)?.title;
    let distribution = distribution(edits.base, group, method);
    for (person, subgroup) in &distribution {
        join(edits, *person, *subgroup);
    }
    Ok(ActionLabel {
        action: ActionKind::DistributedMembers,
        name: title,
        count: distribution.len(),
        ..ActionLabel::default()
    })
}

/// Checks that each person is in no group of the tree beside `group` and its ancestors, other than
/// those that the person leaves.
pub(super) fn check_places(
    records: &Records,
    people: &BTreeSet<PersonId>,
    group: LearnerGroupId,
    is_left: impl Fn(LearnerGroupId) -> bool,
) -> Result<(), CommandError> {
    let tree = records.tree_of_group(group);
    let path = records.path_of_group(group);
    let sibling_of = |person: &PersonId| {
        let present = records.group_of_person(tree, *person)?;
        let mut beside = records.path_of_group(present).into_iter();
        let sibling = beside.find(|other| !path.contains(other));
        sibling.filter(|sibling| !path.contains(&present) && !is_left(*sibling))
    };
    let mut found = people
        .iter()
        .filter_map(|person| Some((*person, sibling_of(person)?)));
    let Some((person, sibling)) = found.next() else {
        return Ok(());
    };
    let person = records.people.get(person);
    let sibling = records.learner_groups.get(sibling);
    Err(CommandError::Group(GroupError::InSibling {
        person: person
            .map(|person| records.distinct_name(person))
            .unwrap_or_default(),
        sibling: sibling.map(|group| group.title.clone()).unwrap_or_default(),
        people: found.count() + 1,
    }))
}

/// Makes a group the deepest group of a person in its tree, and the person a member of its cohort.
pub(super) fn join(edits: &mut Edits<'_>, person: PersonId, group: LearnerGroupId) {
    let records = edits.base;
    let tree = records.tree_of_group(group);
    record_place(edits, tree, person, group);
    if let Some(cohort) = records.cohort_of_group(group)
        && !records.cohort_members.contains((cohort, person))
    {
        edits.put(CohortMember::new(cohort, person));
    }
}

/// Makes the parent of a group the deepest group of a person, or takes the person out of the tree if
/// the group is a top-level group.
pub(super) fn leave(edits: &mut Edits<'_>, person: PersonId, group: LearnerGroupId) {
    let tree = edits.base.tree_of_group(group);
    match edits.base.parent_of_group(group) {
        Some(parent) => record_place(edits, tree, person, parent),
        None => leave_tree(edits, tree, person),
    }
}

/// Takes a person out of all groups of a tree.
pub(super) fn leave_tree(edits: &mut Edits<'_>, tree: LearnerGroupId, person: PersonId) {
    let recorded: Vec<_> = edits.base.recorded_trees(tree, person).collect();
    for tree in recorded {
        edits.remove(GroupMembership::record_key((tree, person)));
    }
}

/// Records the deepest group of a person in a tree, in place of whatever was recorded for it.
pub(super) fn record_place(
    edits: &mut Edits<'_>,
    tree: LearnerGroupId,
    person: PersonId,
    group: LearnerGroupId,
) {
    leave_tree(edits, tree, person);
    let present = edits.base.group_memberships.get((tree, person));
    let mut membership = present.map_or_else(
        || GroupMembership::new(tree, person),
        |present| present.as_ref().clone(),
    );
    membership.subgroup = (group != tree).then_some(group);
    edits.put(membership);
}

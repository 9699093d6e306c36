//! The rules of group membership: a member of a group is a member of every ancestor, and of at most
//! one of the groups directly below one parent. Both rules are those of Ilios. A person may be in
//! several root groups.

use super::GroupTree;
use crate::planning::{GroupIndex, PersonIndex};

/// A violation of the membership rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MembershipError {
    /// The person is recorded in a group but not in its parent.
    #[error("the person is in a group but not in its parent")]
    NotInParent {
        /// The person.
        person: PersonIndex,
        /// The group whose parent does not have the person.
        group: GroupIndex,
    },
    /// The person is in two groups directly below one parent.
    #[error("the person is in two groups of one parent")]
    AlreadyInSibling {
        /// The person.
        person: PersonIndex,
        /// The group to join, or the first of the two.
        group: GroupIndex,
        /// The other group, which has the person.
        sibling: GroupIndex,
    },
    /// A group would become its own descendant.
    #[error("the group would be below itself")]
    MoveIntoSelf,
}

/// The changes to the recorded members of groups that move a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MembershipChange {
    /// The groups to leave.
    pub leave: Vec<GroupIndex>,
    /// The groups to join, the deepest first.
    pub join: Vec<GroupIndex>,
}

/// Returns every violation of the rules in a tree, for data from other software.
#[must_use]
pub fn membership_violations(tree: &GroupTree) -> Vec<MembershipError> {
    let mut violations = Vec::new();
    for &group in tree.order() {
        if let Some(parent) = tree.parent(group) {
            let in_parent = tree.recorded_members(parent);
            let missing = tree
                .recorded_members(group)
                .iter()
                .filter(|person| in_parent.binary_search(person).is_err());
            violations
                .extend(missing.map(|&person| MembershipError::NotInParent { person, group }));
        }
        let mut memberships: Vec<(PersonIndex, GroupIndex)> = Vec::new();
        for child in tree.children(group) {
            memberships.extend(tree.members(child).iter().map(|person| (*person, child)));
        }
        // The sort is stable, so the siblings of a person stay in display order.
        memberships.sort_by_key(|(person, _)| *person);
        let duplicates = memberships.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        violations.extend(duplicates.map(|pair| MembershipError::AlreadyInSibling {
            person: pair[0].0,
            group: pair[0].1,
            sibling: pair[1].1,
        }));
    }
    violations
}

/// Checks that a person may be added to a group, and thereby to all its ancestors.
pub fn check_join(
    tree: &GroupTree,
    person: PersonIndex,
    group: GroupIndex,
) -> Result<(), MembershipError> {
    check_siblings(tree, person, group, |_| false)
}

/// Returns the changes that move a person from one group to another.
///
/// The person leaves the branch directly below the nearest common ancestor of both groups. Between
/// two root trees, the person only leaves `from` and the groups below it.
pub fn membership_change_for_move(
    tree: &GroupTree,
    person: PersonIndex,
    from: GroupIndex,
    to: GroupIndex,
) -> Result<MembershipChange, MembershipError> {
    let mut change = MembershipChange::default();
    if tree.is_in_branch(to, from) {
        check_join(tree, person, to)?;
    } else {
        let is_below_common_ancestor = |group: &GroupIndex| {
            tree.parent(*group)
                .is_some_and(|parent| tree.is_in_branch(to, parent))
        };
        let left = tree
            .path_to_root(from)
            .find(is_below_common_ancestor)
            .unwrap_or(from);
        check_siblings(tree, person, to, |sibling| sibling == left)?;
        let branch = tree.branch(left).iter().copied();
        change.leave = branch
            .filter(|group| tree.has_member(*group, person))
            .collect();
    }
    let is_recorded =
        |group: &GroupIndex| tree.recorded_members(*group).binary_search(&person).is_ok();
    change.join = tree
        .path_to_root(to)
        .filter(|group| !is_recorded(group))
        .collect();
    Ok(change)
}

/// Checks that a group, with everything below it, may become a child of `parent`, or a root group if
/// `parent` is `None`. Its members join the new ancestors and leave the branch that the group leaves.
pub fn check_group_move(
    tree: &GroupTree,
    group: GroupIndex,
    parent: Option<GroupIndex>,
) -> Result<(), MembershipError> {
    let Some(parent) = parent else { return Ok(()) };
    if tree.is_in_branch(parent, group) {
        return Err(MembershipError::MoveIntoSelf);
    }
    for &person in tree.members(group).iter() {
        let is_left = |sibling| tree.is_in_branch(group, sibling);
        let occupied = tree
            .children(parent)
            .find(|child| !is_left(*child) && tree.has_member(*child, person));
        if let Some(sibling) = occupied {
            return Err(MembershipError::AlreadyInSibling {
                person,
                group,
                sibling,
            });
        }
        check_siblings(tree, person, parent, is_left)?;
    }
    Ok(())
}

/// Checks that the person is in no sibling of `group` or of one of its ancestors, other than those
/// that the person leaves.
fn check_siblings(
    tree: &GroupTree,
    person: PersonIndex,
    group: GroupIndex,
    is_left: impl Fn(GroupIndex) -> bool,
) -> Result<(), MembershipError> {
    for group in tree.path_to_root(group) {
        let Some(parent) = tree.parent(group) else {
            return Ok(());
        };
        let mut siblings = tree.children(parent).filter(|child| *child != group);
        let occupied = siblings.find(|child| !is_left(*child) && tree.has_member(*child, person));
        if let Some(sibling) = occupied {
            return Err(MembershipError::AlreadyInSibling {
                person,
                group,
                sibling,
            });
        }
    }
    Ok(())
}

//! Who may be in which group: a member of a group is one of every ancestor, and of at most one of the
//! groups directly below one parent (Ilios has both rules). A person may be in several roots.

use super::GroupTree;
use crate::planning::{Group, Person};

/// Why somebody cannot be in a group, or a group not in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MembershipError {
    /// Recorded in a group but not in the one above.
    #[error("in a group but not in its parent")]
    NotInParent {
        /// Who.
        person: Person,
        /// The group.
        group: Group,
    },
    /// In two groups below one parent.
    #[error("in two groups of one parent")]
    InSibling {
        /// Who.
        person: Person,
        /// The group that was meant, or the first of the two.
        group: Group,
        /// The other, in which the person is.
        sibling: Group,
    },
    /// A group would be below itself.
    #[error("a group below itself")]
    IntoItself,
}

/// What a move of a person changes in what is recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Groups to be taken out of.
    pub leave: Vec<Group>,
    /// Groups to be put into, the lowest first.
    pub join: Vec<Group>,
}

/// Everything recorded that breaks the rules, for data that comes from elsewhere.
#[must_use]
pub fn breaches(tree: &GroupTree) -> Vec<MembershipError> {
    let mut found = Vec::new();
    for &group in tree.order() {
        if let Some(parent) = tree.parent(group) {
            let missing = tree.listed(group).iter();
            let missing = missing.filter(|who| tree.listed(parent).binary_search(who).is_err());
            found.extend(missing.map(|&person| MembershipError::NotInParent { person, group }));
        }
        let mut seated: Vec<(Person, Group)> = Vec::new();
        for child in tree.children(group) {
            seated.extend(tree.learners(child).iter().map(|person| (*person, child)));
        }
        // Stable: of two groups the first stays first.
        seated.sort_by_key(|(person, _)| *person);
        let twice = seated.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        found.extend(twice.map(|pair| MembershipError::InSibling {
            person: pair[0].0,
            group: pair[0].1,
            sibling: pair[1].1,
        }));
    }
    found
}

/// Whether a person may be added to a group. Whoever is added joins every ancestor too.
pub fn may_join(tree: &GroupTree, person: Person, group: Group) -> Result<(), MembershipError> {
    let seat = free_seat(tree, person, group, |_| false);
    seat.map_or(Ok(()), Err)
}

/// What moving a person from one group to another changes. Leaves the branch that is directly below
/// the nearest group above both, with all in it; between two roots only the group itself and what is
/// below it.
pub fn move_person(
    tree: &GroupTree,
    person: Person,
    from: Group,
    to: Group,
) -> Result<Moved, MembershipError> {
    let mut moved = Moved::default();
    if !tree.is_within(to, from) {
        let upwards = std::iter::once(from).chain(tree.ancestors(from));
        let below_both = |group: &Group| {
            tree.parent(*group)
                .is_some_and(|above| tree.is_within(to, above))
        };
        let left = upwards.into_iter().find(below_both).unwrap_or(from);
        if let Some(error) = free_seat(tree, person, to, |sibling| sibling == left) {
            return Err(error);
        }
        let branch = tree.branch(left).iter();
        moved.leave = branch
            .copied()
            .filter(|group| tree.has(*group, person))
            .collect();
    } else {
        may_join(tree, person, to)?;
    }
    let upwards = std::iter::once(to).chain(tree.ancestors(to));
    let is_listed = |group: &Group| tree.listed(*group).binary_search(&person).is_ok();
    moved.join = upwards.filter(|group| !is_listed(group)).collect();
    Ok(moved)
}

/// Whether a group with all below it may be put below another, or among the roots. Its members come
/// along into the new ancestors, and leave the branch that the group leaves.
pub fn may_move_group(
    tree: &GroupTree,
    group: Group,
    parent: Option<Group>,
) -> Result<(), MembershipError> {
    let Some(parent) = parent else { return Ok(()) };
    if tree.is_within(parent, group) {
        return Err(MembershipError::IntoItself);
    }
    for &person in tree.learners(group).iter() {
        let is_left = |sibling| tree.is_within(group, sibling);
        let below = tree
            .children(parent)
            .find(|child| !is_left(*child) && tree.has(*child, person));
        if let Some(sibling) = below {
            return Err(MembershipError::InSibling {
                person,
                group,
                sibling,
            });
        }
        if let Some(error) = free_seat(tree, person, parent, is_left) {
            return Err(error);
        }
    }
    Ok(())
}

/// What keeps a person from a group: a group beside it, or beside one above it, that the person is
/// in and does not leave.
fn free_seat(
    tree: &GroupTree,
    person: Person,
    group: Group,
    is_left: impl Fn(Group) -> bool,
) -> Option<MembershipError> {
    let upwards = std::iter::once(group).chain(tree.ancestors(group));
    for seat in upwards {
        let parent = tree.parent(seat)?;
        let mut beside = tree.children(parent).filter(|child| *child != seat);
        let taken = beside.find(|sibling| !is_left(*sibling) && tree.has(*sibling, person));
        if let Some(sibling) = taken {
            return Some(MembershipError::InSibling {
                person,
                group: seat,
                sibling,
            });
        }
    }
    None
}

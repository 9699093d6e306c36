//! Learner groups: the tree, the selection in it, the rules of membership, and the naming and filling
//! of new groups. Membership is inclusive: a member of a group is a member of every ancestor.
//!
//! ```
//! use lectern_core::planning::{
//!     GroupIndex, GroupNode, GroupSelection, GroupTree, MembershipError, PersonIndex, check_join,
//! };
//!
//! let (cohort, person) = (Some(GroupIndex(0)), PersonIndex(7));
//! let tree = GroupTree::new(&[
//!     GroupNode { title: "Cohort", parent: None, members: &[] },
//!     GroupNode { title: "Group 10", parent: cohort, members: &[] },
//!     GroupNode { title: "Group 2", parent: cohort, members: &[person] },
//! ]);
//! // Natural order; members of a subgroup count as members of the cohort.
//! assert!(tree.children(GroupIndex(0)).eq([GroupIndex(2), GroupIndex(1)]));
//! assert_eq!(tree.member_count(GroupIndex(0)), 1);
//!
//! let mut selection = GroupSelection::new(&tree);
//! selection.toggle_branch(&tree, GroupIndex(0), None);
//! assert_eq!(selection.leaves(&tree), [GroupIndex(2), GroupIndex(1)]);
//!
//! // A person is in at most one of the groups directly below one parent.
//! let (group, sibling) = (GroupIndex(1), GroupIndex(2));
//! let refused = MembershipError::AlreadyInSibling { person, group, sibling };
//! assert_eq!(check_join(&tree, person, group), Err(refused));
//! ```

mod distribute;
mod layout;
mod membership;
mod selection;
mod subgroup_names;
mod targets;
mod tree;

pub use distribute::{DistributionMethod, distribute};
pub use membership::{
    MembershipChange, MembershipError, check_group_move, check_join, membership_change_for_move,
    membership_violations,
};
pub use selection::{CheckState, GroupSelection};
pub use subgroup_names::{SubgroupNamesError, subgroup_names};
pub use tree::{GroupNode, GroupTree};

#[cfg(test)]
pub(super) use tests::groups as groups_for_tests;
#[cfg(test)]
mod tests;

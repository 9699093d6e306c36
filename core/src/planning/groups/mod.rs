//! Learner groups: the tree, the selection in it, and the naming and filling of new groups. Membership is
//! inclusive: a member of a group is a member of every ancestor.
//!
//! ```
//! use lectern_core::planning::{GroupIndex, GroupNode, GroupSelection, GroupTree, PersonIndex};
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
//! ```

mod distribute;
mod layout;
mod selection;
mod subgroup_names;
mod targets;
mod tree;

pub use distribute::{DistributionMethod, distribute};
pub use selection::{CheckState, GroupSelection};
pub use subgroup_names::{SubgroupNamesError, subgroup_names};
pub use tree::{GroupNode, GroupTree};

#[cfg(test)]
pub(super) use tests::groups as groups_for_tests;
#[cfg(test)]
mod tests;

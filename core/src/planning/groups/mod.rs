//! Learner groups: the tree, what is selected in it, who may be where, and how groups are made and
//! filled. Membership is inclusive: who is in a group is in every ancestor of it.

mod distribute;
mod membership;
mod names;
mod selection;
mod targets;
mod tree;

pub use distribute::{Way, distribute};
pub use membership::{MembershipError, Moved, breaches, may_join, may_move_group, move_person};
pub use names::{NamesError, subgroup_names};
pub use selection::{Selection, Tick};
pub use tree::{GroupNode, GroupTree};

#[cfg(test)]
pub(super) use tests::groups as groups_for_tests;
#[cfg(test)]
mod tests;

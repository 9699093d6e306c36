//! Page of learner groups: cohorts, the tree of groups, their defaults and their members.

mod add_member;
mod cohort_form;
mod delete_dialog;
mod distribute;
mod group_form;
mod make_subgroups;
mod members;
mod move_to;
mod nodes;
mod other_cohorts;
mod page;
mod panel;
mod session_uses;
mod task;
mod tree_card;
mod update_offerings;
mod usage;
mod view;

pub use page::LearnerGroupsPage;
pub use view::GroupsView;

//! Views of the page of learner groups, as its address gives them.

use std::fmt;

use lectern_core::model::{CohortId, LearnerGroupId};
use lectern_core::search::natural;
use lectern_core::workspace::{GroupParent, Records};
use serde::{Deserialize, Serialize};

use crate::app::route::Route;

/// View that the page shows beside the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupsView {
    /// The first cohort, if there is one.
    Start,
    /// The form of a new cohort.
    NewCohort,
    /// The form of a new group.
    NewGroup(GroupParent),
    /// A cohort or a group.
    Shown(GroupParent),
}

impl GroupsView {
    /// Returns the cohort whose groups are in the tree.
    #[must_use]
    pub fn cohort(self, records: &Records) -> Option<CohortId> {
        match self {
            Self::Start | Self::NewCohort => first_cohort(records),
            Self::NewGroup(of) | Self::Shown(of) => of.cohort(records).ok(),
        }
    }

    /// Returns the cohort or the group that is selected in the tree.
    #[must_use]
    pub fn selected(self, records: &Records) -> Option<GroupParent> {
        match self {
            Self::Start => first_cohort(records).map(GroupParent::Cohort),
            Self::NewCohort => None,
            Self::NewGroup(of) | Self::Shown(of) => Some(of),
        }
    }

    /// Returns whether what the address names exists.
    #[must_use]
    pub fn exists(self, records: &Records) -> bool {
        match self {
            Self::Start | Self::NewCohort => true,
            Self::NewGroup(_) | Self::Shown(_) => self.cohort(records).is_some(),
        }
    }
}

/// Returns the cohort that is first in natural order.
fn first_cohort(records: &Records) -> Option<CohortId> {
    let cohorts = records.cohorts.iter();
    let first = cohorts.min_by_key(|cohort| (cohort.inactive, natural::key(&[&cohort.title])));
    first.map(|cohort| cohort.id)
}

/// Returns a cohort or a group after its ancestors, the cohort first.
#[must_use]
pub fn path_of(records: &Records, of: GroupParent) -> Vec<GroupParent> {
    match of {
        GroupParent::Cohort(_) => vec![of],
        GroupParent::Group(group) => {
            let cohort = records.cohort_of_group(group).map(GroupParent::Cohort);
            let groups = records.path_of_group(group).into_iter();
            let groups = groups.map(GroupParent::Group);
            cohort.into_iter().chain(groups).collect()
        }
    }
}

/// Returns the address of a cohort or a group.
#[must_use]
pub const fn route_of(of: GroupParent) -> Route {
    match of {
        GroupParent::Cohort(id) => Route::Cohort { id },
        GroupParent::Group(id) => Route::LearnerGroup { id },
    }
}

/// Returns the address of the form of a new group below a cohort or a group.
#[must_use]
pub const fn new_group_route(parent: GroupParent) -> Route {
    match parent {
        GroupParent::Cohort(id) => Route::NewLearnerGroup { id },
        GroupParent::Group(id) => Route::NewSubgroup { id },
    }
}

/// Returns the title of a cohort or a group; empty if it does not exist.
#[must_use]
pub fn title_of(records: &Records, of: GroupParent) -> String {
    let title = match of {
        GroupParent::Cohort(id) => records.cohorts.get(id).map(|cohort| &cohort.title),
        GroupParent::Group(id) => records.learner_groups.get(id).map(|group| &group.title),
    };
    title.cloned().unwrap_or_default()
}

/// Returns the titles of a group and its ancestors, without the cohort: "Anatomy labs › Labs A".
#[must_use]
pub fn path_text(records: &Records, group: LearnerGroupId) -> String {
    let path = records.path_of_group(group).into_iter();
    let titles: Vec<String> = path
        .map(|group| title_of(records, GroupParent::Group(group)))
        .collect();
    titles.join(" › ")
}

/// Identifies a node of the tree: the cohort at its root, or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NodeId(pub GroupParent);

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            GroupParent::Cohort(id) => id.fmt(f),
            GroupParent::Group(id) => id.fmt(f),
        }
    }
}

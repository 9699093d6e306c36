//! Learner groups as the options of a tree with checkboxes.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CohortId, LearnerGroupId, SessionId};
use lectern_core::planning::{CheckState, GroupSelection};
use lectern_core::search::Bitmap;
use lectern_core::workspace::{LearnerGroupTree, Records};
use yew::AttrValue;

use crate::components::tree::{CheckRequest, CheckScope, TreeCount, TreeModel, TreeNode};
use crate::i18n::format::number;
use crate::i18n::{LearnerGroups, t};

/// A learner group in the tree.
pub struct GroupOption {
    id: LearnerGroupId,
    title: AttrValue,
    /// Title of the cohort of a top-level group, where groups of several cohorts are shown.
    cohort: Option<AttrValue>,
    members: usize,
}

impl GroupOption {
    /// Returns the number of members, including those of subgroups.
    #[must_use]
    pub const fn members(&self) -> usize {
        self.members
    }
}

impl TreeNode for GroupOption {
    type Id = LearnerGroupId;

    fn id(&self) -> LearnerGroupId {
        self.id
    }

    fn title(&self) -> AttrValue {
        self.title.clone()
    }

    fn count(&self) -> Option<TreeCount> {
        Some(TreeCount {
            text: number(self.members).into(),
            description: t(LearnerGroups::Members(self.members)),
        })
    }

    fn badge(&self) -> Option<AttrValue> {
        self.cohort.clone()
    }
}

/// Learner groups to choose from.
pub struct GroupOptions {
    groups: Rc<LearnerGroupTree>,
    /// Nodes of the tree, in display order.
    pub model: Rc<TreeModel<GroupOption>>,
}

impl GroupOptions {
    /// Collects the groups from which those of a session are chosen.
    #[must_use]
    pub fn of_session(
        records: &Records,
        session: SessionId,
        chosen: &BTreeSet<LearnerGroupId>,
    ) -> Self {
        let cohorts = cohorts_of_session(records, session, chosen);
        let groups = LearnerGroupTree::of_cohorts(records, &cohorts);
        Self::new(records, Rc::new(groups))
    }

    /// Creates options of all groups of a tree. Top-level groups have the title of their cohort where
    /// there are several.
    #[must_use]
    pub fn new(records: &Records, groups: Rc<LearnerGroupTree>) -> Self {
        let tree = &groups.tree;
        let cohort_of = |group: LearnerGroupId| records.cohort_of_group(group);
        let cohorts: BTreeSet<CohortId> = tree
            .roots()
            .filter_map(|root| cohort_of(groups.group(root)))
            .collect();
        let nodes = tree.order().iter().map(|index| {
            let depth = tree.ancestors(*index).count();
            let is_named = depth == 0 && cohorts.len() > 1;
            let id = groups.group(*index);
            let cohort = is_named.then(|| cohort_of(id)).flatten();
            let node = GroupOption {
                id,
                title: title(records, id).into(),
                cohort: cohort.and_then(|cohort| cohort_title(records, cohort)),
                members: tree.member_count(*index) as usize,
            };
            (node, depth)
        });
        Self {
            model: Rc::new(TreeModel::from_preorder(nodes)),
            groups,
        }
    }

    /// Returns the selection of exactly these groups.
    #[must_use]
    pub fn selection(&self, chosen: &BTreeSet<LearnerGroupId>) -> GroupSelection {
        let indexes = chosen
            .iter()
            .filter_map(|group| self.groups.index_of(*group));
        GroupSelection::from_groups(&self.groups.tree, &indexes.collect::<Vec<_>>())
    }

    /// Returns the state of each checkbox in display order.
    #[must_use]
    pub fn states(&self, chosen: &BTreeSet<LearnerGroupId>) -> Rc<[CheckState]> {
        let (tree, selection) = (&self.groups.tree, self.selection(chosen));
        let order = tree.order().iter();
        order
            .map(|group| selection.check_state(tree, *group))
            .collect()
    }

    /// Returns the lowest groups that a choice stands for.
    #[must_use]
    pub fn lowest(&self, chosen: &BTreeSet<LearnerGroupId>) -> BTreeSet<LearnerGroupId> {
        let leaves = self.selection(chosen).leaves(&self.groups.tree);
        leaves.iter().map(|leaf| self.groups.group(*leaf)).collect()
    }

    /// Returns the number of people in these groups, each counted once.
    #[must_use]
    pub fn learner_count(&self, groups: &BTreeSet<LearnerGroupId>) -> usize {
        let mut learners = Bitmap::new(self.groups.people().len());
        let indices = groups.iter().filter_map(|id| self.groups.index_of(*id));
        for index in indices {
            let members = self.groups.tree.members(index).iter();
            members.for_each(|person| learners.set(*person));
        }
        learners.count()
    }

    /// Returns for each node, in display order, how many of its lowest groups are among `chosen`, and
    /// how many it has; `None` for a lowest group.
    #[must_use]
    pub fn chosen_leaves(&self, chosen: &BTreeSet<LearnerGroupId>) -> Vec<Option<[usize; 2]>> {
        let tree = &self.groups.tree;
        let lowest = self.lowest(chosen);
        // Before each position: the lowest groups so far, those that are chosen first.
        let mut before = vec![[0, 0]];
        for index in tree.order() {
            let mut counts = before.last().copied().unwrap_or_default();
            if tree.is_leaf(*index) {
                counts[0] += usize::from(lowest.contains(&self.groups.group(*index)));
                counts[1] += 1;
            }
            before.push(counts);
        }
        let nodes = tree.order().iter().enumerate().map(|(position, index)| {
            let end = position + tree.branch(*index).len();
            let [from, to] = [before[position], before[end]];
            (!tree.is_leaf(*index)).then(|| [to[0] - from[0], to[1] - from[1]])
        });
        nodes.collect()
    }

    /// Returns the chosen groups after checkboxes were toggled.
    #[must_use]
    pub fn toggled(
        &self,
        chosen: &BTreeSet<LearnerGroupId>,
        request: &CheckRequest<LearnerGroupId>,
    ) -> BTreeSet<LearnerGroupId> {
        let tree = &self.groups.tree;
        let mut selection = self.selection(chosen);
        let visible = request.shown.as_ref().map(|shown| {
            let mut visible = Bitmap::new(tree.len());
            let indexes = shown
                .iter()
                .filter_map(|group| self.groups.index_of(*group));
            indexes.for_each(|group| visible.set(group));
            visible
        });
        match request.scope {
            CheckScope::Branch(group) => {
                if let Some(group) = self.groups.index_of(group) {
                    selection.toggle_branch(tree, group, visible.as_ref());
                }
            }
            CheckScope::Node(group) => {
                if let Some(group) = self.groups.index_of(group) {
                    selection.toggle_group(tree, group);
                }
            }
            CheckScope::All => selection.toggle_all(tree, visible.as_ref()),
        }
        let order = tree.order().iter();
        let selected = order.filter(|group| selection.contains(tree, **group));
        selected.map(|group| self.groups.group(*group)).collect()
    }
}

/// Returns the cohorts of the course of a session, and those whose groups are `chosen`; all cohorts if
/// the course has none.
#[must_use]
pub fn cohorts_of_session(
    records: &Records,
    session: SessionId,
    chosen: &BTreeSet<LearnerGroupId>,
) -> BTreeSet<CohortId> {
    let session = records.sessions.get(session);
    let course = session.and_then(|session| records.courses.get(session.course));
    let mut cohorts = course
        .map(|course| course.cohorts.clone())
        .unwrap_or_default();
    if cohorts.is_empty() {
        cohorts = records.cohorts.iter().map(|cohort| cohort.id).collect();
    }
    let of_chosen = chosen.iter();
    cohorts.extend(of_chosen.filter_map(|group| records.cohort_of_group(*group)));
    cohorts
}

fn title(records: &Records, group: LearnerGroupId) -> String {
    let group = records.learner_groups.get(group);
    group.map(|group| group.title.clone()).unwrap_or_default()
}

fn cohort_title(records: &Records, cohort: CohortId) -> Option<AttrValue> {
    let cohort = records.cohorts.get(cohort)?;
    Some(cohort.title.clone().into())
}

#[cfg(test)]
mod tests;

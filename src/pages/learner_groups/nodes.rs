//! The nodes of the tree: a cohort and its groups, with their members counted.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CohortId, Kind};
use lectern_core::workspace::{GroupParent, Kinds, LearnerGroupTree, Records};
use yew::prelude::*;

use super::view::{NodeId, title_of};
use crate::components::tree::{TreeCount, TreeModel, TreeNode};
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{LearnerGroups as Message, t};

/// A cohort or a group in the tree.
pub struct GroupNode {
    id: NodeId,
    title: AttrValue,
    /// Number of members who are in none of its subgroups.
    pub direct: usize,
    /// Number of all members.
    pub members: usize,
    /// There are groups below it.
    pub is_parent: bool,
    needs_accommodation: bool,
}

impl TreeNode for GroupNode {
    type Id = NodeId;

    fn id(&self) -> NodeId {
        self.id
    }

    fn title(&self) -> AttrValue {
        self.title.clone()
    }

    fn count(&self) -> Option<TreeCount> {
        let (direct, members) = (self.direct, self.members);
        Some(if self.is_parent {
            TreeCount {
                text: format!("{} / {}", number(direct), number(members)).into(),
                description: t(Message::DirectAndAll(direct, members)),
            }
        } else {
            TreeCount {
                text: number(members).into(),
                description: t(Message::Members(members)),
            }
        })
    }

    fn badge(&self) -> Option<AttrValue> {
        self.needs_accommodation
            .then(|| t(Message::AccommodationBadge))
    }
}

/// Returns the tree of a cohort.
fn model(records: &Records, cohort: CohortId) -> TreeModel<GroupNode> {
    let groups = LearnerGroupTree::of_cohorts(records, &BTreeSet::from([cohort]));
    let tree = &groups.tree;
    let root = GroupParent::Cohort(cohort);
    let members = records.all_members_of_cohort(cohort);
    let in_groups: BTreeSet<_> = tree.roots().flat_map(|root| groups.members(root)).collect();
    let root = GroupNode {
        id: NodeId(root),
        title: title_of(records, root).into(),
        direct: members.len() - in_groups.len(),
        members: members.len(),
        is_parent: !tree.is_empty(),
        needs_accommodation: false,
    };
    let nodes = tree.order().iter().map(|index| {
        let id = groups.group(*index);
        let record = records.learner_groups.get(id);
        let node = GroupNode {
            id: NodeId(GroupParent::Group(id)),
            title: record
                .map(|group| group.title.clone())
                .unwrap_or_default()
                .into(),
            direct: tree.direct_member_count(*index) as usize,
            members: tree.member_count(*index) as usize,
            is_parent: !tree.is_leaf(*index),
            needs_accommodation: record.is_some_and(|group| group.needs_accommodation),
        };
        (node, tree.ancestors(*index).count() + 1)
    });
    TreeModel::from_preorder(std::iter::once((root, 0)).chain(nodes))
}

/// Returns the tree of a cohort, made anew when one of its records changes.
#[hook]
pub fn use_group_tree(cohort: CohortId) -> Rc<TreeModel<GroupNode>> {
    const KINDS: [Kind; 4] = [
        Kind::Cohort,
        Kind::CohortMember,
        Kind::LearnerGroup,
        Kind::GroupMembership,
    ];
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    use_memo((cohort, versions), |(cohort, _)| {
        workspace.read(|records| model(records, *cohort))
    })
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        Cohort, CohortMember, GroupMembership, IdGenerator, LearnerGroup, LearnerGroupId, PersonId,
        Record, SeededIds,
    };
    use lectern_core::search::ItemIndex;
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn members_are_counted_directly_and_with_subgroups() {
        let mut ids = SeededIds::new(3);
        let cohort = CohortId(ids.next());
        let [labs, lab] = [0; 2].map(|_| LearnerGroupId(ids.next()));
        let [anna, ben, cleo] = [0; 3].map(|_| PersonId(ids.next()));
        let group = |id, parent| {
            let mut group = LearnerGroup::new(id);
            group.cohort = cohort;
            group.parent = parent;
            group
        };
        let mut in_lab = GroupMembership::new(labs, anna);
        in_lab.subgroup = Some(lab);
        let records: Vec<Record> = vec![
            Cohort::new(cohort).into(),
            group(labs, None).into(),
            group(lab, Some(labs)).into(),
            in_lab.into(),
            GroupMembership::new(labs, ben).into(),
            CohortMember::new(cohort, cleo).into(),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let model = model(workspace.records(), cohort);
        let counts: Vec<_> = (0..model.len())
            .map(ItemIndex::from_usize)
            .map(|position| (model.node(position).direct, model.node(position).members))
            .collect();
        assert_eq!(counts, [(1, 3), (1, 2), (1, 1)]);
    }
}

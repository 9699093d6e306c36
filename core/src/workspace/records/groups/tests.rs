use proptest::prelude::*;

use super::*;
use crate::model::{Record, RecordType, Uuid};
use crate::planning::GroupIndex;
use crate::workspace::LearnerGroupTree;

fn group(bits: u128) -> LearnerGroupId {
    LearnerGroupId(Uuid::from_u128(bits))
}

fn person(bits: u128) -> PersonId {
    PersonId(Uuid::from_u128(bits))
}

fn group_row(id: u128, parent: Option<u128>) -> LearnerGroup {
    let mut row = LearnerGroup::new(group(id));
    row.cohort = CohortId(Uuid::from_u128(1));
    row.parent = parent.map(group);
    row.title = id.to_string();
    row
}

fn membership(tree: u128, member: u128, deepest: Option<u128>) -> GroupMembership {
    let mut row = GroupMembership::new(group(tree), person(member));
    row.subgroup = deepest.map(group);
    row
}

/// Records as any sequence of merges can leave them: parents and memberships of any kind, also of
/// groups that do not exist.
fn any_records() -> impl Strategy<Value = Vec<Record>> {
    let groups = prop::collection::vec((0..9_u128, prop::option::of(0..10_u128)), 0..9);
    let members = (0..10_u128, 0..5_u128, prop::option::of(0..10_u128));
    let members = prop::collection::vec(members, 0..20);
    (groups, members).prop_map(|(groups, members)| {
        let groups = groups.into_iter();
        let groups = groups.map(|(id, parent)| Record::from(group_row(id, parent)));
        let members = members.into_iter();
        let members =
            members.map(|(tree, member, deepest)| membership(tree, member, deepest).into());
        groups.chain(members).collect()
    })
}

fn filled(rows: Vec<Record>) -> Records {
    let mut records = Records::default();
    records.refill(rows);
    records
}

proptest! {
    #[test]
    fn membership_is_inclusive_and_nobody_is_in_two_siblings(rows in any_records()) {
        let records = filled(rows);
        for parent in records.learner_groups.iter() {
            let members = records.members_of_group(parent.id);
            let mut below = Vec::new();
            for child in records.subgroups_of(parent.id) {
                let child = records.members_of_group(child.id);
                prop_assert!(child.is_subset(&members));
                below.extend(child);
            }
            below.extend(records.direct_members_of(parent.id));
            let count = below.len();
            let distinct: BTreeSet<PersonId> = below.into_iter().collect();
            prop_assert_eq!(distinct.len(), count);
            prop_assert_eq!(distinct, members);
        }
    }

    #[test]
    fn every_group_is_in_one_tree(rows in any_records()) {
        let records = filled(rows);
        let mut seen = Vec::new();
        let trees = records.trees_of_cohort(CohortId(Uuid::from_u128(1)));
        for tree in trees {
            for group in records.branch_of_group(tree.id) {
                prop_assert_eq!(records.tree_of_group(group), tree.id);
                let path = records.path_of_group(group);
                prop_assert_eq!(path.first(), Some(&tree.id));
                prop_assert_eq!(path.last(), Some(&group));
                seen.push(group);
            }
        }
        seen.sort_unstable();
        prop_assert!(records.learner_groups.iter().map(|row| row.id).eq(seen));
    }

    #[test]
    fn groups_and_people_agree_about_who_is_where(rows in any_records()) {
        let records = filled(rows);
        for number in 0..5 {
            let person = person(number);
            let mut places = records.groups_of_person(person);
            for place in &places {
                let tree = records.tree_of_group(*place);
                prop_assert_eq!(records.group_of_person(tree, person), Some(*place));
            }
            places.sort_unstable();
            let groups = records.learner_groups.iter();
            let scan = groups.filter(|row| records.direct_members_of(row.id).contains(&person));
            prop_assert!(scan.map(|row| row.id).eq(places));
        }
    }

    #[test]
    fn the_tree_of_planning_has_the_same_groups_and_members(rows in any_records()) {
        let records = filled(rows);
        let groups = LearnerGroupTree::of_workspace(&records);
        prop_assert_eq!(groups.tree.len(), records.learner_groups.len());
        for index in (0..groups.tree.len() as u32).map(GroupIndex) {
            let id = groups.group(index);
            prop_assert_eq!(groups.index_of(id), Some(index));
            let parent = groups.tree.parent(index).map(|parent| groups.group(parent));
            prop_assert_eq!(parent, records.parent_of_group(id));
            prop_assert!(groups.members(index).eq(records.members_of_group(id)));
            let direct = groups.tree.direct_member_count(index) as usize;
            prop_assert_eq!(direct, records.direct_members_of(id).len());
        }
        for parent in (0..groups.tree.len() as u32).map(GroupIndex) {
            // A person is in at most one of the groups directly below one parent.
            let children = groups.tree.children(parent);
            let members = children.flat_map(|child| groups.tree.members(child).iter().copied());
            let mut members: Vec<_> = members.collect();
            let count = members.len();
            members.sort_unstable();
            members.dedup();
            prop_assert_eq!(members.len(), count);
        }
    }

    #[test]
    fn editing_row_by_row_finds_the_same_members(rows in any_records(), removed in any_records()) {
        let mut records = Records::default();
        rows.iter().for_each(|row| records.put(row.clone()));
        removed.iter().for_each(|row| records.remove(row.key()));
        let mut left: std::collections::BTreeMap<_, _> =
            rows.into_iter().map(|row| (row.key(), row)).collect();
        removed.iter().for_each(|row| { left.remove(&row.key()); });
        let fresh = filled(left.into_values().collect());
        for row in fresh.learner_groups.iter() {
            prop_assert_eq!(records.direct_members_of(row.id), fresh.direct_members_of(row.id));
        }
    }
}

#[test]
fn a_member_of_a_subgroup_that_left_the_tree_is_in_the_top_level_group() {
    let records = filled(vec![
        group_row(1, None).into(),
        group_row(2, None).into(),
        membership(1, 7, Some(2)).into(),
    ]);
    assert_eq!(records.group_of_person(group(1), person(7)), Some(group(1)));
    assert!(records.members_of_group(group(2)).is_empty());
}

#[test]
fn a_tree_that_two_people_moved_at_once_keeps_its_members() {
    // One moved group 1 below 2 while the other added person 7 to group 3 in the tree of 1.
    let records = filled(vec![
        group_row(1, Some(2)).into(),
        group_row(2, None).into(),
        group_row(3, Some(1)).into(),
        membership(1, 7, Some(3)).into(),
    ]);
    assert_eq!(records.group_of_person(group(2), person(7)), Some(group(3)));
    assert!(records.members_of_group(group(2)).contains(&person(7)));
    // With a place in the other tree, that place counts.
    let mut records = records;
    records.put(membership(2, 7, None).into());
    assert_eq!(records.groups_of_person(person(7)), [group(2)]);
    assert!(records.members_of_group(group(1)).is_empty());
}

#[test]
fn groups_that_were_moved_below_each_other_are_one_tree() {
    let records = filled(vec![
        group_row(1, Some(2)).into(),
        group_row(2, Some(1)).into(),
        group_row(3, Some(2)).into(),
    ]);
    assert_eq!(records.parent_of_group(group(1)), None);
    assert_eq!(records.path_of_group(group(3)), [1, 2, 3].map(group));
    assert_eq!(
        records.learner_groups.get(group(1)).map(|row| row.key()),
        Some(group(1))
    );
}

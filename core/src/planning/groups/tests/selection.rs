use super::*;
use crate::search::{Bitmap, BitmapIndex};

/// A root 0 with 1 (below it 2 and 3) and 4.
fn small() -> GroupTree {
    by_parents(&[None, Some(0), Some(1), Some(1), Some(0)])
}

fn numbers(groups: Vec<GroupIndex>) -> Vec<u32> {
    groups.into_iter().map(|group| group.0).collect()
}

fn set(of: usize, numbers: &[u32]) -> Bitmap<GroupIndex> {
    let mut set = Bitmap::new(of);
    numbers
        .iter()
        .for_each(|number| set.set(GroupIndex(*number)));
    set
}

#[test]
fn a_click_takes_all_below_and_a_second_lets_them_go() {
    let tree = small();
    let mut selection = GroupSelection::new(&tree);
    selection.toggle_branch(&tree, GroupIndex(1), None);
    assert_eq!(numbers(selection.groups(&tree)), [1, 2, 3]);
    assert_eq!(
        selection.check_state(&tree, GroupIndex(0)),
        CheckState::Mixed
    );
    assert_eq!(
        selection.check_state(&tree, GroupIndex(1)),
        CheckState::Checked
    );
    assert_eq!(
        selection.check_state(&tree, GroupIndex(4)),
        CheckState::Unchecked
    );
    selection.toggle_branch(&tree, GroupIndex(0), None);
    assert_eq!(
        selection.check_state(&tree, GroupIndex(0)),
        CheckState::Checked
    );
    selection.toggle_branch(&tree, GroupIndex(0), None);
    assert_eq!(selection.count(), 0);
}

#[test]
fn what_is_let_go_is_no_part_of_what_stays() {
    let tree = small();
    let mut selection = GroupSelection::new(&tree);
    selection.toggle_branch(&tree, GroupIndex(0), None);
    selection.toggle_branch(&tree, GroupIndex(2), None);
    assert_eq!(numbers(selection.groups(&tree)), [3, 4]);
    // The group alone is let go alone.
    selection.toggle_branch(&tree, GroupIndex(0), None);
    selection.toggle_group(&tree, GroupIndex(2));
    assert_eq!(numbers(selection.groups(&tree)), [0, 1, 3, 4]);
}

#[test]
fn a_filter_limits_what_a_click_takes() {
    let tree = small();
    let shown = set(5, &[0, 1, 3]);
    let mut selection = GroupSelection::from_groups(&tree, &[GroupIndex(4)]);
    selection.toggle_branch(&tree, GroupIndex(0), Some(&shown));
    assert_eq!(numbers(selection.groups(&tree)), [0, 1, 3, 4]);
    assert_eq!(numbers(selection.leaves(&tree)), [3, 4]);
    selection.toggle_branch(&tree, GroupIndex(0), Some(&shown));
    assert_eq!(numbers(selection.groups(&tree)), [4]);
}

#[test]
fn a_parent_alone_stands_for_all_its_leaves_and_otherwise_for_what_is_selected_below() {
    let tree = small();
    let leaves = |groups: &[u32]| {
        let groups: Vec<GroupIndex> = groups.iter().copied().map(GroupIndex).collect();
        numbers(GroupSelection::from_groups(&tree, &groups).leaves(&tree))
    };
    assert_eq!(leaves(&[0]), [2, 3, 4]);
    assert_eq!(leaves(&[0, 1, 2, 3, 4]), [2, 3, 4]);
    assert_eq!(leaves(&[0, 1, 2, 4]), [2, 4]);
    assert_eq!(leaves(&[0, 1]), [2, 3]);
    assert_eq!(leaves(&[3]), [3]);
}

proptest! {
    #[test]
    fn targets_are_what_they_are_called(groups in groups(), picked in prop::collection::vec(any::<prop::sample::Index>(), 0..12)) {
        let tree = groups.tree();
        let picked: Vec<GroupIndex> = picked.into_iter().map(|at| GroupIndex::from_usize(at.index(tree.len()))).collect();
        let selection = GroupSelection::from_groups(&tree, &picked);
        let above = |group: GroupIndex| tree.ancestors(group).any(|above| picked.contains(&above));
        let expected: Vec<GroupIndex> = tree.order().iter().copied().filter(|group| picked.contains(group)).collect();
        prop_assert_eq!(selection.count(), expected.len());
        prop_assert_eq!(selection.topmost(&tree), expected.iter().copied().filter(|group| !above(*group)).collect::<Vec<_>>());
        prop_assert_eq!(selection.groups(&tree), expected);
        // The nearest selected group at or above a leaf decides: nothing else may be selected below it.
        let expected: Vec<GroupIndex> = tree.order().iter().copied().filter(|leaf| {
            let mut upwards = std::iter::once(*leaf).chain(tree.ancestors(*leaf));
            let nearest = upwards.find(|group| picked.contains(group));
            tree.is_leaf(*leaf) && nearest.is_some_and(|nearest| {
                tree.branch(nearest)[1..].iter().all(|below| !picked.contains(below))
            })
        }).collect();
        prop_assert_eq!(selection.leaves(&tree), expected);
    }

    #[test]
    fn a_click_changes_nothing_hidden(groups in groups(), found in prop::collection::vec(any::<prop::sample::Index>(), 1..6), clicked: prop::sample::Index) {
        let tree = groups.tree();
        let mut hits = Bitmap::new(tree.len());
        found.iter().for_each(|at| hits.set(GroupIndex::from_usize(at.index(tree.len()))));
        // What a filter shows: its matches and the groups above them.
        let mut shown = hits.clone();
        hits.iter().flat_map(|hit| tree.ancestors(hit)).for_each(|above| shown.set(above));
        let mut selection = GroupSelection::new(&tree);
        let visible: Vec<GroupIndex> = shown.iter().collect();
        let clicked = visible[clicked.index(visible.len())];
        selection.toggle_branch(&tree, clicked, Some(&shown));
        for &group in tree.order() {
            let expected = shown.contains(group) && tree.is_in_branch(group, clicked);
            prop_assert_eq!(selection.contains(&tree, group), expected);
        }
    }
}

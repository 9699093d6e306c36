use std::collections::BTreeSet;

use super::*;
use crate::search::natural;

#[test]
fn siblings_are_in_natural_order() {
    let titles = ["Labs", "Labs 10", "Labs 2", "Anatomy"];
    let parents = [None, Some(0), Some(0), None];
    let groups = titles.iter().zip(parents);
    let groups =
        groups.map(|(title, parent)| ((*title).to_owned(), parent.map(GroupIndex), Vec::new()));
    let tree = Groups(groups.collect()).tree();
    assert_eq!(
        tree.order(),
        [GroupIndex(3), GroupIndex(0), GroupIndex(2), GroupIndex(1)]
    );
    assert!(tree.roots().eq([GroupIndex(3), GroupIndex(0)]));
}

#[test]
fn circles_and_holes_lose_no_group() {
    let tree = by_parents(&[Some(1), Some(2), Some(0), Some(3), Some(99), Some(0)]);
    let mut all = tree.order().to_vec();
    all.sort();
    assert_eq!(all, (0..6).map(GroupIndex).collect::<Vec<_>>());
    assert_eq!(tree.roots().count(), 3);
    assert!(
        tree.order()
            .iter()
            .all(|group| tree.ancestors(*group).count() < 6)
    );
}

#[test]
fn an_empty_tree_is_empty() {
    let tree = GroupTree::new(&[]);
    assert!(tree.is_empty() && tree.roots().next().is_none());
}

proptest! {
    #[test]
    fn everything_agrees_with_the_parents(groups in groups()) {
        let tree = groups.tree();
        prop_assert_eq!(tree.len(), groups.0.len());
        for (at, (_, parent, _)) in groups.0.iter().enumerate() {
            let group = GroupIndex(at as u32);
            prop_assert_eq!(tree.parent(group), *parent);
            let children: BTreeSet<GroupIndex> = tree.children(group).collect();
            let expected: BTreeSet<GroupIndex> = (0..groups.0.len())
                .filter(|child| groups.0[*child].1 == Some(group))
                .map(|child| GroupIndex(child as u32))
                .collect();
            prop_assert_eq!(tree.is_leaf(group), expected.is_empty());
            prop_assert_eq!(children, expected);
            let titles: Vec<_> = tree.children(group).map(|child| groups.0[child.as_usize()].0.as_str()).collect();
            prop_assert!(titles.is_sorted_by(|a, b| natural::compare(a, b).is_le()));
            for &other in tree.order() {
                let within = other == group || tree.ancestors(other).any(|above| above == group);
                prop_assert_eq!(tree.is_in_branch(other, group), within);
                prop_assert_eq!(tree.branch(group).contains(&other), within);
            }
        }
    }

    #[test]
    fn counts_are_of_sets(groups in groups()) {
        let tree = groups.tree();
        for &group in tree.order() {
            let of = |groups_of: &[GroupIndex]| -> BTreeSet<PersonIndex> {
                groups_of.iter().flat_map(|group| groups.0[group.as_usize()].2.iter().copied()).collect()
            };
            let all = of(tree.branch(group));
            let below = of(&tree.branch(group)[1..]);
            prop_assert!(tree.members(group).iter().copied().eq(all.iter().copied()));
            prop_assert_eq!(tree.member_count(group) as usize, all.len());
            prop_assert_eq!(tree.direct_member_count(group) as usize, all.difference(&below).count());
        }
    }
}

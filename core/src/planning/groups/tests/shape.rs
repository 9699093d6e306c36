use std::collections::BTreeSet;

use super::*;
use crate::search::natural;

#[test]
fn siblings_are_in_natural_order() {
    let titles = ["Labs", "Labs 10", "Labs 2", "Anatomy"];
    let parents = [None, Some(0), Some(0), None];
    let groups = titles.iter().zip(parents);
    let groups = groups.map(|(title, parent)| ((*title).to_owned(), parent.map(Group), Vec::new()));
    let tree = Groups(groups.collect()).tree();
    assert_eq!(tree.order(), [Group(3), Group(0), Group(2), Group(1)]);
    assert!(tree.roots().eq([Group(3), Group(0)]));
}

#[test]
fn circles_and_holes_lose_no_group() {
    let tree = by_parents(&[Some(1), Some(2), Some(0), Some(3), Some(99), Some(0)]);
    let mut all = tree.order().to_vec();
    all.sort();
    assert_eq!(all, (0..6).map(Group).collect::<Vec<_>>());
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
            let group = Group(at as u32);
            prop_assert_eq!(tree.parent(group), *parent);
            let children: BTreeSet<Group> = tree.children(group).collect();
            let expected: BTreeSet<Group> = (0..groups.0.len())
                .filter(|child| groups.0[*child].1 == Some(group))
                .map(|child| Group(child as u32))
                .collect();
            prop_assert_eq!(tree.is_leaf(group), expected.is_empty());
            prop_assert_eq!(children, expected);
            let titles: Vec<_> = tree.children(group).map(|child| groups.0[child.at()].0.as_str()).collect();
            prop_assert!(titles.is_sorted_by(|a, b| natural::compare(a, b).is_le()));
            for &other in tree.order() {
                let within = other == group || tree.ancestors(other).any(|above| above == group);
                prop_assert_eq!(tree.is_within(other, group), within);
                prop_assert_eq!(tree.branch(group).contains(&other), within);
            }
        }
    }

    #[test]
    fn counts_are_of_sets(groups in groups()) {
        let tree = groups.tree();
        for &group in tree.order() {
            let of = |groups_of: &[Group]| -> BTreeSet<Person> {
                groups_of.iter().flat_map(|group| groups.0[group.at()].2.iter().copied()).collect()
            };
            let all = of(tree.branch(group));
            let below = of(&tree.branch(group)[1..]);
            prop_assert!(tree.learners(group).iter().copied().eq(all.iter().copied()));
            prop_assert_eq!(tree.count(group) as usize, all.len());
            prop_assert_eq!(tree.direct_count(group) as usize, all.difference(&below).count());
        }
    }
}

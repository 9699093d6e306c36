use super::*;

const ANA: PersonIndex = PersonIndex(7);
const BEN: PersonIndex = PersonIndex(8);

/// Roots 0 (below it 1 with 2 and 3, and 4) and 5 (below it 6). Ana is in 0, 1 and 2.
fn tree() -> GroupTree {
    let group = |parent: Option<u32>, people: &[PersonIndex]| {
        (String::new(), parent.map(GroupIndex), people.to_vec())
    };
    Groups(vec![
        group(None, &[ANA]),
        group(Some(0), &[ANA]),
        group(Some(1), &[ANA]),
        group(Some(1), &[]),
        group(Some(0), &[BEN]),
        group(None, &[]),
        group(Some(5), &[]),
    ])
    .tree()
}

fn in_sibling(person: PersonIndex, group: u32, sibling: u32) -> MembershipError {
    MembershipError::AlreadyInSibling {
        person,
        group: GroupIndex(group),
        sibling: GroupIndex(sibling),
    }
}

fn change(leave: &[u32], join: &[u32]) -> Result<MembershipChange, MembershipError> {
    let groups = |numbers: &[u32]| numbers.iter().copied().map(GroupIndex).collect();
    Ok(MembershipChange {
        leave: groups(leave),
        join: groups(join),
    })
}

#[test]
fn nobody_is_in_two_groups_of_one_parent() {
    assert_eq!(
        check_join(&tree(), ANA, GroupIndex(3)),
        Err(in_sibling(ANA, 3, 2))
    );
    assert_eq!(
        check_join(&tree(), ANA, GroupIndex(4)),
        Err(in_sibling(ANA, 4, 1))
    );
    assert_eq!(
        check_join(&tree(), BEN, GroupIndex(2)),
        Err(in_sibling(BEN, 1, 4))
    );
}

#[test]
fn one_may_be_in_several_roots() {
    assert_eq!(check_join(&tree(), ANA, GroupIndex(6)), Ok(()));
    assert_eq!(
        membership_change_for_move(&tree(), ANA, GroupIndex(2), GroupIndex(6)),
        change(&[2], &[6, 5])
    );
}

#[test]
fn a_move_leaves_the_branch_and_joins_the_ancestors() {
    assert_eq!(
        membership_change_for_move(&tree(), ANA, GroupIndex(2), GroupIndex(3)),
        change(&[2], &[3])
    );
    assert_eq!(
        membership_change_for_move(&tree(), ANA, GroupIndex(2), GroupIndex(4)),
        change(&[1, 2], &[4])
    );
    assert_eq!(
        membership_change_for_move(&tree(), ANA, GroupIndex(2), GroupIndex(1)),
        change(&[2], &[])
    );
    assert_eq!(
        membership_change_for_move(&tree(), ANA, GroupIndex(0), GroupIndex(2)),
        change(&[], &[])
    );
    assert_eq!(
        membership_change_for_move(&tree(), BEN, GroupIndex(4), GroupIndex(3)),
        change(&[4], &[3, 1, 0])
    );
}

#[test]
fn a_group_moves_unless_that_puts_somebody_into_two() {
    let tree = tree();
    assert_eq!(
        check_group_move(&tree, GroupIndex(1), Some(GroupIndex(2))),
        Err(MembershipError::MoveIntoSelf)
    );
    assert_eq!(
        check_group_move(&tree, GroupIndex(1), Some(GroupIndex(1))),
        Err(MembershipError::MoveIntoSelf)
    );
    assert_eq!(
        check_group_move(&tree, GroupIndex(2), Some(GroupIndex(4))),
        Ok(())
    );
    assert_eq!(check_group_move(&tree, GroupIndex(2), None), Ok(()));
    let twice = Groups(vec![
        (String::new(), None, vec![]),
        (String::new(), Some(GroupIndex(0)), vec![ANA]),
        (String::new(), None, vec![ANA]),
    ]);
    let refused = check_group_move(&twice.tree(), GroupIndex(2), Some(GroupIndex(0)));
    assert_eq!(refused, Err(in_sibling(ANA, 2, 1)));
}

#[test]
fn what_breaks_the_rules_is_found() {
    assert_eq!(
        membership_violations(&tree()),
        [MembershipError::NotInParent {
            person: BEN,
            group: GroupIndex(4)
        }]
    );
    let twice = Groups(vec![
        (String::new(), None, vec![ANA]),
        ("1".to_owned(), Some(GroupIndex(0)), vec![ANA]),
        ("2".to_owned(), Some(GroupIndex(0)), vec![ANA]),
    ]);
    assert_eq!(
        membership_violations(&twice.tree()),
        [in_sibling(ANA, 1, 2)]
    );
}

proptest! {
    #[test]
    fn after_a_move_the_rules_hold_as_before(groups in groups(), person in 0..20_u32, from: prop::sample::Index, to: prop::sample::Index) {
        // First a list without breaches: whoever may join does.
        let mut sound = groups.clone();
        sound.0.iter_mut().for_each(|group| group.2.clear());
        for (at, (_, _, people)) in groups.0.iter().enumerate() {
            for &person in people {
                let tree = sound.tree();
                let group = GroupIndex(at as u32);
                if check_join(&tree, person, group).is_ok() {
                    for group in std::iter::once(group).chain(tree.ancestors(group)) {
                        sound.0[group.as_usize()].2.push(person);
                    }
                }
            }
        }
        let tree = sound.tree();
        prop_assert!(membership_violations(&tree).is_empty());
        let (from, to) = (from.index(tree.len()), to.index(tree.len()));
        let (person, to) = (PersonIndex(person), GroupIndex(to as u32));
        if let Ok(change) = membership_change_for_move(&tree, person, GroupIndex(from as u32), to) {
            for group in change.leave {
                sound.0[group.as_usize()].2.retain(|other| *other != person);
            }
            for group in change.join {
                sound.0[group.as_usize()].2.push(person);
            }
            let tree = sound.tree();
            prop_assert!(membership_violations(&tree).is_empty());
            prop_assert!(tree.has_member(to, person));
        }
    }
}

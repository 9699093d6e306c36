use super::*;

const ANA: Person = Person(7);
const BEN: Person = Person(8);

/// Roots 0 (below it 1 with 2 and 3, and 4) and 5 (below it 6). Ana is in 0, 1 and 2.
fn tree() -> GroupTree {
    let group = |parent: Option<u32>, people: &[Person]| {
        (String::new(), parent.map(Group), people.to_vec())
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

fn in_sibling(person: Person, group: u32, sibling: u32) -> MembershipError {
    MembershipError::InSibling {
        person,
        group: Group(group),
        sibling: Group(sibling),
    }
}

fn moved(leave: &[u32], join: &[u32]) -> Result<Moved, MembershipError> {
    let groups = |numbers: &[u32]| numbers.iter().copied().map(Group).collect();
    Ok(Moved {
        leave: groups(leave),
        join: groups(join),
    })
}

#[test]
fn nobody_is_in_two_groups_of_one_parent() {
    assert_eq!(may_join(&tree(), ANA, Group(3)), Err(in_sibling(ANA, 3, 2)));
    assert_eq!(may_join(&tree(), ANA, Group(4)), Err(in_sibling(ANA, 4, 1)));
    assert_eq!(may_join(&tree(), BEN, Group(2)), Err(in_sibling(BEN, 1, 4)));
}

#[test]
fn one_may_be_in_several_roots() {
    assert_eq!(may_join(&tree(), ANA, Group(6)), Ok(()));
    assert_eq!(
        move_person(&tree(), ANA, Group(2), Group(6)),
        moved(&[2], &[6, 5])
    );
}

#[test]
fn a_move_leaves_the_branch_and_joins_the_ancestors() {
    assert_eq!(
        move_person(&tree(), ANA, Group(2), Group(3)),
        moved(&[2], &[3])
    );
    assert_eq!(
        move_person(&tree(), ANA, Group(2), Group(4)),
        moved(&[1, 2], &[4])
    );
    assert_eq!(
        move_person(&tree(), ANA, Group(2), Group(1)),
        moved(&[2], &[])
    );
    assert_eq!(
        move_person(&tree(), ANA, Group(0), Group(2)),
        moved(&[], &[])
    );
    assert_eq!(
        move_person(&tree(), BEN, Group(4), Group(3)),
        moved(&[4], &[3, 1, 0])
    );
}

#[test]
fn a_group_moves_unless_that_puts_somebody_into_two() {
    let tree = tree();
    assert_eq!(
        may_move_group(&tree, Group(1), Some(Group(2))),
        Err(MembershipError::IntoItself)
    );
    assert_eq!(
        may_move_group(&tree, Group(1), Some(Group(1))),
        Err(MembershipError::IntoItself)
    );
    assert_eq!(may_move_group(&tree, Group(2), Some(Group(4))), Ok(()));
    assert_eq!(may_move_group(&tree, Group(2), None), Ok(()));
    let twice = Groups(vec![
        (String::new(), None, vec![]),
        (String::new(), Some(Group(0)), vec![ANA]),
        (String::new(), None, vec![ANA]),
    ]);
    let refused = may_move_group(&twice.tree(), Group(2), Some(Group(0)));
    assert_eq!(refused, Err(in_sibling(ANA, 2, 1)));
}

#[test]
fn what_breaks_the_rules_is_found() {
    assert_eq!(
        breaches(&tree()),
        [MembershipError::NotInParent {
            person: BEN,
            group: Group(4)
        }]
    );
    let twice = Groups(vec![
        (String::new(), None, vec![ANA]),
        ("1".to_owned(), Some(Group(0)), vec![ANA]),
        ("2".to_owned(), Some(Group(0)), vec![ANA]),
    ]);
    assert_eq!(breaches(&twice.tree()), [in_sibling(ANA, 1, 2)]);
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
                let group = Group(at as u32);
                if may_join(&tree, person, group).is_ok() {
                    for group in std::iter::once(group).chain(tree.ancestors(group)) {
                        sound.0[group.at()].2.push(person);
                    }
                }
            }
        }
        let tree = sound.tree();
        prop_assert!(breaches(&tree).is_empty());
        let (from, to) = (from.index(tree.len()), to.index(tree.len()));
        let (person, to) = (Person(person), Group(to as u32));
        if let Ok(moved) = move_person(&tree, person, Group(from as u32), to) {
            for group in moved.leave {
                sound.0[group.at()].2.retain(|other| *other != person);
            }
            for group in moved.join {
                sound.0[group.at()].2.push(person);
            }
            let tree = sound.tree();
            prop_assert!(breaches(&tree).is_empty());
            prop_assert!(tree.has(to, person));
        }
    }
}

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Act {
    Add(Vec<u32>),
    Remove(Vec<u32>),
    Move(u32, usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    // Some beyond the last entry: nothing happens with those.
    let some = prop::collection::vec(0..22u32, 0..6);
    let act = prop_oneof![
        4 => some.clone().prop_map(Act::Add),
        4 => some.prop_map(Act::Remove),
        4 => (0..20u32, 0..22usize).prop_map(|(entry, to)| Act::Move(entry, to)),
    ];
    prop::collection::vec(act, 0..20)
}

fn after(start: Choice, acts: &[Act]) -> Choice {
    acts.iter().fold(start, |choice, act| match act {
        Act::Add(entries) => choice.with(entries),
        Act::Remove(entries) => choice.without(entries),
        Act::Move(entry, to) => choice.moved_to(*entry, *to),
    })
}

fn right(choice: &Choice) -> Vec<u32> {
    choice.rows(Bitmap::full(20)).all().collect()
}

proptest! {
    #[test]
    fn no_entry_is_lost_or_doubled(saved in prop::collection::btree_set(0..20u32, 0..10), acts in acts()) {
        let saved: Vec<u32> = saved.into_iter().rev().collect();
        let choice = after(Choice::ordered(20, saved.clone(), saved.clone()), &acts);
        let mut order = choice.in_order();
        order.sort_unstable();
        prop_assert!(order.iter().copied().eq(choice.chosen().iter()));
        let mut rows = right(&choice);
        rows.sort_unstable();
        let mut all = choice.chosen().clone();
        all.union_with(choice.saved());
        prop_assert!(rows.iter().copied().eq(all.iter()));
    }

    #[test]
    fn what_stays_keeps_its_order(saved in prop::collection::btree_set(0..20u32, 0..10), entries in prop::collection::vec(0..20u32, 0..6)) {
        let saved: Vec<u32> = saved.into_iter().rev().collect();
        let before = Choice::ordered(20, saved.clone(), saved.clone());
        let is_in = |choice: &Choice| saved.iter().copied().filter(|e| choice.chosen().contains(*e)).collect::<Vec<_>>();
        let less = before.without(&entries);
        prop_assert_eq!(less.in_order(), is_in(&less));
        let more = less.with(&entries);
        prop_assert_eq!(&more.in_order()[..saved.len()], &saved[..]);
        prop_assert!(!less.is_reordered() && !more.is_reordered());
    }

    #[test]
    fn the_difference_leads_back_to_what_is_saved(acts in acts()) {
        let choice = after(Choice::ordered(20, vec![3, 1, 4], vec![3, 1, 4]), &acts);
        let added: Vec<u32> = choice.added().iter().collect();
        let removed: Vec<u32> = choice.removed().iter().collect();
        let back = choice.without(&added).with(&removed);
        prop_assert!(back.chosen().iter().eq([1, 3, 4]));
        prop_assert_eq!(choice.is_changed(), choice.in_order() != [3, 1, 4]);
        prop_assert_eq!(choice.discarded().in_order(), [3, 1, 4]);
    }

    #[test]
    fn unordered_and_ordered_choose_the_same(acts in acts()) {
        let one = after(Choice::ordered(20, vec![5], vec![5]), &acts);
        let two = after(Choice::unordered(20, [5], [5]), &acts);
        prop_assert_eq!(one.chosen(), two.chosen());
        let mut ordered = one.in_order();
        ordered.sort_unstable();
        prop_assert_eq!(ordered, two.in_order());
    }
}

#[test]
fn what_leaves_stays_in_its_place_and_comes_back_to_it() {
    let choice = Choice::ordered(20, vec![7, 2, 5], vec![7, 2, 5]).without(&[2]);
    assert_eq!(right(&choice), [7, 2, 5]);
    assert_eq!(choice.in_order(), [7, 5]);
    assert!(!choice.is_reordered());
    let back = choice.with(&[2]);
    assert_eq!(back.in_order(), [7, 2, 5]);
    assert!(!back.is_changed());
}

#[test]
fn what_leaves_goes_along_with_the_one_before_it() {
    let choice = Choice::ordered(20, vec![7, 2, 5], vec![7, 2, 5])
        .without(&[2])
        .moved_to(7, 9);
    assert_eq!(right(&choice), [5, 7, 2]);
    assert!(choice.is_reordered());
}

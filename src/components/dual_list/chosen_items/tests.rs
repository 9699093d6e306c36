use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum ListAction {
    Add(Vec<ItemIndex>),
    Remove(Vec<ItemIndex>),
    Move(ItemIndex, usize),
}

fn item(position: usize) -> ItemIndex {
    ItemIndex::from_usize(position)
}

fn items(positions: impl IntoIterator<Item = usize>) -> Vec<ItemIndex> {
    positions.into_iter().map(item).collect()
}

fn acts() -> impl Strategy<Value = Vec<ListAction>> {
    // Including items past the end, which are ignored.
    let some = prop::collection::vec((0..22usize).prop_map(item), 0..6);
    let act = prop_oneof![
        4 => some.clone().prop_map(ListAction::Add),
        4 => some.prop_map(ListAction::Remove),
        4 => (0..20usize, 0..22usize).prop_map(|(at, to)| ListAction::Move(item(at), to)),
    ];
    prop::collection::vec(act, 0..20)
}

fn after(start: ChosenItems, acts: &[ListAction]) -> ChosenItems {
    acts.iter().fold(start, |chosen, act| match act {
        ListAction::Add(items) => chosen.with(items),
        ListAction::Remove(items) => chosen.without(items),
        ListAction::Move(item, to) => chosen.with_position(*item, *to),
    })
}

fn right(chosen: &ChosenItems) -> Vec<ItemIndex> {
    chosen.visible(Bitmap::full(20)).iter().collect()
}

proptest! {
    #[test]
    fn no_entry_is_lost_or_doubled(saved in prop::collection::btree_set(0..20usize, 0..10), acts in acts()) {
        let saved = items(saved.into_iter().rev());
        let chosen = after(ChosenItems::ordered(20, saved.clone(), saved.clone()), &acts);
        let mut order = chosen.to_vec();
        order.sort_unstable();
        prop_assert!(order.iter().copied().eq(chosen.items().iter()));
        let mut rows = right(&chosen);
        rows.sort_unstable();
        let mut all = chosen.items().clone();
        all.union_with(chosen.saved());
        prop_assert!(rows.iter().copied().eq(all.iter()));
    }

    #[test]
    fn what_stays_keeps_its_order(saved in prop::collection::btree_set(0..20usize, 0..10), some in prop::collection::vec(0..20usize, 0..6)) {
        let saved = items(saved.into_iter().rev());
        let before = ChosenItems::ordered(20, saved.clone(), saved.clone());
        let is_in = |chosen: &ChosenItems| saved.iter().copied().filter(|e| chosen.items().contains(*e)).collect::<Vec<_>>();
        let some = items(some);
        let less = before.without(&some);
        prop_assert_eq!(less.to_vec(), is_in(&less));
        let more = less.with(&some);
        prop_assert_eq!(&more.to_vec()[..saved.len()], &saved[..]);
        prop_assert!(!less.is_reordered() && !more.is_reordered());
    }

    #[test]
    fn the_difference_leads_back_to_what_is_saved(acts in acts()) {
        let saved = items([3, 1, 4]);
        let chosen = after(ChosenItems::ordered(20, saved.clone(), saved.clone()), &acts);
        let added: Vec<ItemIndex> = chosen.added().iter().collect();
        let removed: Vec<ItemIndex> = chosen.removed().iter().collect();
        let back = chosen.without(&added).with(&removed);
        prop_assert!(back.items().iter().eq([1, 3, 4].map(item)));
        prop_assert_eq!(chosen.is_changed(), chosen.to_vec() != saved);
        prop_assert_eq!(chosen.restored().to_vec(), saved);
    }

    #[test]
    fn unordered_and_ordered_choose_the_same(acts in acts()) {
        let one = after(ChosenItems::ordered(20, items([5]), items([5])), &acts);
        let two = after(ChosenItems::unordered(20, [item(5)], [item(5)]), &acts);
        prop_assert_eq!(one.items(), two.items());
        let mut ordered = one.to_vec();
        ordered.sort_unstable();
        prop_assert_eq!(ordered, two.to_vec());
    }
}

#[test]
fn what_leaves_stays_in_its_place_and_comes_back_to_it() {
    let saved = items([7, 2, 5]);
    let chosen = ChosenItems::ordered(20, saved.clone(), saved.clone()).without(&[item(2)]);
    assert_eq!(right(&chosen), saved);
    assert_eq!(chosen.to_vec(), items([7, 5]));
    assert!(!chosen.is_reordered());
    let back = chosen.with(&[item(2)]);
    assert_eq!(back.to_vec(), saved);
    assert!(!back.is_changed());
}

#[test]
fn what_leaves_goes_along_with_the_one_before_it() {
    let saved = items([7, 2, 5]);
    let chosen = ChosenItems::ordered(20, saved.clone(), saved)
        .without(&[item(2)])
        .with_position(item(7), 9);
    assert_eq!(right(&chosen), items([5, 7, 2]));
    assert!(chosen.is_reordered());
}

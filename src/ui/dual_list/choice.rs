//! What is chosen out of numbered entries, and how that differs from what is saved. Pure.

use std::collections::BTreeMap;

use crate::search::Bitmap;

/// A choice among `len` entries, beside the choice that is saved.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    saved: Bitmap,
    chosen: Bitmap,
    /// Where the order is part of the choice: the chosen, and the saved, in order.
    order: Option<(Vec<u32>, Vec<u32>)>,
}

fn bitmap(len: u32, entries: impl IntoIterator<Item = u32>) -> Bitmap {
    let mut bitmap = Bitmap::new(len);
    entries.into_iter().for_each(|entry| bitmap.set(entry));
    bitmap
}

impl Choice {
    /// A choice in which the order of the entries is the order of the list.
    #[must_use]
    pub fn unordered(
        len: u32,
        saved: impl IntoIterator<Item = u32>,
        chosen: impl IntoIterator<Item = u32>,
    ) -> Self {
        Self { saved: bitmap(len, saved), chosen: bitmap(len, chosen), order: None }
    }

    /// A choice with an order of its own.
    #[must_use]
    pub fn ordered(len: u32, saved: Vec<u32>, chosen: Vec<u32>) -> Self {
        Self {
            saved: bitmap(len, saved.iter().copied()),
            chosen: bitmap(len, chosen.iter().copied()),
            order: Some((chosen, saved)),
        }
    }

    /// Whether the order is part of the choice.
    #[must_use]
    pub const fn is_ordered(&self) -> bool {
        self.order.is_some()
    }

    /// The chosen entries.
    #[must_use]
    pub const fn chosen(&self) -> &Bitmap {
        &self.chosen
    }

    /// The saved entries.
    #[must_use]
    pub const fn saved(&self) -> &Bitmap {
        &self.saved
    }

    /// The chosen entries in order.
    #[must_use]
    pub fn in_order(&self) -> Vec<u32> {
        match &self.order {
            Some((order, _)) => order.clone(),
            None => self.chosen.iter().collect(),
        }
    }

    /// Chosen and not saved.
    #[must_use]
    pub fn added(&self) -> Bitmap {
        let mut added = self.chosen.clone();
        added.and_not(&self.saved);
        added
    }

    /// Saved and no longer chosen.
    #[must_use]
    pub fn removed(&self) -> Bitmap {
        let mut removed = self.saved.clone();
        removed.and_not(&self.chosen);
        removed
    }

    /// Whether what stays stands in another order than it is saved in.
    #[must_use]
    pub fn is_reordered(&self) -> bool {
        let Some((order, saved)) = &self.order else { return false };
        let stays = |entry: &&u32| self.chosen.contains(**entry) && self.saved.contains(**entry);
        !order.iter().filter(stays).eq(saved.iter().filter(stays))
    }

    /// Whether it differs from what is saved.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.added().count() > 0 || self.removed().count() > 0 || self.is_reordered()
    }

    /// The rows of the right-hand list: what is chosen, and in its old place what leaves on save.
    #[must_use]
    pub fn right(&self) -> Vec<u32> {
        match &self.order {
            None => {
                let mut all = self.chosen.clone();
                all.or(&self.saved);
                all.iter().collect()
            }
            Some((order, saved)) => {
                // A removed entry follows the entry that it follows in what is saved.
                let mut after: BTreeMap<Option<u32>, Vec<u32>> = BTreeMap::new();
                let mut last = None;
                for entry in saved {
                    if self.chosen.contains(*entry) {
                        last = Some(*entry);
                    } else {
                        after.entry(last).or_default().push(*entry);
                    }
                }
                let mut rows = after.remove(&None).unwrap_or_default();
                for entry in order {
                    rows.push(*entry);
                    rows.extend(after.remove(&Some(*entry)).into_iter().flatten());
                }
                rows
            }
        }
    }

    /// The choice with more entries: those that are not chosen yet, at the end where there is an
    /// order; an entry that was to leave goes back to its place.
    #[must_use]
    pub fn with(&self, entries: &[u32]) -> Self {
        let mut next = self.clone();
        let new: Vec<u32> = entries.iter().copied().filter(|entry| !self.chosen.contains(*entry)).collect();
        if next.order.is_some() {
            let rows = self.right();
            let back: Vec<u32> = new.iter().copied().filter(|entry| self.saved.contains(*entry)).collect();
            let fresh = new.iter().copied().filter(|entry| !self.saved.contains(*entry));
            let kept = rows.into_iter().filter(|entry| self.chosen.contains(*entry) || back.contains(entry));
            let order: Vec<u32> = kept.chain(fresh).collect();
            if let Some((present, _)) = &mut next.order {
                *present = order;
            }
        }
        new.into_iter().for_each(|entry| next.chosen.set(entry));
        next
    }

    /// The choice without some entries.
    #[must_use]
    pub fn without(&self, entries: &[u32]) -> Self {
        let mut next = self.clone();
        entries.iter().for_each(|entry| next.chosen.clear(*entry));
        if let Some((order, _)) = &mut next.order {
            let chosen = &next.chosen;
            order.retain(|entry| chosen.contains(*entry));
        }
        next
    }

    /// The choice with one entry so many places further down, or up where negative.
    #[must_use]
    pub fn moved(&self, entry: u32, by: isize) -> Self {
        let place = self.place(entry);
        match place {
            Some(place) => self.moved_to(entry, place.saturating_add_signed(by)),
            None => self.clone(),
        }
    }

    /// The choice with one entry at a place, counted from 0.
    #[must_use]
    pub fn moved_to(&self, entry: u32, place: usize) -> Self {
        let mut next = self.clone();
        if let (Some((order, _)), Some(from)) = (&mut next.order, self.place(entry)) {
            order.remove(from);
            order.insert(place.min(order.len()), entry);
        }
        next
    }

    /// The place of a chosen entry in the order.
    #[must_use]
    pub fn place(&self, entry: u32) -> Option<usize> {
        self.order.as_ref().and_then(|(order, _)| order.iter().position(|other| *other == entry))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug)]
    enum Act {
        Add(Vec<u32>),
        Remove(Vec<u32>),
        Move(u32, isize),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let some = prop::collection::vec(0..20u32, 0..6);
        let act = prop_oneof![
            some.clone().prop_map(Act::Add),
            some.prop_map(Act::Remove),
            (0..20u32, -3..4isize).prop_map(|(entry, by)| Act::Move(entry, by)),
        ];
        prop::collection::vec(act, 0..20)
    }

    fn after(start: Choice, acts: &[Act]) -> Choice {
        acts.iter().fold(start, |choice, act| match act {
            Act::Add(entries) => choice.with(entries),
            Act::Remove(entries) => choice.without(entries),
            Act::Move(entry, by) => choice.moved(*entry, *by),
        })
    }

    proptest! {
        #[test]
        fn no_entry_is_lost_or_doubled(saved in prop::collection::btree_set(0..20u32, 0..10), acts in acts()) {
            let saved: Vec<u32> = saved.into_iter().rev().collect();
            let choice = after(Choice::ordered(20, saved.clone(), saved.clone()), &acts);
            let mut order = choice.in_order();
            let mut right = choice.right();
            order.sort_unstable();
            prop_assert!(order.iter().copied().eq(choice.chosen().iter()));
            right.sort_unstable();
            let mut all = choice.chosen().clone();
            all.or(choice.saved());
            prop_assert!(right.iter().copied().eq(all.iter()));
        }

        #[test]
        fn the_difference_leads_back_to_what_is_saved(acts in acts()) {
            let choice = after(Choice::ordered(20, vec![3, 1, 4], vec![3, 1, 4]), &acts);
            let added: Vec<u32> = choice.added().iter().collect();
            let removed: Vec<u32> = choice.removed().iter().collect();
            let back = choice.without(&added).with(&removed);
            prop_assert!(back.chosen().iter().eq([1, 3, 4]));
        }

        #[test]
        fn unordered_and_ordered_choose_the_same(acts in acts()) {
            let one = after(Choice::ordered(20, vec![5], vec![5]), &acts);
            let two = after(Choice::unordered(20, [5], [5]), &acts);
            prop_assert!(one.chosen().iter().eq(two.chosen().iter()));
        }
    }

    #[test]
    fn what_leaves_stays_in_its_place_and_comes_back_to_it() {
        let choice = Choice::ordered(9, vec![7, 2, 5], vec![7, 2, 5]).without(&[2]);
        assert_eq!(choice.right(), [7, 2, 5]);
        assert_eq!(choice.in_order(), [7, 5]);
        assert!(!choice.is_reordered());
        let back = choice.with(&[2]);
        assert_eq!(back.in_order(), [7, 2, 5]);
        assert!(!back.is_changed());
    }
}

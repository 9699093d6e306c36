//! The chosen items next to the saved ones, and the difference between them. Pure.

use std::collections::BTreeMap;

use super::visible_items::VisibleItems;
use lectern_core::search::{Bitmap, ItemIndex};

/// A set of chosen items, ordered or not, next to the set that is saved.
#[derive(Clone, Debug, Default)]
pub struct ChosenItems {
    saved: Bitmap,
    chosen: Bitmap,
    /// `Some` if the order of the chosen items is significant.
    order: Option<Order>,
}

/// The chosen and the saved items in order, without duplicates.
#[derive(Clone, Debug, Default)]
struct Order {
    chosen: Vec<ItemIndex>,
    saved: Vec<ItemIndex>,
}

impl ChosenItems {
    /// Creates a set whose order is not significant: items are listed in the order of the source.
    #[must_use]
    pub fn unordered(
        len: usize,
        saved: impl IntoIterator<Item = ItemIndex>,
        chosen: impl IntoIterator<Item = ItemIndex>,
    ) -> Self {
        Self {
            saved: bitmap(len, saved),
            chosen: bitmap(len, chosen),
            order: None,
        }
    }

    /// Creates a set whose order is significant.
    #[must_use]
    pub fn ordered(len: usize, saved: Vec<ItemIndex>, chosen: Vec<ItemIndex>) -> Self {
        Self {
            saved: bitmap(len, saved.iter().copied()),
            chosen: bitmap(len, chosen.iter().copied()),
            order: Some(Order { chosen, saved }),
        }
    }

    /// Returns `true` if the order is significant.
    #[must_use]
    pub const fn is_ordered(&self) -> bool {
        self.order.is_some()
    }

    /// Returns the chosen items as a set.
    #[must_use]
    pub const fn items(&self) -> &Bitmap {
        &self.chosen
    }

    /// Returns the saved items as a set.
    #[must_use]
    pub const fn saved(&self) -> &Bitmap {
        &self.saved
    }

    /// Returns the chosen items in order.
    #[must_use]
    pub fn to_vec(&self) -> Vec<ItemIndex> {
        match &self.order {
            Some(order) => order.chosen.clone(),
            None => self.chosen.iter().collect(),
        }
    }

    /// Returns the items that are chosen but not saved.
    #[must_use]
    pub fn added(&self) -> Bitmap {
        without(&self.chosen, &self.saved)
    }

    /// Returns the items that are saved but no longer chosen.
    #[must_use]
    pub fn removed(&self) -> Bitmap {
        without(&self.saved, &self.chosen)
    }

    /// Returns `true` if the items that are both chosen and saved are in a different order than saved.
    #[must_use]
    pub fn is_reordered(&self) -> bool {
        self.order.as_ref().is_some_and(|order| {
            let now = order.chosen.iter().filter(|e| self.saved.contains(**e));
            let saved = order.saved.iter().filter(|e| self.chosen.contains(**e));
            !now.eq(saved)
        })
    }

    /// Returns `true` if the set or its order differs from what is saved.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.chosen != self.saved || self.is_reordered()
    }

    /// Returns the rows of the chosen list, restricted to `shown`: chosen items, and at their former
    /// position the items that are removed on save.
    #[must_use]
    pub(super) fn visible(&self, mut shown: Bitmap) -> VisibleItems {
        let mut all = self.chosen.clone();
        all.union_with(&self.saved);
        shown.intersect_with(&all);
        match &self.order {
            None => VisibleItems::sorted(shown),
            Some(order) => VisibleItems::ordered(self.with_leaving(order), shown),
        }
    }

    /// Returns the chosen items in order, with each removed item after the item that it followed when it
    /// was saved.
    fn with_leaving(&self, order: &Order) -> Vec<ItemIndex> {
        let mut after: BTreeMap<Option<ItemIndex>, Vec<ItemIndex>> = BTreeMap::new();
        let mut last = None;
        for item in &order.saved {
            if self.chosen.contains(*item) {
                last = Some(*item);
            } else {
                after.entry(last).or_default().push(*item);
            }
        }
        let mut rows = after.remove(&None).unwrap_or_default();
        for item in &order.chosen {
            rows.push(*item);
            rows.extend(after.remove(&Some(*item)).into_iter().flatten());
        }
        rows
    }

    /// Returns the set with `items` added: at the end if ordered, except that a removed item returns to
    /// its former position.
    #[must_use]
    pub fn with(&self, items: &[ItemIndex]) -> Self {
        let mut next = self.clone();
        items.iter().for_each(|item| next.chosen.set(*item));
        if let (Some(order), Some(next_order)) = (&self.order, &mut next.order) {
            let mut placed = self.chosen.clone();
            placed.union_with(&self.saved);
            let mut chosen = self.with_leaving(order);
            chosen.retain(|item| next.chosen.contains(*item));
            for item in items {
                if next.chosen.contains(*item) && !placed.contains(*item) {
                    placed.set(*item);
                    chosen.push(*item);
                }
            }
            next_order.chosen = chosen;
        }
        next
    }

    /// Returns the set without `items`.
    #[must_use]
    pub fn without(&self, items: &[ItemIndex]) -> Self {
        let mut next = self.clone();
        items.iter().for_each(|item| next.chosen.clear(*item));
        if let Some(order) = &mut next.order {
            order.chosen.retain(|item| next.chosen.contains(*item));
        }
        next
    }

    /// Returns the set with `item` moved to a position counted from 0; positions past the end are the last.
    #[must_use]
    pub fn with_position(&self, item: ItemIndex, position: usize) -> Self {
        let mut next = self.clone();
        if let (Some(order), Some(from)) = (&mut next.order, self.position(item)) {
            order.chosen.remove(from);
            order.chosen.insert(position.min(order.chosen.len()), item);
        }
        next
    }

    /// Returns the set as it is saved.
    #[must_use]
    pub fn restored(&self) -> Self {
        let mut next = self.clone();
        next.chosen = self.saved.clone();
        if let Some(order) = &mut next.order {
            order.chosen = order.saved.clone();
        }
        next
    }

    /// Returns the position of a chosen item, or `None` if the order is not significant.
    #[must_use]
    pub fn position(&self, item: ItemIndex) -> Option<usize> {
        self.order
            .as_ref()
            .and_then(|order| order.chosen.iter().position(|other| *other == item))
    }
}

fn bitmap(len: usize, items: impl IntoIterator<Item = ItemIndex>) -> Bitmap {
    let mut bitmap = Bitmap::new(len);
    items.into_iter().for_each(|item| bitmap.set(item));
    bitmap
}

fn without(set: &Bitmap, other: &Bitmap) -> Bitmap {
    let mut rest = set.clone();
    rest.difference_with(other);
    rest
}

#[cfg(test)]
mod tests;

//! What is chosen out of numbered entries, and how that differs from what is saved. Pure.

use std::collections::BTreeMap;

use super::rows::Rows;
use lectern_core::search::Bitmap;

/// A choice among numbered entries, beside the choice that is saved.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    saved: Bitmap,
    chosen: Bitmap,
    /// Where the order is part of the choice.
    order: Option<Order>,
}

/// The chosen entries and the saved ones, in order, each once.
#[derive(Clone, Debug, Default)]
struct Order {
    chosen: Vec<u32>,
    saved: Vec<u32>,
}

impl Choice {
    /// A choice in which the order of the entries is the order of the list.
    #[must_use]
    pub fn unordered(
        len: u32,
        saved: impl IntoIterator<Item = u32>,
        chosen: impl IntoIterator<Item = u32>,
    ) -> Self {
        Self {
            saved: bitmap(len, saved),
            chosen: bitmap(len, chosen),
            order: None,
        }
    }

    /// A choice with an order of its own.
    #[must_use]
    pub fn ordered(len: u32, saved: Vec<u32>, chosen: Vec<u32>) -> Self {
        Self {
            saved: bitmap(len, saved.iter().copied()),
            chosen: bitmap(len, chosen.iter().copied()),
            order: Some(Order { chosen, saved }),
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
            Some(order) => order.chosen.clone(),
            None => self.chosen.iter().collect(),
        }
    }

    /// Chosen and not saved.
    #[must_use]
    pub fn added(&self) -> Bitmap {
        without(&self.chosen, &self.saved)
    }

    /// Saved and no longer chosen.
    #[must_use]
    pub fn removed(&self) -> Bitmap {
        without(&self.saved, &self.chosen)
    }

    /// Whether what stays stands in another order than it is saved in.
    #[must_use]
    pub fn is_reordered(&self) -> bool {
        self.order.as_ref().is_some_and(|order| {
            let now = order.chosen.iter().filter(|e| self.saved.contains(**e));
            let saved = order.saved.iter().filter(|e| self.chosen.contains(**e));
            !now.eq(saved)
        })
    }

    /// Whether it differs from what is saved.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.chosen != self.saved || self.is_reordered()
    }

    /// The rows of the right-hand list among those in `shown`: what is chosen, and in its old place
    /// what leaves on save.
    #[must_use]
    pub(super) fn rows(&self, mut shown: Bitmap) -> Rows {
        let mut all = self.chosen.clone();
        all.union_with(&self.saved);
        shown.intersect_with(&all);
        match &self.order {
            None => Rows::sorted(shown),
            Some(order) => Rows::ordered(self.with_leaving(order), shown),
        }
    }

    /// The chosen entries in order, and after the entry that it follows in what is saved, each that
    /// was saved and is no longer chosen.
    fn with_leaving(&self, order: &Order) -> Vec<u32> {
        let mut after: BTreeMap<Option<u32>, Vec<u32>> = BTreeMap::new();
        let mut last = None;
        for entry in &order.saved {
            if self.chosen.contains(*entry) {
                last = Some(*entry);
            } else {
                after.entry(last).or_default().push(*entry);
            }
        }
        let mut rows = after.remove(&None).unwrap_or_default();
        for entry in &order.chosen {
            rows.push(*entry);
            rows.extend(after.remove(&Some(*entry)).into_iter().flatten());
        }
        rows
    }

    /// The choice with more entries: those that are not chosen yet, at the end where there is an
    /// order; an entry that was to leave goes back to its place.
    #[must_use]
    pub fn with(&self, entries: &[u32]) -> Self {
        let mut next = self.clone();
        entries.iter().for_each(|entry| next.chosen.set(*entry));
        if let (Some(order), Some(next_order)) = (&self.order, &mut next.order) {
            let mut placed = self.chosen.clone();
            placed.union_with(&self.saved);
            let mut chosen = self.with_leaving(order);
            chosen.retain(|entry| next.chosen.contains(*entry));
            for entry in entries {
                if next.chosen.contains(*entry) && !placed.contains(*entry) {
                    placed.set(*entry);
                    chosen.push(*entry);
                }
            }
            next_order.chosen = chosen;
        }
        next
    }

    /// The choice without some entries.
    #[must_use]
    pub fn without(&self, entries: &[u32]) -> Self {
        let mut next = self.clone();
        entries.iter().for_each(|entry| next.chosen.clear(*entry));
        if let Some(order) = &mut next.order {
            order.chosen.retain(|entry| next.chosen.contains(*entry));
        }
        next
    }

    /// The choice with one entry at a place, counted from 0; beyond the last is the last.
    #[must_use]
    pub fn moved_to(&self, entry: u32, place: usize) -> Self {
        let mut next = self.clone();
        if let (Some(order), Some(from)) = (&mut next.order, self.place(entry)) {
            order.chosen.remove(from);
            order.chosen.insert(place.min(order.chosen.len()), entry);
        }
        next
    }

    /// The choice as it is saved.
    #[must_use]
    pub fn discarded(&self) -> Self {
        let mut next = self.clone();
        next.chosen = self.saved.clone();
        if let Some(order) = &mut next.order {
            order.chosen = order.saved.clone();
        }
        next
    }

    /// The place of a chosen entry in the order.
    #[must_use]
    pub fn place(&self, entry: u32) -> Option<usize> {
        self.order
            .as_ref()
            .and_then(|order| order.chosen.iter().position(|other| *other == entry))
    }
}

fn bitmap(len: u32, entries: impl IntoIterator<Item = u32>) -> Bitmap {
    let mut bitmap = Bitmap::new(len);
    entries.into_iter().for_each(|entry| bitmap.set(entry));
    bitmap
}

fn without(set: &Bitmap, other: &Bitmap) -> Bitmap {
    let mut rest = set.clone();
    rest.difference_with(other);
    rest
}

#[cfg(test)]
mod tests;

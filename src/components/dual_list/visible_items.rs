//! The visible items of a list in display order. In source order they are only a bitmap, so that a key
//! press copies and scans no list of 100,000 numbers.

use std::ops::Range;

use lectern_core::search::{Bitmap, ItemIndex, Query, fold};

use super::item_source::ItemSource;

/// The mapping between row numbers and items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisibleItems {
    set: Bitmap,
    len: usize,
    /// `Some` if the display order differs from that of the source.
    order: Option<Vec<ItemIndex>>,
}

impl VisibleItems {
    /// Creates rows in the order of the source.
    pub fn sorted(set: Bitmap) -> Self {
        let len = set.count();
        Self {
            set,
            len,
            order: None,
        }
    }

    /// Creates rows in the given order, restricted to `set`.
    pub fn ordered(mut order: Vec<ItemIndex>, set: Bitmap) -> Self {
        order.retain(|item| set.contains(*item));
        Self {
            set,
            len: order.len(),
            order: Some(order),
        }
    }

    /// Returns the number of rows.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Returns `true` if there are no rows.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns the visible items as a set.
    pub const fn as_bitmap(&self) -> &Bitmap {
        &self.set
    }

    /// Returns the item in a row.
    pub fn item(&self, row: usize) -> Option<ItemIndex> {
        match &self.order {
            Some(order) => order.get(row).copied(),
            None => self.set.nth(row),
        }
    }

    /// Returns the row of an item.
    pub fn row_of(&self, item: ItemIndex) -> Option<usize> {
        if !self.set.contains(item) {
            return None;
        }
        match &self.order {
            Some(order) => order.iter().position(|other| *other == item),
            None => Some(self.set.rank(item)),
        }
    }

    /// Returns the first and the last row whose item is one of `items`.
    pub fn span_of(&self, items: &Bitmap) -> Option<(usize, usize)> {
        match &self.order {
            Some(order) => {
                let first = order.iter().position(|item| items.contains(*item))?;
                let last = order.iter().rposition(|item| items.contains(*item))?;
                Some((first, last))
            }
            None => {
                let mut shown = items.clone();
                shown.intersect_with(&self.set);
                let (first, last) = (shown.nth(0)?, shown.nth(shown.count() - 1)?);
                Some((self.set.rank(first), self.set.rank(last)))
            }
        }
    }

    /// Iterates over the items of a range of rows; rows past the end are skipped.
    pub fn items_in(&self, rows: Range<usize>) -> Box<dyn Iterator<Item = ItemIndex> + '_> {
        let rows = rows.start.min(self.len)..rows.end.min(self.len);
        match &self.order {
            Some(order) => Box::new(order[rows.start..rows.end.max(rows.start)].iter().copied()),
            None => match self.set.nth(rows.start) {
                Some(first) => Box::new(self.set.iter_from(first).take(rows.len())),
                None => Box::new(std::iter::empty()),
            },
        }
    }

    /// Collects all items in display order.
    pub fn to_vec(&self) -> Vec<ItemIndex> {
        match &self.order {
            Some(order) => order.clone(),
            None => {
                let mut items = Vec::new();
                self.set.collect_into(&mut items);
                items
            }
        }
    }

    /// Returns the first row from `from` on, wrapping around, whose folded title starts with
    /// `typed`. The index preselects candidates, so that few titles are folded.
    pub fn find_title(&self, typed: &str, from: usize, items: &dyn ItemSource) -> Option<usize> {
        let mut likely = Bitmap::default();
        items.index().find(&Query::new(typed), &mut likely);
        let begins = |item: &ItemIndex| {
            likely.contains(*item) && fold(&items.content(*item).title).starts_with(typed)
        };
        let mut rows = self.items_in(from..self.len).chain(self.items_in(0..from));
        self.row_of(rows.find(begins)?)
    }

    /// Iterates over all items in display order.
    pub fn iter(&self) -> Box<dyn Iterator<Item = ItemIndex> + '_> {
        self.items_in(0..self.len)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::item_source::tests::TestItems;
    use super::*;

    #[test]
    fn a_title_is_found_among_the_rows_without_accents_and_around() {
        let items = TestItems::new(&["Ábel", "Maas", "Mann", "Muñoz"]);
        let mut set = Bitmap::full(4);
        set.clear(ItemIndex::from_usize(1));
        let rows = VisibleItems::sorted(set);
        assert_eq!(rows.find_title("m", 0, &items), Some(1));
        assert_eq!(rows.find_title("mu", 0, &items), Some(2));
        assert_eq!(rows.find_title("a", 1, &items), Some(0));
        assert_eq!(rows.find_title("maa", 0, &items), None);
    }

    proptest! {
        #[test]
        fn rows_and_entries_lead_to_one_another(
            shown in prop::collection::btree_set(0..90usize, 0..60),
            order in Just((0..90).map(ItemIndex::from_usize).collect::<Vec<_>>()).prop_shuffle(),
            from in 0..70usize,
            to in 0..70usize,
        ) {
            let mut set = Bitmap::new(90);
            shown.iter().for_each(|item| set.set(ItemIndex::from_usize(*item)));
            for rows in [VisibleItems::sorted(set.clone()), VisibleItems::ordered(order, set.clone())] {
                let all: Vec<ItemIndex> = rows.iter().collect();
                prop_assert_eq!(all.len(), shown.len());
                prop_assert_eq!(&rows.to_vec(), &all);
                prop_assert_eq!(rows.len(), shown.len());
                for (row, item) in all.iter().enumerate() {
                    prop_assert_eq!(rows.item(row), Some(*item));
                    prop_assert_eq!(rows.row_of(*item), Some(row));
                }
                prop_assert_eq!(rows.item(rows.len()), None);
                let mut few = Bitmap::new(90);
                (from..to).for_each(|item| few.set(ItemIndex::from_usize(item)));
                let matching = || all.iter().enumerate().filter(|(_, item)| (from..to).contains(&item.as_usize())).map(|(row, _)| row);
                prop_assert_eq!(rows.span_of(&few), matching().min().zip(matching().max()));
                let some: Vec<ItemIndex> = rows.items_in(from..to).collect();
                let expected = all.iter().skip(from).take(to.saturating_sub(from));
                prop_assert!(some.iter().eq(expected));
            }
        }
    }
}

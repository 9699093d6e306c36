//! The rows of a list: which entries it shows, in which order. A hundred thousand entries in their
//! own order are a set of bits and no list of numbers, so that a key press copies and walks nothing.

use std::ops::Range;

use lectern_core::search::Bitmap;

/// Which entries are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    set: Bitmap,
    len: u32,
    /// Where the order is not that of the entries' numbers.
    order: Option<Vec<u32>>,
}

impl Rows {
    /// Entries in the order of their numbers.
    pub fn sorted(set: Bitmap) -> Self {
        let len = set.count();
        Self {
            set,
            len,
            order: None,
        }
    }

    /// Entries in an order of their own, of which those in `set` are shown.
    pub fn ordered(mut order: Vec<u32>, set: Bitmap) -> Self {
        order.retain(|entry| set.contains(*entry));
        Self {
            set,
            len: order.len() as u32,
            order: Some(order),
        }
    }

    /// How many rows there are.
    pub const fn len(&self) -> u32 {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The entries as a set.
    pub const fn set(&self) -> &Bitmap {
        &self.set
    }

    /// The entry in a row.
    pub fn entry(&self, row: u32) -> Option<u32> {
        match &self.order {
            Some(order) => order.get(row as usize).copied(),
            None => self.set.nth(row),
        }
    }

    /// The row of an entry.
    pub fn row(&self, entry: u32) -> Option<u32> {
        if !self.set.contains(entry) {
            return None;
        }
        match &self.order {
            Some(order) => order
                .iter()
                .position(|other| *other == entry)
                .map(|row| row as u32),
            None => Some(self.set.rank(entry)),
        }
    }

    /// The entries of these rows, in order. Rows beyond the last are left out.
    pub fn entries(&self, rows: Range<u32>) -> Box<dyn Iterator<Item = u32> + '_> {
        let rows = rows.start.min(self.len)..rows.end.min(self.len);
        match &self.order {
            Some(order) => Box::new(
                order[rows.start as usize..rows.end.max(rows.start) as usize]
                    .iter()
                    .copied(),
            ),
            None => match self.set.nth(rows.start) {
                Some(first) => Box::new(self.set.iter_from(first).take(rows.len())),
                None => Box::new(std::iter::empty()),
            },
        }
    }

    /// All entries in order, as a list of their own.
    pub fn to_vec(&self) -> Vec<u32> {
        match &self.order {
            Some(order) => order.clone(),
            None => {
                let mut entries = Vec::new();
                self.set.collect_into(&mut entries);
                entries
            }
        }
    }

    /// All entries in order.
    pub fn all(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        self.entries(0..self.len)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_and_entries_lead_to_one_another(
            shown in prop::collection::btree_set(0..90u32, 0..60),
            order in Just((0..90u32).collect::<Vec<_>>()).prop_shuffle(),
            from in 0..70u32,
            to in 0..70u32,
        ) {
            let mut set = Bitmap::new(90);
            shown.iter().for_each(|entry| set.set(*entry));
            for rows in [Rows::sorted(set.clone()), Rows::ordered(order, set.clone())] {
                let all: Vec<u32> = rows.all().collect();
                prop_assert_eq!(all.len(), shown.len());
                prop_assert_eq!(&rows.to_vec(), &all);
                prop_assert_eq!(rows.len() as usize, shown.len());
                for (row, entry) in all.iter().enumerate() {
                    prop_assert_eq!(rows.entry(row as u32), Some(*entry));
                    prop_assert_eq!(rows.row(*entry), Some(row as u32));
                }
                prop_assert_eq!(rows.entry(rows.len()), None);
                let some: Vec<u32> = rows.entries(from..to).collect();
                let expected = all.iter().skip(from as usize).take(to.saturating_sub(from) as usize);
                prop_assert!(some.iter().eq(expected));
            }
        }
    }
}

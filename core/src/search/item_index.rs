//! The position of an item, as a type of its own: a count of items or the row of an item in a
//! filtered list cannot be taken for it.

use super::bitmap::BitmapIndex;

/// Position of an item in the list that an [`Index`](super::Index) was built from, counted from 0.
///
/// Numbers of items and rows in a list of some of them are `usize`.
///
/// ```
/// use lectern_core::search::ItemIndex;
///
/// let names = ["Ana", "Eva"];
/// let item = ItemIndex::from_usize(1);
/// assert_eq!(names[item.as_usize()], "Eva");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIndex(u32);

impl ItemIndex {
    /// Creates the index of the item at a position.
    ///
    /// # Panics
    /// Panics if the position exceeds `u32::MAX`.
    #[must_use]
    pub fn from_usize(position: usize) -> Self {
        // A list of 4 billion items does not fit into memory.
        Self(u32::try_from(position).expect("a position in a list in memory"))
    }

    /// Returns the position in the list.
    #[must_use]
    pub const fn as_usize(self) -> usize {
        self.0 as usize
    }
}

impl BitmapIndex for ItemIndex {
    fn from_usize(position: usize) -> Self {
        Self::from_usize(position)
    }

    fn as_usize(self) -> usize {
        self.as_usize()
    }
}

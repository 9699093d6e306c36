//! The interface between the dual list and the data that it shows.

use yew::AttrValue;

use crate::components::chip::Tone;
use lectern_core::search::{Index, ItemIndex, Query};

/// A short label on a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// The colour by meaning.
    pub tone: Tone,
    /// The label itself.
    pub text: AttrValue,
}

/// The texts of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowContent {
    /// The name; search hits are highlighted.
    pub title: AttrValue,
    /// Length in bytes of the bold start of the title (the last name).
    pub bold_len: usize,
    /// A secondary text: a coach, a username.
    pub detail: AttrValue,
    /// A code at the right edge; search hits are highlighted.
    pub code: AttrValue,
    /// Another item has the same title, so that the detail is always shown.
    pub same_title: bool,
}

impl RowContent {
    /// Returns the title, followed by the detail or the code if another item has the same title.
    #[must_use]
    pub fn distinct_title(self) -> AttrValue {
        let qualifier = if self.detail.is_empty() {
            &self.code
        } else {
            &self.detail
        };
        if self.same_title && !qualifier.is_empty() {
            [&self.title, " (", qualifier, ")"].concat().into()
        } else {
            self.title
        }
    }
}

/// A list of items in display order.
pub trait ItemSource {
    /// Returns the number of items.
    fn len(&self) -> usize;

    /// Returns `true` if there are no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the texts of an item.
    fn content(&self, item: ItemIndex) -> RowContent;

    /// Returns the search index; the first call may build it.
    fn index(&self) -> &Index;

    /// Parses search text for [`index`](Self::index).
    fn query(&self, typed: &str) -> Query {
        Query::new(typed)
    }

    /// Returns at most `limit` items that match, best first.
    fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex>;
}

/// Texts on the chosen side that change while the list is open: enrolment reasons, coaches.
pub trait ItemBadges {
    /// Returns the badges of an item.
    fn badges(&self, item: ItemIndex) -> Vec<Badge>;

    /// Returns a replacement for [`RowContent::detail`], or `None` to keep it.
    fn detail(&self, item: ItemIndex) -> Option<AttrValue>;
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use lectern_core::search::{IndexBuilder, best};

    /// An item source of plain names.
    pub struct TestItems {
        names: Vec<String>,
        index: Index,
    }

    impl TestItems {
        /// Creates a source from names in display order.
        pub fn new(names: &[&str]) -> Self {
            let mut index = IndexBuilder::with_capacity(names.len());
            names.iter().for_each(|name| index.push(&[name]));
            Self {
                names: names.iter().map(|name| (*name).to_owned()).collect(),
                index: index.build(),
            }
        }
    }

    impl ItemSource for TestItems {
        fn len(&self) -> usize {
            self.names.len()
        }

        fn content(&self, item: ItemIndex) -> RowContent {
            RowContent {
                title: self.names[item.as_usize()].clone().into(),
                ..RowContent::default()
            }
        }

        fn index(&self) -> &Index {
            &self.index
        }

        fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex> {
            let fields = |item: ItemIndex| [self.names[item.as_usize()].as_str()];
            best(&self.index, fields, query, limit)
        }
    }
}

//! Entries that the search can find, and the index over entries of one kind.

use lectern_core::search::{Index, IndexBuilder, ItemIndex, Query, RankedMatches, natural, ranked};
use yew::AttrValue;

use super::target::Target;

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Target that is opened.
    pub target: Target,
    /// Name.
    pub title: AttrValue,
    /// Code, such as that of a course; empty if there is none.
    pub code: AttrValue,
    /// Further detail that tells the entry from others; may be empty.
    pub detail: AttrValue,
}

impl Entry {
    /// Creates an entry with nothing but a name.
    pub fn new(target: Target, title: impl Into<AttrValue>) -> Self {
        Self {
            target,
            title: title.into(),
            code: AttrValue::default(),
            detail: AttrValue::default(),
        }
    }

    /// Returns the searched texts.
    fn fields(&self) -> [&str; 3] {
        [&self.title, &self.code, &self.detail]
    }
}

/// Entries in the order of their names, with their search index.
pub struct EntryIndex {
    entries: Vec<Entry>,
    index: Index,
}

impl EntryIndex {
    /// Creates the index of `entries`.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        natural::sort(&mut entries, |entry| natural::key(&entry.fields()));
        let mut index = IndexBuilder::with_capacity(entries.len());
        for entry in &entries {
            index.push(&entry.fields());
        }
        Self {
            entries,
            index: index.build(),
        }
    }

    /// Returns the best matches of `query`, at most `limit`, and the number of all.
    pub fn ranked(&self, query: &Query, limit: usize) -> RankedMatches {
        let fields = |entry: ItemIndex| self.entry(entry).fields();
        ranked(&self.index, fields, query, limit)
    }

    /// Returns an entry.
    pub fn entry(&self, entry: ItemIndex) -> &Entry {
        &self.entries[entry.as_usize()]
    }
}

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
    /// The code names the entry itself, not what it belongs to.
    pub is_own_code: bool,
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
            is_own_code: false,
            detail: AttrValue::default(),
        }
    }

    /// Returns the searched texts.
    fn fields(&self) -> [&str; 3] {
        [&self.title, &self.code, &self.detail]
    }

    /// Returns the texts that name the entry: a match of what it belongs to is no better than one of some
    /// words.
    fn names(&self) -> [&str; 2] {
        [&self.title, if self.is_own_code { &self.code } else { "" }]
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
        let names = |entry: ItemIndex| self.entry(entry).names();
        ranked(&self.index, names, query, limit)
    }

    /// Returns an entry.
    pub fn entry(&self, entry: ItemIndex) -> &Entry {
        &self.entries[entry.as_usize()]
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{CourseId, SessionId};

    use super::*;

    #[test]
    fn what_an_entry_belongs_to_ranks_below_its_own_names() {
        let session = Target::Session(SessionId::default());
        let course = Target::Course(CourseId::default());
        let of_course = |title| Entry {
            code: "ANA".into(),
            detail: "Anatomy".into(),
            ..Entry::new(session, title)
        };
        let own = Entry {
            code: "ANA".into(),
            is_own_code: true,
            ..Entry::new(course, "Zoology")
        };
        let index = EntryIndex::new(vec![of_course("Lab"), of_course("Anatomy"), own]);
        let first = |query| {
            let ranked = index.ranked(&Query::new(query), 10);
            index.entry(ranked.best[0].1).title.clone()
        };
        assert_eq!(first("anatomy"), "Anatomy");
        assert_eq!(first("ANA"), "Zoology");
    }
}

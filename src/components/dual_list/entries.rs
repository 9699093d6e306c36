//! What a dual list shows, without knowing what it is.

use yew::AttrValue;

use crate::components::chip::Tone;
use lectern_core::search::{Index, Query};

/// A small fact about an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// What it means.
    pub tone: Tone,
    /// The word.
    pub text: AttrValue,
}

/// What a row shows of an entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The name; search hits are marked in it.
    pub title: AttrValue,
    /// The beginning of the title that stands out (a last name), in bytes.
    pub strong: usize,
    /// A second fact: a coach, a username.
    pub aside: AttrValue,
    /// A code at the right edge; search hits are marked in it.
    pub code: AttrValue,
}

/// Numbered entries, in the order in which they are shown.
pub trait Entries {
    /// How many there are.
    fn len(&self) -> u32;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is shown of one.
    fn row(&self, entry: u32) -> Row;

    /// Finds them; it may take longer the first time.
    fn index(&self) -> &Index;

    /// What was typed, as the index is asked.
    fn query(&self, typed: &str) -> Query {
        Query::new(typed)
    }

    /// The entries that fit a search best, best first, at most so many.
    fn best(&self, query: &Query, limit: usize) -> Vec<u32>;
}

/// Facts about entries that change while the list is open: why a learner is there, who coaches.
pub trait Marks {
    /// The badges of an entry on the chosen side.
    fn badges(&self, entry: u32) -> Vec<Badge>;

    /// A second fact in place of the entry's own, on the chosen side.
    fn aside(&self, entry: u32) -> Option<AttrValue>;
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use lectern_core::search::{IndexBuilder, best};

    /// Entries that are nothing but names, for the tests of this room.
    pub struct Names {
        names: Vec<String>,
        index: Index,
    }

    impl Names {
        /// Names in the order in which they are shown.
        pub fn new(names: &[&str]) -> Self {
            let mut index = IndexBuilder::with_capacity(names.len());
            names.iter().for_each(|name| index.push(&[name]));
            Self {
                names: names.iter().map(|name| (*name).to_owned()).collect(),
                index: index.build(),
            }
        }
    }

    impl Entries for Names {
        fn len(&self) -> u32 {
            self.names.len() as u32
        }

        fn row(&self, entry: u32) -> Row {
            Row {
                title: self.names[entry as usize].clone().into(),
                ..Row::default()
            }
        }

        fn index(&self) -> &Index {
            &self.index
        }

        fn best(&self, query: &Query, limit: usize) -> Vec<u32> {
            let fields = |entry: u32| [self.names[entry as usize].as_str()];
            best(&self.index, fields, query, limit)
        }
    }
}

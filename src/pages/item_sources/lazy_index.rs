//! Search index of people that is built while the browser is idle, or on first use. A list can be
//! rendered before it can be searched.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::platform::scheduler::{TimeSlice, idle};
use lectern_core::model::Person;
use lectern_core::search::{Index, IndexBuilder};

/// Returns the searched texts of a person; unused ones are empty.
pub type Fields = fn(&Person) -> [&str; 5];

/// Search index of people, built once.
pub struct LazyIndex {
    fields: Fields,
    index: OnceCell<Index>,
}

impl LazyIndex {
    /// Creates an index over `fields`, not built yet.
    #[must_use]
    pub const fn new(fields: Fields) -> Self {
        let index = OnceCell::new();
        Self { fields, index }
    }

    /// Returns the index, building it on the first call. Every call has to pass the same `people`.
    pub fn get_or_build(&self, people: &[Rc<Person>]) -> &Index {
        self.index.get_or_init(|| {
            let mut index = IndexBuilder::with_capacity(people.len());
            for person in people {
                index.push(&(self.fields)(person));
            }
            index.build()
        })
    }

    /// Builds the index in time slices while the browser is idle; stops if it is built meanwhile.
    pub async fn build_when_idle(&self, people: &[Rc<Person>]) {
        idle().await;
        let mut slice = TimeSlice::start();
        let mut index = IndexBuilder::with_capacity(people.len());
        for person in people {
            if self.index.get().is_some() {
                return;
            }
            index.push(&(self.fields)(person));
            slice.yield_if_over().await;
        }
        // Fails only if the same index was built meanwhile.
        let _ = self.index.set(index.build());
    }
}

//! The index of a list of people: made ahead when the browser has nothing better to do, or when it is
//! first asked. A list can be seen before it can be searched.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::platform::scheduler::{TimeSlice, idle};
use lectern_core::model::Person;
use lectern_core::search::{Index, IndexBuilder};

/// What is searched of a person; empty where that is less.
pub type Fields = fn(&Person) -> [&str; 5];

/// An index of people that is made once.
pub struct Searched {
    fields: Fields,
    index: OnceCell<Index>,
}

impl Searched {
    /// Of these fields.
    #[must_use]
    pub const fn by(fields: Fields) -> Self {
        let index = OnceCell::new();
        Self { fields, index }
    }

    /// The index of these people, who are always the same.
    pub fn of(&self, people: &[Rc<Person>]) -> &Index {
        self.index.get_or_init(|| {
            let mut index = IndexBuilder::with_capacity(people.len());
            for person in people {
                index.push(&(self.fields)(person));
            }
            index.build()
        })
    }

    /// Makes it in small pieces, unless it is asked before that is done.
    pub async fn ahead(&self, people: &[Rc<Person>]) {
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
        // Who asked meanwhile has made the same.
        let _ = self.index.set(index.build());
    }
}

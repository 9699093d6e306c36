//! People, by last name, first name, username.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::everybody::Everybody;
use super::searched::Searched;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use crate::components::dual_list::{ItemSource, RowContent};
use crate::hooks::use_records;
use lectern_core::model::{Kind, Person, PersonId};
use lectern_core::search::{Bitmap, ExactIndex, ExactIndexBuilder, Index, Query, best};
use lectern_core::workspace::Kinds;

/// People as entries.
pub struct PersonEntries {
    everybody: Rc<Everybody>,
    index: Searched,
    exact: OnceCell<Rc<ExactIndex>>,
}

impl Derived for PersonEntries {
    const KIND: Kind = Kind::Person;

    fn warm_up(self: Rc<Self>) {
        spawn_local(async move { self.index.ahead(self.everybody.people()).await });
    }
}

impl PersonEntries {
    /// Everybody.
    #[must_use]
    pub fn of(everybody: Rc<Everybody>) -> Self {
        Self {
            everybody,
            index: Searched::by(searched),
            exact: OnceCell::new(),
        }
    }

    /// Everybody in the open workspace; made anew only when people change.
    #[must_use]
    pub fn now(workspace: &WorkspaceHandle) -> Rc<Self> {
        let everybody = Everybody::now(workspace);
        workspace.derived(|_| Self::of(everybody))
    }

    /// The person with a number.
    #[must_use]
    pub fn person(&self, entry: u32) -> &Rc<Person> {
        self.everybody.person(entry)
    }

    /// The number of a person.
    #[must_use]
    pub fn number(&self, person: PersonId) -> Option<u32> {
        self.everybody.number(person)
    }

    /// The numbers of people.
    pub fn numbers<'a>(
        &'a self,
        people: impl IntoIterator<Item = &'a PersonId> + 'a,
    ) -> impl Iterator<Item = u32> + 'a {
        people.into_iter().filter_map(|person| self.number(*person))
    }

    /// The people with these numbers.
    #[must_use]
    pub fn ids(&self, entries: &[u32]) -> Vec<PersonId> {
        entries.iter().map(|entry| self.person(*entry).id).collect()
    }

    /// Those for whom something holds.
    pub fn those(&self, holds: impl Fn(&Person) -> bool) -> Bitmap {
        let mut found = Bitmap::new(self.len());
        for (at, person) in self.everybody.people().iter().enumerate() {
            if holds(person) {
                found.set(at as u32);
            }
        }
        found
    }

    /// The ways in which a pasted line can name a person; made when first asked for.
    #[must_use]
    pub fn exact(&self) -> Rc<ExactIndex> {
        let build = || {
            let mut exact = ExactIndexBuilder::with_capacity(self.everybody.people().len() * 6);
            for person in self.everybody.people() {
                let (first, last) = (&person.first_name, &person.last_name);
                exact.push([
                    person.username.clone(),
                    person.official_code.clone(),
                    person.email.clone(),
                    [last.as_str(), ", ", first].concat(),
                    [last.as_str(), " ", first].concat(),
                    [first.as_str(), " ", last].concat(),
                ]);
            }
            Rc::new(exact.build())
        };
        self.exact.get_or_init(build).clone()
    }
}

impl ItemSource for PersonEntries {
    fn len(&self) -> u32 {
        self.everybody.count()
    }

    fn content(&self, entry: u32) -> RowContent {
        let person = self.person(entry);
        RowContent {
            title: person.listed_name().into(),
            bold_len: if person.first_name.is_empty() {
                0
            } else {
                person.last_name.len()
            },
            detail: person.username.clone().into(),
            code: person.official_code.clone().into(),
        }
    }

    fn index(&self) -> &Index {
        self.index.of(self.everybody.people())
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<u32> {
        best(
            self.index(),
            |entry| searched(self.person(entry)),
            query,
            limit,
        )
    }
}

/// What is searched of a person.
fn searched(person: &Person) -> [&str; 5] {
    [
        &person.last_name,
        &person.first_name,
        &person.username,
        &person.official_code,
        "",
    ]
}

/// Everybody; made anew only when people change.
#[hook]
pub fn use_person_entries() -> Rc<PersonEntries> {
    PersonEntries::now(&use_records(Kinds::from_slice(&[Kind::Person])))
}

//! People as items, sorted by last name, first name and username.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::all_people::AllPeople;
use super::lazy_index::LazyIndex;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use crate::components::dual_list::{ItemSource, RowContent};
use crate::hooks::use_records;
use lectern_core::model::{Kind, Person, PersonId};
use lectern_core::search::{
    Bitmap, ExactIndex, ExactIndexBuilder, Index, ItemIndex, Query, RankedMatches, best, ranked,
};
use lectern_core::workspace::Kinds;

/// People as items of a dual list.
pub struct PersonItems {
    all_people: Rc<AllPeople>,
    index: LazyIndex,
    exact: OnceCell<Rc<ExactIndex>>,
}

impl Derived for PersonItems {
    const KINDS: &'static [Kind] = &[Kind::Person];

    fn warm_up(self: Rc<Self>) {
        spawn_local(async move { self.index.build_when_idle(self.all_people.people()).await });
    }
}

impl PersonItems {
    /// Creates the items.
    #[must_use]
    pub const fn new(all_people: Rc<AllPeople>) -> Self {
        Self {
            all_people,
            index: LazyIndex::new(searched_fields),
            exact: OnceCell::new(),
        }
    }

    /// Returns the people of the open workspace; rebuilt only when people change.
    #[must_use]
    pub fn current(workspace: &WorkspaceHandle) -> Rc<Self> {
        let all_people = AllPeople::current(workspace);
        workspace.derived(|_| Self::new(all_people))
    }

    /// Returns the person of an item.
    #[must_use]
    pub fn person(&self, entry: ItemIndex) -> &Rc<Person> {
        self.all_people.person(entry)
    }

    /// Returns the item of a person.
    #[must_use]
    pub fn number(&self, person: PersonId) -> Option<ItemIndex> {
        self.all_people.number(person)
    }

    /// Returns the items of people; unknown ids are skipped.
    pub fn numbers<'a>(
        &'a self,
        people: impl IntoIterator<Item = &'a PersonId> + 'a,
    ) -> impl Iterator<Item = ItemIndex> + 'a {
        people.into_iter().filter_map(|person| self.number(*person))
    }

    /// Returns the ids of the people of these items.
    #[must_use]
    pub fn ids(&self, entries: &[ItemIndex]) -> Vec<PersonId> {
        entries.iter().map(|entry| self.person(*entry).id).collect()
    }

    /// Returns the people for whom `holds` is true.
    pub fn matching(&self, holds: impl Fn(&Person) -> bool) -> Bitmap {
        let mut found = Bitmap::new(self.len());
        for (at, person) in self.all_people.people().iter().enumerate() {
            if holds(person) {
                found.set(ItemIndex::from_usize(at));
            }
        }
        found
    }

    /// Returns the best matches of `query`, at most `limit`, and the number of all.
    #[must_use]
    pub fn ranked(&self, query: &Query, limit: usize) -> RankedMatches {
        let fields = |entry: ItemIndex| searched_fields(self.person(entry));
        ranked(self.index(), fields, query, limit)
    }

    /// Returns the keys by which a pasted entry can name a person; built on first use.
    #[must_use]
    pub fn exact(&self) -> Rc<ExactIndex> {
        let build = || {
            let mut exact = ExactIndexBuilder::with_capacity(self.all_people.people().len() * 6);
            for person in self.all_people.people() {
                exact.push(exact_forms(person));
            }
            Rc::new(exact.build())
        };
        self.exact.get_or_init(build).clone()
    }
}

/// Returns the texts by which a pasted entry can name a person.
#[must_use]
pub fn exact_forms(person: &Person) -> [String; 6] {
    let (first, last) = (&person.first_name, &person.last_name);
    [
        person.username.clone(),
        person.official_code.clone(),
        person.email.clone(),
        [last.as_str(), ", ", first].concat(),
        [last.as_str(), " ", first].concat(),
        [first.as_str(), " ", last].concat(),
    ]
}

impl ItemSource for PersonItems {
    fn len(&self) -> usize {
        self.all_people.count()
    }

    fn content(&self, entry: ItemIndex) -> RowContent {
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
            same_title: self.all_people.shares_name(entry),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_build(self.all_people.people())
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex> {
        best(
            self.index(),
            |entry| searched_fields(self.person(entry)),
            query,
            limit,
        )
    }
}

/// Returns the searched texts of a person.
fn searched_fields(person: &Person) -> [&str; 5] {
    [
        &person.last_name,
        &person.first_name,
        &person.username,
        &person.official_code,
        "",
    ]
}

/// Returns all people as items; rebuilt only when people change.
#[hook]
pub fn use_person_items() -> Rc<PersonItems> {
    PersonItems::current(&use_records(Kinds::from_slice(&[Kind::Person])))
}

//! People, by last name, first name, username.

use std::rc::Rc;

use crate::ui::hooks::use_memo;
use yew::prelude::*;

use super::numbers::Numbers;
use crate::model::{Kind, Person, PersonId};
use crate::pages::live::use_watched;
use crate::search::{
    Bitmap, ExactIndex, ExactIndexBuilder, Index, IndexBuilder, Query, best, natural,
};
use crate::ui::dual_list::{Entries, Row};
use crate::workspace::{Kinds, Records};

/// People as entries.
pub struct PersonEntries {
    people: Vec<Rc<Person>>,
    numbers: Numbers,
    index: Index,
    exact: std::cell::OnceCell<Rc<ExactIndex>>,
}

impl PersonEntries {
    /// Everybody of a workspace.
    #[must_use]
    pub fn of(records: &Records) -> Self {
        let all: Vec<&Rc<Person>> = records.people.iter().collect();
        let order = natural::order(all.len() as u32, |at| {
            let person = all[at as usize];
            [&person.last_name, &person.first_name, &person.username]
        });
        let people: Vec<Rc<Person>> = order.iter().map(|at| all[*at as usize].clone()).collect();
        let mut index = IndexBuilder::with_capacity(people.len());
        for person in &people {
            index.push(&[
                &person.last_name,
                &person.first_name,
                &person.username,
                &person.official_code,
            ]);
        }
        let ids = all.iter().map(|person| person.id.0).collect();
        Self {
            people,
            numbers: Numbers::new(ids, &order),
            index: index.build(),
            exact: std::cell::OnceCell::new(),
        }
    }

    /// The person with a number.
    #[must_use]
    pub fn person(&self, entry: u32) -> &Rc<Person> {
        &self.people[entry as usize]
    }

    /// The number of a person.
    #[must_use]
    pub fn number(&self, person: PersonId) -> Option<u32> {
        self.numbers.of(person.0)
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
        for (at, person) in self.people.iter().enumerate() {
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
            let mut exact = ExactIndexBuilder::with_capacity(self.people.len() * 6);
            for person in &self.people {
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

impl Entries for PersonEntries {
    fn len(&self) -> u32 {
        self.people.len() as u32
    }

    fn row(&self, entry: u32) -> Row {
        let person = self.person(entry);
        Row {
            title: person.listed_name().into(),
            strong: if person.first_name.is_empty() {
                0
            } else {
                person.last_name.len()
            },
            aside: person.username.clone().into(),
            code: person.official_code.clone().into(),
        }
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<u32> {
        let fields = |entry: u32| {
            let person = self.person(entry);
            [
                person.last_name.as_str(),
                person.first_name.as_str(),
                person.username.as_str(),
                person.official_code.as_str(),
            ]
        };
        best(&self.index, fields, query, limit)
    }
}

/// Everybody; made anew only when people change.
#[hook]
pub fn use_person_entries() -> Rc<PersonEntries> {
    let live = use_watched(Kinds::of(&[Kind::Person]));
    let version = live.read(|records| records.people.version());
    use_memo(version, |_| live.read(PersonEntries::of))
}

//! All people in name order, the base of every list of people.

use std::rc::Rc;

use super::id_to_position::IdToPosition;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use lectern_core::model::{Kind, Person, PersonId};
use lectern_core::search::{ItemIndex, natural};
use lectern_core::workspace::{Records, same_name};

/// All people, sorted by last name, first name and username.
pub struct AllPeople {
    people: Vec<Rc<Person>>,
    positions: IdToPosition,
}

impl Derived for AllPeople {
    const KINDS: &'static [Kind] = &[Kind::Person];
}

impl AllPeople {
    /// Sorts the people of a workspace.
    #[must_use]
    pub fn from_records(records: &Records) -> Self {
        let all: Vec<&Rc<Person>> = records.people.iter().collect();
        let order = natural::order(&all, |person| sort_key(person));
        let ids = all.iter().map(|person| person.id.0).collect();
        Self {
            people: order.iter().map(|at| all[*at].clone()).collect(),
            positions: IdToPosition::new(ids, &order),
        }
    }

    /// Returns all people of the open workspace; sorted again only when people change.
    #[must_use]
    pub fn current(workspace: &WorkspaceHandle) -> Rc<Self> {
        workspace.derived(Self::from_records)
    }

    /// Returns the number of people.
    #[must_use]
    pub fn count(&self) -> usize {
        self.people.len()
    }

    /// Returns all people in order.
    #[must_use]
    pub fn people(&self) -> &[Rc<Person>] {
        &self.people
    }

    /// Returns the person at a position.
    #[must_use]
    pub fn person(&self, number: ItemIndex) -> &Rc<Person> {
        &self.people[number.as_usize()]
    }

    /// Returns whether somebody else has the same name as the person at a position. People with the
    /// same name follow each other.
    #[must_use]
    pub fn shares_name(&self, number: ItemIndex) -> bool {
        let number = number.as_usize();
        let person = &self.people[number];
        let same = |at: Option<usize>| {
            let other = at.and_then(|at| self.people.get(at));
            other.is_some_and(|other| same_name(person, other))
        };
        same(number.checked_sub(1)) || same(number.checked_add(1))
    }

    /// Returns the full names of people that tell them apart: with the username if somebody else has
    /// the same name.
    pub fn distinct_names<'a>(
        &'a self,
        people: impl IntoIterator<Item = &'a PersonId> + 'a,
    ) -> impl Iterator<Item = String> + 'a {
        let numbers = people.into_iter().filter_map(|id| self.number(*id));
        numbers.map(|number| {
            let person = self.person(number);
            if self.shares_name(number) {
                person.full_name_with_username()
            } else {
                person.full_name()
            }
        })
    }

    /// Returns the position of a person.
    #[must_use]
    pub fn number(&self, person: PersonId) -> Option<ItemIndex> {
        self.positions.get(person.0)
    }
}

/// Returns the texts by which people are sorted, most significant first.
#[must_use]
pub fn sort_key(person: &Person) -> [&str; 3] {
    [&person.last_name, &person.first_name, &person.username]
}

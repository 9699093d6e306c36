//! Everybody, in the order of their names: what every list of people begins with.

use std::rc::Rc;

use super::numbers::Numbers;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use lectern_core::model::{Kind, Person, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// Everybody, by last name, first name, username.
pub struct Everybody {
    people: Vec<Rc<Person>>,
    numbers: Numbers,
}

impl Derived for Everybody {
    const KIND: Kind = Kind::Person;
}

impl Everybody {
    /// Everybody in the workspace.
    #[must_use]
    pub fn of(records: &Records) -> Self {
        let all: Vec<&Rc<Person>> = records.people.iter().collect();
        // A workspace has fewer than four milliards of people.
        let order = natural::order(all.len() as u32, |at| names(all[at as usize]));
        let ids = all.iter().map(|person| person.id.0).collect();
        Self {
            people: order.iter().map(|at| all[*at as usize].clone()).collect(),
            numbers: Numbers::new(ids, &order),
        }
    }

    /// Everybody in the open workspace; sorted anew only when people change.
    #[must_use]
    pub fn now(workspace: &WorkspaceHandle) -> Rc<Self> {
        workspace.derived(Self::of)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.people.len() as u32
    }

    /// All, in their order.
    #[must_use]
    pub fn people(&self) -> &[Rc<Person>] {
        &self.people
    }

    /// The person with a number.
    #[must_use]
    pub fn person(&self, number: u32) -> &Rc<Person> {
        &self.people[number as usize]
    }

    /// The number of a person.
    #[must_use]
    pub fn number(&self, person: PersonId) -> Option<u32> {
        self.numbers.of(person.0)
    }
}

/// What people are sorted by.
#[must_use]
pub fn names(person: &Person) -> [&str; 3] {
    [&person.last_name, &person.first_name, &person.username]
}

//! People that can be picked, in the order of their names, with a way from number to person and back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::workspace_handle::Derived;
use crate::components::picker::PickOptions;
use crate::hooks::use_records;
use crate::pages::item_sources::{AllPeople, sort_key};
use lectern_core::model::{Kind, Person, PersonId, PersonRole};
use lectern_core::search::IndexBuilder;
use lectern_core::workspace::Kinds;

/// People that can be picked.
pub struct PersonOptions {
    /// As the picker takes them.
    pub options: Rc<PickOptions>,
    ids: Vec<PersonId>,
}

impl Derived for PersonOptions {
    const KIND: Kind = Kind::Person;
}

impl PersonOptions {
    /// Those with a role, in the order of their names.
    #[must_use]
    pub fn of(all_people: &AllPeople, role: &PersonRole) -> Self {
        let of_role = |person: &&Rc<Person>| person.role == *role;
        let people: Vec<&Rc<Person>> = all_people.people().iter().filter(of_role).collect();
        let mut index = IndexBuilder::with_capacity(people.len());
        let (mut entries, mut ids) = (Vec::new(), Vec::new());
        for person in people {
            index.push(&sort_key(person));
            entries.push((person.full_name().into(), person.username.clone().into()));
            ids.push(person.id);
        }
        let index = index.build();
        Self {
            options: Rc::new(PickOptions { index, entries }),
            ids,
        }
    }

    /// The numbers of these people; those who are no option are left out. Each is looked for, since
    /// they are few.
    #[must_use]
    pub fn numbers<'a>(&self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<u32> {
        let mut numbers = Vec::new();
        for person in people {
            let at = self.ids.iter().position(|id| id == person);
            numbers.extend(at.map(|at| at as u32));
        }
        numbers
    }

    /// Who is chosen once these numbers are: who was and is no option any more, having another role by
    /// now, stays.
    #[must_use]
    pub fn people<'a>(
        &self,
        chosen: impl IntoIterator<Item = &'a PersonId>,
        numbers: &[u32],
    ) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = chosen.into_iter().copied().collect();
        people.retain(|person| !self.ids.contains(person));
        for at in numbers {
            people.extend(self.ids.get(*at as usize).copied());
        }
        people
    }
}

/// Those who can teach and coach; made anew only when people change.
#[hook]
pub fn use_teachers() -> Rc<PersonOptions> {
    let workspace = use_records(Kinds::from_slice(&[Kind::Person]));
    let all_people = AllPeople::current(&workspace);
    workspace.derived(|_| PersonOptions::of(&all_people, &PersonRole::Teacher))
}

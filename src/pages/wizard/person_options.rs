//! People for a picker, sorted by name, with conversion between indexes and ids.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::workspace_handle::Derived;
use crate::components::picker::{PickEntry, PickOptions};
use crate::hooks::use_records;
use crate::pages::item_sources::{AllPeople, exact_forms, sort_key};
use lectern_core::model::{Kind, Person, PersonId, PersonRole};
use lectern_core::search::{ExactIndexBuilder, IndexBuilder, ItemIndex};
use lectern_core::workspace::Kinds;

/// People for a picker.
pub struct PersonOptions {
    /// Options of the picker.
    pub options: Rc<PickOptions>,
    ids: Vec<PersonId>,
}

impl Derived for PersonOptions {
    const KINDS: &'static [Kind] = &[Kind::Person];
}

impl PersonOptions {
    /// The people with a role, sorted by name.
    #[must_use]
    pub fn of(all_people: &AllPeople, role: &PersonRole) -> Self {
        Self::new(all_people, |person| person.role == *role)
    }

    /// Everybody, sorted by name.
    #[must_use]
    pub fn everybody(all_people: &AllPeople) -> Self {
        Self::new(all_people, |_| true)
    }

    fn new(all_people: &AllPeople, is_option: impl Fn(&Person) -> bool) -> Self {
        let people = all_people.people().iter().enumerate();
        let people: Vec<_> = people.filter(|(_, person)| is_option(person)).collect();
        let mut index = IndexBuilder::with_capacity(people.len());
        let mut exact = ExactIndexBuilder::with_capacity(people.len() * 6);
        let (mut entries, mut ids) = (Vec::new(), Vec::new());
        for (number, person) in people {
            index.push(&sort_key(person));
            exact.push(exact_forms(person));
            entries.push(PickEntry {
                name: person.full_name().into(),
                detail: person.username.clone().into(),
                same_name: all_people.shares_name(ItemIndex::from_usize(number)),
            });
            ids.push(person.id);
        }
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                exact: exact.build(),
                entries,
            }),
            ids,
        }
    }

    /// Returns the indexes of people, without those who are no option. The search is linear, since
    /// few are chosen.
    #[must_use]
    pub fn numbers<'a>(&self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<ItemIndex> {
        let mut numbers = Vec::new();
        for person in people {
            let at = self.ids.iter().position(|id| id == person);
            numbers.extend(at.map(ItemIndex::from_usize));
        }
        numbers
    }

    /// Returns the people at these indexes, after those of `chosen` who are no option any more since
    /// their role has changed.
    #[must_use]
    pub fn people<'a>(
        &self,
        chosen: impl IntoIterator<Item = &'a PersonId>,
        numbers: &[ItemIndex],
    ) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = chosen.into_iter().copied().collect();
        people.retain(|person| !self.ids.contains(person));
        for at in numbers {
            people.extend(self.ids.get(at.as_usize()).copied());
        }
        people
    }
}

/// Returns the teachers, rebuilt only when people change.
#[hook]
pub fn use_teachers() -> Rc<PersonOptions> {
    let workspace = use_records(Kinds::from_slice(&[Kind::Person]));
    let all_people = AllPeople::current(&workspace);
    workspace.derived(|_| PersonOptions::of(&all_people, &PersonRole::Teacher))
}

/// All people, whatever their role.
struct Everybody(Rc<PersonOptions>);

impl Derived for Everybody {
    const KINDS: &'static [Kind] = &[Kind::Person];
}

/// Returns all people, rebuilt only when people change.
#[hook]
pub fn use_everybody() -> Rc<PersonOptions> {
    let workspace = use_records(Kinds::from_slice(&[Kind::Person]));
    let all_people = AllPeople::current(&workspace);
    let options = workspace.derived(|_| Everybody(Rc::new(PersonOptions::everybody(&all_people))));
    options.0.clone()
}

//! People that can be picked, in the order of their names, with a way from number to person and back.

use crate::order::SortedMap;
use std::rc::Rc;

use crate::ui::hooks::use_memo;
use yew::prelude::*;

use crate::model::{Kind, Person, PersonId, PersonRole};
use crate::pages::live::use_watched;
use crate::search::IndexBuilder;
use crate::search::natural;
use crate::ui::picker::PickOptions;
use crate::workspace::{Kinds, Records};

/// People that can be picked.
pub struct PersonOptions {
    /// As the picker takes them.
    pub options: Rc<PickOptions>,
    ids: Vec<PersonId>,
    numbers: SortedMap<PersonId, u32>,
}

impl PersonOptions {
    /// Those for whom `fits` holds, by last name, first name, username.
    #[must_use]
    pub fn of(records: &Records, fits: impl Fn(&Person) -> bool) -> Self {
        let mut people: Vec<&Rc<Person>> = records
            .people
            .iter()
            .filter(|person| fits(person))
            .collect();
        natural::sort(&mut people, |person| {
            natural::key(&[&person.last_name, &person.first_name, &person.username])
        });
        let mut index = IndexBuilder::with_capacity(people.len());
        for person in &people {
            index.push(&[&person.last_name, &person.first_name, &person.username]);
        }
        let entries = people.iter().map(|person| {
            (
                AttrValue::from(person.full_name()),
                AttrValue::from(person.username.clone()),
            )
        });
        let entries = entries.collect();
        let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
        let numbers = ids
            .iter()
            .enumerate()
            .map(|(at, id)| (*id, at as u32))
            .collect();
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                entries,
            }),
            ids,
            numbers,
        }
    }

    /// The numbers of these people; those who are no option are left out.
    #[must_use]
    pub fn numbers<'a>(&self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<u32> {
        people
            .into_iter()
            .filter_map(|id| self.numbers.get(id).copied())
            .collect()
    }

    /// The people with these numbers.
    #[must_use]
    pub fn people(&self, numbers: &[u32]) -> Vec<PersonId> {
        numbers
            .iter()
            .filter_map(|at| self.ids.get(*at as usize).copied())
            .collect()
    }
}

/// Those who can teach and coach; made anew only when people change.
#[hook]
pub fn use_teachers() -> Rc<PersonOptions> {
    let live = use_watched(Kinds::of(&[Kind::Person]));
    let version = live.read(|records| records.people.version());
    use_memo(version, |_| {
        live.read(|records| PersonOptions::of(records, |person| person.role == PersonRole::Teacher))
    })
}

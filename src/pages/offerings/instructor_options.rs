//! Those who can instruct an offering, for a picker: instructor groups, then people who teach.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{InstructorGroupId, Kind, PersonId, PersonRole};
use lectern_core::search::{ExactIndexBuilder, IndexBuilder, ItemIndex, natural};
use lectern_core::workspace::{Kinds, Records};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::picker::{PickEntry, PickOptions};
use crate::hooks::use_records;
use crate::i18n::{Offerings as Message, t};
use crate::pages::item_sources::{AllPeople, exact_forms, sort_key};

/// Somebody who instructs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instructor {
    /// A person.
    Person(PersonId),
    /// Each person of a group.
    Group(InstructorGroupId),
}

/// Instructors for a picker.
pub struct InstructorOptions {
    /// Options of the picker.
    pub options: Rc<PickOptions>,
    instructors: Vec<Instructor>,
}

/// Instructors of an offering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instructors {
    /// People.
    pub people: BTreeSet<PersonId>,
    /// Groups.
    pub groups: BTreeSet<InstructorGroupId>,
}

impl Instructors {
    /// Returns whether an instructor is among them.
    #[must_use]
    pub fn contains(&self, instructor: Instructor) -> bool {
        match instructor {
            Instructor::Person(id) => self.people.contains(&id),
            Instructor::Group(id) => self.groups.contains(&id),
        }
    }

    fn insert(&mut self, instructor: Instructor) {
        match instructor {
            Instructor::Person(id) => {
                self.people.insert(id);
            }
            Instructor::Group(id) => {
                self.groups.insert(id);
            }
        }
    }
}

impl InstructorOptions {
    /// Collects the instructor groups and the people for whom `is_option` is true.
    #[must_use]
    pub fn new(
        records: &Records,
        all_people: &AllPeople,
        is_option: impl Fn(Instructor) -> bool,
    ) -> Self {
        let groups = records.instructor_groups.iter();
        let mut groups: Vec<_> = groups
            .filter(|group| is_option(Instructor::Group(group.id)))
            .collect();
        natural::sort(&mut groups, |group| natural::key(&[&group.title]));
        let mut index = IndexBuilder::with_capacity(groups.len());
        let mut exact = ExactIndexBuilder::with_capacity(groups.len());
        let (mut entries, mut instructors) = (Vec::new(), Vec::new());
        for group in groups {
            index.push(&[group.title.as_str(), "", ""]);
            exact.push([group.title.clone()]);
            entries.push(PickEntry {
                name: group.title.clone().into(),
                detail: t(Message::GroupOf(group.members.len())),
                same_name: false,
            });
            instructors.push(Instructor::Group(group.id));
        }
        for (number, person) in all_people.people().iter().enumerate() {
            if !is_option(Instructor::Person(person.id)) {
                continue;
            }
            index.push(&sort_key(person));
            exact.push(exact_forms(person));
            entries.push(PickEntry {
                name: person.full_name().into(),
                detail: person.username.clone().into(),
                same_name: all_people.shares_name(ItemIndex::from_usize(number)),
            });
            instructors.push(Instructor::Person(person.id));
        }
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                exact: exact.build(),
                entries,
            }),
            instructors,
        }
    }

    /// Returns the indexes of instructors.
    #[must_use]
    pub fn numbers(&self, chosen: &Instructors) -> Vec<ItemIndex> {
        let numbered = self.instructors.iter().enumerate();
        let chosen = numbered.filter(|(_, instructor)| chosen.contains(**instructor));
        chosen
            .map(|(number, _)| ItemIndex::from_usize(number))
            .collect()
    }

    /// Returns the instructors at these indexes.
    #[must_use]
    pub fn instructors(&self, numbers: &[ItemIndex]) -> Instructors {
        let mut chosen = Instructors::default();
        for number in numbers {
            if let Some(instructor) = self.instructors.get(number.as_usize()) {
                chosen.insert(*instructor);
            }
        }
        chosen
    }
}

/// Returns whether an instructor can be chosen anew: a teacher, or an active group.
fn is_available(records: &Records, instructor: Instructor) -> bool {
    match instructor {
        Instructor::Person(id) => {
            let person = records.people.get(id);
            person.is_some_and(|person| person.role == PersonRole::Teacher)
        }
        Instructor::Group(id) => {
            let group = records.instructor_groups.get(id);
            group.is_some_and(|group| !group.inactive)
        }
    }
}

/// Returns the instructors to choose from, made anew only when people or instructor groups change.
/// Those who are `chosen` at first stay among them.
#[hook]
pub fn use_instructor_options(chosen: impl FnOnce() -> Instructors) -> Rc<InstructorOptions> {
    const KINDS: [Kind; 2] = [Kind::InstructorGroup, Kind::Person];
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let chosen = use_memo((), |()| chosen());
    use_memo(versions, |_| {
        let all_people = AllPeople::current(&workspace);
        workspace.read(|records| {
            InstructorOptions::new(records, &all_people, |instructor| {
                chosen.contains(instructor) || is_available(records, instructor)
            })
        })
    })
}

//! Sets of people by number: the learners of a group, an instructor group, a single person. Each
//! knows which sets share somebody with it, so that offerings are compared by sets, not by people.

use std::rc::Rc;

use crate::planning::{GroupTree, Person};

/// A set of people, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonSet(u32);

impl PersonSet {
    pub(super) const fn at(self) -> usize {
        self.0 as usize
    }
}

/// The sets. Make one for each group and use [`single`](Self::single) for people who are named one by
/// one: a set of its own for every offering would have every set share people with most others.
#[derive(Clone, Debug, Default)]
pub struct PersonSets {
    /// By set: who, in order.
    people: Vec<Rc<[Person]>>,
    /// By set: the sets with somebody in common, itself included unless it is empty.
    touching: Vec<Vec<u32>>,
    /// By person: the sets with that person.
    of_person: Vec<Vec<u32>>,
    /// By person: the set of that person alone, as a number from 1.
    singles: Vec<u32>,
    /// By set: the last round in which it was met, to meet each once.
    met: Vec<u32>,
    round: u32,
}

impl PersonSets {
    /// A set more. People may come in any order; in order they are shared, not copied.
    pub fn add(&mut self, people: Rc<[Person]>) -> PersonSet {
        let set = self.people.len() as u32;
        self.people.push(Rc::default());
        self.touching.push(Vec::new());
        self.met.push(0);
        self.link(set, people);
        PersonSet(set)
    }

    /// A set for each group of a tree, by group.
    pub fn add_tree(&mut self, tree: &GroupTree) -> Vec<PersonSet> {
        let groups = (0..tree.len() as u32).map(crate::planning::Group);
        groups
            .map(|group| self.add(Rc::clone(tree.learners(group))))
            .collect()
    }

    /// The set of one person, always the same.
    pub fn single(&mut self, person: Person) -> PersonSet {
        if self.singles.len() <= person.at() {
            self.singles.resize(person.at() + 1, 0);
        }
        if self.singles[person.at()] == 0 {
            let PersonSet(set) = self.add(Rc::new([person]));
            self.singles[person.at()] = set + 1;
        }
        PersonSet(self.singles[person.at()] - 1)
    }

    /// Gives a set other people.
    pub(super) fn replace(&mut self, set: PersonSet, people: Rc<[Person]>) {
        let PersonSet(set) = set;
        let touching = std::mem::take(&mut self.touching[set as usize]);
        for other in touching {
            forget(&mut self.touching[other as usize], set);
        }
        for person in self.people[set as usize].iter() {
            forget(&mut self.of_person[person.at()], set);
        }
        self.link(set, people);
    }

    /// Who is in a set, in order.
    #[must_use]
    pub fn people(&self, set: PersonSet) -> &Rc<[Person]> {
        &self.people[set.at()]
    }

    /// How many sets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The sets that share somebody with a set.
    pub(super) fn touching(&self, set: PersonSet) -> &[u32] {
        &self.touching[set.at()]
    }

    /// The people of several sets, in order and each once.
    pub(super) fn union(&self, sets: &[PersonSet]) -> Vec<Person> {
        let mut all: Vec<Person> = Vec::new();
        for set in sets {
            all.extend_from_slice(self.people(*set));
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    fn link(&mut self, set: u32, people: Rc<[Person]>) {
        let people = if people.is_sorted_by(|a, b| a < b) {
            people
        } else {
            let mut sorted = people.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.into()
        };
        if let Some(last) = people.last() {
            let len = self.of_person.len().max(last.at() + 1);
            self.of_person.resize(len, Vec::new());
        }
        self.round += 1;
        let mut touching = Vec::new();
        for person in people.iter() {
            self.of_person[person.at()].push(set);
            for &other in &self.of_person[person.at()] {
                if std::mem::replace(&mut self.met[other as usize], self.round) != self.round {
                    touching.push(other);
                }
            }
        }
        for &other in touching.iter().filter(|other| **other != set) {
            self.touching[other as usize].push(set);
        }
        self.touching[set as usize] = touching;
        self.people[set as usize] = people;
    }
}

fn forget(list: &mut Vec<u32>, set: u32) {
    if let Some(at) = list.iter().position(|other| *other == set) {
        list.swap_remove(at);
    }
}

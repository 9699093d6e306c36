//! Sets of people: the learners of a group, an instructor group, a single person. Each set knows the
//! sets it intersects, so that claims are compared by sets instead of by people.

use std::rc::Rc;

use crate::planning::{GroupIndex, GroupTree, PersonIndex};
use crate::search::BitmapIndex;

/// Index of a set in [`PersonSets`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonSet(u32);

impl PersonSet {
    pub(super) const fn as_usize(self) -> usize {
        self.0 as usize
    }
}

impl BitmapIndex for PersonSet {
    fn from_usize(position: usize) -> Self {
        // A list of 4 billion sets does not fit into memory.
        Self(u32::try_from(position).expect("an index of a list in memory"))
    }

    fn as_usize(self) -> usize {
        self.as_usize()
    }
}

/// A collection of sets of people.
///
/// Add one set for each group, and use [`single`](Self::single) for individual people. One set per
/// offering would make every set intersect most others.
#[derive(Clone, Debug, Default)]
pub struct PersonSets {
    /// By set: its people, sorted.
    people: Vec<Rc<[PersonIndex]>>,
    /// By set: the sets that share a person with it, including itself unless it is empty.
    intersecting: Vec<Vec<u32>>,
    /// By person: the sets that contain the person.
    sets_of_person: Vec<Vec<u32>>,
    /// By person: the set of that person alone, plus 1; 0 if there is none yet.
    singles: Vec<u32>,
    /// By set: the last round that visited it, so that a round visits each set once.
    visited_in: Vec<u32>,
    round: u32,
}

impl PersonSets {
    /// Adds a set. The slice is shared if it is sorted and has no duplicates, copied otherwise.
    pub fn add(&mut self, people: Rc<[PersonIndex]>) -> PersonSet {
        let set = self.people.len() as u32;
        self.people.push(Rc::default());
        self.intersecting.push(Vec::new());
        self.visited_in.push(0);
        self.set_people(set, people);
        PersonSet(set)
    }

    /// Adds a set for each group of a tree and returns them by group.
    pub fn add_tree(&mut self, tree: &GroupTree) -> Vec<PersonSet> {
        let groups = (0..tree.len() as u32).map(GroupIndex);
        groups
            .map(|group| self.add(Rc::clone(tree.members(group))))
            .collect()
    }

    /// Returns the set of one person, which is added on first use.
    pub fn single(&mut self, person: PersonIndex) -> PersonSet {
        if self.singles.len() <= person.as_usize() {
            self.singles.resize(person.as_usize() + 1, 0);
        }
        if self.singles[person.as_usize()] == 0 {
            let PersonSet(set) = self.add(Rc::new([person]));
            self.singles[person.as_usize()] = set + 1;
        }
        PersonSet(self.singles[person.as_usize()] - 1)
    }

    /// Replaces the people of a set.
    pub(super) fn replace(&mut self, set: PersonSet, people: Rc<[PersonIndex]>) {
        let PersonSet(set) = set;
        let intersecting = std::mem::take(&mut self.intersecting[set as usize]);
        for other in intersecting {
            swap_remove_value(&mut self.intersecting[other as usize], set);
        }
        for person in self.people[set as usize].iter() {
            swap_remove_value(&mut self.sets_of_person[person.as_usize()], set);
        }
        self.set_people(set, people);
    }

    /// Returns the people of a set in ascending order.
    #[must_use]
    pub fn people(&self, set: PersonSet) -> &Rc<[PersonIndex]> {
        &self.people[set.as_usize()]
    }

    /// Iterates over the sets that contain a person.
    pub fn sets_of(&self, person: PersonIndex) -> impl Iterator<Item = PersonSet> {
        let sets = self.sets_of_person.get(person.as_usize());
        sets.into_iter().flatten().map(|set| PersonSet(*set))
    }

    /// Returns the number of sets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Returns `true` if there are no sets.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Returns the sets that share a person with `set`.
    pub(super) fn intersecting(&self, set: PersonSet) -> impl Iterator<Item = PersonSet> {
        let sets = self.intersecting[set.as_usize()].iter();
        sets.map(|set| PersonSet(*set))
    }

    /// Returns the people of several sets in ascending order, without duplicates.
    pub(super) fn union(&self, sets: &[PersonSet]) -> Vec<PersonIndex> {
        let mut people: Vec<PersonIndex> = Vec::new();
        for set in sets {
            people.extend_from_slice(self.people(*set));
        }
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Stores the people of a set that has none, and the sets it intersects.
    fn set_people(&mut self, set: u32, people: Rc<[PersonIndex]>) {
        let people = if people.is_sorted_by(|a, b| a < b) {
            people
        } else {
            let mut sorted = people.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.into()
        };
        if let Some(last) = people.last() {
            let len = self.sets_of_person.len().max(last.as_usize() + 1);
            self.sets_of_person.resize(len, Vec::new());
        }
        self.round += 1;
        let mut intersecting = Vec::new();
        for person in people.iter() {
            self.sets_of_person[person.as_usize()].push(set);
            for &other in &self.sets_of_person[person.as_usize()] {
                let visited = &mut self.visited_in[other as usize];
                if std::mem::replace(visited, self.round) != self.round {
                    intersecting.push(other);
                }
            }
        }
        for &other in intersecting.iter().filter(|other| **other != set) {
            self.intersecting[other as usize].push(set);
        }
        self.intersecting[set as usize] = intersecting;
        self.people[set as usize] = people;
    }
}

fn swap_remove_value(list: &mut Vec<u32>, value: u32) {
    if let Some(position) = list.iter().position(|other| *other == value) {
        list.swap_remove(position);
    }
}

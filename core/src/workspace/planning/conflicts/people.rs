//! People, groups and rooms of the records as the sets and indices of the engine.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::WorkspaceConflicts;
use crate::model::{
    Availability, InstructorGroup, InstructorGroupId, LearnerGroupId, PersonId, Room, RoomId,
};
use crate::planning::{GroupIndex, PersonIndex, PersonSet, RoomIndex, RoomLimits};
use crate::workspace::group_tree::LearnerGroupTree;
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Adds a set for each learner group and each instructor group.
    pub(super) fn add_all_groups(&mut self, records: &Records) {
        let groups = LearnerGroupTree::of_workspace(records);
        for person in groups.people() {
            self.person(records, *person);
        }
        // The people were new and came in the order of the tree, so its indices are those of the engine.
        let sets = self.engine.sets_mut().add_tree(&groups.tree);
        self.learner_sets = sets.iter().copied().collect();
        let ids = indices(&groups).map(|index| groups.group(index));
        self.group_sets = ids.zip(sets).collect();
        self.group_parents = group_parents(records);
        for group in records.instructor_groups.iter() {
            self.add_instructor_group(records, group);
        }
    }

    /// Gives all sets of learner groups the members that they have now.
    pub(super) fn update_all_groups(&mut self, records: &Records) {
        self.group_parents = group_parents(records);
        let groups = LearnerGroupTree::of_workspace(records);
        let mut members: BTreeMap<LearnerGroupId, Vec<PersonIndex>> = indices(&groups)
            .map(|index| {
                let people = groups.members(index);
                let people = people.map(|person| self.person(records, person));
                (groups.group(index), people.collect())
            })
            .collect();
        for (group, set) in self.group_sets.clone() {
            let members = members.remove(&group).unwrap_or_default();
            self.set_people(set, members);
        }
        for (group, members) in members {
            let set = self.group_set(group);
            self.set_people(set, members);
        }
    }

    /// Gives the sets of learner groups those of these people who are in them now.
    pub(super) fn update_members(&mut self, records: &Records, people: &BTreeSet<PersonId>) {
        let mut changed: BTreeMap<PersonSet, BTreeMap<PersonIndex, bool>> = BTreeMap::new();
        for person in people {
            let index = self.person(records, *person);
            for set in self.engine.sets().sets_of(index) {
                if self.learner_sets.contains(&set) {
                    changed.entry(set).or_default().insert(index, false);
                }
            }
            let deepest = records.groups_of_person(*person).into_iter();
            for group in deepest.flat_map(|group| records.path_of_group(group)) {
                let set = self.group_set(group);
                changed.entry(set).or_default().insert(index, true);
            }
        }
        for (set, changes) in changed {
            let before = self.engine.sets().people(set);
            let mut members: BTreeSet<PersonIndex> = before.iter().copied().collect();
            for (person, is_member) in changes {
                if is_member {
                    members.insert(person);
                } else {
                    members.remove(&person);
                }
            }
            self.set_people(set, members.into_iter().collect());
        }
    }

    /// Gives the set of an instructor group the members that it has now.
    pub(super) fn update_instructor_group(&mut self, records: &Records, id: InstructorGroupId) {
        let group = records.instructor_groups.get(id);
        let members = group.map(|group| group.members.iter().copied());
        let members = members.into_iter().flatten();
        let members = members.map(|person| self.person(records, person));
        let members = members.collect::<Vec<_>>();
        let set = self.instructor_group_set(id);
        self.set_people(set, members);
    }

    fn add_instructor_group(&mut self, records: &Records, group: &InstructorGroup) {
        let people = group.members.iter();
        let people: Vec<PersonIndex> = people.map(|id| self.person(records, *id)).collect();
        let set = self.engine.sets_mut().add(people.into());
        self.instructor_group_sets.insert(group.id, set);
    }

    fn set_people(&mut self, set: PersonSet, mut people: Vec<PersonIndex>) {
        people.sort_unstable();
        self.engine.set_people(set, people.into());
    }

    /// Returns the set of a learner group, empty for a group that does not exist.
    pub(super) fn group_set(&mut self, group: LearnerGroupId) -> PersonSet {
        let sets = self.engine.sets_mut();
        let set = self.group_sets.entry(group);
        let set = *set.or_insert_with(|| sets.add(Rc::default()));
        self.learner_sets.insert(set);
        set
    }

    /// Returns the set of an instructor group, empty for a group that does not exist.
    pub(super) fn instructor_group_set(&mut self, group: InstructorGroupId) -> PersonSet {
        let sets = self.engine.sets_mut();
        let set = self.instructor_group_sets.entry(group);
        *set.or_insert_with(|| sets.add(Rc::default()))
    }

    /// Returns the set of a person alone.
    pub(super) fn person_set(&mut self, records: &Records, person: PersonId) -> PersonSet {
        let person = self.person(records, person);
        self.engine.sets_mut().single(person)
    }

    /// Returns the index of a person, whose availability the engine then knows.
    pub(super) fn person(&mut self, records: &Records, id: PersonId) -> PersonIndex {
        let known = self.people.len();
        let person = self.people.insert(id);
        if self.people.len() > known {
            self.engine
                .set_availability(person, availability(records, id));
        }
        person
    }

    /// Updates the availability of a person.
    pub(super) fn update_availability(&mut self, records: &Records, id: PersonId) {
        if let Some(person) = self.people.index_of(&id) {
            let availability = availability(records, id);
            self.engine.set_availability(person, availability);
        }
    }

    /// Returns the index of a room, whose limits the engine then knows.
    pub(super) fn room(&mut self, records: &Records, id: RoomId) -> RoomIndex {
        let known = self.rooms.len();
        let room = self.rooms.insert(id);
        if self.rooms.len() > known {
            self.engine.set_room(room, room_limits(records, id));
        }
        room
    }

    /// Updates the limits of a room.
    pub(super) fn update_room(&mut self, records: &Records, id: RoomId) {
        if let Some(room) = self.rooms.index_of(&id) {
            self.engine.set_room(room, room_limits(records, id));
        }
    }
}

fn indices(groups: &LearnerGroupTree) -> impl Iterator<Item = GroupIndex> {
    (0..groups.tree.len() as u32).map(GroupIndex)
}

/// Returns the parent of each learner group as its record names it.
pub(super) fn group_parents(records: &Records) -> BTreeMap<LearnerGroupId, Option<LearnerGroupId>> {
    let groups = records.learner_groups.iter();
    groups.map(|group| (group.id, group.parent)).collect()
}

fn availability(records: &Records, person: PersonId) -> Option<Rc<Availability>> {
    let row = records.person_availabilities.get(person)?;
    let is_limited = !row.availability.is_unlimited();
    is_limited.then(|| Rc::new(row.availability.clone()))
}

fn room_limits(records: &Records, room: RoomId) -> RoomLimits {
    let room = records.rooms.get(room);
    room.map_or_else(RoomLimits::default, |room: &Rc<Room>| RoomLimits {
        capacity: room.capacity,
        availability: room.availability.clone(),
        inactive: room.inactive,
    })
}

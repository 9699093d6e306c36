//! Import of cohorts and learner groups with their defaults and members.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::classes::join_usernames;
use super::dry_run::Outcome;
use super::group_paths::{GroupNode, GroupPaths, split_path};
use super::headers::{self, Columns};
use super::instructor_groups::join_titles;
use super::name_registry::NameRegistry;
use super::offerings::place_name;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{
    Cohort, CohortId, CohortMember, GroupMembership, LearnerGroup, LearnerGroupId, PersonId, Place,
    Record, RoomId,
};
use crate::rules::{fields, limits, places};
use crate::search::name_key;
use crate::workspace::{Import, Records};

/// Maximum number of titles of a path. Each is looked up with those before it.
const MAX_LEVELS: usize = 50;

/// Importer of rows of learner groups.
pub(super) struct LearnerGroupImporter {
    path: Option<usize>,
    room: Option<usize>,
    link: Option<usize>,
    instructors: Option<usize>,
    instructor_groups: Option<usize>,
    members: Option<usize>,
    people: NameRegistry,
    rooms: NameRegistry,
    groups_of_instructors: NameRegistry,
    paths: GroupPaths,
    /// Indices in the import of the groups that it creates.
    created: HashMap<LearnerGroupId, usize>,
    /// Rows by folded path.
    rows: NameRegistry,
    /// The deepest group in each tree of each person whom the file names.
    memberships: BTreeMap<(LearnerGroupId, PersonId), LearnerGroupId>,
    cohort_members: BTreeSet<(CohortId, PersonId)>,
}

impl LearnerGroupImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            path: columns.find(headers::LEARNER_GROUP),
            room: columns.find(headers::ROOM),
            link: columns.find(headers::LINK),
            instructors: columns.find(headers::INSTRUCTORS),
            instructor_groups: columns.find(headers::INSTRUCTOR_GROUPS),
            members: columns.find(headers::MEMBERS),
            people: NameRegistry::people_by_username(records),
            rooms: NameRegistry::rooms_by_name(records),
            groups_of_instructors: NameRegistry::instructor_groups_by_title(records),
            paths: GroupPaths::new(records),
            created: HashMap::new(),
            rows: NameRegistry::default(),
            memberships: BTreeMap::new(),
            cohort_members: BTreeSet::new(),
        }
    }

    fn import_group(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let titles = split_path(row.cell(self.path));
        if titles.len() > MAX_LEVELS {
            let problem = Problem::TooManyLevels { max: MAX_LEVELS };
            row.issues.refuse(self.path, problem);
            return Err(Outcome::Same);
        }
        for (at, title) in titles.iter().enumerate() {
            let max = if at == 0 {
                limits::COHORT_TITLE
            } else {
                limits::GROUP_TITLE
            };
            if let Err(problem) = fields::required(title, max) {
                row.issues.refuse(self.path, Problem::Field(problem));
            }
        }
        let row_key = name_key(&titles.join(">"));
        if let Some(first) = self.rows.line_of(&row_key) {
            row.issues.refuse(self.path, Problem::Duplicate { first });
        }
        if let Err(problem) = places::link(row.cell(self.link)) {
            row.issues.refuse(self.link, Problem::Field(problem));
        }
        row.check_length(self.room, limits::PLACE);
        let (instructors, _) = row.find_people(self.instructors, &self.people);
        let (members, _) = row.find_people(self.members, &self.people);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }
        let is_new = self.paths.find(&titles).is_none();
        let mut changes = Changes::new(is_new);
        let node = self.create_path(row, &titles);
        self.rows
            .register(&row_key, node.cohort.0, row.cells.line());
        match node.group {
            Some(group) => {
                self.set_defaults(row, group, instructors, &mut changes);
                self.add_members(row, node.cohort, group, &members, &mut changes);
            }
            None => {
                for person in &members {
                    self.join_cohort(row, node.cohort, *person, &mut changes);
                }
            }
        }
        Ok(changes.into_outcome())
    }

    /// Returns the cohort or learner group that a path leads to, creating those of the path that are missing.
    fn create_path(&mut self, row: &mut RowContext<'_>, titles: &[&str]) -> GroupNode {
        let mut node = self.paths.find(&titles[..1]).unwrap_or_else(|| {
            let mut cohort = Cohort::new(CohortId(row.ids.next()));
            titles[0].clone_into(&mut cohort.title);
            let node = GroupNode {
                cohort: cohort.id,
                group: None,
            };
            row.import.records.push(cohort.into());
            node
        });
        self.paths.insert(&titles[..1], node);
        let cohort = node.cohort;
        for depth in 2..=titles.len() {
            let path = &titles[..depth];
            if let Some(existing) = self.paths.find(path) {
                node = existing;
                continue;
            }
            let mut group = LearnerGroup::new(LearnerGroupId(row.ids.next()));
            group.cohort = cohort;
            group.parent = node.group;
            path[depth - 1].clone_into(&mut group.title);
            node.group = Some(group.id);
            self.paths.insert(path, node);
            self.created.insert(group.id, row.import.records.len());
            row.import.records.push(group.into());
        }
        node
    }

    /// Sets the defaults of a group; empty cells change nothing.
    fn set_defaults(
        &self,
        row: &mut RowContext<'_>,
        id: LearnerGroupId,
        instructors: Vec<PersonId>,
        changes: &mut Changes,
    ) {
        let in_import = self.created.get(&id).copied();
        let present = match in_import.map(|at| &row.import.records[at]) {
            Some(Record::LearnerGroup(group)) => Some(group),
            _ => row.records.learner_groups.get(id),
        };
        let Some(present) = present.cloned() else {
            return;
        };
        let mut group = LearnerGroup::clone(&present);
        let room = row.cell(self.room);
        if !room.is_empty() {
            let place = match self.rooms.find(&name_key(room)) {
                Some(id) => Place::Room(RoomId(id)),
                None => Place::Text(room.to_owned()),
            };
            if group.place.as_ref() != Some(&place) {
                let before = place_name(row.records, group.place.as_ref()).to_owned();
                changes.note(self.room, before, room.to_owned());
                group.place = Some(place);
            }
        }
        changes.set(self.link, &mut group.link, row.cell(self.link));
        let instructors: BTreeSet<PersonId> = instructors.into_iter().collect();
        if !instructors.is_empty() && instructors != group.instructors {
            let before = join_usernames(row.records, &group.instructors, "|");
            let after = join_usernames(row.records, &instructors, "|");
            changes.note(self.instructors, before, after);
            group.instructors = instructors;
        }
        let (instructor_groups, _) =
            row.find_instructor_groups(self.instructor_groups, &self.groups_of_instructors);
        if !instructor_groups.is_empty() && instructor_groups != group.instructor_groups {
            let before = join_titles(row.records, &group.instructor_groups);
            let after = join_titles(row.records, &instructor_groups);
            changes.note(self.instructor_groups, before, after);
            group.instructor_groups = instructor_groups;
        }
        if group != *present {
            let record = Record::LearnerGroup(Rc::new(group));
            match in_import {
                Some(at) => row.import.records[at] = record,
                None => row.import.records.push(record),
            }
        }
    }

    /// Puts people into a group. Those who are in another branch of its tree move here, unless the file
    /// itself has put them there.
    fn add_members(
        &mut self,
        row: &mut RowContext<'_>,
        cohort: CohortId,
        group: LearnerGroupId,
        members: &[PersonId],
        changes: &mut Changes,
    ) {
        let tree = self.paths.tree_of(group);
        let mut joining = Vec::new();
        for person in members {
            self.join_cohort(row, cohort, *person, changes);
            let named = self.memberships.get(&(tree, *person)).copied();
            let present = named.or_else(|| row.records.group_of_person(tree, *person));
            let is_member = present.is_some_and(|present| self.paths.is_in(present, group));
            let elsewhere = named.filter(|named| !self.paths.is_in(group, *named));
            if is_member {
                continue;
            }
            if elsewhere.is_some() {
                let username = join_usernames(row.records, [person], "");
                let problem = Problem::InSiblingGroup(username);
                row.issues.warn(self.members, problem);
                continue;
            }
            self.memberships.insert((tree, *person), group);
            joining.push(*person);
        }
        if !joining.is_empty() {
            let names = join_usernames(row.records, &joining, "|");
            changes.note(self.members, String::new(), names);
        }
    }

    fn join_cohort(
        &mut self,
        row: &RowContext<'_>,
        cohort: CohortId,
        person: PersonId,
        changes: &mut Changes,
    ) {
        let is_member = row.records.cohort_members.contains((cohort, person));
        if !is_member && self.cohort_members.insert((cohort, person)) {
            let name = join_usernames(row.records, [&person], "");
            changes.note(self.members, String::new(), name);
        }
    }
}

impl RowImporter for LearnerGroupImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_group(row).unwrap_or_else(|outcome| outcome)
    }

    fn finish(&mut self, _records: &Records, import: &mut Import) {
        for (cohort, person) in &self.cohort_members {
            import
                .records
                .push(CohortMember::new(*cohort, *person).into());
        }
        for ((tree, person), group) in &self.memberships {
            let mut membership = GroupMembership::new(*tree, *person);
            membership.subgroup = (group != tree).then_some(*group);
            import.records.push(membership.into());
        }
    }
}

#[cfg(test)]
mod tests;

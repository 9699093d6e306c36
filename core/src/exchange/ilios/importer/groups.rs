//! Cohorts, learner groups and their members.

use std::collections::BTreeSet;

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::options::Existing;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{
    Cohort, CohortId, CohortMember, GroupMembership, InstructorGroupId, LearnerGroup,
    LearnerGroupId, PersonId,
};
use crate::rules::{fields, limits, places};
use crate::search::name_key;
use crate::workspace::{Import, Records};

/// A group by cohort, group above it and folded title.
pub(super) type GroupKey = (CohortId, Option<LearnerGroupId>, String);

impl IliosImporter {
    pub(super) fn cohort(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::COHORT_TITLE);
        let title = self.checked(row, title)?;
        let key = name_key(&title);
        let (kind, named) = (ResourceKind::Cohort, self.cohorts.find(&key));
        let existing = self.record_of(row.records, kind, resource, named);
        let existing = existing.and_then(|id| row.records.cohorts.get(CohortId(id)));
        let mut cohort = match existing {
            Some(cohort) => Cohort::clone(cohort),
            None => Cohort::new(CohortId(row.ids.next())),
        };
        self.cohorts.register(&key, cohort.id.0, row.cells.line());
        if existing.is_none() || self.can_be_named(kind, cohort.id.0, named) {
            cohort.title = title;
        } else {
            self.note_unless(false, resource, "title");
        }
        let members = self.related(row, resource, "users", ResourceKind::User, PersonId);
        let id = cohort.id;
        let mut planned = Planned::new(existing, cohort);
        if existing.is_some() {
            let is_member = |person| row.records.cohort_members.contains((id, person));
            let joined = members.iter().copied();
            planned.joined = joined.filter(|person| !is_member(*person)).collect();
        }
        if existing.is_none() || row.options.existing != Existing::LeaveAlone {
            let members = members.into_iter().map(|person| (id, person));
            self.cohort_members.extend(members);
        }
        Ok(planned)
    }

    pub(super) fn learner_group(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::GROUP_TITLE);
        let title = self.checked(row, title)?;
        let parent = match resource.related_one("parent") {
            None => None,
            Some(_) => {
                let id = self.required(row, resource, "parent", ResourceKind::LearnerGroup)?;
                Some(LearnerGroupId(id))
            }
        };
        let above = parent.and_then(|parent| self.trees.get(&parent).copied());
        let cohort = match above {
            Some((cohort, _)) => cohort,
            None => CohortId(self.required(row, resource, "cohort", ResourceKind::Cohort)?),
        };
        let link = places::link(&resource.text("url"));
        let link = self.checked(row, link)?;
        let place = fields::optional(&resource.text("location"), limits::PLACE);
        let place = self.checked(row, place)?;
        let mut key = (cohort, parent, name_key(&title));
        let (kind, named) = (ResourceKind::LearnerGroup, self.groups.get(&key));
        let named = named.map(|id| id.0);
        let existing = self.record_of(row.records, kind, resource, named);
        let existing = existing.and_then(|id| row.records.learner_groups.get(LearnerGroupId(id)));
        if let Some(group) = existing {
            // Groups are moved here only.
            self.note_unless(group.cohort == cohort, resource, "cohort");
            self.note_unless(group.parent == parent, resource, "parent");
            (key.0, key.1) = (group.cohort, group.parent);
        }
        let named = self.groups.get(&key).map(|id| id.0);
        let mut group = match existing {
            Some(group) => LearnerGroup::clone(group),
            None => LearnerGroup::new(LearnerGroupId(row.ids.next())),
        };
        if existing.is_none() {
            group.cohort = cohort;
            group.parent = parent;
        }
        if existing.is_none() || self.can_be_named(kind, group.id.0, named) {
            group.title = title;
        } else {
            self.note_unless(false, resource, "title");
        }
        let cohort = group.cohort;
        let above = group.parent.and_then(|parent| self.trees.get(&parent));
        let tree = above.map_or(group.id, |(_, tree)| *tree);
        self.groups.insert(key, group.id);
        self.trees.insert(group.id, (cohort, tree));
        group.place = self.place(&place).or(group.place);
        if !link.is_empty() {
            group.link = link;
        }
        let kind = ResourceKind::InstructorGroup;
        let teams = self.related(row, resource, "instructorGroups", kind, InstructorGroupId);
        if !teams.is_empty() {
            group.instructor_groups = teams;
        }
        let people = self.related(row, resource, "instructors", ResourceKind::User, PersonId);
        if !people.is_empty() {
            group.instructors = people;
        }
        if let Some(needs) = resource.flag("needsAccommodation") {
            group.needs_accommodation = needs;
        }
        let members = self.related(row, resource, "users", ResourceKind::User, PersonId);
        let mut joined = Vec::new();
        if existing.is_none() || row.options.existing != Existing::LeaveAlone {
            joined = self.add_members(row, cohort, tree, &group, members);
        }
        let mut planned = Planned::new(existing, group);
        if let Some(group) = existing {
            let present = row.records.members_of_group(group.id);
            joined.retain(|person| !present.contains(person));
            planned.joined = joined;
        }
        Ok(planned)
    }

    /// Puts people into a group, and returns those for whom it is done. The groups above it came before, so that those who are in another group of
    /// the same tree that is not above this one are in two groups beside each other.
    fn add_members(
        &mut self,
        row: &mut RowContext<'_>,
        cohort: CohortId,
        tree: LearnerGroupId,
        group: &LearnerGroup,
        members: BTreeSet<PersonId>,
    ) -> Vec<PersonId> {
        let mut joined = Vec::new();
        for person in members {
            self.cohort_members.insert((cohort, person));
            let before = self.memberships.get(&(tree, person)).copied();
            if before.is_none() || before == group.parent {
                self.memberships.insert((tree, person), group.id);
                joined.push(person);
            } else {
                let known = || Some(row.records.people.get(person)?.full_name());
                let name = self.names.get(&person).cloned().or_else(known);
                let name = name.unwrap_or_default();
                row.issues.warn(None, Problem::InSiblingGroup(name));
            }
        }
        joined
    }

    pub(super) fn finish_memberships(&self, records: &Records, import: &mut Import) {
        for (cohort, person) in &self.cohort_members {
            if !records.cohort_members.contains((*cohort, *person)) {
                import
                    .records
                    .push(CohortMember::new(*cohort, *person).into());
            }
        }
        for ((tree, person), group) in &self.memberships {
            if records.group_of_person(*tree, *person) != Some(*group) {
                let mut membership = GroupMembership::new(*tree, *person);
                membership.subgroup = (group != tree).then_some(*group);
                import.records.push(membership.into());
            }
        }
    }
}

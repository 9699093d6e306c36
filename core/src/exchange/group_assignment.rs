//! Import of the members of the subgroups of one learner group, in the four columns in which Ilios assigns
//! them: First, Last, Campus ID, Sub Group Name.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::csv_table::CsvTable;
use super::dry_run::{FoundBy, Outcome};
use super::headers::{self, Columns};
use super::name_matches::{MatchTarget, Matches, NameMatch, NameMatches};
use super::name_registry::NameRegistry;
use super::options::{ImportTarget, Options};
use super::person_finder::{PersonFinder, PersonKeys};
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{CohortMember, GroupMembership, LearnerGroup, LearnerGroupId, PersonId, Uuid};
use crate::rules::{fields, limits};
use crate::search::{caseless, name_key, natural};
use crate::workspace::{Import, Records};

/// Importer of rows of learners with the titles of their subgroups.
pub(super) struct GroupAssignmentImporter {
    first: Option<usize>,
    last: Option<usize>,
    code: Option<usize>,
    subgroup: Option<usize>,
    /// Group whose subgroups are assigned; `None` until it is chosen.
    parent: Option<LearnerGroupId>,
    tree: LearnerGroupId,
    names: NameMatches,
    candidates: Rc<[(Uuid, String)]>,
    people: NameRegistry,
    finder: PersonFinder,
    /// Groups to create, by their names in the file.
    created: HashMap<String, LearnerGroup>,
    /// Names of created groups that have a member.
    used: Vec<String>,
    /// Lines and subgroups of the people whom rows are about.
    memberships: BTreeMap<PersonId, (u32, LearnerGroupId)>,
}

impl GroupAssignmentImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records, options: Options) -> Self {
        let parent = match options.target {
            Some(ImportTarget::LearnerGroup(id)) if records.learner_groups.contains(id) => Some(id),
            Some(
                ImportTarget::LearnerGroup(_) | ImportTarget::Room(_) | ImportTarget::Person(_),
            )
            | None => None,
        };
        let subgroup = columns.find(headers::SUBGROUP);
        let children = parent.map(|id| records.subgroups_of(id).collect::<Vec<_>>());
        let children = children.unwrap_or_default();
        let mut candidates: Vec<_> = children
            .iter()
            .map(|group| (group.id.0, group.title.clone()))
            .collect();
        natural::sort(&mut candidates, |(_, title)| natural::key(&[title]));
        let mut names = NameMatches::default();
        if parent.is_some() {
            for cells in (0..table.len()).filter_map(|at| table.row(at)) {
                let name = cells.optional(subgroup);
                if !name.is_empty() {
                    names.count(name, || Some(evident_target(name, &candidates)));
                }
            }
        }
        Self {
            first: columns.find(headers::FIRST),
            last: columns.find(headers::LAST),
            code: columns.find(headers::CAMPUS_ID),
            subgroup,
            tree: parent.map_or_else(LearnerGroupId::default, |id| records.tree_of_group(id)),
            parent,
            names,
            candidates: candidates.into(),
            people: NameRegistry::people_by_username(records),
            finder: PersonFinder::default(),
            created: HashMap::new(),
            used: Vec::new(),
            memberships: BTreeMap::new(),
        }
    }

    fn import_row_of_person(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let Some(parent) = self.parent else {
            return Err(Outcome::Undecided);
        };
        let person = self.person(row)?;
        let name = row.cell(self.subgroup);
        if name.is_empty() {
            let problem = Problem::Field(fields::Problem::Missing);
            row.issues.refuse(self.subgroup, problem);
            return Err(Outcome::Same);
        }
        let Some(group) = self.group(row, parent, name) else {
            return Err(Outcome::Same);
        };
        if let Some((first, _)) = self.memberships.get(&person) {
            let problem = Problem::Duplicate { first: *first };
            row.issues.refuse(self.code, problem);
            return Err(Outcome::Same);
        }
        let present = row.records.group_of_person(self.tree, person);
        let is_member = present.is_some_and(|present| row.records.is_in_group(present, group));
        let line = row.cells.line();
        if is_member {
            self.memberships
                .insert(person, (line, present.unwrap_or(group)));
            return Ok(Outcome::Same);
        }
        self.memberships.insert(person, (line, group));
        self.used.push(name.to_owned());
        let mut changes = Changes::new(present.is_none());
        let before = present.and_then(|id| row.records.learner_groups.get(id));
        let before = before.map(|group| group.title.clone()).unwrap_or_default();
        changes.note(self.subgroup, before, name.to_owned());
        Ok(changes.into_outcome())
    }

    /// Finds the person of a row, by the campus id as username or official code, else by name with a
    /// question.
    fn person(&self, row: &mut RowContext<'_>) -> Result<PersonId, Outcome> {
        let code = row.cell(self.code);
        if let Some(id) = self.people.find(&caseless(code)) {
            row.found_by = Some(FoundBy::Username);
            return Ok(PersonId(id));
        }
        let keys = PersonKeys {
            official_code: code,
            first_name: row.cell(self.first),
            last_name: row.cell(self.last),
            ..PersonKeys::default()
        };
        let found = self.finder.resolve(row, keys);
        if let Some(question) = &mut row.question {
            question.can_create = false;
        }
        match found? {
            Some(person) => Ok(person.id),
            None if row.question.is_some() => {
                row.issues.warn(self.code, Problem::MatchedWithNothing);
                Err(Outcome::Same)
            }
            None => {
                let known_by = if code.is_empty() {
                    [keys.first_name, keys.last_name].join(" ")
                } else {
                    code.to_owned()
                };
                let problem = Problem::UnknownLearner(known_by.trim().to_owned());
                row.issues.refuse(self.code, problem);
                Err(Outcome::Same)
            }
        }
    }

    /// Returns the group that a name stands for.
    fn group(
        &mut self,
        row: &mut RowContext<'_>,
        parent: LearnerGroupId,
        name: &str,
    ) -> Option<LearnerGroupId> {
        match self.names.target(name)? {
            MatchTarget::Record(id) => Some(LearnerGroupId(id)),
            MatchTarget::Nothing => {
                row.issues.warn(self.subgroup, Problem::MatchedWithNothing);
                None
            }
            MatchTarget::New => {
                if let Some(created) = self.created.get(&name_key(name)) {
                    return Some(created.id);
                }
                // A title is that of one group of its siblings.
                if let MatchTarget::Record(id) = evident_target(name, &self.candidates) {
                    return Some(LearnerGroupId(id));
                }
                let title = match fields::required(name, limits::GROUP_TITLE) {
                    Ok(title) => title,
                    Err(problem) => {
                        row.issues.refuse(self.subgroup, Problem::Field(problem));
                        return None;
                    }
                };
                let mut group = LearnerGroup::new(LearnerGroupId(row.ids.next()));
                group.cohort = row.records.cohort_of_group(parent)?;
                group.parent = Some(parent);
                group.title = title;
                let id = group.id;
                self.created.insert(name_key(name), group);
                Some(id)
            }
        }
    }
}

/// Returns the subgroup with the title, or a new one.
fn evident_target(name: &str, candidates: &[(Uuid, String)]) -> MatchTarget {
    let title = name_key(name);
    let found = candidates
        .iter()
        .find(|(_, other)| name_key(other) == title);
    found.map_or(MatchTarget::New, |(id, _)| MatchTarget::Record(*id))
}

impl RowImporter for GroupAssignmentImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_row_of_person(row)
            .unwrap_or_else(|outcome| outcome)
    }

    fn choose(&mut self, matches: &Matches) {
        self.names.choose(matches);
    }

    fn matches(&self) -> Vec<NameMatch> {
        self.names.with_candidates(&self.candidates)
    }

    fn finish(&mut self, records: &Records, import: &mut Import) {
        for name in &self.used {
            if let Some(group) = self.created.remove(&name_key(name)) {
                import.records.push(group.into());
            }
        }
        let cohort = records.cohort_of_group(self.tree);
        for (person, (_, group)) in &self.memberships {
            let present = records.group_of_person(self.tree, *person);
            if present == Some(*group) {
                continue;
            }
            if let Some(cohort) = cohort
                && !records.cohort_members.contains((cohort, *person))
            {
                import
                    .records
                    .push(CohortMember::new(cohort, *person).into());
            }
            let mut membership = GroupMembership::new(self.tree, *person);
            membership.subgroup = (*group != self.tree).then_some(*group);
            import.records.push(membership.into());
        }
    }
}

#[cfg(test)]
mod tests;

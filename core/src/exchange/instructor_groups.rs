//! Import of instructor groups with their members, in columns of our own.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::cell_values::{read_yes_or_no, yes_or_no};
use super::classes::join_usernames;
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{InstructorGroup, InstructorGroupId, PersonId, Record};
use crate::rules::{fields, limits};
use crate::search::{name_key, natural};
use crate::workspace::Records;

/// Importer of rows of instructor groups.
pub(super) struct InstructorGroupImporter {
    title: Option<usize>,
    members: Option<usize>,
    active: Option<usize>,
    groups: NameRegistry,
    people: NameRegistry,
}

impl InstructorGroupImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            title: columns.find(headers::INSTRUCTOR_GROUP),
            members: columns.find(headers::MEMBERS),
            active: columns.find(headers::ACTIVE),
            groups: NameRegistry::instructor_groups_by_title(records),
            people: NameRegistry::people_by_username(records),
        }
    }

    fn import_group(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let title = row.cell(self.title);
        if let Err(problem) = fields::required(title, limits::INSTRUCTOR_GROUP_TITLE) {
            row.issues.refuse(self.title, Problem::Field(problem));
        }
        let key = name_key(title);
        let existing = row.find_existing(&mut self.groups, self.title, &key)?;
        let (members, are_known) = row.find_people(self.members, &self.people);
        let active = read_yes_or_no(row, self.active);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }
        let groups = &row.records.instructor_groups;
        let existing = existing.and_then(|id| groups.get(InstructorGroupId(id)));
        let mut group = match existing {
            Some(group) => InstructorGroup::clone(group),
            None => InstructorGroup::new(InstructorGroupId(row.ids.next())),
        };
        self.groups.register(&key, group.id.0, row.cells.line());
        let mut changes = Changes::new(existing.is_none());
        if existing.is_none() {
            title.clone_into(&mut group.title);
        }
        let mut members: BTreeSet<PersonId> = members.into_iter().collect();
        if !are_known {
            // An unknown member must not remove the present ones.
            members.extend(&group.members);
        }
        if !members.is_empty() && members != group.members {
            let before = join_usernames(row.records, &group.members, "|");
            let after = join_usernames(row.records, &members, "|");
            changes.note(self.members, before, after);
            group.members = members;
        }
        if let Some(active) = active.filter(|active| *active == group.inactive) {
            let before = yes_or_no(!group.inactive).to_owned();
            changes.note(self.active, before, yes_or_no(active).to_owned());
            group.inactive = !active;
        }
        if changes.is_modified() {
            let record = Record::InstructorGroup(Rc::new(group));
            row.import.records.push(record);
        }
        Ok(changes.into_outcome())
    }
}

impl RowImporter for InstructorGroupImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_group(row).unwrap_or_else(|outcome| outcome)
    }
}

/// Returns the titles of instructor groups as a cell lists them.
pub(super) fn join_titles(records: &Records, groups: &BTreeSet<InstructorGroupId>) -> String {
    let title = |id: &InstructorGroupId| Some(records.instructor_groups.get(*id)?.title.as_str());
    let mut titles: Vec<&str> = groups.iter().filter_map(title).collect();
    natural::sort(&mut titles, |title| natural::key(&[title]));
    titles.join("|")
}

//! Import of class members.

use std::collections::{BTreeSet, HashMap};

use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::options::AbsentMembers;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use crate::model::{ClassId, PersonId};
use crate::rules::fields;
use crate::search::{caseless, name_key};
use crate::workspace::{Import, Records};

/// Importer of rows of class members.
pub(super) struct ClassMemberImporter {
    username: Option<usize>,
    class: Option<usize>,
    people: NameRegistry,
    classes: NameRegistry,
    /// Memberships in the file, each with the first line that names it.
    lines: HashMap<(ClassId, PersonId), u32>,
    /// Classes of which the file lists all members; empty if absent members stay.
    complete: BTreeSet<ClassId>,
}

impl ClassMemberImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            username: columns.find(headers::USERNAME),
            class: columns.find(headers::CLASS_NAME),
            people: NameRegistry::people_by_username(records),
            classes: NameRegistry::classes_by_title(records),
            lines: HashMap::new(),
            complete: BTreeSet::new(),
        }
    }
}

impl RowImporter for ClassMemberImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        let username = row.cell(self.username);
        let person = self.people.find(&caseless(username)).map(PersonId);
        if person.is_none() {
            let problem = missing_or(username, Problem::UnknownPerson);
            row.issues.refuse(self.username, problem);
        }
        let title = row.cell(self.class);
        let class = self.classes.find(&name_key(title)).map(ClassId);
        match class {
            Some(class) if row.options.absent_members == AbsentMembers::Leave => {
                self.complete.insert(class);
            }
            Some(_) => {}
            None => {
                let problem = missing_or(title, Problem::UnknownClass);
                row.issues.refuse(self.class, problem);
            }
        }
        let (Some(person), Some(class)) = (person, class) else {
            return Outcome::Same;
        };
        if let Some(first) = self.lines.get(&(class, person)).copied() {
            row.issues.warn(None, Problem::Duplicate { first });
            return Outcome::Same;
        }
        self.lines.insert((class, person), row.cells.line());
        if row.records.class_members.contains((class, person)) {
            return Outcome::Same;
        }
        row.import.join.push((class, person));
        Outcome::Create
    }

    fn finish(&mut self, records: &Records, import: &mut Import) {
        for class in self.complete.iter().copied() {
            for person in records.members_of(class) {
                if !self.lines.contains_key(&(class, person)) {
                    import.leave.push((class, person));
                }
            }
        }
    }
}

/// Returns a problem for an empty cell, or `unknown` with its text.
fn missing_or(text: &str, unknown: fn(String) -> Problem) -> Problem {
    if text.is_empty() {
        Problem::Field(fields::Problem::Missing)
    } else {
        unknown(text.to_owned())
    }
}

#[cfg(test)]
mod tests;

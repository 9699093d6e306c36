//! Rows of who is in which class.

use std::collections::{BTreeSet, HashMap};

use super::book::Book;
use super::dry_run::{Outcome, Problem};
use super::headers::{self, Columns};
use super::options::AbsentMembers;
use super::plan::Way;
use super::taking::Taking;
use crate::model::{ClassId, PersonId};
use crate::rules::fields;
use crate::search::{fold, lower_case};
use crate::workspace::{Import, Records};

pub(super) struct ClassMembers {
    username: Option<usize>,
    class: Option<usize>,
    people: Book,
    classes: Book,
    /// The memberships of the file, each with the line that names it first.
    lines: HashMap<(ClassId, PersonId), u32>,
    /// The classes whose members the file says are all; empty when absent members stay.
    complete: BTreeSet<ClassId>,
}

impl ClassMembers {
    pub fn begin(columns: &Columns, records: &Records) -> Self {
        Self {
            username: columns.find(headers::USERNAME),
            class: columns.find(headers::CLASS_NAME),
            people: Book::of_people(records),
            classes: Book::of_classes(records),
            lines: HashMap::new(),
            complete: BTreeSet::new(),
        }
    }
}

impl Way for ClassMembers {
    fn row(&mut self, row: &mut Taking<'_>) -> Outcome {
        let username = row.cell(self.username);
        let person = self.people.find(&lower_case(username)).map(PersonId);
        if person.is_none() {
            let problem = missing_or(username, Problem::UnknownPerson);
            row.findings.refuse(self.username, problem);
        }
        let title = row.cell(self.class);
        let class = self.classes.find(&fold(title)).map(ClassId);
        match class {
            Some(class) if row.options.absent_members == AbsentMembers::Leave => {
                self.complete.insert(class);
            }
            Some(_) => {}
            None => {
                let problem = missing_or(title, Problem::UnknownClass);
                row.findings.refuse(self.class, problem);
            }
        }
        let (Some(person), Some(class)) = (person, class) else {
            return Outcome::Same;
        };
        if let Some(first) = self.lines.get(&(class, person)).copied() {
            row.findings.warn(None, Problem::Twice { first });
            return Outcome::Same;
        }
        self.lines.insert((class, person), row.cells.line());
        if row.records.class_members.contains((class, person)) {
            return Outcome::Same;
        }
        row.import.join.push((class, person));
        Outcome::Create
    }

    fn end(&mut self, records: &Records, import: &mut Import) {
        for class in self.complete.iter().copied() {
            for person in records.members_of(class) {
                if !self.lines.contains_key(&(class, person)) {
                    import.leave.push((class, person));
                }
            }
        }
    }
}

fn missing_or(text: &str, unknown: fn(String) -> Problem) -> Problem {
    if text.is_empty() {
        Problem::Field(fields::Problem::Missing)
    } else {
        unknown(text.to_owned())
    }
}

#[cfg(test)]
mod tests;

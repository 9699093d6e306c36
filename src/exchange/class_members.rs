//! Rows of who is in which class.

use crate::order::SortedSet;
use crate::search::lower_case;
use std::collections::HashMap;

use super::book::Book;
use super::dry_run::{Outcome, Problem, Row};
use super::findings::Findings;
use super::headers::{self, Columns, Names};
use super::options::AbsentMembers;
use super::plan::{Planning, Way};
use super::table::Cells;
use crate::model::{ClassId, PersonId};
use crate::rules::fields;
use crate::search::fold;
use crate::workspace::{Import, Records};

pub(super) struct ClassMembers {
    username: usize,
    class: usize,
    people: Book,
    classes: Book,
    /// The pairs of the file, and the line of each.
    pairs: HashMap<(ClassId, PersonId), u32>,
    /// The classes whose members the file says are all; empty when absent members stay.
    complete: SortedSet<ClassId>,
}

pub(super) fn begin(columns: &Columns, records: &Records) -> Result<ClassMembers, Names> {
    let classes = records
        .classes
        .iter()
        .map(|class| (fold(&class.title), class.id.0));
    match (
        columns.find(headers::USERNAME),
        columns.find(headers::CLASS_NAME),
    ) {
        (Some(username), Some(class)) => Ok(ClassMembers {
            username,
            class,
            people: Book::of_people(records),
            classes: Book::of(classes),
            pairs: HashMap::new(),
            complete: SortedSet::new(),
        }),
        (None, Some(_)) => Err(&["UserName"]),
        (Some(_), None) => Err(&["ClassName"]),
        (None, None) => Err(&["UserName", "ClassName"]),
    }
}

impl Way for ClassMembers {
    fn row(&mut self, cells: Cells<'_>, at: &mut Planning<'_>) -> Row {
        let mut findings = Findings::default();
        let username = cells.get(self.username);
        let person = self.people.find(&lower_case(username)).map(PersonId);
        if person.is_none() {
            findings.refuse(
                Some(self.username),
                missing_or(username, Problem::UnknownPerson),
            );
        }
        let title = cells.get(self.class);
        let class = self.classes.find(&fold(title)).map(ClassId);
        match class {
            Some(class) if at.options.absent_members == AbsentMembers::Leave => {
                self.complete.insert(class);
            }
            Some(_) => {}
            None => findings.refuse(Some(self.class), missing_or(title, Problem::UnknownClass)),
        }
        let (Some(person), Some(class)) = (person, class) else {
            return findings.row(&cells, Outcome::Same);
        };
        let mut outcome = Outcome::Same;
        if let Some(first) = self.pairs.get(&(class, person)) {
            findings.warn(None, Problem::Twice { first: *first });
        } else {
            self.pairs.insert((class, person), cells.line());
            if !at.records.class_members.contains((class, person)) {
                at.import.join.push((class, person));
                outcome = Outcome::Create;
            }
        }
        findings.row(&cells, outcome)
    }

    fn end(&mut self, records: &Records, import: &mut Import) {
        for class in &self.complete {
            let members = records.members_of(*class).map(|person| (*class, person));
            import
                .leave
                .extend(members.filter(|pair| !self.pairs.contains_key(pair)));
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

//! Rows of classes with their members.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::book::Book;
use super::dry_run::{Notice, Outcome, Problem};
use super::findings::Changes;
use super::headers::{self, Columns};
use super::plan::Way;
use super::table::Cells;
use super::taking::Taking;
use crate::model::{Class, ClassId, PersonId, Record};
use crate::rules::fields::Field;
use crate::rules::forms;
use crate::search::fold;
use crate::workspace::Records;

/// The columns of Chamilo's own export.
const OF_CHAMILO: [&str; 6] = ["id", "name", "description", "users", "courses", "sessions"];

pub(super) struct Classes {
    title: Option<usize>,
    description: Option<usize>,
    users: Option<usize>,
    classes: Book,
    people: Book,
    /// Whether the file may be Chamilo's own export.
    of_chamilo: bool,
    was_of_chamilo: bool,
}

impl Classes {
    pub fn begin(columns: &Columns, records: &Records) -> Self {
        Self {
            title: columns.find(headers::CLASS_TITLE),
            description: columns.find(headers::DESCRIPTION),
            users: columns.find(headers::USERS),
            classes: Book::of_classes(records),
            people: Book::of_people(records),
            of_chamilo: columns.begin(&OF_CHAMILO),
            was_of_chamilo: false,
        }
    }

    fn take(&mut self, row: &mut Taking<'_>) -> Result<Outcome, Outcome> {
        let (title, description) = (row.cell(self.title), row.cell(self.description));
        let key = fold(title);
        let existing = row.subject(&mut self.classes, self.title, &key)?;
        if let Err(wrong) = forms::validate_class(title, description, &|_| None) {
            for wrong in wrong {
                let is_title = wrong.field == Field::ClassTitle;
                let column = if is_title {
                    self.title
                } else {
                    self.description
                };
                row.findings.refuse(column, Problem::Field(wrong.problem));
            }
        }
        let (members, _) = row.people(self.users, &self.people);
        if row.findings.refused() {
            return Err(Outcome::Same);
        }

        let existing = existing.and_then(|id| row.records.classes.get(ClassId(id)));
        let mut changes = Changes::new(existing.is_none());
        let mut class = match existing {
            Some(class) => Rc::clone(class),
            None => Rc::new(Class {
                title: title.to_owned(),
                ..Class::new(ClassId(row.ids.next()))
            }),
        };
        let id = class.id;
        self.classes.enter(&key, id.0, row.cells.line());
        let description_now = &mut Rc::make_mut(&mut class).description;
        changes.set(self.description, description_now, description);
        if changes.any() {
            row.import.records.push(Record::Class(class));
        }
        let mut joining = Vec::new();
        for person in members.into_iter().collect::<BTreeSet<PersonId>>() {
            if !row.records.class_members.contains((id, person)) {
                row.import.join.push((id, person));
                joining.push(person);
            }
        }
        if !joining.is_empty() {
            let names = usernames(row.records, &joining, ",");
            changes.note(self.users, String::new(), names);
        }
        Ok(changes.outcome())
    }
}

impl Way for Classes {
    /// Chamilo 1.11 writes the kind and the visibility of a class between its description and its
    /// users, and forgets both in the header.
    fn aligned<'a>(&mut self, cells: Cells<'a>) -> Cells<'a> {
        const FORGOTTEN: usize = 2;
        match self.users {
            Some(users) if self.of_chamilo && cells.count() == OF_CHAMILO.len() + FORGOTTEN => {
                self.was_of_chamilo = true;
                cells.shifted(users, FORGOTTEN)
            }
            _ => cells,
        }
    }

    fn row(&mut self, row: &mut Taking<'_>) -> Outcome {
        self.take(row).unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        if self.was_of_chamilo {
            vec![Notice::ChamiloClassExport]
        } else {
            Vec::new()
        }
    }
}

/// The usernames of some people, as a cell lists them.
pub(super) fn usernames<'a>(
    records: &Records,
    people: impl IntoIterator<Item = &'a PersonId>,
    separator: &str,
) -> String {
    let mut names = Vec::new();
    for person in people {
        if let Some(person) = records.people.get(*person) {
            names.push(person.username.as_str());
        }
    }
    names.join(separator)
}

#[cfg(test)]
mod tests;

//! Rows of classes with their members.

use crate::order::SortedSet;

use super::book::Book;
use super::dry_run::{Notice, Outcome, Problem, Row};
use super::findings::{Changes, Findings};
use super::headers::{self, Columns, Names};
use super::options::Existing;
use super::plan::{Planning, Way};
use super::table::Cells;
use crate::model::{Class, ClassId, PersonId};
use crate::rules::fields::Field;
use crate::rules::forms;
use crate::search::fold;
use crate::workspace::Records;

pub(super) struct Classes {
    title: Option<usize>,
    description: Option<usize>,
    users: Option<usize>,
    classes: Book,
    people: Book,
    /// How many columns the file names, where it may be Chamilo's own export.
    of_chamilo: Option<usize>,
    was_of_chamilo: bool,
}

pub(super) fn begin(columns: &Columns, records: &Records) -> Result<Classes, Names> {
    let title = columns.find(headers::CLASS_TITLE).ok_or(&["name"][..])?;
    let classes = records
        .classes
        .iter()
        .map(|class| (fold(&class.title), class.id.0));
    let exported = ["id", "name", "description", "users", "courses", "sessions"];
    Ok(Classes {
        title: Some(title),
        description: columns.find(headers::DESCRIPTION),
        users: columns.find(headers::USERS),
        classes: Book::of(classes),
        people: Book::of_people(records),
        of_chamilo: columns.are(exported.into_iter()).then_some(exported.len()),
        was_of_chamilo: false,
    })
}

impl Way for Classes {
    /// Chamilo 1.11 writes the kind and the visibility of a class between its description and its
    /// users, and forgets both in the header.
    fn aligned<'a>(&mut self, cells: Cells<'a>) -> Cells<'a> {
        const FORGOTTEN: usize = 2;
        match (self.of_chamilo, self.users) {
            (Some(named), Some(users)) if cells.count() == named + FORGOTTEN => {
                self.was_of_chamilo = true;
                cells.shifted(users, FORGOTTEN)
            }
            _ => cells,
        }
    }

    fn row(&mut self, cells: Cells<'_>, at: &mut Planning<'_>) -> Row {
        let mut findings = Findings::default();
        let (title, description) = (cells.optional(self.title), cells.optional(self.description));
        let key = fold(title);
        if let Some(first) = self.classes.line(&key) {
            findings.refuse(self.title, Problem::Twice { first });
            return findings.row(&cells, Outcome::Same);
        }
        let existing = self
            .classes
            .find(&key)
            .and_then(|id| at.records.classes.get(ClassId(id)));
        if let Some(class) = existing
            && at.options.existing == Existing::LeaveAlone
        {
            self.classes.enter(key, class.id.0, cells.line());
            findings.warn(None, Problem::LeftAlone);
            return findings.row(&cells, Outcome::Same);
        }
        for wrong in forms::class(title, description, |_| None)
            .err()
            .into_iter()
            .flatten()
        {
            let column = if wrong.field == Field::ClassTitle {
                self.title
            } else {
                self.description
            };
            findings.refuse(column, Problem::Field(wrong.problem));
        }
        let (members, _) =
            findings.people(&cells, self.users, &self.people, at.options.unknown_people);
        if findings.refused() {
            return findings.row(&cells, Outcome::Same);
        }

        let mut changes = Changes::new(existing.is_none());
        let mut class = match existing {
            Some(class) => Class::clone(class),
            None => Class {
                title: title.to_owned(),
                ..Class::new(ClassId(at.ids.next()))
            },
        };
        let id = class.id;
        self.classes.enter(key, id.0, cells.line());
        changes.set(self.description, &mut class.description, description);
        if changes.any() {
            at.import.records.push(class.into());
        }
        let members: SortedSet<PersonId> = members.into_iter().collect();
        let is_member = |person: &PersonId| at.records.class_members.contains((id, *person));
        let joining: Vec<PersonId> = members
            .into_iter()
            .filter(|person| !is_member(person))
            .collect();
        if !joining.is_empty() {
            let people = joining
                .iter()
                .filter_map(|person| at.records.people.get(*person));
            let names: Vec<&str> = people.map(|person| person.username.as_str()).collect();
            changes.note(self.users, String::new(), names.join(","));
        }
        at.import
            .join
            .extend(joining.into_iter().map(|person| (id, person)));
        findings.row(&cells, changes.outcome())
    }

    fn notices(&self) -> Vec<Notice> {
        if self.was_of_chamilo {
            vec![Notice::ChamiloClassExport]
        } else {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;

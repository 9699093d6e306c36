//! Import of classes with their members.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::csv_table::Cells;
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::notice::Notice;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{Class, ClassId, PersonId, Record};
use crate::rules::fields::Field;
use crate::rules::forms;
use crate::search::name_key;
use crate::workspace::Records;

/// Columns of Chamilo's own export.
const CHAMILO_COLUMNS: [&str; 6] = ["id", "name", "description", "users", "courses", "sessions"];

/// Importer of rows of classes.
pub(super) struct ClassImporter {
    title: Option<usize>,
    description: Option<usize>,
    users: Option<usize>,
    classes: NameRegistry,
    people: NameRegistry,
    /// The header is that of Chamilo's own export.
    has_chamilo_header: bool,
    /// Some row has the cells that Chamilo's own export has no column names for.
    has_unnamed_cells: bool,
}

impl ClassImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            title: columns.find(headers::CLASS_TITLE),
            description: columns.find(headers::DESCRIPTION),
            users: columns.find(headers::USERS),
            classes: NameRegistry::classes_by_title(records),
            people: NameRegistry::people_by_username(records),
            has_chamilo_header: columns.starts(&CHAMILO_COLUMNS),
            has_unnamed_cells: false,
        }
    }

    fn import_class(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let (title, description) = (row.cell(self.title), row.cell(self.description));
        let key = name_key(title);
        let existing = row.find_existing(&mut self.classes, self.title, &key)?;
        if let Err(errors) = forms::validate_class(title, description, &|_| None) {
            for error in errors {
                let is_title = error.field == Field::ClassTitle;
                let column = if is_title {
                    self.title
                } else {
                    self.description
                };
                row.issues.refuse(column, Problem::Field(error.problem));
            }
        }
        let (members, _) = row.find_people(self.users, &self.people);
        if row.issues.is_refused() {
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
        self.classes.register(&key, id.0, row.cells.line());
        let description_now = &mut Rc::make_mut(&mut class).description;
        changes.set(self.description, description_now, description);
        if changes.is_modified() {
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
            let names = join_usernames(row.records, &joining, ",");
            changes.note(self.users, String::new(), names);
        }
        Ok(changes.into_outcome())
    }
}

impl RowImporter for ClassImporter {
    /// Skips the type and the visibility of a class, which Chamilo 1.11 writes between description and
    /// users without naming them in the header.
    fn align<'a>(&mut self, cells: Cells<'a>) -> Cells<'a> {
        const UNNAMED: usize = 2;
        match self.users {
            Some(users)
                if self.has_chamilo_header && cells.count() == CHAMILO_COLUMNS.len() + UNNAMED =>
            {
                self.has_unnamed_cells = true;
                cells.shifted(users, UNNAMED)
            }
            _ => cells,
        }
    }

    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_class(row).unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        if self.has_unnamed_cells {
            vec![Notice::ChamiloClassExport]
        } else {
            Vec::new()
        }
    }
}

/// Returns the usernames of people as the text of a cell.
pub(super) fn join_usernames<'a>(
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

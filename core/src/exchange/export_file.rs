//! A file while it is exported.

use super::csv_writer::CsvWriter;
use super::lossy::{DroppedField, Export, ExportLosses};
use super::style::Style;
use crate::model::PersonId;
use crate::workspace::Records;

/// Writer of the rows of an export, with the losses so far.
pub(super) struct ExportFile {
    writer: CsvWriter,
    pub losses: ExportLosses,
}

impl ExportFile {
    pub fn new(style: Style) -> Self {
        Self {
            writer: CsvWriter::new(style),
            losses: ExportLosses::default(),
        }
    }

    /// Writes the column names.
    pub fn header<const N: usize>(&mut self, names: [&str; N]) {
        self.writer.row(names);
    }

    /// Writes the row of the record called `name`.
    pub fn row(&mut self, name: &str, cells: &[&str]) {
        let before = self.writer.guards();
        self.writer.row(cells);
        let now = self.writer.guards();
        for (field, count) in [
            (DroppedField::MarkedCells, now.added - before.added),
            (DroppedField::FormulaCells, now.formulas - before.formulas),
            (DroppedField::MisreadMarks, now.misread - before.misread),
        ] {
            self.losses.add(field, count, name);
        }
    }

    pub fn finish(self) -> Export {
        Export {
            bytes: self.writer.finish(),
            losses: self.losses.finish(),
        }
    }
}

/// Returns the usernames of people, sorted so that exports are reproducible.
pub(super) fn usernames<'a>(
    records: &'a Records,
    people: &mut dyn Iterator<Item = PersonId>,
) -> Vec<&'a str> {
    let mut usernames = Vec::new();
    for person in people {
        if let Some(person) = records.people.get(person) {
            usernames.push(person.username.as_str());
        }
    }
    usernames.sort();
    usernames
}

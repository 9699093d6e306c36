//! From a table to a dry run: what all kinds of files have in common. What a row of each kind means is
//! in `people`, `classes`, `class_members` and `courses`.

use std::rc::Rc;

use super::dry_run::{
    Counts, DryRun, Notice, Outcome, Problem, Row, RowProblem, Versions, versions,
};
use super::findings::Findings;
use super::headers::{self, Columns, Format, Names, PASSWORD};
use super::options::Options;
use super::table::{Cells, Table};
use super::{class_members, classes, courses, people};
use crate::model::Ids;
use crate::workspace::{Import, Records};

/// The file has not the columns without which its rows mean nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("columns missing: {}", .columns.join(", "))]
pub struct MissingColumns {
    /// What the file was taken for.
    pub format: Format,
    /// Their names.
    pub columns: Vec<&'static str>,
}

/// Plans an import, some rows at a time.
pub struct Planner {
    table: Rc<Table>,
    format: Format,
    options: Options,
    columns: Columns,
    way: Box<dyn Way>,
    rows: Vec<Row>,
    counts: Counts,
    import: Import,
    planned_on: Versions,
}

/// What the rows of one kind of file mean.
pub(super) trait Way {
    /// The row as its header means it.
    fn aligned<'a>(&mut self, cells: Cells<'a>) -> Cells<'a> {
        cells
    }

    /// Takes one row.
    fn row(&mut self, cells: Cells<'_>, at: &mut Planning<'_>) -> Row;

    /// Takes note that there are no more.
    fn end(&mut self, _records: &Records, _import: &mut Import) {}

    /// What is worth saying of the whole file.
    fn notices(&self) -> Vec<Notice> {
        Vec::new()
    }
}

/// What taking a row needs and writes to.
pub(super) struct Planning<'a> {
    pub records: &'a Records,
    pub ids: &'a mut dyn Ids,
    pub options: Options,
    pub import: &'a mut Import,
}

/// Plans an import in one go.
///
/// # Errors
/// When columns are missing.
pub fn plan(
    format: Format,
    table: &Rc<Table>,
    records: &Records,
    options: Options,
    ids: &mut dyn Ids,
) -> Result<DryRun, MissingColumns> {
    let mut planner = Planner::new(format, table, records, options)?;
    planner.step(usize::MAX, records, ids);
    Ok(planner.finish(records))
}

impl Planner {
    /// Begins to plan.
    ///
    /// # Errors
    /// When columns are missing.
    pub fn new(
        format: Format,
        table: &Rc<Table>,
        records: &Records,
        options: Options,
    ) -> Result<Self, MissingColumns> {
        let columns = Columns::of(table.header());
        let way: Result<Box<dyn Way>, Names> = match format {
            Format::People => people::begin(&columns, table, records).map(|way| Box::new(way) as _),
            Format::Classes => classes::begin(&columns, records).map(|way| Box::new(way) as _),
            Format::ClassMembers => {
                class_members::begin(&columns, records).map(|way| Box::new(way) as _)
            }
            Format::Courses => courses::begin(&columns, records).map(|way| Box::new(way) as _),
        };
        let way = way.map_err(|names| MissingColumns {
            format,
            columns: names.to_vec(),
        })?;
        let import = Import {
            file: table.file().to_owned(),
            ..Import::default()
        };
        Ok(Self {
            table: Rc::clone(table),
            format,
            options,
            columns,
            way,
            rows: Vec::new(),
            counts: Counts::default(),
            import,
            planned_on: versions(records),
        })
    }

    /// Takes up to `max` more rows; whether it is at the end. How far it is: [`Self::rows`] of
    /// [`Table::len`].
    pub fn step(&mut self, max: usize, records: &Records, ids: &mut dyn Ids) -> bool {
        let end = self.table.len().min(self.rows.len().saturating_add(max));
        let table = Rc::clone(&self.table);
        for at in self.rows.len()..end {
            let Some(cells) = table.row(at) else { break };
            let mut planning = Planning {
                records,
                ids,
                options: self.options,
                import: &mut self.import,
            };
            let row = row(&self.columns, self.way.as_mut(), cells, &mut planning);
            self.counts.count(row.outcome.kind());
            self.rows.push(row);
        }
        self.rows.len() == self.table.len()
    }

    /// How many rows it has taken.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The dry run of the rows taken.
    #[must_use]
    pub fn finish(mut self, records: &Records) -> DryRun {
        self.way.end(records, &mut self.import);
        self.counts.leave = self.import.leave.len();
        let mut notices = column_notices(self.format, &self.columns, &self.table);
        notices.extend(self.way.notices());
        DryRun {
            table: self.table,
            format: self.format,
            rows: self.rows,
            notices,
            counts: self.counts,
            import: self.import,
            planned_on: self.planned_on,
        }
    }
}

/// What holds for rows of any kind, then what holds for this one.
fn row(columns: &Columns, way: &mut dyn Way, cells: Cells<'_>, planning: &mut Planning<'_>) -> Row {
    let mut findings = Findings::default();
    let cells = way.aligned(cells);
    let (width, named) = (cells.width(), columns.len());
    if let Some(to) = cells.unclosed_to() {
        findings.refuse(None, Problem::UnclosedQuote { to });
    } else if columns.are(cells.iter()) {
        findings.refuse(None, Problem::HeaderAgain);
    } else if width > named {
        findings.refuse(
            None,
            Problem::TooManyCells {
                cells: width,
                columns: named,
            },
        );
    }
    if findings.refused() {
        return findings.row(&cells, Outcome::Same);
    }
    let mut row = way.row(cells, planning);
    if cells.count() < named {
        let problem = Problem::FewerCells {
            cells: cells.count(),
            columns: named,
        };
        row.warnings.push(RowProblem {
            column: None,
            problem,
        });
    }
    let broken = |column: &usize| cells.get(*column).contains(['\r', '\n']);
    for column in (0..named).filter(broken) {
        if !columns.is_any(column, &[headers::DESCRIPTION]) {
            row.warnings.push(RowProblem {
                column: Some(column),
                problem: Problem::LineBreak,
            });
        }
    }
    row
}

fn column_notices(format: Format, columns: &Columns, table: &Table) -> Vec<Notice> {
    let header = table.header();
    let names = |places: Vec<usize>| {
        places
            .into_iter()
            .map(|at| header[at].clone())
            .collect::<Vec<_>>()
    };
    let mut notices = Vec::new();
    if columns.find(PASSWORD).is_some() {
        notices.push(Notice::PasswordsNotRead);
    }
    let repeated = columns.repeated();
    let unread = |at: &usize| {
        let read = columns.is_any(*at, format.read()) || columns.is_any(*at, &[PASSWORD]);
        table.is_filled(*at) && !repeated.contains(at) && !read
    };
    let (left, unknown): (Vec<_>, Vec<_>) = (0..header.len())
        .filter(unread)
        .partition(|at| format.leaves(&header[*at]));
    if !left.is_empty() {
        notices.push(Notice::NotCarried {
            columns: names(left),
        });
    }
    if !unknown.is_empty() {
        notices.push(Notice::UnknownColumns {
            columns: names(unknown),
        });
    }
    if !repeated.is_empty() {
        notices.push(Notice::RepeatedColumns {
            columns: names(repeated),
        });
    }
    notices
}

#[cfg(test)]
mod tests;

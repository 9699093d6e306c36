//! From a table to a dry run: what all kinds of files have in common. What a row of each kind means is
//! in `people`, `classes`, `class_members` and `courses`.

use std::rc::Rc;

use super::class_members::ClassMembers;
use super::classes::Classes;
use super::courses::Courses;
use super::dry_run::{Counts, DryRun, Notice, Outcome, Problem, Row, Versions, versions};
use super::findings::Findings;
use super::headers::{self, Columns, Format, PASSWORD};
use super::options::Options;
use super::people::People;
use super::table::{Cells, Table};
use super::taking::Taking;
use crate::model::IdGenerator;
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

    /// Takes one row; what comes of it, unless something in it is refused.
    fn row(&mut self, row: &mut Taking<'_>) -> Outcome;

    /// Takes note that there are no more.
    fn end(&mut self, _records: &Records, _import: &mut Import) {}

    /// What is worth saying of the whole file.
    fn notices(&self) -> Vec<Notice> {
        Vec::new()
    }
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
    ids: &mut dyn IdGenerator,
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
        let missing = columns.missing(format);
        if !missing.is_empty() {
            return Err(MissingColumns {
                format,
                columns: missing,
            });
        }
        let way: Box<dyn Way> = match format {
            Format::People => Box::new(People::begin(&columns, table, records)),
            Format::Classes => Box::new(Classes::begin(&columns, records)),
            Format::ClassMembers => Box::new(ClassMembers::begin(&columns, records)),
            Format::Courses => Box::new(Courses::begin(&columns, records)),
        };
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
    pub fn step(&mut self, max: usize, records: &Records, ids: &mut dyn IdGenerator) -> bool {
        let end = self.table.len().min(self.rows.len().saturating_add(max));
        for at in self.rows.len()..end {
            let Some(cells) = self.table.row(at) else {
                break;
            };
            let mut row = Taking {
                cells: self.way.aligned(cells),
                findings: Findings::default(),
                records,
                ids,
                options: self.options,
                import: &mut self.import,
            };
            let outcome = take(&self.columns, self.way.as_mut(), &mut row);
            let row = row.findings.row(row.cells.line(), outcome);
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
fn take(columns: &Columns, way: &mut dyn Way, row: &mut Taking<'_>) -> Outcome {
    let (cells, named) = (row.cells, columns.len());
    let wrong = if let Some(to) = cells.unclosed_to() {
        Some(Problem::UnclosedQuote { to })
    } else if columns.are(&cells) {
        Some(Problem::HeaderAgain)
    } else if cells.width() > named {
        Some(Problem::TooManyCells {
            cells: cells.width(),
            columns: named,
        })
    } else {
        None
    };
    if let Some(wrong) = wrong {
        row.findings.refuse(None, wrong);
        return Outcome::Same;
    }
    let outcome = way.row(row);
    if cells.count() < named {
        let problem = Problem::FewerCells {
            cells: cells.count(),
            columns: named,
        };
        row.findings.warn(None, problem);
    }
    for column in 0..named {
        if cells.get(column).contains(['\r', '\n'])
            && !columns.is_any(column, &[headers::DESCRIPTION])
        {
            row.findings.warn(Some(column), Problem::LineBreak);
        }
    }
    outcome
}

fn column_notices(format: Format, columns: &Columns, table: &Table) -> Vec<Notice> {
    let (mut left, mut unknown, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    for (at, name) in table.header().iter().enumerate() {
        let read = columns.is_any(at, format.read()) || columns.is_any(at, &[PASSWORD]);
        let list = if columns.is_repeated(at) {
            &mut repeated
        } else if read || !table.is_filled(at) {
            continue;
        } else if columns.is_any(at, &[format.left()]) {
            &mut left
        } else {
            &mut unknown
        };
        list.push(name.clone());
    }
    let mut notices = Vec::new();
    if columns.find(PASSWORD).is_some() {
        notices.push(Notice::PasswordsNotRead);
    }
    let found = [
        Notice::NotCarried { columns: left },
        Notice::UnknownColumns { columns: unknown },
        Notice::RepeatedColumns { columns: repeated },
    ];
    notices.extend(found.into_iter().filter(Notice::says));
    notices
}

#[cfg(test)]
mod tests;

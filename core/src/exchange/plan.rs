//! Planning of an import: turns a table into a dry run. This part is common to all kinds of files; the
//! importers of each kind are in modules of their own.

use std::rc::Rc;

use super::busy_times::BusyTimeImporter;
use super::class_members::ClassMemberImporter;
use super::classes::ClassImporter;
use super::column_notices::column_notices;
use super::course_sessions::CourseSessionImporter;
use super::courses::CourseImporter;
use super::csv_table::CsvTable;
use super::dry_run::{Counts, DryRun, Outcome, Row};
use super::format::Format;
use super::group_assignment::GroupAssignmentImporter;
use super::headers::Columns;
use super::ilios::IliosImporter;
use super::instructor_groups::InstructorGroupImporter;
use super::learner_groups::LearnerGroupImporter;
use super::name_matches::Matches;
use super::offerings::OfferingImporter;
use super::options::{Answers, Options};
use super::people::PersonImporter;
use super::problem::Problem;
use super::rooms::RoomImporter;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::RowIssues;
use super::session_types::SessionTypeImporter;
use super::terms::TermImporter;
use super::versions::{Versions, versions};
use super::vocabularies::VocabularyImporter;
use crate::model::{IdGenerator, Record, ZoneRules};
use crate::workspace::{Import, Records};

/// Error for a file that lacks required columns.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("columns missing: {}", .columns.join(", "))]
pub struct MissingColumns {
    /// Format that the file was read as.
    pub format: Format,
    /// Names of the missing columns.
    pub columns: Vec<&'static str>,
}

/// Plans an import in steps, so that a page stays responsive.
pub struct Planner {
    table: Rc<CsvTable>,
    format: Format,
    options: Options,
    answers: Answers,
    columns: Columns,
    importer: Box<dyn RowImporter>,
    rows: Vec<Row>,
    counts: Counts,
    import: Import,
    planned_on: Versions,
}

/// Plans an import in one step.
///
/// # Errors
/// Returns an error if required columns are missing.
pub fn plan(
    format: Format,
    table: &Rc<CsvTable>,
    records: &Records,
    options: Options,
    ids: &mut dyn IdGenerator,
    zone: &dyn ZoneRules,
) -> Result<DryRun, MissingColumns> {
    let mut planner = Planner::new(format, table, records, options)?;
    planner.step(usize::MAX, records, ids, zone);
    Ok(planner.finish(records))
}

impl Planner {
    /// Creates a planner at the first row.
    ///
    /// # Errors
    /// Returns an error if required columns are missing.
    pub fn new(
        format: Format,
        table: &Rc<CsvTable>,
        records: &Records,
        options: Options,
    ) -> Result<Self, MissingColumns> {
        let columns = Columns::new(table.header());
        let missing = columns.missing(format);
        if !missing.is_empty() {
            return Err(MissingColumns {
                format,
                columns: missing,
            });
        }
        let importer: Box<dyn RowImporter> = match format {
            Format::People => Box::new(PersonImporter::new(&columns, table, records)),
            Format::Classes => Box::new(ClassImporter::new(&columns, records)),
            Format::ClassMembers => Box::new(ClassMemberImporter::new(&columns, records)),
            Format::Courses => Box::new(CourseImporter::new(&columns, records)),
            Format::LearnerGroups => Box::new(LearnerGroupImporter::new(&columns, records)),
            Format::Offerings => Box::new(OfferingImporter::new(&columns, table, records, options)),
            Format::BusyTimes => Box::new(BusyTimeImporter::new(&columns, table, records, options)),
            Format::GroupAssignment => Box::new(GroupAssignmentImporter::new(
                &columns, table, records, options,
            )),
            Format::Ilios => Box::new(IliosImporter::new(&columns, table, records)),
            Format::SessionTypes => Box::new(SessionTypeImporter::new(&columns, records)),
            Format::Vocabularies => Box::new(VocabularyImporter::new(&columns, records)),
            Format::Terms => Box::new(TermImporter::new(&columns, table, records)),
            Format::Rooms => Box::new(RoomImporter::new(&columns, records)),
            Format::InstructorGroups => Box::new(InstructorGroupImporter::new(&columns, records)),
            Format::CourseSessions => Box::new(CourseSessionImporter::new(
                &columns, table, records, options,
            )),
        };
        let import = Import {
            file: table.file().to_owned(),
            ..Import::default()
        };
        Ok(Self {
            table: Rc::clone(table),
            format,
            options,
            answers: Answers::new(),
            columns,
            importer,
            rows: Vec::new(),
            counts: Counts::default(),
            import,
            planned_on: versions(records),
        })
    }

    /// Sets the answers to the questions of an earlier plan of the same table.
    #[must_use]
    pub fn with_answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// Sets what a person has matched names of the file with.
    #[must_use]
    pub fn with_matches(mut self, matches: &Matches) -> Self {
        self.importer.choose(matches);
        self
    }

    /// Plans up to `max` more rows and returns `true` if these were the last. The progress is
    /// [`Self::rows`] of [`CsvTable::len`].
    pub fn step(
        &mut self,
        max: usize,
        records: &Records,
        ids: &mut dyn IdGenerator,
        zone: &dyn ZoneRules,
    ) -> bool {
        let end = self.table.len().min(self.rows.len().saturating_add(max));
        for at in self.rows.len()..end {
            let Some(cells) = self.table.row(at) else {
                break;
            };
            let mut row = RowContext {
                cells: self.importer.align(cells),
                issues: RowIssues::default(),
                records,
                ids,
                zone,
                options: self.options,
                answer: self.answers.get(&cells.line()).copied(),
                import: &mut self.import,
                found_by: None,
                question: None,
            };
            let outcome = plan_row(&self.columns, self.importer.as_mut(), &mut row);
            let row = row.into_row(outcome);
            self.counts.count(row.outcome.kind());
            self.rows.push(row);
        }
        self.rows.len() == self.table.len()
    }

    /// Returns the number of rows planned so far.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Returns the dry run of the rows planned so far, which the planner no longer has then.
    pub fn finish(&mut self, records: &Records) -> DryRun {
        self.importer.finish(records, &mut self.import);
        // Applying them is faster in order.
        self.import.records.sort_by_cached_key(Record::key);
        let removed_times = self.importer.removed_times();
        self.counts.leave = self.import.leave.len() + removed_times.len();
        self.counts.identifiers = self.import.identifiers.len();
        self.counts.enrolments = self.import.enrolment_effects(records);
        let mut notices = column_notices(self.format, &self.columns, &self.table);
        notices.extend(self.table.notices.iter().cloned());
        notices.extend(self.importer.notices());
        DryRun {
            matches: self.importer.matches(),
            removed_times,
            table: Rc::clone(&self.table),
            format: self.format,
            rows: std::mem::take(&mut self.rows),
            notices,
            counts: self.counts,
            import: std::mem::take(&mut self.import),
            planned_on: self.planned_on,
        }
    }
}

/// Checks a row for problems that any file can have, then imports it.
fn plan_row(
    columns: &Columns,
    importer: &mut dyn RowImporter,
    row: &mut RowContext<'_>,
) -> Outcome {
    let (cells, named) = (row.cells, columns.len());
    let problem = if let Some((quote, to)) = cells.unclosed_quote() {
        Some(Problem::UnclosedQuote { quote, to })
    } else if columns.is_header(&cells) {
        Some(Problem::RepeatedHeader)
    } else if cells.width() > named {
        Some(Problem::TooManyCells {
            cells: cells.width(),
            columns: named,
        })
    } else {
        None
    };
    let line_break = |column| {
        let from = cells.line();
        let to = cells.had_lines(column)?;
        Some(Problem::LineBreak { from, to })
    };
    if let Some(problem) = problem {
        row.issues.refuse(None, problem);
        if let Some(problem) = (0..cells.width()).find_map(line_break) {
            row.issues.refuse(None, problem);
        }
        return Outcome::Same;
    }
    let outcome = importer.import_row(row);
    if cells.count() < named {
        let problem = Problem::FewerCells {
            cells: cells.count(),
            columns: named,
        };
        row.issues.warn(None, problem);
    }
    for problem in cells.problems() {
        row.issues.warn(None, problem.clone());
    }
    for (column, byte) in cells.foreign_bytes() {
        row.issues.warn(Some(column), Problem::ForeignByte(byte));
    }
    for column in 0..named {
        if cells.get(column).contains(char::REPLACEMENT_CHARACTER) {
            row.issues.warn(Some(column), Problem::UnreadableCharacter);
        }
        if let Some(problem) = line_break(column) {
            row.issues.warn(Some(column), problem);
        }
    }
    outcome
}

#[cfg(test)]
mod tests;

//! Long-running work of an import in time slices. The page renders and handles input in between, and
//! can cancel the work.

use std::cell::Cell;
use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{Message, t};
use crate::platform::ids::RandomIds;
use crate::platform::scheduler::{TimeSlice, yield_now};
use lectern_core::exchange::{
    Answers, CsvTable, DryRun, Encoding, Format, Matches, Options, Planner,
};
use yew::AttrValue;

/// Number of rows processed between two checks of the clock.
pub(super) const ROWS: usize = 200;

/// Token that cancels work whose result is no longer needed.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Rc<Cell<bool>>);

impl CancelToken {
    /// Cancels the work, which ends at its next yield.
    pub fn cancel(&self) {
        self.0.set(true);
    }

    /// Returns whether the work was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.get()
    }

    pub(super) fn check(&self) -> Result<(), Failure> {
        if self.is_cancelled() {
            Err(None)
        } else {
            Ok(())
        }
    }
}

/// Reason of a failure in the language of the person; `None` if the person cancelled the work.
pub type Failure = Option<AttrValue>;

pub(super) fn because(why: impl Message) -> Failure {
    Some(t(why))
}

/// File that has been read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Rows of the file; of an XML file, those of its first part.
    pub table: Rc<CsvTable>,
    /// Parts of a file that has rows of several formats, or is no table itself; empty for CSV.
    pub parts: Rc<[(Format, Rc<CsvTable>)]>,
    /// Character encoding of the file.
    pub encoding: Encoding,
    /// `false` if a person has to choose the encoding.
    pub is_plausible: bool,
}

impl Source {
    /// Creates the source of a file with several formats, the first of which is detected.
    pub(super) fn of_parts(parts: Vec<(Format, CsvTable)>, encoding: Encoding) -> Option<Self> {
        let parts = parts.into_iter();
        let parts: Rc<[_]> = parts
            .map(|(format, table)| (format, Rc::new(table)))
            .collect();
        let (_, table) = parts.first()?;
        Some(Self {
            table: table.clone(),
            parts,
            encoding,
            is_plausible: true,
        })
    }

    /// Returns the format that the file itself shows.
    #[must_use]
    pub fn detected(&self) -> Option<Format> {
        match self.parts.first() {
            Some((format, _)) => Some(*format),
            None => Format::detect(self.table.header()),
        }
    }

    /// Returns the rows of a format, or `None` if the file cannot have any.
    #[must_use]
    pub fn table_of(&self, format: Format) -> Option<&Rc<CsvTable>> {
        if self.parts.is_empty() {
            return Some(&self.table);
        }
        let part = self.parts.iter().find(|(of, _)| *of == format);
        part.map(|(_, table)| table)
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.table, &other.table)
    }
}

/// Decisions of a person about the rows and names of a file.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Answers to the questions of rows.
    pub answers: Answers,
    /// Meanings of names of the file.
    pub matches: Matches,
}

/// Plans the import of a file. `progress` receives the number of planned rows. Planning starts
/// again if the records have changed meanwhile.
///
/// # Errors
/// Returns a failure if columns are missing or the work was cancelled.
pub async fn plan(
    workspace: &WorkspaceHandle,
    table: &Rc<CsvTable>,
    format: Format,
    options: Options,
    decisions: &Decisions,
    cancel: &CancelToken,
    progress: &dyn Fn(usize),
) -> Result<DryRun, Failure> {
    loop {
        // What is done at once, before and after the rows, is done in tasks of its own.
        yield_now().await;
        let mut planner = workspace
            .read(|records| Planner::new(format, table, records, options))
            .map_err(because)?
            .with_answers(decisions.answers.clone())
            .with_matches(&decisions.matches);
        yield_now().await;
        let zone = workspace.zone();
        in_slices(cancel, &mut || {
            let done =
                workspace.read(|records| planner.step(ROWS, records, &mut RandomIds, &*zone));
            if !done {
                progress(planner.rows());
            }
            Ok(done)
        })
        .await?;
        yield_now().await;
        let dry_run = workspace.read(|records| planner.finish(records));
        yield_now().await;
        // What the planner knows takes a while to free.
        drop(planner);
        yield_now().await;
        if workspace.read(|records| dry_run.is_current(records)) {
            return Ok(dry_run);
        }
    }
}

/// Calls `step` until it returns `true`, yielding to the browser in between.
pub(super) async fn in_slices(
    cancel: &CancelToken,
    step: &mut dyn FnMut() -> Result<bool, Failure>,
) -> Result<(), Failure> {
    let mut slice = TimeSlice::start();
    while !step()? {
        slice.yield_if_over().await;
        cancel.check()?;
    }
    Ok(())
}

//! Long-running work of an import in time slices: reading a file and planning the import. The page
//! renders and handles input in between, and can cancel the work.

use std::cell::Cell;
use std::rc::Rc;

use super::choices::ImportSettings;
use super::restore::refused;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{Files, Message, t};
use crate::platform::files::read_file;
use crate::platform::ids::RandomIds;
use crate::platform::scheduler::{TimeSlice, yield_now};
use crate::platform::text_decoder;
use lectern_core::exchange::backup::{self, Backup, BackupReader};
use lectern_core::exchange::{
    Answers, CsvReader, CsvTable, DryRun, Encoding, Format, Options, Planner, check_size, decode,
};
use yew::AttrValue;

/// Number of rows processed between two checks of the clock.
const ROWS: usize = 200;

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

    fn check(&self) -> Result<(), Failure> {
        if self.is_cancelled() {
            Err(None)
        } else {
            Ok(())
        }
    }
}

/// Reason of a failure in the language of the person; `None` if the person cancelled the work.
pub type Failure = Option<AttrValue>;

fn because(why: impl Message) -> Failure {
    Some(t(why))
}

/// File that has been read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Rows of the file.
    pub table: Rc<CsvTable>,
    /// Character encoding of the file.
    pub encoding: Encoding,
    /// `false` if a person has to choose the encoding.
    pub is_plausible: bool,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.table, &other.table)
    }
}

/// Content of a file.
pub enum Found {
    /// Rows of a table.
    Table(Source),
    /// Whole workspace, or some of its records.
    Backup(Backup),
}

/// Reads a file. `progress` receives percentages: the first half for the bytes, the second for the
/// rows.
///
/// # Errors
/// Returns a failure if the file cannot be read or is not a table, or the work was cancelled.
pub async fn read(
    file: &web_sys::File,
    asked: ImportSettings,
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Found, Failure> {
    check_size(file.size() as u64).map_err(because)?;
    let bytes = read_file(file, |read, of| progress(read * 50 / of.max(1))).await;
    let bytes = bytes.map_err(|why| because(Files::Unreadable(why.0)))?;
    cancel.check()?;
    if backup::looks_like_backup(&bytes) {
        return read_backup(&file.name(), &bytes, cancel, progress)
            .await
            .map(Found::Backup);
    }
    let decoded = decode(bytes, asked.encoding, text_decoder::decode).map_err(because)?;
    let (encoding, is_plausible) = (decoded.encoding, decoded.is_plausible);
    yield_now().await;
    let mut reader = CsvReader::new(&file.name(), decoded, asked.delimiter).map_err(because)?;
    in_slices(cancel, &mut || {
        let at = reader.step(ROWS).map_err(because)?;
        if !at.done {
            progress(50 + at.bytes * 50 / at.of.max(1));
        }
        Ok(at.done)
    })
    .await?;
    Ok(Found::Table(Source {
        table: Rc::new(reader.finish()),
        encoding,
        is_plausible,
    }))
}

async fn read_backup(
    file: &str,
    bytes: &[u8],
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Backup, Failure> {
    let because = |why| Some(refused(why));
    let mut reading = BackupReader::new(file, bytes).map_err(because)?;
    in_slices(cancel, &mut || {
        let done = reading.step(ROWS);
        let (at, of) = reading.progress();
        progress(50 + at * 50 / of.max(1));
        Ok(done)
    })
    .await?;
    reading.finish().map_err(because)
}

/// Plans the import of a file. `progress` receives the number of planned rows. Planning starts
/// again if the records have changed meanwhile.
///
/// # Errors
/// Returns a failure if columns are missing or the work was cancelled.
pub async fn plan(
    workspace: &WorkspaceHandle,
    source: &Source,
    format: Format,
    options: Options,
    answers: &Answers,
    cancel: &CancelToken,
    progress: &dyn Fn(usize),
) -> Result<DryRun, Failure> {
    loop {
        let mut planner = workspace
            .read(|records| Planner::new(format, &source.table, records, options))
            .map_err(because)?
            .with_answers(answers.clone());
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
        let dry_run = workspace.read(|records| planner.finish(records));
        if workspace.read(|records| dry_run.is_current(records)) {
            return Ok(dry_run);
        }
    }
}

/// Calls `step` until it returns `true`, yielding to the browser in between.
async fn in_slices(
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

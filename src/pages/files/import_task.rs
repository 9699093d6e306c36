//! The long work of an import, a slice at a time: reading a file and planning what it would do. The
//! page is drawn and hears its keys in between, and can stop the work.

use std::cell::Cell;
use std::rc::Rc;

use super::restore::refused;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{Files, Message, t};
use crate::platform::files::read_file;
use crate::platform::ids::RandomIds;
use crate::platform::scheduler::{TimeSlice, yield_now};
use lectern_core::exchange::backup::{self, Backup, BackupReader};
use lectern_core::exchange::{
    CsvReader, CsvTable, Delimiter, DryRun, Encoding, Format, Options, Planner, check_size, decode,
};
use yew::AttrValue;

/// So many rows are taken before the clock is looked at.
const ROWS: usize = 200;

/// Stops work that nobody waits for any more.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Rc<Cell<bool>>);

impl CancelToken {
    /// Ends the work at its next pause.
    pub fn cancel(&self) {
        self.0.set(true);
    }

    /// Whether nobody waits for the work any more.
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

/// Why the work came to nothing, as the person is told; nothing when it was the person who stopped it.
pub type Failure = Option<AttrValue>;

fn because(why: impl Message) -> Failure {
    Some(t(why))
}

/// A file that has been read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its rows.
    pub table: Rc<CsvTable>,
    /// How it was written.
    pub encoding: Encoding,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.table, &other.table)
    }
}

/// What a file was found to be.
pub enum Found {
    /// Rows.
    Table(Source),
    /// A whole workspace, or some records.
    Backup(Backup),
}

/// Reads a file. `progress` hears percents: half of them for the bytes, half for the rows.
///
/// # Errors
/// When it cannot be read, is no table, or the work was stopped.
pub async fn read(
    file: &web_sys::File,
    delimiter: Option<Delimiter>,
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
    let decoded = decode(bytes).map_err(because)?;
    let encoding = decoded.encoding;
    yield_now().await;
    let mut reader = CsvReader::new(&file.name(), decoded, delimiter).map_err(because)?;
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

/// Plans what a file would do. `progress` hears how many rows are done. When the records change
/// meanwhile it begins again.
///
/// # Errors
/// When columns are missing, or the work was stopped.
pub async fn plan(
    workspace: &WorkspaceHandle,
    source: &Source,
    format: Format,
    options: Options,
    cancel: &CancelToken,
    progress: &dyn Fn(usize),
) -> Result<DryRun, Failure> {
    loop {
        let mut planner = workspace
            .read(|records| Planner::new(format, &source.table, records, options))
            .map_err(because)?;
        in_slices(cancel, &mut || {
            let done = workspace.read(|records| planner.step(ROWS, records, &mut RandomIds));
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

/// Takes steps until one is the last, with the browser's turn between them.
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

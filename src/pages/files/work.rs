//! The long work of an import, a slice at a time: reading a file and planning what it would do. The
//! page is drawn and hears its keys in between, and can stop the work.

use std::cell::Cell;
use std::rc::Rc;

use crate::exchange::{
    Delimiter, DryRun, Encoding, Format, MissingColumns, NotATable, NotText, Options, Planner,
    Reader, Table, check_size, decode,
};
use crate::pages::live::Live;
use crate::platform::files::{UnreadableFile, read_file};
use crate::platform::ids::RandomIds;
use crate::platform::pause::{Slice, pause};
use crate::ui::text::{Files as Words, t};
use yew::AttrValue;

/// So many rows are taken before the clock is looked at.
const ROWS: usize = 200;

/// Stops work that nobody waits for any more.
#[derive(Clone, Debug, Default)]
pub struct Stop(Rc<Cell<bool>>);

impl Stop {
    /// Ends the work at its next pause.
    pub fn stop(&self) {
        self.0.set(true);
    }

    /// Whether nobody waits for the work any more.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.get()
    }

    fn go_on(&self) -> Result<(), Failure> {
        if self.is_stopped() {
            Err(Failure::Stopped)
        } else {
            Ok(())
        }
    }
}

/// Why the work came to nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// It was stopped.
    Stopped,
    /// The browser could not read the file.
    Unreadable(UnreadableFile),
    /// It is no text.
    NotText(NotText),
    /// It is no table.
    NotATable(NotATable),
    /// It has not the columns that it needs.
    Missing(MissingColumns),
}

impl Failure {
    /// What to tell the person; nothing when it was the person who stopped it.
    #[must_use]
    pub fn words(&self) -> Option<AttrValue> {
        match self {
            Self::Stopped => None,
            Self::Unreadable(why) => Some(t(Words::Unreadable(why.0.clone()))),
            Self::NotText(why) => Some(t(why)),
            Self::NotATable(why) => Some(t(why)),
            Self::Missing(why) => Some(t(why)),
        }
    }
}

impl From<NotText> for Failure {
    fn from(why: NotText) -> Self {
        Self::NotText(why)
    }
}

impl From<NotATable> for Failure {
    fn from(why: NotATable) -> Self {
        Self::NotATable(why)
    }
}

/// A file that has been read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its rows.
    pub table: Rc<Table>,
    /// How it was written.
    pub encoding: Encoding,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.table, &other.table)
    }
}

/// Reads a file. `progress` hears percents: half of them for the bytes, half for the rows.
///
/// # Errors
/// When it cannot be read, is no table, or the work was stopped.
pub async fn read(
    file: &web_sys::File,
    delimiter: Option<Delimiter>,
    stop: &Stop,
    progress: impl Fn(u64),
) -> Result<Source, Failure> {
    check_size(file.size() as u64)?;
    let bytes = read_file(file, |read, of| progress(read * 50 / of.max(1))).await;
    let bytes = bytes.map_err(Failure::Unreadable)?;
    stop.go_on()?;
    let decoded = decode(bytes)?;
    let encoding = decoded.encoding;
    pause().await;
    let mut reader = Reader::new(&file.name(), decoded, delimiter)?;
    let mut slice = Slice::begin();
    loop {
        let at = reader.step(ROWS)?;
        if at.done {
            return Ok(Source {
                table: Rc::new(reader.finish()),
                encoding,
            });
        }
        progress(50 + at.bytes * 50 / at.of.max(1));
        slice.pause_if_over().await;
        stop.go_on()?;
    }
}

/// Plans what a file would do. `progress` hears how many rows are done. When the records change
/// meanwhile it begins again.
///
/// # Errors
/// When columns are missing, or the work was stopped.
pub async fn plan(
    live: &Live,
    source: &Source,
    format: Format,
    options: Options,
    stop: &Stop,
    progress: impl Fn(usize),
) -> Result<DryRun, Failure> {
    let mut slice = Slice::begin();
    loop {
        let mut planner = live
            .read(|records| Planner::new(format, &source.table, records, options))
            .map_err(Failure::Missing)?;
        while !live.read(|records| planner.step(ROWS, records, &mut RandomIds)) {
            progress(planner.rows());
            slice.pause_if_over().await;
            stop.go_on()?;
        }
        let dry_run = live.read(|records| planner.finish(records));
        if live.read(|records| dry_run.is_current(records)) {
            return Ok(dry_run);
        }
    }
}

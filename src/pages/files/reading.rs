//! Reading of a file in time slices: a table, XML, a calendar or a backup.

use std::rc::Rc;

use super::calendar::zone_rules;
use super::choices::ImportSettings;
use super::import_task::{CancelToken, Failure, ROWS, Source, because, in_slices};
use super::restore::refused;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::Files;
use crate::platform::files::read_file;
use crate::platform::scheduler::yield_now;
use crate::platform::text_decoder;
use lectern_core::exchange::backup::{self, Backup, BackupReader};
use lectern_core::exchange::chamilo_xml::{XmlEncoding, XmlReader, is_xml, xml_encoding};
use lectern_core::exchange::icalendar::{
    BusyOptions, CalendarReader, is_calendar, with_whole_characters, workspace_dates,
};
use lectern_core::exchange::ilios::{IliosReader, looks_like_ilios};
use lectern_core::exchange::{CsvReader, Decoded, Encoding, Format, check_size, decode};

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
    workspace: &WorkspaceHandle,
    file: &web_sys::File,
    asked: ImportSettings,
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Found, Failure> {
    check_size(file.size() as u64).map_err(because)?;
    let bytes = read_file(file, |read, of| progress(read * 50 / of.max(1))).await;
    let bytes = bytes.map_err(|why| because(Files::Unreadable(why.0)))?;
    cancel.check()?;
    if looks_like_ilios(&bytes) {
        return read_ilios(&file.name(), &bytes, cancel, progress)
            .await
            .map(Found::Table);
    }
    if backup::looks_like_backup(&bytes) {
        return read_backup(&file.name(), &bytes, cancel, progress)
            .await
            .map(Found::Backup);
    }
    let is_ics = is_calendar(&bytes);
    let bytes = if is_ics {
        with_whole_characters(bytes)
    } else {
        bytes
    };
    let xml = xml_encoding(&bytes).map(|found| XmlEncoding {
        encoding: asked.encoding.or(found.encoding),
        contradicts: found.contradicts && asked.encoding.is_none(),
    });
    let chosen = xml.map_or(asked.encoding, |xml| xml.encoding);
    let decoded = decode(bytes, chosen, text_decoder::decode).map_err(because)?;
    if is_ics {
        return read_calendar(workspace, &file.name(), decoded, cancel, progress)
            .await
            .map(Found::Table);
    }
    if is_xml(&decoded.text) {
        let encoding = xml.unwrap_or_default();
        let source = read_xml(&file.name(), decoded, encoding, cancel, progress).await?;
        return Ok(Found::Table(source));
    }
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
        parts: Rc::new([]),
        encoding,
        is_plausible,
    }))
}

async fn read_xml(
    file: &str,
    decoded: Decoded,
    encoding: XmlEncoding,
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Source, Failure> {
    let read_as = decoded.encoding;
    let mut reader = XmlReader::new(file, decoded, encoding);
    in_slices(cancel, &mut || {
        let is_done = reader.step(ROWS).map_err(because)?;
        let (at, of) = reader.progress();
        progress(50 + at * 50 / of.max(1));
        Ok(is_done)
    })
    .await?;
    let parts = reader.finish().map_err(because)?;
    Source::of_parts(parts, read_as).ok_or(None)
}

async fn read_calendar(
    workspace: &WorkspaceHandle,
    file: &str,
    decoded: Decoded,
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Source, Failure> {
    let encoding = decoded.encoding;
    let mut reader = CalendarReader::new(file, decoded);
    let zone = workspace.zone();
    let today = workspace.local_now().date();
    let options = BusyOptions {
        zones: &zone_rules,
        zone: &*zone,
        dates: workspace.read(|records| workspace_dates(records, today)),
    };
    in_slices(cancel, &mut || {
        let is_done = reader.step(ROWS, &options).map_err(because)?;
        let (at, of) = reader.progress();
        progress(50 + at * 50 / of.max(1));
        Ok(is_done)
    })
    .await?;
    let table = reader.finish().map_err(because)?;
    Source::of_parts(vec![(Format::BusyTimes, table)], encoding).ok_or(None)
}

async fn read_ilios(
    file: &str,
    bytes: &[u8],
    cancel: &CancelToken,
    progress: &dyn Fn(u64),
) -> Result<Source, Failure> {
    let mut reader = IliosReader::new(file, bytes).map_err(because)?;
    in_slices(cancel, &mut || {
        let is_done = reader.step(ROWS).map_err(because)?;
        let (at, of) = reader.progress();
        progress(50 + at * 50 / of.max(1));
        Ok(is_done)
    })
    .await?;
    let table = reader.finish().map_err(because)?;
    Source::of_parts(vec![(Format::Ilios, table)], Encoding::Utf8).ok_or(None)
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

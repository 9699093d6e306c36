//! Reads files as the app does, and plans and applies what they hold.

use std::rc::Rc;

use crate::exchange::backup::BackupReader;
use crate::exchange::chamilo_xml::{XmlReader, is_xml, xml_encoding};
use crate::exchange::icalendar::{
    BusyOptions, CalendarError, CalendarReader, is_calendar, with_whole_characters,
};
use crate::exchange::ilios::{IliosError, IliosReader, looks_like_ilios};
use crate::exchange::testing::{ImportFixture, decode_with_tables};
use crate::exchange::{
    CsvReader, CsvTable, DateOrder, Decoded, Format, ImportTarget, Options, UnknownNames, decode,
    plan,
};
use crate::model::{DateRange, FixedOffset, Instant, SeededIds, ZoneRules};
use crate::workspace::{Command, CommandContext, Workspace};

/// Reads bytes with every reader that takes them, and plans the import in every format.
pub fn read_anything(bytes: &[u8]) {
    read_backup(bytes);
    if looks_like_ilios(bytes) {
        plan_ilios(bytes);
    }
    plan_xml(bytes);
    if is_calendar(bytes) {
        plan_calendar(bytes);
    }
    plan_csv(bytes, &Format::ALL);
}

/// Returns bytes as text, in the encoding that XML declares if there is one.
fn decoded(bytes: &[u8]) -> Option<Decoded> {
    let chosen = xml_encoding(bytes).and_then(|xml| xml.encoding);
    let whole = with_whole_characters(bytes.to_vec());
    decode(whole, chosen, decode_with_tables).ok()
}

/// Reads bytes as CSV and plans the import in each of the formats.
pub fn plan_csv(bytes: &[u8], formats: &[Format]) {
    let Some(decoded) = decoded(bytes) else {
        return;
    };
    if let Ok(reader) = CsvReader::new("x.csv", decoded, None)
        && let Ok(table) = reader.read()
    {
        let table = Rc::new(table);
        for format in formats {
            plan_as(*format, table.clone());
        }
    }
}

/// Reads bytes as XML and plans the import of all parts, if they look like XML.
pub fn plan_xml(bytes: &[u8]) {
    let encoding = xml_encoding(bytes).unwrap_or_default();
    let Some(decoded) = decoded(bytes).filter(|decoded| is_xml(&decoded.text)) else {
        return;
    };
    let mut reader = XmlReader::new("x.xml", decoded, encoding);
    while let Ok(false) = reader.step(7) {}
    for (format, table) in reader.finish().unwrap_or_default() {
        plan_as(format, Rc::new(table));
    }
}

/// Reads bytes as a calendar and plans the import of its busy times.
pub fn plan_calendar(bytes: &[u8]) {
    if let Some(Ok(table)) = decoded(bytes).map(read_calendar) {
        plan_as(Format::BusyTimes, Rc::new(table));
    }
}

/// Reads bytes as JSON of Ilios and plans the import.
pub fn plan_ilios(bytes: &[u8]) {
    if let Ok(table) = read_ilios(bytes) {
        plan_as(Format::Ilios, Rc::new(table));
    }
}

/// Reads bytes as a backup, and restores it.
pub fn read_backup(bytes: &[u8]) {
    let Ok(mut reader) = BackupReader::new("x.json", bytes) else {
        return;
    };
    while !reader.step(7) {}
    if let Ok(backup) = reader.finish() {
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut SeededIds::new(1),
            zone: &FixedOffset(0),
        };
        let mut workspace = Workspace::default();
        let restored = workspace.apply(Command::Restore(backup.restoring), &mut context);
        assert!(restored.is_ok() || workspace.records().is_empty());
    }
}

fn read_ilios(bytes: &[u8]) -> Result<CsvTable, IliosError> {
    let mut reader = IliosReader::new("x.json", bytes)?;
    while !reader.step(7)? {}
    reader.finish()
}

/// Reads a calendar.
pub fn read_calendar(decoded: Decoded) -> Result<CsvTable, CalendarError> {
    let date = |text: &str| text.parse().expect("a date");
    let options = BusyOptions {
        zones: &|name| {
            let rules: Box<dyn ZoneRules> = Box::new(FixedOffset(3600));
            (name == "Europe/Zurich").then_some(rules)
        },
        zone: &FixedOffset(7200),
        dates: DateRange::new(date("2026-01-01"), date("2027-12-31")).expect("dates"),
    };
    let mut reader = CalendarReader::new("x.ics", decoded);
    while !reader.step(7, &options)? {}
    reader.finish()
}

/// Plans an import, and applies it if there is anything to import.
fn plan_as(format: Format, table: Rc<CsvTable>) {
    let mut fixture = ImportFixture::with(&[
        "LastName;FirstName;UserName;OfficialCode\nA;Abel;abel;C-1\n",
        "LearnerGroup,Members\nClass > Labs > Lab 1,abel\n",
        "Room,Building\nHall 1,Main\n",
    ]);
    let records = fixture.records();
    let group = records.learner_groups.iter().next().map(|group| group.id);
    let room = records.rooms.iter().next().map(|room| room.id);
    let options = Options {
        unknown_names: UnknownNames::Create,
        date_order: Some(DateOrder::DayFirst),
        target: if format == Format::BusyTimes {
            room.map(ImportTarget::Room)
        } else {
            group.map(ImportTarget::LearnerGroup)
        },
        ..Options::default()
    };
    let records = fixture.workspace.records();
    let run = plan(
        format,
        &table,
        records,
        options,
        &mut fixture.ids,
        &FixedOffset(0),
    );
    if let Ok(run) = run {
        assert_eq!(run.rows().len(), table.len());
        fixture.accept(&run);
    }
}

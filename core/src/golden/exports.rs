//! Every file that is exported, of a small workspace that has everything and of the sample.

mod planning;

use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;

use super::check;
use super::fixtures::full;
use crate::exchange::backup::{self, BackupReader};
use crate::exchange::export;
use crate::exchange::icalendar::{
    CalendarOptions, CalendarScope, CalendarWords, DueDates, calendar,
};
use crate::exchange::{Dialect, Export, Safety};
use crate::model::{
    AmbiguousTime, IdGenerator, Instant, Minutes, Offering, OfferingId, Record, SeededIds,
    TimeSlot, ZoneRules,
};
use crate::workspace::{Records, Workspace, sample};

struct Table(Tz);

impl ZoneRules for Table {
    fn offset_at(&self, at: Instant) -> i32 {
        let offset = self.0.offset_from_utc_datetime(&at.utc());
        offset.fix().local_minus_utc()
    }
}

fn zone_rules(name: &str) -> Option<Box<dyn ZoneRules>> {
    Some(Box::new(Table(name.parse().ok()?)))
}

/// A calendar as made on 24 November 2026.
fn calendar_of(records: &Records, scope: CalendarScope, due_dates: DueDates) -> Vec<u8> {
    let options = CalendarOptions {
        now: Instant(1_795_500_000_000),
        zones: &zone_rules,
        words: CalendarWords {
            groups: "Learner groups".to_owned(),
            instructors: "Instructors".to_owned(),
            due: "Due".to_owned(),
        },
        due_dates,
    };
    calendar(records, &scope, &options).bytes
}

/// The exported files by name.
fn files(records: &Records) -> Vec<(String, Vec<u8>)> {
    let people: Vec<_> = records.people.iter().map(|row| row.id).collect();
    let classes: Vec<_> = records.classes.iter().map(|row| row.id).collect();
    let courses: Vec<_> = records.courses.iter().map(|row| row.id).collect();
    let sessions: Vec<_> = records.course_sessions.iter().map(|row| row.id).collect();
    let mut files = vec![
        ("backup.json".to_owned(), backup::write(records)),
        (
            "calendar-all-day.ics".to_owned(),
            calendar_of(records, CalendarScope::Workspace, DueDates::AllDay),
        ),
        (
            "calendar-tasks.ics".to_owned(),
            calendar_of(records, CalendarScope::Workspace, DueDates::Tasks),
        ),
    ];
    files.extend(planning::files(records));
    for (dialect, dialect_name) in [
        (Dialect::Chamilo1, "chamilo1"),
        (Dialect::Chamilo2, "chamilo2"),
    ] {
        for (safety, safety_name) in [(Safety::Exact, "exact"), (Safety::ForSpreadsheets, "safe")] {
            let exports: [(&str, Export); 5] = [
                ("people", export::people(records, &people, dialect, safety)),
                (
                    "classes",
                    export::classes(records, &classes, dialect, safety),
                ),
                (
                    "members",
                    export::class_members(records, &classes, dialect, safety),
                ),
                (
                    "courses",
                    export::courses(records, &courses, dialect, safety),
                ),
                (
                    "sessions",
                    export::course_sessions(records, &sessions, dialect, safety),
                ),
            ];
            for (name, export) in exports {
                let name = format!("{name}-{dialect_name}-{safety_name}.csv");
                files.push((name, export.bytes));
            }
        }
    }
    files
}

#[test]
fn exported_files_of_a_workspace_that_has_everything() {
    let workspace = Workspace::opened(full(), Vec::new());
    for (name, bytes) in files(workspace.records()) {
        let golden = check(&format!("exports/{name}"), &bytes);
        if name == "backup.json" {
            let mut reading = BackupReader::new("backup.json", &golden).expect("a backup");
            while !reading.step(10) {}
            let backup = reading.finish().expect("a backup");
            assert_eq!(backup.unreadable, 0);
            let records = backup.restoring.records.to_vec();
            let restored = Workspace::opened(records, Vec::new());
            assert_eq!(backup::write(restored.records()), golden);
        }
    }
}

/// Offerings around changes of clocks: time zone, local start, minutes, and which of two times is meant.
/// A journey reads the calendar of them with other parsers, and knows their instants.
const CLOCK_CHANGES: [(&str, &str, u32, AmbiguousTime); 9] = {
    use AmbiguousTime::{Earlier, Later};
    [
        ("America/New_York", "2026-03-08T01:30:00", 120, Earlier),
        ("Europe/Zurich", "2026-03-28T22:00:00", 480, Earlier),
        ("Australia/Lord_Howe", "2026-04-05T01:00:00", 120, Earlier),
        ("Europe/Zurich", "2026-09-14T21:00:00", 180, Earlier),
        ("Australia/Lord_Howe", "2026-10-04T01:00:00", 120, Earlier),
        ("Europe/Zurich", "2026-10-24T22:00:00", 480, Earlier),
        ("Europe/Zurich", "2026-10-25T02:30:00", 60, Earlier),
        ("Europe/Zurich", "2026-10-25T02:31:00", 60, Later),
        ("America/New_York", "2026-11-01T00:30:00", 180, Earlier),
    ]
};

#[test]
fn a_calendar_over_changes_of_clocks() {
    let (mut records, offerings): (Vec<_>, Vec<_>) = full()
        .into_iter()
        .partition(|record| !matches!(record, Record::Offering(_)));
    let Some(Record::Offering(template)) = offerings.first() else {
        panic!("an offering");
    };
    for (seed, (zone, start, minutes, ambiguous)) in (1..).zip(CLOCK_CHANGES) {
        let mut offering = Offering::clone(template);
        offering.id = OfferingId(SeededIds::new(seed).next());
        offering.slot = Some(TimeSlot {
            start: start.parse().expect("a local time"),
            duration: Minutes::new(minutes),
            zone: zone.to_owned(),
            ambiguous,
        });
        records.push(offering.into());
    }
    let workspace = Workspace::opened(records, Vec::new());
    let bytes = calendar_of(
        workspace.records(),
        CalendarScope::Workspace,
        DueDates::AllDay,
    );
    check("exports/calendar-clock-changes.ics", &bytes);
}

/// The file's length, the FNV-1a digest of its bytes, and its first 2000 characters.
fn outline(bytes: &[u8]) -> Vec<u8> {
    let digest = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let text = String::from_utf8_lossy(bytes);
    let beginning: String = text.chars().take(2000).collect();
    format!("{} bytes, digest {digest:016x}\n{beginning}\n", bytes.len()).into_bytes()
}

#[test]
fn exported_files_of_the_sample() {
    let day = NaiveDate::from_ymd_opt(2026, 9, 10).expect("a day");
    let workspace = Workspace::opened(sample::sample(day, "Europe/Zurich"), Vec::new());
    for (name, bytes) in files(workspace.records()) {
        check(&format!("sample/{name}.txt"), &outline(&bytes));
    }
}

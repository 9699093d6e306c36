//! Every file that is exported, of a small workspace that has everything and of the sample.

use chrono::NaiveDate;

use super::check;
use super::fixtures::full;
use crate::exchange::backup::{self, BackupReader};
use crate::exchange::export;
use crate::exchange::{Dialect, Export, Safety};
use crate::workspace::{Records, Workspace, sample};

/// The exported files by name.
fn files(records: &Records) -> Vec<(String, Vec<u8>)> {
    let people: Vec<_> = records.people.iter().map(|row| row.id).collect();
    let classes: Vec<_> = records.classes.iter().map(|row| row.id).collect();
    let courses: Vec<_> = records.courses.iter().map(|row| row.id).collect();
    let sessions: Vec<_> = records.course_sessions.iter().map(|row| row.id).collect();
    let mut files = vec![("backup.json".to_owned(), backup::write(records))];
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

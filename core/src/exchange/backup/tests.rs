use chrono::NaiveDate;

use super::*;
use crate::model::{FixedOffset, Instant, Person, PersonId, Record, SeededIds, Settings};
use crate::workspace::{Command, CommandContext, Workspace, sample};

fn act(workspace: &mut Workspace, command: Command) -> usize {
    let mut context = CommandContext {
        now: Instant(0),
        zone: &FixedOffset(0),
        ids: &mut SeededIds::new(9),
    };
    let change = workspace.apply(command, &mut context).expect("no refusal");
    change.map_or(0, |change| change.edits.len())
}

fn sample_workspace() -> Workspace {
    let day = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a day");
    let records = sample::sample(day, "Europe/Paris");
    let mut workspace = Workspace::default();
    act(&mut workspace, Command::BeginWith { records });
    workspace
}

fn restore(backup: &Backup) -> Command {
    Command::Restore(backup.restoring.clone())
}

/// All of a file, so many records at a time.
fn read_by(file: &str, bytes: &[u8], count: usize) -> Result<Backup, BackupError> {
    let mut reading = BackupReader::new(file, bytes)?;
    while !reading.step(count) {}
    let (read, of) = reading.progress();
    assert_eq!(read, of);
    reading.finish()
}

fn read(file: &str, bytes: &[u8]) -> Result<Backup, BackupError> {
    read_by(file, bytes, 7)
}

fn person(number: u32) -> Person {
    let mut person = Person::new(PersonId(crate::model::Uuid::from_u128(number.into())));
    person.username = format!("p{number}");
    person
}

#[test]
fn what_is_written_is_restored_in_an_empty_workspace_record_by_record() {
    let workspace = sample_workspace();
    let bytes = write(workspace.records());
    let backup = read("backup.json", &bytes).expect("a backup");
    assert_eq!((backup.unreadable, backup.restoring.is_whole), (0, true));
    let mut empty = Workspace::default();
    let counts = compare(empty.records(), &backup.restoring);
    let added: usize = counts.iter().map(|(_, counts)| counts.added).sum();
    assert_eq!(added, workspace.records().len());
    assert_eq!(act(&mut empty, restore(&backup)), added);
    assert_eq!(write(empty.records()), bytes);
    let again = compare(empty.records(), &backup.restoring);
    assert!(
        again
            .iter()
            .all(|(_, counts)| counts.same > 0 && counts.added == 0)
    );
    assert_eq!(act(&mut empty, restore(&backup)), 0);
}

#[test]
fn restoring_undoes_all_that_came_after_the_backup_as_one_change() {
    let mut workspace = sample_workspace();
    let backup = read("backup.json", &write(workspace.records())).expect("a backup");
    let first = workspace
        .records()
        .people
        .iter()
        .next()
        .expect("somebody")
        .clone();
    let mut changed = Person::clone(&first);
    changed.last_name = "CellChange".into();
    let records = vec![changed.into(), person(1).into()];
    act(&mut workspace, Command::BeginWith { records });
    let counts = compare(workspace.records(), &backup.restoring);
    let (_, people) = counts
        .iter()
        .find(|(kind, _)| *kind == Kind::Person)
        .expect("people");
    assert_eq!((people.added, people.changed, people.removed), (0, 1, 1));
    assert_eq!(act(&mut workspace, restore(&backup)), 2);
    assert_eq!(workspace.records().people.get(first.id), Some(&first));
    assert!(workspace.records().people.get(person(1).id).is_none());
}

#[test]
fn however_many_are_read_at_a_time_the_backup_is_the_same() {
    let mut workspace = Workspace::default();
    let people = (1..6).map(|number| person(number).into());
    let records = people.chain([Settings::default().into()]).collect();
    act(&mut workspace, Command::BeginWith { records });
    let mut bytes = write(workspace.records());
    bytes.extend_from_slice(b"\r\n ");
    let whole = read_by("a", &bytes, 1000);
    assert_eq!(
        whole.as_ref().map(|backup| backup.restoring.records.len()),
        Ok(6)
    );
    for count in 1..8 {
        assert_eq!(read_by("a", &bytes, count), whole, "{count}");
    }
}

#[test]
fn a_list_of_records_adds_and_replaces_and_removes_nothing() {
    let mut workspace = Workspace::default();
    let settings = Settings::default();
    let records = vec![settings.into(), person(1).into(), person(2).into()];
    act(&mut workspace, Command::BeginWith { records });
    let mut json = vec![b'['];
    for mut person in [person(2), person(3)] {
        person.first_name = "New".into();
        if json.len() > 1 {
            json.push(b',');
        }
        Record::from(person).write(&mut json);
    }
    json.push(b']');
    let backup = read("lectern-unsaved.json", &json).expect("records");
    let counts = compare(workspace.records(), &backup.restoring);
    let expected = Counts {
        added: 1,
        changed: 1,
        ..Counts::default()
    };
    assert_eq!(counts, [(Kind::Person, expected)]);
    act(&mut workspace, restore(&backup));
    assert_eq!(workspace.records().people.len(), 3);
}

#[test]
fn a_record_that_cannot_be_read_is_counted_and_the_others_are_restored() {
    let mut workspace = Workspace::default();
    let records = vec![Settings::default().into(), person(1).into()];
    act(&mut workspace, Command::BeginWith { records });
    let text = String::from_utf8(write(workspace.records())).expect("text");
    let unknown = text.replace("\"kind\":\"person\"", "\"kind\":\"hologram\"");
    let backup = read("a", unknown.as_bytes()).expect("a backup");
    assert_eq!((backup.restoring.records.len(), backup.unreadable), (1, 1));
    let wrong = text.replace("\"username\":\"p1\"", "\"username\":7");
    let backup = read("a", wrong.as_bytes()).expect("a backup");
    assert_eq!(backup.unreadable, 1);
    // The one who is there stays: the backup has them too, though nobody can read it.
    assert_eq!(act(&mut workspace, restore(&backup)), 0);
    assert!(workspace.records().people.contains(person(1).id));
}

#[test]
fn what_is_no_backup_is_refused_with_why() {
    let mut workspace = Workspace::default();
    let records = vec![Settings::default().into(), person(1).into()];
    act(&mut workspace, Command::BeginWith { records });
    let bytes = write(workspace.records());
    let text = String::from_utf8(bytes.clone()).expect("text");
    let newer = text.replace("\"version\":1,\"rec", "\"version\":2,\"rec");
    let begins = text.replace("\"kind\":\"settings\"", "\"kind\":\"unsettling\"");
    for (file, why) in [
        ("{}", BackupError::Other),
        ("[]", BackupError::Other),
        ("[1,2]", BackupError::Other),
        ("{\"name\":\"package\",\"version\":1}", BackupError::Other),
        (newer.as_str(), BackupError::Newer),
        (begins.as_str(), BackupError::Damaged),
    ] {
        assert_eq!(read("a", file.as_bytes()), Err(why), "{file}");
    }
    // Cut off anywhere, it is never taken for a whole one.
    for end in 2..bytes.len() - 2 {
        assert!(read("a", &bytes[..end]).is_err(), "{end}");
    }
    let cut = &bytes[..bytes.len() - 5];
    assert_eq!(read("a", cut), Err(BackupError::Damaged));
    assert!(looks_like_backup(b"\xef\xbb\xbf\n {") && !looks_like_backup(b"Username;LastName"));
}

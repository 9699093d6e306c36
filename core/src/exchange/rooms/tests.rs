use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{ExportLoss, Safety, export};
use crate::rules::fields;

const ROOMS: &str = "Room,Building,Floor,Capacity,Equipment,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,OtherHours,ClosedDays,Note,Active\n\
    Hall 1,Main,-1,120,projector | sink,\"08:00–12:00, 13:00–17:00\",,,,,closed,closed,2026-09-14 08:00–12:00 | 2026-09-15 closed,2026-12-21/2027-01-03 | 2026-05-01,\"Key at\nthe desk\",yes\n\
    Lab 2,,,,,,,,,,,,,,,no\n";

fn exported(fixture: &ImportFixture) -> String {
    let rooms = fixture.records().rooms.iter();
    let mut rooms: Vec<_> = rooms.map(|room| (room.name.clone(), room.id)).collect();
    rooms.sort();
    let ids: Vec<_> = rooms.into_iter().map(|(_, id)| id).collect();
    let export = export::rooms(fixture.records(), &ids, Safety::Exact);
    assert!(!export.losses.iter().any(ExportLoss::is_lost));
    String::from_utf8(export.bytes).expect("UTF-8")
}

/// The export sorts periods by their first day.
fn sorted(file: &str) -> String {
    file.replace(
        "2026-12-21/2027-01-03 | 2026-05-01",
        "2026-05-01 | 2026-12-21/2027-01-03",
    )
}

#[test]
fn what_is_imported_is_exported_again_and_changes_nothing() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    assert_eq!(exported(&fixture), sorted(ROOMS));
    let run = fixture.import(ROOMS);
    assert_eq!(run.counts().same, 2, "{:?}", run.rows());
    assert!(run.import().is_none());
}

#[test]
fn empty_cells_change_nothing_and_others_replace() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let run = fixture.import("Room,Capacity,Equipment,Monday,Active\nhall 1,,camera,closed,no\n");
    let Outcome::Change(changes) = &run.rows()[0].outcome else {
        panic!("a change: {:?}", run.rows());
    };
    let columns: Vec<usize> = changes.iter().map(|change| change.column).collect();
    assert_eq!(columns, [2, 3, 4]);
    let text = exported(&fixture);
    assert!(
        text.contains("Hall 1,Main,-1,120,camera,closed,,"),
        "{text}"
    );
    assert!(text.contains("the desk\",no\n"), "{text}");
}

#[test]
fn cells_that_cannot_be_read_refuse_their_row_alone() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(
        "Room,Capacity,Monday,OtherHours,ClosedDays,Active\n\
         A,many,8-25,soon,2027-01-03/2026-12-21,perhaps\nB,12,8-12,,,\nB,13,,,,\n,,,8-9,,\n",
    );
    let expected = [
        at(
            1,
            Problem::Field(fields::Problem::NotInRange {
                min: 1,
                max: 10_000,
            }),
        ),
        at(2, Problem::Field(fields::Problem::NotOpeningHours)),
        at(3, Problem::NotHoursOfDates("soon".to_owned())),
        at(
            4,
            Problem::NotHoursOfDates("2027-01-03/2026-12-21".to_owned()),
        ),
        at(5, Problem::NeitherYesNorNo("perhaps".to_owned())),
    ];
    assert_eq!(reasons(&run, 0), expected);
    assert_eq!(reasons(&run, 2), [at(0, Problem::Duplicate { first: 3 })]);
    assert_eq!(run.counts().create, 1);
    assert_eq!(fixture.records().rooms.len(), 1);
}

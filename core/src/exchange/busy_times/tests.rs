use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{DryRun, Options};
use crate::rules::availability::hours_text;

const ROOMS: &str = "Room,Building,Monday,ClosedDays\nHall 1,Main,08:00–18:00,2026-09-22\n";
const BUSY: &str = "Event,BusyFrom,BusyUntil,Place\n\
    Concert,2026-09-14 12:00,2026-09-14 14:00,Hall 1\n\
    Congress,2026-09-14 16:00,2026-09-16 10:00,\n\
    Closed anyway,2026-09-22 08:00,2026-09-22 09:00,\n\
    Before opening,2026-09-21 06:00,2026-09-21 07:30,\n";

fn hall(fixture: &ImportFixture) -> Options {
    let room = fixture.records().rooms.iter().next().expect("a room");
    Options {
        target: Some(ImportTarget::Room(room.id)),
        ..Options::default()
    }
}

fn import(fixture: &mut ImportFixture, options: Options) -> DryRun {
    let run = fixture.plan(BUSY, options);
    fixture.accept(&run);
    run
}

#[test]
fn busy_times_are_taken_from_the_hours_of_their_dates() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let options = hall(&fixture);
    let run = import(&mut fixture, options);
    assert_eq!(
        (run.counts().create, run.counts().same),
        (2, 2),
        "{:?}",
        run.rows()
    );
    let room = fixture.records().rooms.iter().next().expect("a room");
    let hours = |day: &str| {
        let date = day.parse().expect("a date");
        hours_text(&room.availability.hours_on(date))
    };
    assert_eq!(hours("2026-09-14"), "08:00–12:00, 14:00–16:00");
    assert_eq!(hours("2026-09-15"), "");
    assert_eq!(hours("2026-09-16"), "10:00–24:00");
    assert_eq!(hours("2026-09-21"), "08:00–18:00");
    assert_eq!(room.availability.exceptions.len(), 3);
    let again = import(&mut fixture, options);
    assert!(again.import().is_none());
}

#[test]
fn a_person_without_hours_gets_exceptions_alone() {
    let mut fixture = ImportFixture::with(&["LastName;FirstName;UserName\nA;A;abel\n"]);
    let person = fixture.records().people.iter().next().expect("a person").id;
    let options = Options {
        target: Some(ImportTarget::Person(person)),
        ..Options::default()
    };
    import(&mut fixture, options);
    let found = fixture.records().person_availabilities.get(person);
    let availability = &found.expect("an availability").availability;
    assert!(availability.weekly.is_empty());
    assert_eq!(availability.exceptions.len(), 5);
}

#[test]
fn rows_wait_until_it_is_known_whose_they_are() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let run = fixture.plan(BUSY, Options::default());
    assert_eq!(run.counts().undecided, 4);
    assert!(run.import().is_none());
}

#[test]
fn times_that_cannot_be_read_or_end_too_early_are_refused() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let options = hall(&fixture);
    let run = fixture.plan(
        "Event,BusyFrom,BusyUntil\nA,soon,2026-09-14 12:00\nB,2026-09-14 12:00,2026-09-14 12:00\nC,2026-09-14 12:00,\nD,0001-01-01 00:00,9999-01-01 00:00\n",
        options,
    );
    let soon = Problem::UnreadableDate("soon".to_owned());
    assert_eq!(reasons(&run, 0), [at(1, soon)]);
    let noon = "2026-09-14T12:00:00".parse().expect("a time");
    let end = Problem::Field(fields::Problem::EndNotAfter(noon));
    assert_eq!(reasons(&run, 1), [at(2, end)]);
    assert_eq!(
        reasons(&run, 2),
        [at(2, Problem::Field(fields::Problem::Missing))]
    );
    assert_eq!(reasons(&run, 3).len(), 1);
}

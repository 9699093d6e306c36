use super::*;
use crate::exchange::csv_record::CsvRecord;
use crate::exchange::delimiter::Delimiter;
use crate::exchange::icalendar::EventProblem;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{DryRun, Format, Options, RowProblem, plan};
use crate::model::FixedOffset;
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

fn hours(fixture: &ImportFixture, day: &str) -> String {
    let room = fixture.records().rooms.iter().next().expect("a room");
    let date = day.parse().expect("a date");
    hours_text(&room.availability.hours_on(date))
}

#[test]
fn busy_times_are_taken_from_the_hours_of_their_dates() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let options = hall(&fixture);
    let run = import(&mut fixture, options);
    assert_eq!(run.counts().create, 4, "{:?}", run.rows());
    assert_eq!(hours(&fixture, "2026-09-14"), "08:00–12:00, 14:00–16:00");
    assert_eq!(hours(&fixture, "2026-09-15"), "");
    assert_eq!(hours(&fixture, "2026-09-16"), "10:00–24:00");
    assert_eq!(hours(&fixture, "2026-09-21"), "08:00–18:00");
    assert_eq!(hours(&fixture, "2026-09-22"), "");
    let again = import(&mut fixture, options);
    assert_eq!(again.counts().same, 4);
    assert!(again.import().is_none());
}

#[test]
fn a_later_file_of_the_calendar_takes_the_place_of_the_first() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let options = hall(&fixture);
    import(&mut fixture, options);
    // The concert is later and the congress is gone; another calendar has nothing to do with it.
    let other =
        "Event,BusyFrom,BusyUntil,Calendar\nCourse,2026-09-14 08:00,2026-09-14 09:00,Other\n";
    let run = fixture.plan(other, options);
    assert_eq!((run.counts().create, run.counts().leave), (1, 0));
    fixture.accept(&run);
    let later = "Event,BusyFrom,BusyUntil,Place\n\
        Concert,2026-09-14 13:00,2026-09-14 15:00,Hall 1\n\
        Closed anyway,2026-09-22 08:00,2026-09-22 09:00,\n\
        Concert,2026-09-14 13:00,2026-09-14 15:00,Hall 1\n\
        Fair,2026-09-17 08:00,2026-09-17 09:00,\n\
        Before opening,soon,2026-09-21 07:30,\n";
    let run = fixture.plan(later, options);
    let counts = run.counts();
    assert_eq!((counts.create, counts.change), (1, 1), "{:?}", run.rows());
    assert_eq!((counts.same, counts.refused, counts.leave), (2, 1, 3));
    let removed: Vec<String> = run
        .removed_times()
        .iter()
        .map(|(date, part)| format!("{date} {}–{}", part.start(), part.end()))
        .collect();
    let congress = [
        "2026-09-14 960–1440",
        "2026-09-15 0–1440",
        "2026-09-16 0–600",
    ];
    assert_eq!(removed, congress);
    fixture.accept(&run);
    assert_eq!(hours(&fixture, "2026-09-14"), "09:00–13:00, 15:00–18:00");
    assert_eq!(hours(&fixture, "2026-09-15"), "00:00–24:00");
    assert_eq!(hours(&fixture, "2026-09-17"), "00:00–08:00, 09:00–24:00");
    let room = fixture.records().rooms.iter().next().expect("a room");
    // The row that was refused has kept what the first file brought.
    let times = room.availability.busy["test"].iter();
    assert!(times.clone().any(|(_, time)| time.uid == "Before opening"));
    assert_eq!(times.count(), 4);
}

#[test]
fn a_second_download_is_of_the_same_calendar() {
    for (file, calendar) in [
        ("work.ics", "work"),
        ("work (2).ics", "work"),
        ("work (old).ics", "work (old)"),
        ("work", "work"),
        (".ics", ""),
    ] {
        assert_eq!(calendar_of_file(file), calendar, "{file}");
    }
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
    assert!(availability.weekly.is_empty() && availability.exceptions.is_empty());
    assert_eq!(availability.busy["test"].dates().count(), 5);
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

#[test]
fn events_that_are_left_out_are_rows_of_the_dry_run() {
    let mut fixture = ImportFixture::with(&[ROOMS]);
    let options = hall(&fixture);
    let mut left_out = CsvTable::new("hall.ics", Delimiter::default());
    left_out.header = ["Event", "BusyFrom", "BusyUntil"].map(str::to_owned).into();
    let start = EventProblem::Unreadable {
        property: "DTSTART",
        value: "soon".to_owned(),
    };
    for (line, reason) in [(2, EventProblem::Cancelled), (7, start.clone())] {
        left_out.push(line, &CsvRecord::from_cells(&["Concert"]), &[], &[]);
        left_out.pad_last_row();
        left_out.mark_left_out(reason);
    }
    let records = fixture.workspace.records();
    let (table, ids) = (Rc::new(left_out), &mut fixture.ids);
    let format = Format::BusyTimes;
    let run = plan(format, &table, records, options, ids, &FixedOffset(0)).expect("all columns");
    let row = |problem| RowProblem {
        column: None,
        problem: Problem::Event(problem),
    };
    assert_eq!(run.rows()[0].outcome, Outcome::Same);
    assert_eq!(run.rows()[0].warnings, [row(EventProblem::Cancelled)]);
    assert_eq!(
        (run.rows()[1].line, reasons(&run, 1)),
        (7, &[row(start)][..])
    );
}

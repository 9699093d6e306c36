mod left_out;

use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;

use super::*;
use crate::exchange::Encoding;
use crate::exchange::icalendar::{EventProblem, LaterTimes, TimesOutside};
use crate::exchange::testing::{cells, decode_detected};

struct Table(Tz);

impl ZoneRules for Table {
    fn offset_at(&self, at: Instant) -> i32 {
        self.0
            .offset_from_utc_datetime(&at.utc())
            .fix()
            .local_minus_utc()
    }
}

fn dates() -> DateRange {
    let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
    DateRange::new(date("2026-01-01"), date("2027-12-31")).expect("dates")
}

fn outside(earlier: usize, later: LaterTimes) -> TimesOutside {
    TimesOutside {
        dates: dates(),
        earlier,
        later,
    }
}

fn options(read: impl FnOnce(&BusyOptions<'_>)) {
    let zurich = Table(Tz::Europe__Zurich);
    read(&BusyOptions {
        zones: &|name| Some(Box::new(Table(name.parse().ok()?))),
        zone: &zurich,
        dates: dates(),
    });
}

fn read_table(file: &[u8]) -> Result<CsvTable, CalendarError> {
    let bytes = with_whole_characters(file.to_vec());
    let decoded = decode_detected(bytes).expect("text");
    let mut reader = CalendarReader::new("test.ics", decoded);
    let mut result = Ok(());
    options(|options| {
        loop {
            match reader.step(2, options) {
                Ok(true) => break,
                Ok(false) => {}
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
    });
    result?;
    reader.finish()
}

/// Returns `event|from|until` for each occurrence of events in a calendar.
fn busy(events: &str) -> Vec<String> {
    let file = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n");
    let table = read_table(file.as_bytes()).expect("a calendar");
    let rows = cells(&table).into_iter();
    rows.map(|(_, cells)| cells[..cells.len().min(3)].join("|"))
        .collect()
}

fn event(properties: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\n{properties}\r\nEND:VEVENT\r\n")
}

fn of(properties: &str) -> Vec<String> {
    busy(&event(properties))
}

#[test]
fn times_of_any_zone_are_written_in_that_of_the_workspace() {
    for (properties, expected) in [
        (
            "DTSTART:20260914T080000Z\r\nDTEND:20260914T090000Z",
            "A|2026-09-14 10:00|2026-09-14 11:00",
        ),
        (
            "DTSTART;TZID=America/New_York:20260914T080000\r\nDURATION:PT1H30M",
            "A|2026-09-14 14:00|2026-09-14 15:30",
        ),
        (
            "DTSTART:20260914T080000\r\nDTEND:20260914T093000",
            "A|2026-09-14 08:00|2026-09-14 09:30",
        ),
        (
            "DTSTART;TZID=\"/example.org/2026/Europe/Kyiv\":20260914T080000\r\nDURATION:PT1H",
            "A|2026-09-14 07:00|2026-09-14 08:00",
        ),
        (
            "DTSTART;VALUE=DATE:20260914",
            "A|2026-09-14 00:00|2026-09-15 00:00",
        ),
        (
            "DTSTART;VALUE=DATE:20260914\r\nDTEND;VALUE=DATE:20260917",
            "A|2026-09-14 00:00|2026-09-17 00:00",
        ),
        (
            "DTSTART:20260914T220000\r\nDTEND:20260915T020000",
            "A|2026-09-14 22:00|2026-09-15 02:00",
        ),
    ] {
        assert_eq!(of(properties), [expected], "{properties}");
    }
}

#[test]
fn wall_clocks_repeat_over_both_changes_of_clocks() {
    let spring = of(
        "DTSTART;TZID=Europe/Zurich:20260322T080000\r\nDTEND;TZID=Europe/Zurich:20260322T090000\r\nRRULE:FREQ=WEEKLY;COUNT=2",
    );
    assert_eq!(
        spring,
        [
            "A|2026-03-22 08:00|2026-03-22 09:00",
            "A|2026-03-29 08:00|2026-03-29 09:00"
        ]
    );
    let autumn = of(
        "DTSTART;TZID=America/New_York:20261024T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3",
    );
    // Zürich changes a week before New York does.
    assert_eq!(
        autumn.join(" "),
        "A|2026-10-24 14:00|2026-10-24 15:00 A|2026-10-31 13:00|2026-10-31 14:00 A|2026-11-07 14:00|2026-11-07 15:00"
    );
    let gap = of("DTSTART;TZID=Europe/Zurich:20260329T023000\r\nDURATION:PT1H");
    assert_eq!(gap, ["A|2026-03-29 03:00|2026-03-29 04:00"]);
    // From 02:30 before the change to 02:15 after it, clocks show 02:00 to 03:00.
    let fold = of("DTSTART:20261025T003000Z\r\nDTEND:20261025T011500Z");
    assert_eq!(fold, ["A|2026-10-25 02:00|2026-10-25 03:00"]);
}

#[test]
fn a_zone_that_only_the_file_knows_is_read_from_it() {
    let zone = "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\n\
        BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n\
        BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    let times = "DTSTART;TZID=W. Europe Standard Time:20260914T080000\r\nDTEND;TZID=W. Europe Standard Time:20260914T090000\r\nRRULE:FREQ=MONTHLY;COUNT=3";
    let expected =
        ["09-14", "10-14", "11-14"].map(|day| format!("A|2026-{day} 08:00|2026-{day} 09:00"));
    assert_eq!(busy(&[zone, &event(times)].concat()), expected);
}

#[test]
fn a_zone_that_nobody_knows_is_that_of_the_workspace_with_a_warning() {
    let file = format!(
        "BEGIN:VCALENDAR\n{}END:VCALENDAR\n",
        event("DTSTART;TZID=Mars/Base:20260914T080000\r\nDURATION:PT1H")
    );
    let table = read_table(file.as_bytes()).expect("a calendar");
    let row = table.row(0).expect("a row");
    assert_eq!(row.get(1), "2026-09-14 08:00");
    let problems: Vec<_> = row.problems().cloned().collect();
    assert_eq!(problems, [Problem::ZoneOfWorkspace("Mars/Base".to_owned())]);
}

#[test]
fn repetition_is_expanded_within_the_dates_and_has_exceptions() {
    let rows = of(
        "DTSTART:20200106T080000Z\r\nDTEND:20200106T090000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20260119T080000Z\r\nEXDATE:20260112T080000Z\r\nRDATE:20260114T080000Z",
    );
    let starts: Vec<&str> = rows
        .iter()
        .filter_map(|row| row.split('|').nth(1))
        .collect();
    assert_eq!(
        starts,
        ["2026-01-05 09:00", "2026-01-14 09:00", "2026-01-19 09:00"]
    );
    let moved = [
        event("DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3"),
        event("RECURRENCE-ID:20260921T080000Z\r\nDTSTART:20260922T100000Z\r\nDURATION:PT2H"),
    ];
    let rows = busy(&moved.concat());
    assert_eq!(
        rows,
        [
            "A|2026-09-14 10:00|2026-09-14 11:00",
            "A|2026-09-28 10:00|2026-09-28 11:00",
            "A|2026-09-22 12:00|2026-09-22 14:00"
        ]
    );
}

#[test]
fn a_date_of_a_repetition_that_cannot_be_read_is_named() {
    for property in ["RDATE", "EXDATE"] {
        let file = format!(
            "BEGIN:VCALENDAR\n{}END:VCALENDAR\n",
            event(&format!(
                "DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n{property}:20260915T080000Z,tomorrow"
            ))
        );
        let table = read_table(file.as_bytes()).expect("a calendar");
        let problems: Vec<_> = table.row(0).expect("a row").problems().cloned().collect();
        let value = "tomorrow".to_owned();
        assert_eq!(
            problems,
            [Problem::UnreadableRecurrenceDate { property, value }]
        );
        assert_eq!(table.len(), if property == "RDATE" { 3 } else { 2 });
    }
}

#[test]
fn more_occurrences_than_anybody_needs_are_limited() {
    let file = format!(
        "BEGIN:VCALENDAR\n{}END:VCALENDAR\n",
        event("DTSTART:20000101T080000Z\r\nDURATION:P36000D\r\nRRULE:FREQ=DAILY")
    );
    let table = read_table(file.as_bytes()).expect("a calendar");
    assert_eq!(table.len(), super::occurrences::MAX_OCCURRENCES);
    let problems: Vec<_> = table.row(0).expect("a row").problems().cloned().collect();
    // From the beginning of 2000 until the end of 2027.
    let times = 28 * 365 + 7;
    let too_many = Problem::TooManyTimes {
        imported: 3000,
        left_out: times - 3000,
    };
    let outside = outside(0, LaterTimes::Uncounted);
    assert_eq!(problems, [too_many, Problem::TimesOutside(outside)]);
    let hourly = "DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=HOURLY";
    let file = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", event(hourly));
    let table = read_table(file.as_bytes()).expect("a calendar");
    let problems: Vec<_> = table.row(0).expect("a row").problems().cloned().collect();
    assert_eq!(
        problems,
        [Problem::UnknownRecurrence("FREQ=HOURLY".to_owned())]
    );
}

#[test]
fn lines_are_unfolded_also_inside_characters_and_escapes() {
    let mut file = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Caf\xc3".to_vec();
    file.extend_from_slice(b"\r\n \xa9\\\r\n , part\r\n\t two\\nb\r\nLOCATION;X=\"a:b;c\":Hall\r\nDTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    assert!(is_calendar(&file));
    let table = read_table(&file).expect("a calendar");
    let rows = cells(&table);
    assert_eq!(rows[0].0, 2);
    assert_eq!(rows[0].1[0], "Café, part two b");
    assert_eq!(rows[0].1[3], "Hall");
}

#[test]
fn a_file_that_is_cut_off_or_no_calendar_is_refused() {
    let broken = |line| Err(CalendarError::Broken { line });
    for (file, expected) in [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n", broken(3)),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", broken(3)),
        ("BEGIN:VEVENT\nEND:VEVENT\n", broken(1)),
        (
            "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
            Err(CalendarError::NoEvents),
        ),
    ] {
        assert_eq!(
            read_table(file.as_bytes()).map(|table| table.len()),
            expected,
            "{file}"
        );
    }
    let deep = "BEGIN:VCALENDAR\n".repeat(1000);
    assert_eq!(
        read_table(deep.as_bytes()).map(|table| table.len()),
        broken(17)
    );
    assert!(!is_calendar(b"LastName;FirstName\n"));
}

#[test]
fn what_is_exported_is_read_again() {
    let golden = include_bytes!("../../../../tests/golden/exports/calendar-clock-changes.ics");
    let rows = |file: &[u8], reason: Option<&EventProblem>| {
        let table = read_table(file).expect("a calendar");
        let rows = (0..table.len()).filter_map(|at| table.row(at));
        rows.filter(|row| row.left_out() == reason).count()
    };
    // Cancelled, as the offering that the file is made of.
    assert_eq!(rows(golden, Some(&EventProblem::Cancelled)), 9);
    assert_eq!(rows(golden, None), 0);
    let text = String::from_utf8_lossy(golden).replace("STATUS:CANCELLED", "STATUS:CONFIRMED");
    assert_eq!(rows(text.as_bytes(), None), 9);
    let decoded = Decoded::new(text, Encoding::Utf8);
    assert!(CalendarReader::new("x", decoded).progress().1 > 1000);
}

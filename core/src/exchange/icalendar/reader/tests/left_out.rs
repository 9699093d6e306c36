//! Events that are not imported, each with its row and its reason.

use super::*;

/// Returns the line, the times and the reason of each event of a calendar that is left out.
fn left_out(events: &str) -> Vec<(u32, String, EventProblem)> {
    let file = format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n");
    let table = read_table(file.as_bytes()).expect("a calendar");
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    let left_out = rows.filter_map(|row| {
        let times = [row.get(1), row.get(2)].join("|");
        Some((row.line(), times, row.left_out()?.clone()))
    });
    left_out.collect()
}

fn reason(properties: &str) -> EventProblem {
    let mut left_out = left_out(&event(properties));
    assert_eq!(left_out.len(), 1, "{properties}");
    left_out.remove(0).2
}

#[test]
fn each_event_that_keeps_nobody_busy_has_a_row_with_its_reason() {
    let events = [
        event("DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT"),
        event("DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED"),
        event("DTSTART:20160914T080000Z\r\nDURATION:PT1H"),
        event("DTSTART:20260914T080000Z"),
        event("DTSTART:20260914T080000Z\r\nDTEND:20260914T070000Z"),
        "BEGIN:VFREEBUSY\r\nFREEBUSY;FBTYPE=BUSY:20260914T080000Z/PT1H,20260915T080000Z/20260915T090000Z\r\nFREEBUSY;FBTYPE=FREE:20260914T100000Z/PT1H\r\nEND:VFREEBUSY\r\n".to_owned(),
    ];
    let time = "2026-09-14 10:00|2026-09-14 11:00";
    let expected = [
        (2, time, EventProblem::Free),
        (9, time, EventProblem::Cancelled),
        (
            16,
            "2016-09-14 10:00|2016-09-14 11:00",
            EventProblem::OutsideDates(outside(1, LaterTimes::Number(0))),
        ),
        (22, "2026-09-14 10:00|", EventProblem::WithoutEnd),
        (
            27,
            "2026-09-14 10:00|2026-09-14 09:00",
            EventProblem::EndNotAfterStart,
        ),
        (35, "2026-09-14 12:00|2026-09-14 13:00", EventProblem::Free),
    ];
    let expected = expected.map(|(line, times, reason)| (line, times.to_owned(), reason));
    assert_eq!(left_out(&events.concat()), expected);
}

#[test]
fn a_property_that_cannot_be_read_is_named() {
    for (properties, property, value) in [
        (
            "DTSTART:2026-09-14\r\nDURATION:PT1H",
            "DTSTART",
            "2026-09-14",
        ),
        ("DURATION:PT1H", "DTSTART", ""),
        ("DTSTART:20260914T080000Z\r\nDTEND:soon", "DTEND", "soon"),
        ("DTSTART:20260914T080000Z\r\nDURATION:1h", "DURATION", "1h"),
    ] {
        let value = value.to_owned();
        let expected = EventProblem::Unreadable { property, value };
        assert_eq!(reason(properties), expected, "{properties}");
    }
}

#[test]
fn a_time_of_a_series_that_is_cancelled_or_moved_keeps_nobody_busy() {
    let series = "DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2";
    let cancelled = "RECURRENCE-ID:20260921T080000Z\r\nDTSTART:20260921T080000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED";
    let file = [event(series), event(cancelled)].concat();
    let file = format!("BEGIN:VCALENDAR\r\n{file}END:VCALENDAR\r\n");
    let table = read_table(file.as_bytes()).expect("a calendar");
    let busy = (0..table.len()).filter(|at| table.row(*at).expect("a row").left_out().is_none());
    assert_eq!((busy.count(), table.len()), (1, 2));
    let once = "DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nEXDATE:20260914T080000Z";
    assert_eq!(reason(once), EventProblem::Excepted);
}

#[test]
fn a_change_of_all_later_times_of_a_series_is_read_as_one_and_said() {
    let events = [
        event("DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=4"),
        event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260921T080000Z\r\nDTSTART:20260921T120000Z\r\nDURATION:PT1H",
        ),
    ];
    let file = format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", events.concat());
    let table = read_table(file.as_bytes()).expect("a calendar");
    let mut problems = Vec::new();
    for at in 0..table.len() {
        problems.extend(table.row(at).expect("a row").problems().cloned());
    }
    let rule = "RANGE=THISANDFUTURE".to_owned();
    assert_eq!(problems, [Problem::UnknownRecurrence(rule)]);
}

/// Returns the problems of the first row of a calendar with an event.
fn problems(properties: &str) -> Vec<Problem> {
    let file = format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", event(properties));
    let table = read_table(file.as_bytes()).expect("a calendar");
    table.row(0).expect("a row").problems().cloned().collect()
}

#[test]
fn times_of_a_series_outside_the_dates_are_counted() {
    let number = LaterTimes::Number;
    for (properties, earlier, later) in [
        // 2025-12-01 to 2026-01-05, one of which is excepted.
        (
            "DTSTART:20251201T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=6\r\nEXDATE:20251208T080000Z",
            4,
            number(0),
        ),
        (
            "DTSTART:20271230T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=20280104T080000Z",
            0,
            number(4),
        ),
        (
            "DTSTART:20251229T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY",
            3,
            LaterTimes::Uncounted,
        ),
        (
            "DTSTART:20271230T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;UNTIL=99991231T080000Z",
            0,
            LaterTimes::Uncounted,
        ),
        (
            "DTSTART:20260914T080000Z\r\nDURATION:PT1H\r\nRDATE:20250914T080000Z,20280914T080000Z",
            1,
            number(1),
        ),
    ] {
        let expected = Problem::TimesOutside(outside(earlier, later));
        assert_eq!(problems(properties), [expected], "{properties}");
    }
    let within = "DTSTART:20271230T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2";
    assert_eq!(problems(within), []);
    let before = "DTSTART:20241230T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=20";
    let expected = EventProblem::OutsideDates(outside(20, number(0)));
    assert_eq!(reason(before), expected);
}

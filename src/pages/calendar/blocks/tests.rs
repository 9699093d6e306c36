use std::rc::Rc;

use lectern_core::model::{FixedOffset, Instant, Offering, Session};
use lectern_core::planning::day_parts;

use super::*;

/// Returns what is said of an offering that starts on Saturday, 12 September 2026, at 22:00: its time, and what
/// stands on each date.
fn said(minutes: i64) -> (String, Vec<String>) {
    let start = "2026-09-12T22:00:00".parse().expect("a time");
    let start = Instant::from_utc(start);
    let span = TimeSpan {
        start,
        end: Instant(start.0 + minutes * 60_000),
    };
    let event = CalendarEvent {
        offering: Rc::new(Offering::new(OfferingId::from_bits(1))),
        session: Rc::new(Session::new(SessionId::from_bits(1))),
        span,
        times: span.shown(&FixedOffset(0)),
        parts: day_parts(span, &FixedOffset(0)),
        has_conflict: false,
    };
    let bundle = |part: &DayPart| Bundle {
        part: *part,
        events: vec![&event],
    };
    let starts = event
        .parts
        .iter()
        .map(|part| bundle(part).start(Clock::Hours24));
    let time = bundle(&event.parts[0]).time(Clock::Hours24);
    (time, starts.collect())
}

fn time(minutes: i64) -> String {
    said(minutes).0
}

#[test]
fn what_goes_on_from_the_day_before_says_until_when() {
    assert_eq!(said(240).1, ["22:00", "until 02:00"]);
    assert_eq!(said(1440 + 240).1, ["22:00", "all day", "until 02:00"]);
}

#[test]
fn an_end_at_midnight_is_that_of_the_next_day() {
    assert_eq!(time(120), "22:00 – 00:00");
    assert_eq!(time(121), "Sat 22:00 – Sun 00:01");
    assert_eq!(time(120 + 1440), "Sat 22:00 – Mon 00:00");
    assert_eq!(time(120 + 2 * 1440), "Sat 22:00 – Tue 00:00");
}

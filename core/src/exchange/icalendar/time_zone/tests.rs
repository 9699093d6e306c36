use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

struct Table(Tz);

impl ZoneRules for Table {
    fn offset_at(&self, at: Instant) -> i32 {
        let offset = self.0.offset_from_utc_datetime(&at.utc());
        offset.fix().local_minus_utc()
    }
}

/// The instant of a local time as a reader finds it: by the last observance that has begun.
fn read(observances: &[Observance], local: NaiveDateTime) -> Option<Instant> {
    let begun = observances.iter().filter(|one| one.onset <= local);
    let offset = begun.max_by_key(|one| one.onset)?.to;
    Some(Instant(
        Instant::from_utc(local).0 - i64::from(offset) * 1000,
    ))
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn component(zone: Tz, first: &str, last: &str) -> String {
    let mut written = CalendarZone::new(zone.name(), Some(Box::new(Table(zone))));
    let mut lines = ContentLines::default();
    for text in [first, last] {
        let at = Table(zone).resolve(local(text)).instant();
        written.write_times(&mut lines, &[("DTSTART", local(text), at)]);
    }
    let mut lines = ContentLines::default();
    written.write_component(&mut lines);
    String::from_utf8(lines.into_bytes()).expect("UTF-8")
}

#[test]
fn a_year_has_the_observances_that_its_events_need() {
    let text = component(
        Tz::Europe__Zurich,
        "2026-01-12T08:00:00",
        "2026-07-01T08:00:00",
    );
    assert_eq!(
        text.replace("\r\n", "\n"),
        "BEGIN:VTIMEZONE\nTZID:Europe/Zurich\n\
         BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n\
         BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\n\
         END:VTIMEZONE\n"
    );
}

#[test]
fn a_zone_without_changes_has_one_observance() {
    let text = component(
        Tz::Asia__Kolkata,
        "2026-01-12T08:00:00",
        "2027-07-01T08:00:00",
    );
    assert_eq!(
        text.replace("\r\n", "\n"),
        "BEGIN:VTIMEZONE\nTZID:Asia/Kolkata\n\
         BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\n\
         END:VTIMEZONE\n"
    );
}

#[test]
fn offsets_have_a_sign_and_seconds_where_needed() {
    assert_eq!(offset(0), "+0000");
    assert_eq!(offset(-12_600), "-0330");
    assert_eq!(offset(-2_670), "-004430");
}

proptest! {
    #[test]
    fn readers_find_the_instants_that_were_meant(
        zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
        minutes in prop::collection::vec(0_i64..15 * 366 * 1440, 1..8),
    ) {
        let rules = Table(zone);
        let base = NaiveDate::from_ymd_opt(2018, 1, 1).expect("a day").and_time(chrono::NaiveTime::MIN);
        let times = minutes.iter().map(|minutes| base + TimeDelta::minutes(*minutes));
        let clear = times.filter(|time| !matches!(rules.resolve(*time), LocalTime::Gap(_)));
        let clear: Vec<_> = clear.map(|time| (time, rules.resolve(time).instant())).collect();
        let instants = || clear.iter().map(|(_, at)| *at);
        let (Some(start), Some(end)) = (instants().min(), instants().max()) else {
            return Ok(());
        };
        let observances = observances(&rules, TimeSpan { start, end });
        for (time, at) in clear {
            prop_assert_eq!(read(&observances, time), Some(at), "{} {}", zone, time);
        }
    }
}

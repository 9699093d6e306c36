//! Every zone of the IANA tables from 1990 to 2037: what wall clocks mean around each change of the
//! clocks, held against the zone data of `chrono-tz`.

use std::collections::BTreeSet;

use chrono::{MappedLocalTime, NaiveDate, Offset, TimeZone};
use chrono_tz::TZ_VARIANTS;

use super::testing::TzZone;
use super::*;

const HOUR: i64 = 3_600_000;

fn new_year(year: i32) -> Instant {
    let date = NaiveDate::from_ymd_opt(year, 1, 1).expect("a year of ours");
    Instant::from_utc(date.and_time(chrono::NaiveTime::MIN))
}

/// The instant at which the clocks change, and the offsets before and after.
type Change = (Instant, i32, i32);

fn changes(table: &TzZone) -> Vec<Change> {
    let (mut at, end) = (new_year(1990), new_year(2038));
    let mut before = table.offset_at(at);
    let mut found = Vec::new();
    while at < end {
        let next = at.plus_days(1);
        let after = table.offset_at(next);
        if after != before {
            found.push((table.jump_between(at, next), before, after));
        }
        (at, before) = (next, after);
    }
    found
}

/// Returns the instants of a wall clock time by `chrono-tz`; the jump is looked up where clocks skip it.
fn oracle(table: &TzZone, local: NaiveDateTime, changes: &[Change]) -> LocalTime {
    let utc = Instant::from_utc(local).0;
    let instant = |offset: i32| Instant(utc - i64::from(offset) * 1000);
    match table.0.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) => {
            LocalTime::Unique(instant(offset.fix().local_minus_utc()))
        }
        MappedLocalTime::Ambiguous(a, b) => {
            let (a, b) = (a.fix().local_minus_utc(), b.fix().local_minus_utc());
            LocalTime::Fold(instant(a.max(b)), instant(a.min(b)))
        }
        MappedLocalTime::None => {
            let over = |&&(jump, before, after): &&Change| {
                (jump >= instant(after)) && (jump <= instant(before))
            };
            LocalTime::Gap(changes.iter().find(over).expect("a jump for every gap").0)
        }
    }
}

#[test]
fn every_wall_clock_around_every_change_means_what_the_tables_say() {
    let (mut seen, mut checked, mut wrong) = (BTreeSet::new(), 0_u32, Vec::new());
    for zone in TZ_VARIANTS {
        let table = TzZone(zone);
        let changes = changes(&table);
        for &(jump, before, after) in &changes {
            let near = |change: &&Change| change.0.0.abs_diff(jump.0) < 96 * HOUR as u64;
            let context: Vec<Change> = changes.iter().filter(near).copied().collect();
            // Hundreds of names stand for zones that change their clocks alike.
            if !seen.insert((jump, context.clone())) {
                continue;
            }
            for local in [before, after].iter().flat_map(|edge| around(jump, *edge)) {
                let (ours, theirs) = (table.resolve(local), oracle(&table, local, &context));
                checked += 1;
                if ours != theirs {
                    wrong.push(format!("{zone} {local}: {ours:?}, not {theirs:?}"));
                }
            }
        }
    }
    assert!(checked > 100_000, "only {checked} checked");
    assert!(
        wrong.is_empty(),
        "{} wrong: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
}

/// Wall clocks on both sides of an edge, from a second to a day away.
fn around(jump: Instant, offset: i32) -> impl Iterator<Item = NaiveDateTime> {
    const AWAY: [i64; 8] = [
        0,
        1000,
        60_000,
        HOUR / 4,
        HOUR / 2,
        HOUR,
        13 * HOUR,
        24 * HOUR,
    ];
    let at = jump.0 + i64::from(offset) * 1000;
    AWAY.into_iter()
        .flat_map(move |away| [Instant(at - away).utc(), Instant(at + away).utc()])
}

fn zone(name: &str) -> TzZone {
    TzZone(name.parse().expect("a zone of the tables"))
}

fn local(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(year, month, day);
    date.and_then(|date| date.and_hms_opt(hour, minute, 0))
        .expect("a time of ours")
}

#[test]
fn apia_lost_a_day() {
    let jump = Instant::from_utc(local(2011, 12, 30, 10, 0));
    for hour in [0, 12, 23] {
        let lost = zone("Pacific/Apia").resolve(local(2011, 12, 30, hour, 30));
        assert_eq!(lost, LocalTime::Gap(jump));
    }
}

#[test]
fn lord_howe_repeats_half_an_hour() {
    let twice = zone("Australia/Lord_Howe").resolve(local(2026, 4, 5, 1, 45));
    let (first, second) = (local(2026, 4, 4, 14, 45), local(2026, 4, 4, 15, 15));
    assert_eq!(
        twice,
        LocalTime::Fold(Instant::from_utc(first), Instant::from_utc(second))
    );
}

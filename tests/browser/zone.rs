//! The browser's zone rules against clock changes that are known.

use chrono::{NaiveDate, NaiveDateTime};
use lectern::platform::zone::{Zone, browser_zone, exists, list};
use lectern_core::model::{Instant, LocalTime, ZoneRules};
use wasm_bindgen_test::wasm_bindgen_test;

fn at(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    date.and_hms_opt(hour, minute, 0).expect("a time")
}

fn utc(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> Instant {
    Instant::from_utc(at(year, month, day, hour, minute))
}

#[wasm_bindgen_test]
fn zurich_skips_an_hour_in_march_and_repeats_one_in_october() {
    let zone = Zone::new("Europe/Zurich");
    let spring = utc(2026, 3, 29, 1, 0);
    assert_eq!(zone.offset_at(Instant(spring.0 - 1)), 3600);
    assert_eq!(zone.offset_at(spring), 7200);
    assert_eq!(zone.resolve(at(2026, 3, 29, 2, 30)), LocalTime::Gap(spring));
    let (first, second) = (utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30));
    assert_eq!(
        zone.resolve(at(2026, 10, 25, 2, 30)),
        LocalTime::Fold(first, second)
    );
    assert_eq!(
        zone.resolve(at(2026, 9, 14, 8, 0)),
        LocalTime::Unique(utc(2026, 9, 14, 6, 0))
    );
    assert_eq!(zone.local_at(utc(2026, 9, 14, 6, 0)), at(2026, 9, 14, 8, 0));
}

#[wasm_bindgen_test]
fn new_york_changes_at_other_hours_of_utc_each_time() {
    let zone = Zone::new("America/New_York");
    assert_eq!(
        zone.resolve(at(2026, 3, 8, 2, 15)),
        LocalTime::Gap(utc(2026, 3, 8, 7, 0))
    );
    let (first, second) = (utc(2026, 11, 1, 5, 59), utc(2026, 11, 1, 6, 59));
    assert_eq!(
        zone.resolve(at(2026, 11, 1, 1, 59)),
        LocalTime::Fold(first, second)
    );
}

#[wasm_bindgen_test]
fn kathmandu_is_three_quarters_of_an_hour_off() {
    let zone = Zone::new("Asia/Kathmandu");
    assert_eq!(zone.offset_at(utc(2026, 7, 1, 0, 0)), 20_700);
    assert_eq!(
        zone.resolve(at(2026, 7, 1, 6, 0)),
        LocalTime::Unique(utc(2026, 7, 1, 0, 15))
    );
}

#[wasm_bindgen_test]
fn lord_howe_moves_by_half_an_hour() {
    let zone = Zone::new("Australia/Lord_Howe");
    assert_eq!(zone.offset_at(utc(2026, 1, 1, 0, 0)), 39_600);
    assert_eq!(zone.offset_at(utc(2026, 7, 1, 0, 0)), 37_800);
    let spring = utc(2026, 10, 3, 15, 30);
    assert_eq!(zone.resolve(at(2026, 10, 4, 2, 15)), LocalTime::Gap(spring));
    let (first, second) = (utc(2026, 4, 4, 14, 45), utc(2026, 4, 4, 15, 15));
    assert_eq!(
        zone.resolve(at(2026, 4, 5, 1, 45)),
        LocalTime::Fold(first, second)
    );
}

#[wasm_bindgen_test]
fn apia_had_no_30_december_2011() {
    let zone = Zone::new("Pacific/Apia");
    let jump = utc(2011, 12, 30, 10, 0);
    assert_eq!(zone.offset_at(Instant(jump.0 - 1)), -36_000);
    assert_eq!(zone.offset_at(jump), 50_400);
    assert_eq!(zone.resolve(at(2011, 12, 30, 12, 0)), LocalTime::Gap(jump));
    assert_eq!(zone.local_at(jump), at(2011, 12, 31, 0, 0));
}

#[wasm_bindgen_test]
fn an_unknown_zone_is_utc_and_known_as_unknown() {
    assert!(!exists("Europe/Atlantis"));
    assert!(!exists(""));
    assert!(exists("Europe/Zurich"));
    let zone = Zone::new("Europe/Atlantis");
    assert_eq!(zone.offset_at(utc(2026, 7, 1, 0, 0)), 0);
    assert_eq!(zone.name(), "Europe/Atlantis");
}

#[wasm_bindgen_test]
fn instants_beyond_all_calendars_are_no_trap() {
    let zone = Zone::new("Europe/Zurich");
    for at in [
        i64::MIN,
        -9_000_000_000_000_000,
        9_000_000_000_000_000,
        i64::MAX,
    ] {
        assert_eq!(zone.offset_at(Instant(at)), 0);
    }
}

#[wasm_bindgen_test]
fn the_list_has_utc_and_the_zone_of_this_device_and_all_of_them_exist() {
    let list = list();
    assert!(list.len() > 300);
    assert!(list.contains(&"UTC".to_owned()) && list.contains(&browser_zone()));
    assert!(list.is_sorted());
    assert!(list.iter().all(|zone| exists(zone)));
}

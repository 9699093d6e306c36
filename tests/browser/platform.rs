//! Adapters of the browser: ids, preferences, locks, files, storage, the clock.

use std::collections::BTreeSet;

use lectern::platform::ids::RandomIds;
use lectern::platform::preferences::{self, Theme};
use lectern::platform::{clock, files, locks, scheduler, storage};
use lectern_core::model::IdGenerator;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn ids_are_random_version_4_and_all_different() {
    let mut ids = RandomIds;
    let minted: BTreeSet<String> = (0..10_000).map(|_| ids.next().to_string()).collect();
    assert_eq!(minted.len(), 10_000);
    assert!(
        minted
            .iter()
            .all(|id| &id[14..15] == "4" && "89ab".contains(&id[19..20]))
    );
}

#[wasm_bindgen_test]
fn the_clock_agrees_with_the_browser() {
    let before = js_sys::Date::now() as i64;
    let now = clock::now().0;
    assert!((before..=js_sys::Date::now() as i64).contains(&now));
}

#[wasm_bindgen_test]
fn preferences_are_kept_and_unreadable_ones_ignored() {
    preferences::set_theme(Theme::Dark);
    assert_eq!(preferences::theme(), Theme::Dark);
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let storage = storage.expect("local storage");
    storage.set_item("lectern.theme", "{no word").expect("room");
    assert_eq!(preferences::theme(), Theme::System);
    assert_eq!(preferences::preference::<Theme>("never set"), Theme::System);
    preferences::set_preference("step.2", &Theme::Light);
    assert_eq!(preferences::preference::<Theme>("step.2"), Theme::Light);
    preferences::set_preference("step.3", &String::from("größer als \"2\""));
    assert_eq!(
        preferences::preference::<String>("step.3"),
        "größer als \"2\""
    );
}

#[wasm_bindgen_test]
fn preferences_that_earlier_versions_stored_without_json_are_read() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let storage = storage.expect("local storage");
    storage
        .set_item("lectern.habit.old-theme", "dark")
        .expect("room");
    assert_eq!(preferences::preference::<Theme>("old-theme"), Theme::Dark);
    storage
        .set_item("lectern.habit.old-text", "größer als \"2\"")
        .expect("room");
    assert_eq!(
        preferences::preference::<String>("old-text"),
        "größer als \"2\""
    );
}

#[wasm_bindgen_test]
async fn a_lock_is_held_by_one_and_given_back_when_dropped() {
    let held = locks::try_lock("test-lock").await;
    assert!(held.is_some());
    assert!(locks::try_lock("test-lock").await.is_none());
    assert!(locks::try_lock("another-lock").await.is_some());
    drop(held);
    scheduler::yield_now().await;
    assert!(locks::try_lock("test-lock").await.is_some());
}

#[wasm_bindgen_test]
async fn a_file_is_read_piece_by_piece_as_it_is() {
    let bytes: Vec<u8> = (0..3_000_000u32).map(|at| (at % 251) as u8).collect();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let file = web_sys::File::new_with_u8_array_sequence(&parts, "people.csv").expect("a file");
    let mut told = Vec::new();
    let read = files::read_file(&file, |read, all| told.push((read, all))).await;
    assert_eq!(read.as_deref(), Ok(bytes.as_slice()));
    assert_eq!(
        told,
        [
            (1_048_576, 3_000_000),
            (2_097_152, 3_000_000),
            (3_000_000, 3_000_000)
        ]
    );
}

#[wasm_bindgen_test]
fn a_download_begins() {
    assert!(files::download("nothing.json", "application/json", b"{}"));
}

#[wasm_bindgen_test]
async fn storage_says_how_much_room_there_is() {
    let room = storage::usage().await.expect("an estimate");
    assert!(room.quota > room.used);
    assert_ne!(storage::persistence().await, storage::Persistence::Unknown);
}

#[wasm_bindgen_test]
async fn pauses_end() {
    scheduler::yield_now().await;
    scheduler::idle().await;
    let mut slice = scheduler::TimeSlice::start();
    for _ in 0..3 {
        slice.yield_if_over().await;
    }
}

#[wasm_bindgen_test]
async fn what_waits_gets_its_turn_in_the_middle_of_long_work() {
    let called = std::rc::Rc::new(std::cell::Cell::new(false));
    let call = called.clone();
    let timer = gloo::timers::callback::Timeout::new(0, move || call.set(true));
    let begun = js_sys::Date::now();
    let mut slice = scheduler::TimeSlice::start();
    while !called.get() && js_sys::Date::now() - begun < 2_000.0 {
        slice.yield_if_over().await;
    }
    assert!(called.get(), "a timer waited to the end of the work");
    timer.forget();
}

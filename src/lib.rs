//! Lectern: plan course sessions in the browser. This is the map; each room says at its door what
//! it is for. Arrows of use point one way: order, json, model, search and rules stand at the bottom;
//! workspace and exchange on them; platform is the browser; ui knows only words and widgets; pages
//! joins them all.

/// Hooks for the speed harness; not in a build that is shipped.
#[cfg(feature = "bench")]
pub mod bench;
/// Files in and out.
pub mod exchange;
/// JSON, as all that is kept is written.
pub mod json;
/// What there is: records, ids, times.
pub mod model;
/// Sorting, and collections that are kept sorted.
pub mod order;
/// One room for each route.
pub mod pages;
/// Recurrence, small groups, rotation, stations, conflicts: small numbers and wall clocks, no records.
pub mod planning;
/// The browser: IndexedDB, locks, tabs, clock, zones, files, preferences.
pub mod platform;
/// What may be: validation, access phases, membership.
pub mod rules;
/// Folding, index, matching, ranking: text only, knows no record.
pub mod search;
/// Widgets that know no course and no session.
pub mod ui;
/// All records in memory: command, change, history, queries.
pub mod workspace;

//! Lectern in the browser: plan course sessions offline. [`lectern_core`] has everything that needs
//! no browser; `platform` adapts the browser to it, `i18n` has the messages, `components` the widgets,
//! `pages` joins them.

/// The app around its pages: start-up, routes, frame, saving, updates.
pub mod app;
/// Hooks for the speed harness; not in a build that is shipped.
#[cfg(feature = "bench")]
pub mod bench;
/// Widgets that know no course and no session.
pub mod components;
/// Hooks that several pages use.
pub mod hooks;
/// Messages in the language of the reader; numbers, dates and times.
pub mod i18n;
/// The pages, a module for each route.
pub mod pages;
/// The browser: IndexedDB, locks, tabs, clock, zones, files, preferences.
pub mod platform;

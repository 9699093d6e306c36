//! Lectern in the browser: plan course sessions offline. [`lectern_core`] has everything that needs
//! no browser; `platform` adapts the browser to it, `i18n` has the messages, `components` the widgets,
//! `pages` joins them.

pub mod app;
/// Hooks for the speed harness; not in a build that is shipped.
#[cfg(feature = "bench")]
pub mod bench;
pub mod components;
pub mod hooks;
pub mod i18n;
pub mod pages;
pub mod platform;

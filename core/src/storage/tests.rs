//! Tests with several tabs on one store, in all interleavings; see [`bench`].

mod bench;
mod compaction;
mod conflicting;
#[cfg(not(target_arch = "wasm32"))]
mod golden;
mod shared_history;
mod tabs;
mod trimming;
mod unreadable;

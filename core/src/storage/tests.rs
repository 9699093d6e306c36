//! Several tabs on one store, with everything that can come between: see [`bench`].

mod bench;
mod compaction;
mod conflicting;
#[cfg(not(target_arch = "wasm32"))]
mod golden;
mod tabs;
mod trimming;
mod unreadable;

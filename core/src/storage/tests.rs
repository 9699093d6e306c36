//! Several tabs on one store, with everything that can come between: see [`bench`].

mod bench;
mod contested;
mod folding;
#[cfg(not(target_arch = "wasm32"))]
mod golden;
mod tabs;
mod trimming;
mod unreadable;

//! Several tabs on one store, with everything that can come between: see [`bench`].

mod bench;
mod contested;
mod folding;
mod tabs;
mod trimming;
mod unreadable;

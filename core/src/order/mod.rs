//! Order: sorting, and collections that are kept sorted. Each is written once for all types, since
//! the standard library's are made anew for each type that is put into them, some seven kilobytes a
//! map and two a sort; see docs/decisions/16-size.md.

mod map;
mod set;
pub mod sort;

pub use map::SortedMap;
pub use set::SortedSet;

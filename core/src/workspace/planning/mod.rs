//! Records in the form that the planning engines work with: ids and values behind dense indices, and
//! back.

mod indices;

pub use indices::{DenseIndices, PersonIndices, RoomIndices};

//! Times at which an offering could take place: how each of many suits it, and the first that are free
//! for everybody.

mod block;
mod fits;
mod relaxation;
mod search;

pub use block::BlockRequest;
pub use fits::{SlotFit, SlotShift};
pub use relaxation::Relaxation;
pub use search::{FoundSlot, SlotRequest};

#[cfg(test)]
mod tests;

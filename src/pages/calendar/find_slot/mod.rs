//! The panel that finds times at which everybody and a room are free, and adds or moves an offering to
//! one of them.

mod panel;
mod preview;
mod results;
mod search_fields;
mod values;

pub use panel::FindSlotPanel;
pub use preview::PreviewedSlot;
pub use values::FindSlotValues;

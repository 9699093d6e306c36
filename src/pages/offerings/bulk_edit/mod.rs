//! The dialog that makes the same changes to many offerings, of any sessions and courses.

mod dialog;
mod group_options;
mod preview;
mod preview_table;
mod room_field;
mod values;

pub use dialog::BulkEditDialog;
pub use group_options::GroupOptions;
pub use preview::{SHOWN, compare};
pub use preview_table::{Picks, PreviewTable};

//! One session of a course, every attribute edited where it stands.

mod attributes;
mod copy_dialog;
mod copy_preview;
mod due_fields;
mod heading;
mod learning;
mod material_dialog;
mod materials;
mod page;

pub use copy_dialog::{CopyDialog, copy_draft};
pub use page::SessionPage;

//! Rooms: search, narrow to a building, add, edit, delete, export, and make rooms of texts.

mod columns;
mod delete_dialog;
mod form;
mod page;
mod place_texts;

pub use delete_dialog::DeleteRoomsDialog;
pub use form::{RoomFormPanel, RoomValues};
pub use page::RoomsPage;

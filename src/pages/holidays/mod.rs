//! Holidays: search, add, edit, delete, export.

mod columns;
mod delete_dialog;
mod form;
mod page;

pub use page::HolidaysPage;

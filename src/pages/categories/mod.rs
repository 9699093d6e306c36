//! Session categories: named groups of course sessions, added and edited in a dialog.

mod columns;
mod delete_dialog;
mod form;
mod page;

pub use page::CategoriesPage;

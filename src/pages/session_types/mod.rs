//! Session types: search, add, edit, delete, export.

mod colour_field;
mod columns;
mod delete_dialog;
mod form;
mod page;

pub use page::SessionTypesPage;

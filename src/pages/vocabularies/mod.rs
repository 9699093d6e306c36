//! Vocabularies: search, add, edit, delete, export. Terms are on the page of each.

mod columns;
mod delete_dialog;
mod form;
mod page;

pub use page::VocabulariesPage;

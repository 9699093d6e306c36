//! One vocabulary with its terms: search, add, edit, delete, export.

mod columns;
mod delete_dialog;
mod form;
mod page;
mod term_tree;

pub use page::VocabularyPage;

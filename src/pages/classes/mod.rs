//! Classes: search, add, edit, delete. Members are chosen on the page of each class.

mod columns;
mod delete_dialog;
mod form;
mod page;

pub use delete_dialog::DeleteClassDialog;
pub use form::{ClassForm, ClassFormPanel};
pub use page::ClassesPage;

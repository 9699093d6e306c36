//! People: search, narrow to a role, add, edit, delete, export.

mod columns;
mod delete_dialog;
mod form;
mod index;
mod page;
mod section;

pub use delete_dialog::DeletePeopleDialog;
pub use form::PersonFormPanel;
pub use page::PeoplePage;
pub use section::{Section, SectionTabs};

//! Courses: search, narrow to an academic year, add, edit, delete.

mod code_field;
mod columns;
pub mod dates;
mod delete_dialog;
mod form;
mod page;

pub use code_field::use_code_field;
pub use delete_dialog::DeleteCoursesDialog;
pub use form::{CourseFormPanel, CourseValues};
pub use page::CoursesPage;

//! Courses: search, narrow to an academic year, add, edit, delete.

mod columns;
pub mod dates;
mod delete_dialog;
mod form;
mod page;

pub use delete_dialog::DeleteCoursesDialog;
pub use form::{CourseFormPanel, CourseValues};
pub use page::CoursesPage;

//! People and courses as the dual list takes them: numbered in the order in which they are shown,
//! with their index; made anew only when they change.

mod courses;
mod numbers;
mod people;

pub use courses::{CourseEntries, use_course_entries};
pub use people::{PersonEntries, use_person_entries};

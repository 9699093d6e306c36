//! People and courses as the dual list takes them: numbered in the order in which they are shown,
//! with their index; made anew only when they change.

mod courses;
mod everybody;
mod numbers;
mod people;
mod searched;

pub use courses::{CourseEntries, use_course_entries};
pub use everybody::{Everybody, names};
pub use people::{PersonEntries, use_person_entries};
pub use searched::Searched;

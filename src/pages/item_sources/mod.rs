//! People and courses as item sources of the dual list: numbered in display order, with a search index;
//! rebuilt only when their records change.

mod all_people;
mod courses;
mod id_to_position;
mod lazy_index;
mod people;

pub use all_people::{AllPeople, sort_key};
pub use courses::{CourseItems, use_course_items};
pub use lazy_index::LazyIndex;
pub use people::{PersonItems, exact_forms, use_person_items};

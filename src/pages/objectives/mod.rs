//! The objectives of a course or of a session, in order: added, edited where they stand, moved, and
//! those of a session linked to those of its course.

mod card;
mod new_objective;
mod objective;
mod owner;

pub use card::Objectives;
pub use owner::ObjectiveOwner;

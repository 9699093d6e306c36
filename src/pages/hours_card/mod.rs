//! The card with the teaching hours of a course, a session, a learner group, or a person who teaches.

mod card;
mod export;
mod tables;

pub use card::HoursCard;

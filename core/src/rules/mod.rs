//! Validation, access phases and enrolment. Rules are pure functions: the clock, the time zone and the
//! records they depend on are passed in.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod access;
pub mod availability;
pub mod clock_changes;
pub mod course_session;
pub mod enrolment;
mod field_problem;
pub mod fields;
pub mod forms;
pub mod holidays;
pub mod learner_groups;
pub mod limits;
pub mod offerings;
pub mod places;
pub mod publication;
pub mod record_texts;
pub mod sessions;
pub mod slot_searches;
pub mod timetables;
pub mod vocabularies;
pub mod zones;

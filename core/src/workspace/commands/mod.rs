//! Translation of commands into edits, one file for each type of object.

pub mod availability;
pub mod category;
pub mod classes;
pub mod cohorts;
pub mod copies;
pub mod course_session;
pub mod courses;
pub mod drafts;
pub mod group_copies;
pub mod group_defaults;
pub mod group_deletion;
pub mod group_members;
pub mod group_moves;
pub mod groups;
pub mod holidays;
pub mod import;
pub mod instructor_groups;
pub mod learner_groups;
pub mod people;
pub mod resources;
pub mod restore;
pub mod rooms;
pub mod session_relations;
pub mod settings;

//! Translation of commands into edits, one file for each type of object.

pub mod category;
pub mod classes;
pub mod copies;
pub mod course_session;
pub mod courses;
pub mod drafts;
pub mod import;
pub mod people;
pub mod restore;
pub mod session_relations;
pub mod settings;

//! How each command becomes edits: one file for each thing that can be edited.

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

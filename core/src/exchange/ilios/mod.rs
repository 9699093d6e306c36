//! Courses, sessions, offerings, learner groups and people in the JSON of Ilios' API v3, from files and to
//! files.
//!
//! Both dialects are read: JSON:API, and the plain one with a list for each kind of resource. The resources
//! of a file become rows of one table, those before others that refer to them, so that all of them are one
//! dry run and one change. Files are written in JSON:API.

mod course_codes;
mod export;
mod importer;
mod kinds;
mod reader;
mod resource;
mod resource_problem;

pub use export::ilios_courses;
pub use reader::{IliosError, IliosReader, looks_like_ilios};
pub use resource_problem::ResourceProblem;

pub(super) use importer::IliosImporter;

#[cfg(test)]
mod tests;

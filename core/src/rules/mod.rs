//! What may be: validation, access phases, membership. Pure: no clock, no workspace, no browser;
//! what a rule needs to know is handed to it.

pub mod access;
pub mod course_session;
pub mod enrolment;
pub mod fields;
pub mod forms;
pub mod limits;

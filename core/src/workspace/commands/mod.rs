//! Translation of commands into edits, one file for each type of object.

pub mod availability;
pub mod category;
pub mod classes;
pub mod cohorts;
pub mod conflicts;
pub mod copies;
pub mod course_details;
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
pub mod independent_learning;
pub mod instructor_groups;
pub mod learner_groups;
pub mod materials;
pub mod objectives;
pub mod offering_edits;
pub mod offerings;
pub mod people;
pub mod person_removal;
pub mod planned_offerings;
pub mod postrequisites;
pub mod publication;
pub mod repairs;
pub mod resources;
pub mod restore;
pub mod roll_over;
pub mod roll_over_groups;
pub mod roll_over_preview;
pub mod rooms;
pub mod session_copies;
pub mod session_relations;
pub mod session_removal;
pub mod sessions;
pub mod settings;
pub mod shared_teaching;
#[cfg(test)]
pub mod testing;
pub mod vocabularies;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

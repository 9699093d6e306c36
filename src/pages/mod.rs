//! The pages, a module for each route. A page reads the workspace and sends it commands; it never touches
//! a store or a network.

#![warn(clippy::wildcard_enum_match_arm)]

mod access_chip;
mod active_session;
mod active_status;
mod availability_card;
mod availability_fields;
pub(crate) mod categories;
pub(crate) mod class;
pub(crate) mod classes;
mod consequences;
pub(crate) mod course;
pub(crate) mod course_sessions;
pub(crate) mod courses;
mod delete_records;
mod draft_notice;
pub(crate) mod files;
mod form_dialog;
pub(crate) mod generator;
mod group_options;
pub mod heading;
pub(crate) mod holidays;
mod hours_card;
mod id_picker;
mod import_link;
mod instructor_group_options;
pub(crate) mod instructor_groups;
pub mod item_sources;
pub(crate) mod learner_groups;
pub(crate) mod not_found;
mod objectives;
pub(crate) mod offerings;
pub(crate) mod people;
mod people_picker;
pub(crate) mod person;
mod person_names;
pub mod planning_lists;
mod publication_chip;
mod record_buttons;
mod record_card;
mod record_form;
mod record_list;
mod record_page;
mod record_panel;
pub(crate) mod room;
mod room_options;
pub(crate) mod rooms;
mod save_attribute;
pub(crate) mod session;
pub(crate) mod session_types;
pub(crate) mod settings;
mod skipped_times;
pub(crate) mod vocabularies;
pub(crate) mod vocabulary;
pub(crate) mod welcome;
pub(crate) mod wizard;

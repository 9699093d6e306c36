//! The offerings of sessions: the card of a session, the form of an offering, and the dialogs that
//! change, copy and delete many of them at once, of any sessions and courses.

mod action;
mod bulk_edit;
mod card;
mod copy_dialog;
mod date_list;
mod day_section;
mod days;
mod delete_dialog;
mod duration;
mod form;
mod group_field;
mod instructor_options;
mod offering_row;
mod panel;
mod people_fields;
mod repeat;
mod repeat_fields;
mod room_field;
mod room_use;
mod schedule_fields;
mod selecting;
mod table;
mod values;
mod whole_days;

pub use card::OfferingsCard;
pub use instructor_options::{Instructors, use_instructor_options};
pub use people_fields::InstructorsField;
pub use repeat_fields::RepeatFields;
pub use schedule_fields::ScheduleFields;
pub use values::OfferingValues;
pub use whole_days::parse_days;

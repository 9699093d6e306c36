//! The offerings of sessions: the card of a session, the form of an offering, and the dialogs that
//! change, copy and delete many of them at once, of any sessions and courses.

mod action;
mod added;
mod bulk_edit;
mod card;
mod copy_dialog;
mod date_list;
mod day_section;
mod days;
mod delete_dialog;
mod dialogs;
mod duration;
mod form;
mod form_conflicts;
mod group_field;
mod instructor_options;
mod offering_row;
mod panel;
mod people_fields;
mod planned;
mod repeat;
mod repeat_fields;
mod room_field;
mod row_order;
mod schedule_fields;
mod search;
mod section_window;
mod sections;
mod selecting;
mod table;
mod text;
mod values;
mod whole_days;

pub use action::{OfferingAction, OnAction, set_cancelled};
pub use bulk_edit::{GroupOptions, PreviewTable, compare};
pub use card::OfferingsCard;
pub use days::topmost_groups;
pub use dialogs::{OfferingDialog, OfferingDialogs, use_offering_dialogs};
pub use form::OfferingFormPanel;
pub use instructor_options::{Instructors, use_instructor_options};
pub use offering_row::time_range;
pub use people_fields::InstructorsField;
pub use repeat_fields::RepeatFields;
pub use schedule_fields::{ScheduleFields, required_date};
pub use values::{ChosenPlace, OfferingValues, Participants};
pub use whole_days::given_days;

//! One course: what is known of it, its sessions, and the course sessions that it is in.

mod about;
mod delete_sessions;
mod details;
mod figures;
mod new_session;
mod page;
mod publication;
mod publication_group;
mod publication_review;
mod registered;
mod roll_over;
mod roll_over_conflicts;
mod roll_over_groups;
mod roll_over_preview;
mod roll_over_values;
mod session_columns;
mod session_details;
mod session_rows;
mod sessions;

pub use delete_sessions::DeleteSessionsDialog;
pub use page::CoursePage;

//! The small-group generator: many offerings of a session at once, seen before they are created.

mod create;
mod forms;
mod group_pane;
mod kept_edits;
mod open_editor;
mod override_fields;
mod page;
mod parallel;
mod preview;
mod preview_pane;
mod preview_row;
mod preview_table;
mod request;
mod resolve_all;
mod rooms_picker;
mod round_fields;
mod row_conflicts;
mod row_details;
mod row_draft;
mod row_editing;
mod row_editor;
mod row_edits;
mod row_form;
mod row_steps;
mod row_text;
mod row_toasts;
mod row_window;
mod strategy_fields;
mod time_pane;
mod values;
mod view_form;
mod ways_out;
mod week;
mod week_picture;

pub use page::GeneratorPage;

//! Widgets that know no course and no session. They never touch the workspace.

pub mod data_table;
pub mod delete_dialog;
pub mod side_panel;

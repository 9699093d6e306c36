//! Widgets that know no course and no session. They are composed by `pages`; they never touch the workspace.

pub mod announce;
pub mod chip;
pub mod data_table;
pub mod delete_dialog;
pub mod dialog;
pub mod dual_list;
pub mod error_summary;
pub mod field;
pub mod filter_chips;
pub mod filter_fold;
pub mod icon;
pub mod keys;
pub mod menu;
pub mod nothing_found;
pub mod picker;
pub mod press;
pub mod radios;
pub mod resize;
pub mod search_box;
pub mod shown_count;
pub mod side_panel;
pub mod tabs;
pub mod toast;
pub mod tree;
pub mod type_ahead;
pub mod viewport;

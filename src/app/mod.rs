//! The app around its pages: save status and updates of the app itself.

pub mod app_update;
pub mod save_badge;
pub mod save_status;
pub mod undo_redo_buttons;
pub mod update_banner;

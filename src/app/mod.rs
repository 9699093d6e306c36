//! The app around its pages: start-up, routes, frame, saving, updates, and the handle by which
//! pages reach the workspace.

mod absence_notice;
pub mod app_update;
pub mod broken_rules;
mod copied_text;
pub mod edit_access;
mod frame;
mod frame_dialog;
mod keys_dialog;
pub mod list_link;
pub mod navigation;
mod panic_screen;
mod pending_updates;
mod reader_notice;
mod replacement_notice;
mod root;
pub mod route;
pub mod save_badge;
pub mod save_service;
pub mod save_status;
mod search_everything;
mod shortcuts;
pub mod startup;
pub mod sync_service;
pub mod sync_status;
pub mod theme;
mod undo_redo_buttons;
mod unknown_zone_notice;
pub(crate) mod unsaved_export;
mod update_banner;
pub mod workspace_handle;

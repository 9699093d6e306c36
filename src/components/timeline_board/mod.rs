//! Board: rows with time across, and a tray of what has no place yet. Blocks are moved between rows and
//! times, items of the tray are placed, by pointer or by keyboard; the caller decides what that means.
//!
//! The rows are one tab stop: the arrow keys move among blocks and empty time. Only the rows in view are
//! in the page.

mod action;
mod axis;
mod board;
mod board_row;
mod cursor;
mod drag;
mod handling;
mod heads;
mod keys;
mod narrow;
mod pointer;
mod row_view;
mod tray;
mod use_focus;
mod use_rows;
mod use_shading;

pub use action::{BoardAction, BoardChecker, BoardHeld};
pub use board::TimelineBoard;
pub use board_row::{BoardDay, BoardForm, BoardRow, BoardRows, TrayItem};
pub use narrow::NarrowBoard;

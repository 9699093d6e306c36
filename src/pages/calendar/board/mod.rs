//! The board: rooms, instructors or learner groups as rows, time across, and a tray of the offerings that
//! have none of these yet.

mod actions;
mod content;
mod empty;
mod form;
mod place_checks;
mod row_kind;
mod shown;
mod through_group;
mod tray;

pub use content::{BoardView, board_view};
pub use row_kind::{BoardSpan, RowId, RowKind, row_edits};
pub use shown::{SharedBoard, ShownBoard};

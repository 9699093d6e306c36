//! Calendar of one or more days side by side: blocks at their times, the current time, a row of what
//! is due on a day. Blocks are opened, moved, copied and stretched, and empty time is chosen, by
//! pointer or by keyboard; the caller decides what that means.
//!
//! The grid is one tab stop: the arrow keys move among its blocks and its empty time.

mod action;
mod block_view;
mod considered;
mod cursor;
mod day;
mod day_column;
mod draft;
mod drag;
mod ghost_in_view;
mod grid;
mod grid_time;
mod handling;
mod heads;
mod hour_height;
mod in_view;
mod keys;
mod pointer;
mod shading;
mod use_place;
mod use_shading;

pub use action::GridAction;
pub use block_view::{BlockState, block_content};
pub use considered::{ConsideredPlace, use_considered};
pub use day::{BlockLook, DayNote, GridBlock, GridDay, GridMarker, MoreMarkers};
pub use draft::{Draft, DraftPart, EditedBlock, draw_draft};
pub use ghost_in_view::use_ghost_in_view;
pub use grid::CalendarGrid;
pub use grid_time::{GridTime, local_time};
pub use pointer::opens_block;
pub use shading::{
    FitBand, HeldPlace, PlaceFit, PlaceReason, PlaceVerdict, Placeable, ShadedBlock, ShadedChange,
    Shading, draw_bands, draw_ghost, draw_linked_verdict, draw_verdict, fit_bands,
};
pub use use_shading::PlaceChecker;

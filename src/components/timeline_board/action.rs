//! Actions of a person on a board.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use web_sys::Element;
use yew::prelude::*;

use crate::components::calendar_grid::{ConsideredPlace, FitBand, PlaceVerdict, ShadedBlock};

/// Action of a person on a board. Rows, blocks and items are named by their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardAction {
    /// Opens a block.
    Open {
        /// Block.
        key: AttrValue,
        /// Its button.
        button: Element,
    },
    /// Chooses empty time.
    Create {
        /// Row.
        row: AttrValue,
        /// Local time at which it begins.
        start: NaiveDateTime,
        /// Duration in minutes.
        minutes: u32,
    },
    /// Moves a block, or a copy of it.
    Move {
        /// Block.
        key: AttrValue,
        /// Row that it is in.
        from: AttrValue,
        /// Row that it is moved to.
        to: AttrValue,
        /// Days; negative to an earlier date.
        days: i64,
        /// Minutes in addition.
        minutes: i64,
        /// The block stays, and a copy is moved.
        copy: bool,
    },
    /// Makes a block longer or shorter.
    Resize {
        /// Block.
        key: AttrValue,
        /// Minutes; negative to an earlier end.
        minutes: i64,
    },
    /// Takes a block out of its row.
    Unplace {
        /// Block.
        key: AttrValue,
        /// Row that it is in.
        from: AttrValue,
    },
    /// Places an item of the tray.
    Place {
        /// Item.
        item: AttrValue,
        /// Row.
        row: AttrValue,
        /// Date.
        date: NaiveDate,
        /// Minute of the day at which it begins.
        minute: u16,
    },
    /// Finds a place for an item of the tray.
    Find {
        /// Item.
        item: AttrValue,
    },
    /// Deletes a block.
    Delete {
        /// Block.
        key: AttrValue,
    },
    /// Takes a block, to be pasted.
    Copy {
        /// Block.
        key: AttrValue,
        /// Row that it is in.
        row: AttrValue,
    },
    /// Puts a copy of what was taken at a place.
    Paste {
        /// Row.
        row: AttrValue,
        /// Date.
        date: NaiveDate,
        /// Minute of the day at which it begins.
        minute: u16,
    },
    /// Goes to the days after those that are shown, or before them.
    Leave {
        /// To the days after them.
        forward: bool,
    },
}

/// Block or item that is moved over a board.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardHeld {
    /// A block of a row.
    Block {
        /// Block.
        block: ShadedBlock,
        /// Row that it is in.
        row: AttrValue,
    },
    /// An item of the tray.
    Item(AttrValue),
}

/// Checker of the places for a block or item that is moved.
#[derive(Clone, PartialEq)]
pub struct BoardChecker {
    /// Returns the suitability of the places of a row for the block or item that is moved, by day.
    pub on_shade: Callback<(BoardHeld, AttrValue), Vec<Rc<Vec<FitBand>>>>,
    /// Returns the suitability of the result of an action, with the reasons for it, if it can be told.
    pub on_check: Callback<BoardAction, Option<PlaceVerdict>>,
    /// Receives the place that a person considers for an item whose form is open.
    pub on_consider: Callback<Option<ConsideredPlace>>,
}

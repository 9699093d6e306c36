//! Actions of a person in a calendar grid.

use chrono::{NaiveDate, NaiveDateTime};
use web_sys::Element;
use yew::AttrValue;

/// Action of a person in a calendar grid.
#[derive(Clone, Debug, PartialEq)]
pub enum GridAction {
    /// Opens a block.
    Open {
        /// Key of the block.
        key: AttrValue,
        /// Its button.
        button: Element,
    },
    /// Chooses empty time.
    Create {
        /// Local time at which it begins.
        start: NaiveDateTime,
        /// Duration in minutes.
        minutes: u32,
    },
    /// Chooses a place for what has its form open.
    Place {
        /// Date.
        date: NaiveDate,
        /// Minute of the day at which it begins.
        minute: u16,
    },
    /// Moves a block, or a copy of it.
    Move {
        /// Key of the block.
        key: AttrValue,
        /// Days; negative to an earlier date.
        days: i64,
        /// Minutes in addition.
        minutes: i64,
        /// The block stays, and a copy is moved.
        copy: bool,
    },
    /// Makes a block longer or shorter.
    Resize {
        /// Key of the block.
        key: AttrValue,
        /// Minutes; negative to an earlier end.
        minutes: i64,
    },
    /// Deletes a block.
    Delete {
        /// Key of the block.
        key: AttrValue,
    },
    /// Takes a block, to be pasted.
    Copy {
        /// Key of the block.
        key: AttrValue,
    },
    /// Puts a copy of what was taken at a place.
    Paste {
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

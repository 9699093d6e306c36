//! Actions of a person in a month.

use chrono::NaiveDate;
use web_sys::Element;
use yew::AttrValue;

/// Action of a person in a month. Lines are named by their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum MonthAction {
    /// Opens a line.
    Open {
        /// Line.
        key: AttrValue,
        /// Its button.
        button: Element,
    },
    /// Chooses a day: for something new, or for what has its form open.
    Choose {
        /// Date.
        date: NaiveDate,
    },
    /// Moves a line, or a copy of it, to another day.
    Move {
        /// Line.
        key: AttrValue,
        /// Days; negative to an earlier date.
        days: i64,
        /// The line stays, and a copy is moved.
        copy: bool,
    },
    /// Deletes a line.
    Delete {
        /// Line.
        key: AttrValue,
    },
    /// Takes a line, to be pasted.
    Copy {
        /// Line.
        key: AttrValue,
    },
    /// Puts a copy of what was taken on a day.
    Paste {
        /// Date.
        date: NaiveDate,
    },
}

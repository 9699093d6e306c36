//! The dual list: what is available on the left, what is chosen on the right, and the moves between
//! them. One generic widget, for courses and for people; it knows neither. It draws only the rows in
//! view, and every key is answered in its own frame.
//!
//! The page holds the [`Choice`] and hands it down; the widget asks for [moves](Move), and shows
//! them when they come back as another choice.

mod announce;
mod buttons;
mod card;
mod choice;
mod cursor;
mod drag;
mod entries;
mod hits;
mod item;
mod keys;
mod listbox;
mod pane;
mod pointer;
mod props;
mod rows;
mod single;
mod strip;
mod type_ahead;
mod widget;
mod window;

use yew::AttrValue;

use pane::Side;

pub use choice::Choice;
pub use entries::{Badge, Entries, Marks, Row};
pub use props::{DualListProps, Move, Names};
pub use single::SingleAdd;
pub use strip::DifferenceStrip;
pub use widget::DualList;

/// The id of a part of a side.
fn part_id(id: &str, side: Side, part: &str) -> AttrValue {
    [id, "-", side.word(), "-", part].concat().into()
}

/// What the speed harness finds a part by; nothing in a build that is shipped.
fn test_id(side: Side, part: &str) -> Option<AttrValue> {
    cfg!(feature = "bench").then(|| ["dl-", side.word(), "-", part].concat().into())
}

//! The dual list: what is available on the left, what is chosen on the right, and the moves between
//! them. One generic widget, for courses and for people; it knows neither. It draws only the rows in
//! view, and every key is answered in its own frame.

mod choice;
mod cursor;
mod entries;
mod list;
mod pane;
mod single;
mod strip;
mod view;

pub use choice::Choice;
pub use entries::{Badge, Entries, Marks, Row};
pub use single::SingleAdd;
pub use strip::DifferenceStrip;
pub use view::{DualList, Move, Names};

//! Dual list: available items on the left, chosen items on the right, and moves between them. A
//! generic widget, used for courses and for people. It renders only the rows in view.
//!
//! The page owns the [`ChosenItems`]; the widget requests a [`Move`] and shows the result once the
//! page passes new [`ChosenItems`].

mod announce_moves;
mod buttons;
mod card;
mod chosen_items;
mod copy;
mod cursor;
mod difference_strip;
mod drag;
mod highlight;
mod item_source;
mod keys;
mod list_row;
mod listbox;
mod pane;
mod pointer;
mod props;
mod side;
mod single_add;
mod state;
mod visible_items;
mod widget;

use yew::AttrValue;

use side::Side;

pub use chosen_items::ChosenItems;
pub use difference_strip::DifferenceStrip;
pub use item_source::{Badge, ItemBadges, ItemSource, RowContent};
pub use props::{DualListLabels, DualListProps, Move};
pub use single_add::SingleAdd;
pub use widget::DualList;

/// Returns the element id of a part of a side.
fn part_id(id: &str, side: Side, part: &str) -> AttrValue {
    [id, "-", side.word(), "-", part].concat().into()
}

/// Returns the `data-testid` for the benchmark; `None` in shipped builds.
fn test_id(side: Side, part: &str) -> Option<AttrValue> {
    cfg!(feature = "bench").then(|| ["dl-", side.word(), "-", part].concat().into())
}

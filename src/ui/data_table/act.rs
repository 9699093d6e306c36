//! What can be done with rows. The table hears which it is and of which rows, and hands that on.

use yew::prelude::*;

use super::rows::RowKey;
use super::selection::Selection;
use crate::ui::icon::Icon;

/// Something that is done with rows; what it means is for the page to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Opens its form.
    Edit,
    /// Makes a copy.
    Copy,
    /// Writes it to a file.
    Export,
    /// Puts it into a category.
    SetCategory,
    /// Moves its dates.
    ShiftDates,
    /// Deletes it; where there is a bin, into the bin.
    Delete,
    /// Takes it out of the bin.
    Restore,
    /// Deletes it for good.
    DeleteForGood,
    /// Throws away what has not been saved of it.
    Discard,
}

/// Told what is to be done, and with which rows.
pub type OnAct = Callback<(Act, Selection)>;

/// Asks for something to be done with one row.
pub(super) fn act_on(on_act: &OnAct, act: Act, key: RowKey) {
    on_act.emit((act, Selection::from_iter([key])));
}

/// Something to do with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowAction {
    /// Its name.
    pub label: AttrValue,
    /// Its drawing.
    pub icon: Icon,
    /// What it does.
    pub does: Does,
    /// Where it stands.
    pub place: Place,
}

/// What something to do with a row does.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// Goes to an address.
    GoesTo(AttrValue),
    /// Does something with the row.
    Acts(Act),
}

/// Where something to do with a row stands. All of it is in the row's menu too, which is all that
/// narrow windows and touch screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the row, as a drawing, when the pointer or the focus is on it.
    Drawing,
    /// In the row, in words, always.
    Word,
    /// In the menu alone.
    Menu,
}

impl RowAction {
    /// A button in the row and an item of its menu.
    #[must_use]
    pub fn button(icon: Icon, label: AttrValue, act: Act) -> Self {
        Self {
            label,
            icon,
            does: Does::Acts(act),
            place: Place::Drawing,
        }
    }

    /// A link in the row and an item of its menu.
    #[must_use]
    pub fn link(icon: Icon, label: AttrValue, href: String) -> Self {
        Self {
            label,
            icon,
            does: Does::GoesTo(href.into()),
            place: Place::Drawing,
        }
    }

    /// The same in another place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }
}

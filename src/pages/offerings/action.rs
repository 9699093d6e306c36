//! Actions on the offerings of a session.

use lectern_core::model::{Offering, OfferingId};
use lectern_core::workspace::{Command, OfferingCommand, OfferingEdit};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::icon::Icon;
use crate::components::menu::{Go, MenuItem};
use crate::i18n::{Frame, Offerings as Message, t};

/// Action on offerings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferingAction {
    /// Opens the form of an offering.
    Edit,
    /// Opens the form of a new offering with the values of this one.
    CopyOne,
    /// Opens the dialog that asks where the copies go, and by how many days they are later.
    CopyMany,
    /// Opens the dialog that asks for changes that many offerings have in common.
    Change,
    /// Cancels offerings, or reinstates those that are cancelled.
    SetCancelled(bool),
    /// Opens the dialog that asks whether to delete offerings.
    Delete,
}

/// Receives actions on offerings.
pub type OnAction = Callback<(OfferingAction, Selection<OfferingId>)>;

/// Returns the menu of the row of an offering.
#[must_use]
pub fn menu_items(offering: &Offering, on_action: &OnAction) -> Vec<MenuItem> {
    let cancel = if offering.cancelled {
        (Icon::Restore, Message::Reinstate)
    } else {
        (Icon::Barred, Message::CancelOffering)
    };
    let actions = [
        (Icon::Pencil, t(Frame::Edit), OfferingAction::Edit),
        (Icon::Copy, t(Message::Copy), OfferingAction::CopyOne),
        (
            Icon::Copy,
            t(Message::CopyToSession),
            OfferingAction::CopyMany,
        ),
        (
            Icon::Right,
            t(Message::MoveToSession),
            OfferingAction::Change,
        ),
        (
            cancel.0,
            t(cancel.1),
            OfferingAction::SetCancelled(!offering.cancelled),
        ),
        (Icon::Bin, t(Frame::Delete), OfferingAction::Delete),
    ];
    let id = offering.id;
    let items = actions.into_iter().map(|(icon, label, action)| MenuItem {
        label,
        icon: Some(icon),
        go: Go::Do(on_action.reform(move |()| (action, Selection::from_iter([id])))),
    });
    items.collect()
}

/// Returns the command that cancels or reinstates offerings.
#[must_use]
pub fn set_cancelled(ids: &Selection<OfferingId>, cancelled: bool) -> Command {
    Command::Offering(OfferingCommand::Edit {
        ids: ids.ids(),
        edits: vec![OfferingEdit::Cancelled(cancelled)],
    })
}

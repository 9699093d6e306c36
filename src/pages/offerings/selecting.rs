//! The selection of offerings in a card, which is switched on and off.

use std::rc::Rc;

use lectern_core::model::OfferingId;
use yew::prelude::*;

use crate::components::data_table::Selection;

/// Selected offerings; `None` while offerings cannot be selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selecting(pub Option<Selection<OfferingId>>);

/// Action on a [`Selecting`].
pub enum SelectingAction {
    /// Switches selecting on or off.
    Toggle,
    /// Selects or deselects offerings.
    Select(Vec<OfferingId>, bool),
    /// Deselects all.
    Clear,
}

impl Reducible for Selecting {
    type Action = SelectingAction;

    fn reduce(self: Rc<Self>, action: SelectingAction) -> Rc<Self> {
        let next = match (&self.0, action) {
            (None, SelectingAction::Toggle) => Some(Selection::default()),
            (Some(_), SelectingAction::Toggle) | (None, SelectingAction::Clear) => None,
            (Some(_), SelectingAction::Clear) => Some(Selection::default()),
            (selection, SelectingAction::Select(ids, selected)) => {
                let selection = selection.clone().unwrap_or_default();
                Some(selection.with(ids, selected))
            }
        };
        Rc::new(Self(next))
    }
}

//! State that the parts of the dual list share: widget, cards and buttons.

use std::rc::Rc;

use web_sys::PointerEvent;
use yew::prelude::*;

use super::keys::ListAction;
use super::list_row::SharedRowProps;
use super::pane::Pane;
use super::side::Side;

/// Panes, element references and event channels of a dual list.
pub struct DualListState {
    pub(super) panes: [Rc<Pane>; 2],
    pub(super) row_props: [Rc<SharedRowProps>; 2],
    lists: [NodeRef; 2],
    search_inputs: [NodeRef; 2],
    /// The side shown on narrow screens, which have room for one.
    pub(super) narrow_side: Side,
    pub(super) on_action: Callback<(Side, ListAction)>,
    /// Emitted on a mouse press on a row.
    pub(super) on_press: Callback<(Side, usize, PointerEvent)>,
}

impl DualListState {
    /// Creates the state from panes and row props in the order of [`Side::BOTH`].
    pub(super) fn new(
        panes: [Rc<Pane>; 2],
        row_props: [Rc<SharedRowProps>; 2],
        on_action: Callback<(Side, ListAction)>,
        on_press: Callback<(Side, usize, PointerEvent)>,
    ) -> Self {
        Self {
            panes,
            row_props,
            lists: Default::default(),
            search_inputs: Default::default(),
            narrow_side: Side::Available,
            on_action,
            on_press,
        }
    }

    pub(super) const fn pane(&self, side: Side) -> &Rc<Pane> {
        &self.panes[side as usize]
    }

    /// Returns the pane of a side for writing; clones it while the listbox still holds the rendered one.
    pub(super) fn pane_mut(&mut self, side: Side) -> &mut Pane {
        Rc::make_mut(&mut self.panes[side as usize])
    }

    pub(super) const fn row_props(&self, side: Side) -> &Rc<SharedRowProps> {
        &self.row_props[side as usize]
    }

    pub(super) const fn list(&self, side: Side) -> &NodeRef {
        &self.lists[side as usize]
    }

    pub(super) const fn search_input(&self, side: Side) -> &NodeRef {
        &self.search_inputs[side as usize]
    }

    /// Returns a click handler that sends `action` to the list of `side`; it does nothing unless `able`.
    pub(super) fn press(&self, side: Side, action: ListAction, able: bool) -> Callback<MouseEvent> {
        let on_action = self.on_action.clone();
        Callback::from(move |_: MouseEvent| {
            if able {
                on_action.emit((side, action.clone()));
            }
        })
    }
}

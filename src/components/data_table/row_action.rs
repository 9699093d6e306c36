//! Actions on a single row.

use yew::prelude::*;

use crate::components::icon::Icon;

/// An action on a row: a button or link in the row, and an item of its menu. `A` is the action type
/// of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct RowAction<A> {
    /// Its name.
    pub label: AttrValue,
    /// Its icon.
    pub icon: Icon,
    /// Effect of choosing it.
    pub target: ActionTarget<A>,
    /// Place in the row.
    pub placement: Placement,
    /// It changes nothing, so that it is offered to everybody.
    pub is_reading: bool,
}

/// Effect of choosing a row action.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionTarget<A> {
    /// Follows a link.
    Link(AttrValue),
    /// Reports this action of the row to the page.
    Action(A),
}

/// Place of an action in its row. Every action is in the row's menu too, which is all that narrow
/// windows and touch screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// An icon button.
    Icon,
    /// A button with its label.
    Label,
    /// Only in the menu.
    Menu,
}

impl<A> RowAction<A> {
    /// An icon button that reports `action`.
    #[must_use]
    pub fn new(icon: Icon, label: AttrValue, action: A) -> Self {
        Self {
            label,
            icon,
            target: ActionTarget::Action(action),
            placement: Placement::Icon,
            is_reading: false,
        }
    }

    /// An icon that links to `href`.
    #[must_use]
    pub fn link(icon: Icon, label: AttrValue, href: impl Into<AttrValue>) -> Self {
        Self {
            label,
            icon,
            target: ActionTarget::Link(href.into()),
            placement: Placement::Icon,
            is_reading: false,
        }
    }

    /// Offers the action also to people who may not edit.
    #[must_use]
    pub fn reading(mut self) -> Self {
        self.is_reading = true;
        self
    }

    /// Moves the action to `placement`.
    #[must_use]
    pub fn placed(mut self, placement: Placement) -> Self {
        self.placement = placement;
        self
    }
}

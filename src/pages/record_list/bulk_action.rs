//! Actions on all selected rows.

use yew::AttrValue;

use crate::components::icon::Icon;

/// A button of the bulk bar. `A` is the action type of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkAction<A> {
    /// Reported action.
    pub action: A,
    /// Its icon.
    pub icon: Icon,
    /// Its label.
    pub label: AttrValue,
    /// Drawn as a dangerous action.
    pub danger: bool,
    /// It changes nothing, so that it is offered to everybody.
    pub is_reading: bool,
}

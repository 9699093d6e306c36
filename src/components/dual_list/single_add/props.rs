//! Props of single registration.

use std::rc::Rc;

use yew::prelude::*;

use super::super::chosen_items::ChosenItems;
use super::super::item_source::ItemSource;
use crate::i18n::Noun;
use lectern_core::search::{ExactIndex, ItemIndex};

/// The props of [`SingleAdd`](super::SingleAdd).
#[derive(Properties)]
pub struct SingleAddProps {
    /// The element id of the input.
    pub id: AttrValue,
    /// The accessible name: "Add a course".
    pub label: AttrValue,
    /// The noun for an item: "course", "courses".
    pub noun: Noun,
    /// The items to choose from; compared by identity.
    pub items: Rc<dyn ItemSource>,
    /// The keys by which a pasted entry names an item; compared by identity.
    pub exact: Rc<ExactIndex>,
    /// The chosen and the saved items; compared by identity.
    pub chosen: Rc<ChosenItems>,
    /// Emitted to add items.
    pub on_add: Callback<Vec<ItemIndex>>,
    /// Emitted to take back items that were added here.
    pub on_take_back: Callback<Vec<ItemIndex>>,
}

impl PartialEq for SingleAddProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.items, &other.items)
            && Rc::ptr_eq(&self.exact, &other.exact)
            && Rc::ptr_eq(&self.chosen, &other.chosen)
            && (&self.id, &self.label, self.noun) == (&other.id, &other.label, other.noun)
            && self.on_add == other.on_add
            && self.on_take_back == other.on_take_back
    }
}

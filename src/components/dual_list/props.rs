//! Props and events of the dual list.

use std::rc::Rc;

use yew::prelude::*;

use super::chosen_items::ChosenItems;
use super::item_source::{ItemBadges, ItemSource};
use crate::i18n::Noun;
use lectern_core::search::{Bitmap, ItemIndex};

/// Labels of the parts.
#[derive(Clone, Debug, PartialEq)]
pub struct DualListLabels {
    /// "Available courses".
    pub available: AttrValue,
    /// "Chosen courses".
    pub chosen: AttrValue,
    /// "Search available courses".
    pub search_available: AttrValue,
    /// "Search chosen courses".
    pub search_chosen: AttrValue,
    /// The title of the right card: "In this course session".
    pub chosen_title: AttrValue,
    /// The noun for an item: "course", "courses".
    pub noun: Noun,
}

/// A requested move. The page applies it and passes the result back as new [`ChosenItems`].
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// Choose these items.
    Add(Vec<ItemIndex>),
    /// Stop choosing these items.
    Remove(Vec<ItemIndex>),
    /// Move an item to a position, counted from 0 without the item itself.
    Reorder(ItemIndex, usize),
}

/// The props of [`DualList`](super::DualList).
#[derive(Properties)]
pub struct DualListProps {
    /// Prefix of all element ids.
    pub id: AttrValue,
    /// Labels of the parts.
    pub labels: DualListLabels,
    /// The items to choose from; compared by identity.
    pub items: Rc<dyn ItemSource>,
    /// The chosen and the saved items; compared by identity.
    pub chosen: Rc<ChosenItems>,
    /// Badges on the chosen side; compared by identity.
    #[prop_or_default]
    pub badges: Option<Rc<dyn ItemBadges>>,
    /// Items that the available list may show; compared by identity.
    #[prop_or_default]
    pub filter: Option<Rc<Bitmap>>,
    /// Items that the chosen list may show; compared by identity.
    #[prop_or_default]
    pub chosen_filter: Option<Rc<Bitmap>>,
    /// Marks items that are not saved yet; off while nothing has been saved.
    #[prop_or_default]
    pub compares: bool,
    /// Restricts both lists to differences from what is saved.
    #[prop_or_default]
    pub changes_only: bool,
    /// Emitted to request a move.
    pub on_move: Callback<Move>,
    /// Emitted when the current item of the chosen list changes.
    #[prop_or_default]
    pub on_current: Callback<Option<ItemIndex>>,
    /// Filters below the search box of the available list.
    #[prop_or_default]
    pub filters: Html,
    /// Filters beside the title of the chosen list.
    #[prop_or_default]
    pub chosen_filters: Html,
    /// Tools for the current item, below the chosen list.
    #[prop_or_default]
    pub chosen_tools: Html,
    /// Called to export the chosen items that are shown, in their order; without it there is no button.
    #[prop_or_default]
    pub on_export: Option<Callback<Vec<ItemIndex>>>,
    /// Replaces the available list and the buttons (single registration).
    #[prop_or_default]
    pub in_place_of_available: Option<Html>,
}

/// Compares by identity.
pub fn same<T: ?Sized>(a: &Option<Rc<T>>, b: &Option<Rc<T>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    }
}

impl DualListProps {
    /// Returns `true` if both produce the same rows.
    pub(super) fn shows_the_same_rows(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.items, &other.items)
            && Rc::ptr_eq(&self.chosen, &other.chosen)
            && same(&self.filter, &other.filter)
            && same(&self.chosen_filter, &other.chosen_filter)
            && self.changes_only == other.changes_only
    }
}

impl PartialEq for DualListProps {
    fn eq(&self, other: &Self) -> bool {
        self.shows_the_same_rows(other)
            && self.id == other.id
            && self.labels == other.labels
            && same(&self.badges, &other.badges)
            && self.compares == other.compares
            && self.on_move == other.on_move
            && self.on_current == other.on_current
            && self.filters == other.filters
            && self.chosen_filters == other.chosen_filters
            && self.chosen_tools == other.chosen_tools
            && self.on_export == other.on_export
            && self.in_place_of_available == other.in_place_of_available
    }
}

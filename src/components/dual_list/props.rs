//! What a dual list takes and what it tells.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::Choice;
use super::entries::{Entries, Marks};
use crate::i18n::Noun;
use lectern_core::search::Bitmap;

/// What the parts are called.
#[derive(Clone, Debug, PartialEq)]
pub struct Names {
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
    /// "course", "courses".
    pub noun: Noun,
}

/// What was asked for. The list shows it when it comes back as another choice.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// These become chosen.
    Add(Vec<u32>),
    /// These do so no longer.
    Remove(Vec<u32>),
    /// This one goes to a place of the order, counted from 0 without it.
    Place(u32, usize),
}

/// The props of [`DualList`](super::DualList).
#[derive(Properties)]
pub struct DualListProps {
    /// The start of every id.
    pub id: AttrValue,
    /// What the parts are called.
    pub names: Names,
    /// All entries; compared by identity.
    pub entries: Rc<dyn Entries>,
    /// What is chosen; compared by identity.
    pub choice: Rc<Choice>,
    /// Facts about entries on the chosen side; compared by identity.
    #[prop_or_default]
    pub marks: Option<Rc<dyn Marks>>,
    /// Which entries the left list may show; compared by identity.
    #[prop_or_default]
    pub filter: Option<Rc<Bitmap>>,
    /// Which entries the right list may show; compared by identity.
    #[prop_or_default]
    pub chosen_filter: Option<Rc<Bitmap>>,
    /// Whether something is saved to compare with: then what is new is marked.
    #[prop_or_default]
    pub compares: bool,
    /// Show only what differs from what is saved.
    #[prop_or_default]
    pub changes_only: bool,
    /// Something was asked for.
    pub on_move: Callback<Move>,
    /// Another entry of the chosen side is current.
    #[prop_or_default]
    pub on_current: Callback<Option<u32>>,
    /// Filters under the left search box.
    #[prop_or_default]
    pub filters: Html,
    /// Filters beside the right title.
    #[prop_or_default]
    pub chosen_filters: Html,
    /// Tools for the current entry, at the foot of the right card.
    #[prop_or_default]
    pub chosen_tools: Html,
    /// Only the right card: the left half is somebody else's (single registration).
    #[prop_or_default]
    pub in_place_of_available: Option<Html>,
}

/// Whether both are the same thing, not merely alike.
pub fn same<T: ?Sized>(a: &Option<Rc<T>>, b: &Option<Rc<T>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    }
}

impl DualListProps {
    /// Whether the rows of both lists come from the same.
    pub(super) fn shows_the_same_rows(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && same(&self.filter, &other.filter)
            && same(&self.chosen_filter, &other.chosen_filter)
            && self.changes_only == other.changes_only
    }
}

impl PartialEq for DualListProps {
    fn eq(&self, other: &Self) -> bool {
        self.shows_the_same_rows(other)
            && self.id == other.id
            && self.names == other.names
            && same(&self.marks, &other.marks)
            && self.compares == other.compares
            && self.on_move == other.on_move
            && self.on_current == other.on_current
            && self.filters == other.filters
            && self.chosen_filters == other.chosen_filters
            && self.chosen_tools == other.chosen_tools
            && self.in_place_of_available == other.in_place_of_available
    }
}

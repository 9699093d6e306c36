//! The state of a list: what narrows it, how it is ordered, which rows are selected.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::list_link::take_search;
use crate::components::data_table::{Selection, Sort};

/// Everything that narrows a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFilter {
    /// Text of the search box.
    pub search: String,
    /// [Id](crate::components::filter_chips::Chip::id) of the pressed chip; `None` for all.
    pub facet: Option<AttrValue>,
    /// Chosen value of each filter box; empty for any.
    pub boxes: Vec<String>,
}

impl ListFilter {
    /// Returns a filter with the search that the address of the page has, if any.
    fn of_address() -> Self {
        Self {
            search: take_search().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Returns the number of filter boxes that are set.
    #[must_use]
    pub fn set_boxes(&self) -> usize {
        self.boxes.iter().filter(|value| !value.is_empty()).count()
    }

    /// Returns the chosen value of a filter box.
    #[must_use]
    pub fn box_value(&self, index: usize) -> &str {
        self.boxes.get(index).map_or("", String::as_str)
    }
}

/// Action on a [`ListFilter`].
#[derive(Clone, Debug, PartialEq)]
pub enum FilterAction {
    /// Searches for a text.
    Search(String),
    /// Presses a chip, or none.
    PressFacet(Option<AttrValue>),
    /// Chooses the value of a filter box.
    ChooseBox(usize, String),
    /// Removes the search and all filters.
    Clear,
}

impl Reducible for ListFilter {
    type Action = FilterAction;

    fn reduce(self: Rc<Self>, action: FilterAction) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match action {
            FilterAction::Search(text) => next.search = text,
            FilterAction::PressFacet(facet) => next.facet = facet,
            FilterAction::ChooseBox(index, value) => {
                let len = next.boxes.len().max(index + 1);
                next.boxes.resize(len, String::new());
                next.boxes[index] = value;
            }
            FilterAction::Clear => next = Self::default(),
        }
        Rc::new(next)
    }
}

/// Handles on the state of a list whose rows have ids of type `Id`.
#[derive(PartialEq)]
pub struct ListState<Id: 'static> {
    /// Search and filters.
    pub filter: UseReducerHandle<ListFilter>,
    /// Order.
    pub sort: UseStateHandle<Sort>,
    /// Selected rows, some of which may have been deleted.
    pub selection: UseStateHandle<Selection<Id>>,
}

impl<Id> Clone for ListState<Id> {
    fn clone(&self) -> Self {
        Self {
            filter: self.filter.clone(),
            sort: self.sort.clone(),
            selection: self.selection.clone(),
        }
    }
}

impl<Id: Copy + Ord> ListState<Id> {
    /// Deselects rows.
    pub fn deselect(&self, ids: impl IntoIterator<Item = Id>) {
        self.selection.set(self.selection.with(ids, false));
    }
}

/// Starts a list that is sorted by `sort`, with the search that the address of the page has.
#[hook]
pub fn use_list_state<Id: Copy + Ord + 'static>(sort: Sort) -> ListState<Id> {
    let filter = use_reducer(ListFilter::of_address);
    use_filtered_list_state(filter, sort)
}

/// Starts a list that is sorted by `sort`, with a filter that it shares with other lists.
#[hook]
pub fn use_filtered_list_state<Id: Copy + Ord + 'static>(
    filter: UseReducerHandle<ListFilter>,
    sort: Sort,
) -> ListState<Id> {
    ListState {
        filter,
        sort: use_state_eq(|| sort),
        selection: use_state_eq(Selection::default),
    }
}

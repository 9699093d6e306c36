//! The rows of a list that match its filter, in its order.

use std::rc::Rc;

use lectern_core::search::Query;
use yew::prelude::*;

use super::facets::Facets;
use super::state::{ListFilter, ListState};
use crate::components::data_table::{Column, Selection, Sort, TableRow};
use crate::components::filter_chips::Chip;

/// Rows of a list as shown.
pub struct ListView<T: TableRow> {
    /// All rows.
    pub rows: Rc<[Rc<T>]>,
    /// Rows that match, in order.
    pub shown: Rc<[Rc<T>]>,
    /// Chips with the number of matching rows of each value; empty without facets.
    pub chips: Rc<[Chip]>,
    /// Position of the pressed chip.
    pub pressed_chip: usize,
    /// The search.
    pub query: Rc<Query>,
    /// Selected rows that exist.
    pub selection: Selection<T::Id>,
}

impl<T: TableRow> Clone for ListView<T> {
    fn clone(&self) -> Self {
        Self {
            rows: self.rows.clone(),
            shown: self.shown.clone(),
            chips: self.chips.clone(),
            pressed_chip: self.pressed_chip,
            query: self.query.clone(),
            selection: self.selection.clone(),
        }
    }
}

impl<T: TableRow> PartialEq for ListView<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
            && Rc::ptr_eq(&self.shown, &other.shown)
            && Rc::ptr_eq(&self.chips, &other.chips)
            && self.pressed_chip == other.pressed_chip
            && Rc::ptr_eq(&self.query, &other.query)
            && self.selection == other.selection
    }
}

impl<T: TableRow> ListView<T> {
    /// Returns the selected rows that are shown, or all shown rows if none is selected.
    #[must_use]
    pub fn selected_or_shown(&self) -> Vec<Rc<T>> {
        let shown = self.shown.iter();
        if self.selection.is_empty() {
            return shown.cloned().collect();
        }
        let selected = |row: &&Rc<T>| self.selection.contains(row.id());
        shown.filter(selected).cloned().collect()
    }
}

/// Memo key: equal to the same allocation only.
struct SameRc<T: ?Sized>(Rc<T>);

impl<T: ?Sized> PartialEq for SameRc<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Narrowed<T> {
    shown: Rc<[Rc<T>]>,
    chips: Rc<[Chip]>,
    pressed_chip: usize,
}

/// Narrows and orders `rows`, which come in the order of names. `matcher` is called once for each
/// other filter and returns whether a row matches it, facets aside. A typed key sorts nothing.
#[hook]
pub fn use_list_view<T: TableRow, M: Fn(&T) -> bool>(
    rows: &Rc<[Rc<T>]>,
    columns: &Rc<[Column<T>]>,
    facets: Option<&Rc<Facets<T>>>,
    state: &ListState<T::Id>,
    matcher: impl FnOnce(&ListFilter, &Query) -> M,
) -> ListView<T> {
    let sort = *state.sort;
    let filter = ListFilter::clone(&state.filter);
    let query = use_memo(filter.search.clone(), |search| Query::new(search));
    let sorted = use_memo(
        (SameRc(rows.clone()), SameRc(columns.clone()), sort),
        |(rows, columns, sort)| sorted_rows(&rows.0, &columns.0, *sort),
    );
    let narrowed = use_memo((SameRc(sorted.clone()), filter), |(sorted, filter)| {
        narrow(
            &sorted.0,
            facets.map(AsRef::as_ref),
            filter,
            matcher(filter, &query),
        )
    });
    let selection = use_memo(
        (SameRc(rows.clone()), (*state.selection).clone()),
        |(rows, selection)| existing(&rows.0, selection),
    );
    ListView {
        rows: rows.clone(),
        shown: narrowed.shown.clone(),
        chips: narrowed.chips.clone(),
        pressed_chip: narrowed.pressed_chip,
        query,
        selection: (*selection).clone(),
    }
}

fn sorted_rows<T: TableRow>(rows: &[Rc<T>], columns: &[Column<T>], sort: Sort) -> Vec<Rc<T>> {
    let mut sorted = rows.to_vec();
    let column = columns.iter().find(|column| column.id == sort.column);
    if let Some(column) = column.filter(|column| column.is_sortable()) {
        sorted.sort_by_cached_key(|row| column.sort_key(row));
    }
    if sort.descending {
        sorted.reverse();
    }
    sorted
}

fn narrow<T: TableRow>(
    sorted: &[Rc<T>],
    facets: Option<&Facets<T>>,
    filter: &ListFilter,
    matches: impl Fn(&T) -> bool,
) -> Narrowed<T> {
    let matching = sorted.iter().filter(|row| matches(row));
    let Some(facets) = facets else {
        return Narrowed {
            shown: matching.cloned().collect(),
            chips: Rc::default(),
            pressed_chip: 0,
        };
    };
    let pressed = facets.pressed(filter.facet.as_ref());
    let mut counts = vec![0; facets.ids.len()];
    let (mut all, mut shown) = (0, Vec::new());
    for row in matching {
        all += 1;
        for (index, count) in counts.iter_mut().enumerate() {
            *count += usize::from((facets.has)(row, index));
        }
        if pressed.is_none_or(|index| (facets.has)(row, index)) {
            shown.push(row.clone());
        }
    }
    let (chips, pressed_chip) = facets.chips(all, &counts, pressed);
    Narrowed {
        shown: shown.into(),
        chips: chips.into(),
        pressed_chip,
    }
}

/// Returns the selected rows that still exist.
fn existing<T: TableRow>(rows: &[Rc<T>], selection: &Selection<T::Id>) -> Selection<T::Id> {
    if selection.is_empty() {
        return selection.clone();
    }
    let mut ids: Vec<T::Id> = rows.iter().map(|row| row.id()).collect();
    ids.sort_unstable();
    selection.retain(|id| ids.binary_search(&id).is_ok())
}

/// Returns a matcher for the searched columns: every word of `query` must start a word of one of them.
pub fn matches_columns<T: 'static>(
    columns: &Rc<[Column<T>]>,
    query: &Query,
) -> impl Fn(&T) -> bool + use<T> {
    let (columns, query) = (columns.clone(), query.clone());
    move |row| {
        if query.is_empty() {
            return true;
        }
        let texts: Vec<String> = columns
            .iter()
            .filter_map(|column| column.search_text(row))
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        query.matches(&texts)
    }
}

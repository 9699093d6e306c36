//! The search among the offerings of a session.

use std::rc::Rc;

use lectern_core::search::{Bitmap, Index, IndexBuilder, ItemIndex, Query};
use yew::prelude::*;

use super::days::OfferingDay;
use super::text::cells;
use crate::components::by_identity::ByIdentity;
use crate::components::search_box::use_clear_search;

/// Id of the search box.
pub const SEARCH: &str = "offerings-search";

/// The search and what it shows.
pub struct OfferingSearch {
    /// Text that was typed.
    pub typed: UseStateHandle<String>,
    /// Offerings that match it.
    pub shown: Rc<Vec<OfferingDay>>,
    /// Clears the text.
    pub on_clear: Callback<()>,
}

/// Starts a search, which at first shows all offerings.
#[hook]
pub fn use_offering_search(days: &Rc<Vec<OfferingDay>>) -> OfferingSearch {
    let typed = use_state_eq(String::new);
    let on_clear = use_clear_search(SEARCH, &typed);
    let index = use_memo(ByIdentity(days.clone()), |days| index(days));
    let shown = use_memo(
        (ByIdentity(days.clone()), (*typed).clone()),
        |(days, typed)| {
            let query = Query::new(typed);
            if query.is_empty() {
                days.0.clone()
            } else {
                Rc::new(matching(days, &index, &query))
            }
        },
    );
    OfferingSearch {
        typed,
        shown: (*shown).clone(),
        on_clear,
    }
}

/// Indexes what the list shows of each offering.
fn index(days: &[OfferingDay]) -> Index {
    let rows = days.iter().flat_map(|day| &day.rows);
    let mut index = IndexBuilder::with_capacity(rows.clone().count());
    for row in rows {
        let cells = cells(row);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        index.push(&cells);
    }
    index.build()
}

/// Returns the offerings that match, without days of which none does.
fn matching(days: &[OfferingDay], index: &Index, query: &Query) -> Vec<OfferingDay> {
    let mut found = Bitmap::default();
    index.find(query, &mut found);
    let mut position = 0;
    let shown = days.iter().filter_map(|day| {
        let rows = day.rows.iter().filter(|_| {
            position += 1;
            found.contains(ItemIndex::from_usize(position - 1))
        });
        let rows: Vec<_> = rows.cloned().collect();
        (!rows.is_empty()).then_some(OfferingDay {
            date: day.date,
            rows,
        })
    });
    shown.collect()
}

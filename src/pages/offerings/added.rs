//! The offering that was just added by the form, which is scrolled into view.

use std::collections::HashSet;
use std::rc::Rc;

use lectern_core::model::OfferingId;
use yew::prelude::*;

use super::days::OfferingDay;
use super::sections::UnfoldedDays;
use super::table::row_in;
use crate::components::keys;

/// Returns the first offering that was added while the form of a new one was open, once it has closed.
#[hook]
pub fn use_added(is_new_open: bool, days: &[OfferingDay]) -> Option<OfferingId> {
    let before = use_mut_ref(|| None::<HashSet<OfferingId>>);
    let added = use_mut_ref(|| None::<OfferingId>);
    let ids = || days.iter().flat_map(OfferingDay::ids);
    if is_new_open {
        before.borrow_mut().get_or_insert_with(|| ids().collect());
    } else if let Some(before) = before.take() {
        added.replace(ids().find(|id| !before.contains(id)));
    }
    *added.borrow()
}

/// Scrolls an offering that was just added into view, once it is drawn: its day is unfolded, and it
/// becomes the tab stop, whose section is always drawn.
#[hook]
pub fn use_added_in_view(
    table: &NodeRef,
    added: Option<OfferingId>,
    days: &Rc<Vec<OfferingDay>>,
    unfolded: &UseStateHandle<UnfoldedDays>,
    current: &UseStateHandle<Option<OfferingId>>,
) {
    let pending = use_mut_ref(|| None::<OfferingId>);
    {
        let (pending, days) = (pending.clone(), days.clone());
        let (unfolded, current) = (unfolded.clone(), current.setter());
        use_effect_with(added, move |added| {
            let Some(id) = *added else { return };
            let mut days = days.iter();
            if let Some(day) = days.find(|day| day.ids().any(|other| other == id)) {
                let mut open = (*unfolded).clone();
                open.insert(day.date);
                unfolded.set(open);
            }
            current.set(Some(id));
            pending.replace(Some(id));
        });
    }
    let table = table.clone();
    use_effect(move || {
        let row = pending.borrow().and_then(|id| row_in(&table, id));
        if let Some(row) = row {
            pending.take();
            keys::scroll_to(&row);
        }
    });
}

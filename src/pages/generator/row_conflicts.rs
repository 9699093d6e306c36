//! The conflicts of the rows of the preview, found for the rows in view, a few at a time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Kind, Offering};
use lectern_core::workspace::{Kinds, Records, RowEdit, WorkspaceConflicts};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::preview::{PreviewRows, Shared};
use crate::hooks::use_records;
use crate::pages::conflicts::{Sentence, Sentences, no_way_out, way_out_label};
use crate::platform::scheduler::TimeSlice;

/// Kinds of the records that sentences about conflicts name.
pub const KINDS: [Kind; 7] = [
    Kind::Course,
    Kind::Holiday,
    Kind::LearnerGroup,
    Kind::Offering,
    Kind::Person,
    Kind::Room,
    Kind::Session,
];

/// A conflict of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowConflict {
    /// Sentence about it.
    pub sentence: Sentence,
    /// Label of a way out, and the edit of the row that it is.
    pub way_out: Option<(AttrValue, RowEdit)>,
    /// What was looked for if there is none.
    pub no_way_out: AttrValue,
}

/// The conflicts of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowConflicts {
    /// Number of conflicts.
    pub count: usize,
    /// The first of them.
    pub first: RowConflict,
}

/// The conflicts of rows by the position of their offering, as far as they have been found.
pub type FoundConflicts = RefCell<BTreeMap<usize, RowConflicts>>;

/// Returns the conflicts of the offerings at some positions. Those that are not known yet are looked for
/// in time slices, which draws the component anew.
#[hook]
pub fn use_row_conflicts(rows: &Rc<PreviewRows>, positions: Vec<usize>) -> Rc<FoundConflicts> {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let found = use_memo((Shared(rows.clone()), versions), |_| {
        FoundConflicts::default()
    });
    let update = use_force_update();
    let rows = rows.clone();
    use_effect_with(
        (Shared(found.clone()), positions),
        move |(found, positions)| {
            let kinds = rows.conflicts.kinds();
            let is_missing = |position: &usize| {
                let has_conflicts = kinds.get(*position).is_some_and(|kinds| !kinds.is_empty());
                has_conflicts && !found.0.borrow().contains_key(position)
            };
            let missing: Vec<usize> = positions.iter().copied().filter(is_missing).collect();
            let is_wanted = Rc::new(Cell::new(true));
            if !missing.is_empty() {
                let (found, is_wanted) = (found.0.clone(), is_wanted.clone());
                spawn_local(async move {
                    let mut slice = TimeSlice::start();
                    for position in missing {
                        let conflicts = workspace.read_conflicts(|records, conflicts| {
                            row_conflicts(records, conflicts, &rows, position, 1)
                        });
                        let (count, first) = conflicts;
                        if let Some(first) = first.into_iter().next() {
                            let conflicts = RowConflicts { count, first };
                            found.borrow_mut().insert(position, conflicts);
                        }
                        if slice.is_over() {
                            update.force_update();
                            slice.yield_if_over().await;
                            if !is_wanted.get() {
                                return;
                            }
                        }
                    }
                    update.force_update();
                });
            }
            move || is_wanted.set(false)
        },
    );
    found
}

/// Returns the number of conflicts of the offering at a position, and the first `limit` of them.
pub fn row_conflicts(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    rows: &PreviewRows,
    position: usize,
    limit: usize,
) -> (usize, Vec<RowConflict>) {
    let proposed = &rows.proposed;
    let mut occupancy = rows.occupancy(records, conflicts);
    let offering = proposed.to_record(records, position);
    let Some((offering, key)) = offering.zip(proposed.key(position)) else {
        return (0, Vec::new());
    };
    let found = occupancy.conflicts_of(records, &offering);
    let shown = &found[..found.len().min(limit)];
    let ways_out = shown.iter().map(|conflict| {
        let way_out = occupancy.first_way_out(records, &offering, conflict)?;
        let label = way_out_label(records, &offering, &way_out);
        Some((label, RowEdit::from_way_out(&offering, key.start, way_out)))
    });
    let ways_out: Vec<_> = ways_out.collect();
    let others = shown.iter().filter_map(|conflict| conflict.other());
    let others = others.filter_map(|id| proposed.position(id));
    let others = others.filter_map(|position| proposed.to_record(records, position));
    let date = offering.slot.as_ref().map(|slot| slot.start.date());
    let others: Vec<Offering> = others.collect();
    let named: Vec<Offering> = [offering].into_iter().chain(others).collect();
    let sentences = Sentences::new(records, &named, shown).with_known_date(date);
    let listed = shown.iter().zip(ways_out);
    let listed = listed.map(|(conflict, way_out)| RowConflict {
        sentence: sentences.sentence(conflict),
        way_out,
        no_way_out: no_way_out(records, &named[0], conflict),
    });
    (found.len(), listed.collect())
}

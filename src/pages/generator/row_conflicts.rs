//! The conflicts of the rows of the preview, found for the rows in view, a few at a time.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Kind, Offering, OfferingId};
use lectern_core::workspace::{Kinds, Records, RowEdit, RowKey, WorkspaceConflicts};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::preview::{PreviewRows, Shared};
use super::ways_out::RowWayOut;
use crate::hooks::use_records;
use crate::i18n::{GeneratorPreview as Message, t};
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
    /// Ways out, each with its label.
    pub ways_out: Vec<(AttrValue, RowWayOut)>,
    /// What was looked for if there are none.
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
            let is_missing = |position: &usize| {
                rows.conflicts.has_any(*position) && !found.0.borrow().contains_key(position)
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

/// Returns the number of conflicts of the offering at a position, and the first `limit` of them: the offerings
/// that its group has already, then the others.
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
    let existing = rows.conflicts.existing(position);
    let found = occupancy.conflicts_of(records, &offering);
    let count = existing.len() + found.len();
    let existing = &existing[..existing.len().min(limit)];
    let shown = &found[..found.len().min(limit - existing.len())];
    let ways_out = shown.iter().map(|conflict| {
        let way_out = occupancy.first_way_out(records, &offering, conflict)?;
        let label = way_out_label(records, &offering, &way_out);
        let edit = RowEdit::from_way_out(&offering, key.start, way_out);
        Some((label, RowWayOut::Edit(edit)))
    });
    let ways_out: Vec<_> = ways_out.collect();
    let others = shown.iter().filter_map(|conflict| conflict.other());
    let others = others.filter_map(|id| proposed.position(id));
    let others = others.filter_map(|position| proposed.to_record(records, position));
    let date = offering.slot.as_ref().map(|slot| slot.start.date());
    let others: Vec<Offering> = others.collect();
    let named: Vec<Offering> = [offering].into_iter().chain(others).collect();
    let sentences = Sentences::new(records, &named, shown).with_known_date(date);
    let of_existing = existing.iter().map(|id| RowConflict {
        sentence: sentences.existing(key.group, named[0].id, *id),
        ways_out: ways_out_of_existing(records, rows, key, *id),
        no_way_out: AttrValue::default(),
    });
    let others = shown.iter().zip(ways_out);
    let others = others.map(|(conflict, way_out)| RowConflict {
        sentence: sentences.sentence(conflict),
        ways_out: way_out.into_iter().collect(),
        no_way_out: no_way_out(records, &named[0], conflict),
    });
    (count, of_existing.chain(others).collect())
}

/// Returns what keeps a group from having an offering of a session twice: this one is left out, or all that
/// begin with one that exists.
fn ways_out_of_existing(
    records: &Records,
    rows: &PreviewRows,
    key: RowKey,
    existing: OfferingId,
) -> Vec<(AttrValue, RowWayOut)> {
    let leave_out = RowWayOut::Edit(RowEdit::left_out());
    let mut ways_out = vec![(t(Message::LeaveOut), leave_out)];
    let existing = records.offerings.get(existing);
    let start = existing.and_then(|existing| Some(existing.slot.as_ref()?.start));
    if !rows.skips_existing && start == Some(key.start) {
        ways_out.push((t(Message::SkipExisting), RowWayOut::SkipExisting));
    }
    ways_out
}

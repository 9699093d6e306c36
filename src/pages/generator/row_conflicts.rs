//! The conflicts of a row of the preview, each with a way out.

use std::collections::BTreeSet;

use lectern_core::model::{Offering, Place};
use lectern_core::workspace::{
    OfferingConflict, ProposedOffering, ProposedOfferings, Records, RowEdit, WayOut,
    WorkspaceConflicts,
};
use yew::AttrValue;

use super::preview::PreviewRows;
use crate::pages::conflicts::{Sentence, Sentences, way_out_label};

/// A conflict of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowConflict {
    /// What is in conflict.
    pub sentence: Sentence,
    /// Label of a way out, and the edit of the row that it is.
    pub way_out: Option<(AttrValue, RowEdit)>,
}

/// Returns the conflicts of the offerings at some positions.
#[must_use]
pub fn row_conflicts(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    rows: &PreviewRows,
    positions: &[usize],
) -> Vec<Vec<RowConflict>> {
    let proposed = &rows.proposed;
    let found = rows
        .conflicts
        .at(records, conflicts, positions.iter().copied());
    let counted = found.into_iter().map(|of_row| {
        let counted = of_row.into_iter().filter(|conflict| !conflict.is_dismissed);
        counted.collect::<Vec<OfferingConflict>>()
    });
    let found: Vec<Vec<OfferingConflict>> = counted.collect();
    let all = found.concat();
    let others = all.iter().filter_map(OfferingConflict::other);
    let named: BTreeSet<usize> = others
        .filter_map(|id| proposed.position(id))
        .chain(positions.iter().copied())
        .collect();
    let planned = named.iter();
    let planned: Vec<Offering> = planned
        .filter_map(|position| proposed.to_record(records, *position))
        .collect();
    let sentences = Sentences::new(records, &planned, &all);
    let mut if_created = rows.if_created.borrow_mut();
    let of_rows = positions.iter().zip(&found).map(|(position, of_row)| {
        let of_row = of_row.iter().map(|conflict| {
            let offering = sentences.offering(ProposedOfferings::id(*position));
            let way_out = offering
                .zip(if_created.as_mut())
                .and_then(|(offering, planned)| {
                    let way_out = planned.ways_out(records, offering, conflict);
                    let way_out = way_out.into_iter().next()?;
                    let edit = edit_of(&proposed.get(*position)?, way_out);
                    Some((way_out_label(records, offering, &way_out), edit))
                });
            RowConflict {
                sentence: sentences.sentence(conflict),
                way_out,
            }
        });
        of_row.collect()
    });
    of_rows.collect()
}

/// Returns the edit of a row that is a way out.
fn edit_of(offering: &ProposedOffering<'_>, way_out: WayOut) -> RowEdit {
    match way_out {
        WayOut::UseRoom(room) => RowEdit {
            place: Some(Some(Place::Room(room))),
            ..RowEdit::default()
        },
        WayOut::ReplaceInstructor { person, by } => {
            let mut people = offering.instructors.cloned().unwrap_or_default();
            people.remove(&person);
            people.insert(by);
            let groups = offering.instructor_groups.cloned().unwrap_or_default();
            RowEdit {
                instructors: Some((people, groups)),
                ..RowEdit::default()
            }
        }
        WayOut::MoveTo(start) => RowEdit {
            start: Some(start),
            ..RowEdit::default()
        },
    }
}

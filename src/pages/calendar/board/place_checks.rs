//! Suitability of the places of the board for offerings that are moved over it.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{Offering, OfferingId};
use lectern_core::workspace::{
    OfferingEdit, Records, SlotShift, TentativeOffering, edited_offerings,
};
use yew::prelude::*;

use super::content::rows_of;
use super::row_kind::{RowId, RowKind, row_edits};
use super::through_group::group_that_keeps;
use crate::components::calendar_grid::{
    Draft, FitBand, PlaceVerdict, ShadedBlock, ShadedChange, fit_bands,
};
use crate::components::timeline_board::{BoardAction, BoardChecker, BoardHeld, BoardRows};
use crate::pages::calendar::editing::{Editing, STEP, new_id, place_fit, shifts, verdict};
use crate::pages::calendar::when::{is_on_two_dates, when_text};

/// Suitability of the places of a row, by day.
type RowShading = Vec<Rc<Vec<FitBand>>>;

impl Editing {
    /// Returns the checker of the places of a board.
    #[must_use]
    pub fn board_checker(&self, kind: RowKind, board: &Rc<BoardRows>) -> BoardChecker {
        let (shading, checking, board) = (self.clone(), self.clone(), board.clone());
        let has_days = board.days.len() > 1;
        BoardChecker {
            on_shade: Callback::from(move |(held, row): (BoardHeld, AttrValue)| {
                shading.shade_row(kind, &board, &held, &row)
            }),
            on_check: Callback::from(move |action| {
                checking.verdict_on_board(kind, has_days, &action)
            }),
            on_consider: self.considered.setter().to_callback(),
        }
    }

    /// Returns the offering that is being added as the board draws it, with the keys of its rows.
    #[must_use]
    pub fn board_draft(&self, kind: RowKind) -> Option<(Draft, Vec<AttrValue>)> {
        let offering = self.drafted()?;
        let rows = self
            .workspace
            .read(|records| rows_of(records, kind, &offering));
        let keys = rows.into_iter().map(|row| AttrValue::from(row.key()));
        Some((self.draft()?, keys.collect()))
    }

    fn shade_row(
        &self,
        kind: RowKind,
        board: &BoardRows,
        held: &BoardHeld,
        row: &AttrValue,
    ) -> RowShading {
        let dates: Vec<NaiveDate> = board.days.iter().map(|day| day.date).collect();
        let shaded = match held {
            BoardHeld::Block { block, row: from } => {
                self.shade_block(kind, &dates, block, [from, row])
            }
            BoardHeld::Item(item) => self.shade_item(&dates, item, kind.row(row)),
        };
        shaded.unwrap_or_default()
    }

    /// Returns the suitability of the places of a row for a block of another row, or of the same.
    fn shade_block(
        &self,
        kind: RowKind,
        dates: &[NaiveDate],
        block: &ShadedBlock,
        [from, to]: [&AttrValue; 2],
    ) -> Option<RowShading> {
        let is_other_row = from != to;
        if is_other_row && block.change == ShadedChange::Resize {
            return None;
        }
        let ids = self.ids(&block.key)?;
        let (from, to) = (kind.row(from), kind.row(to));
        let edits = row_edits(from, to);
        let shifts = shifts(block, dates);
        self.workspace.read_conflicts(|records, conflicts| {
            if group_that_keeps(records, &ids, from, to).is_some() {
                return None;
            }
            let mut offerings = edited_offerings(records, &ids, &edits).ok()?;
            if block.change == ShadedChange::Copy {
                (0..)
                    .zip(&mut offerings)
                    .for_each(|(number, copy)| copy.id = new_id(number));
            }
            Some(bands(records, conflicts, &offerings, &shifts))
        })
    }

    /// Returns the suitability of the places of a row for an item of the tray.
    fn shade_item(
        &self,
        dates: &[NaiveDate],
        item: &AttrValue,
        row: Option<RowId>,
    ) -> Option<RowShading> {
        let first = *dates.first()?;
        self.workspace.read_conflicts(|records, conflicts| {
            let offering = self.unplaced(records, item)?;
            let placed = self.placed(&offering, row, first, 0)?;
            let days = dates.iter().map(|date| {
                let days = date.signed_duration_since(first).num_days();
                let starts = (0..i64::from(1440 / STEP)).map(|at| SlotShift {
                    minutes: days * 1440 + at * i64::from(STEP),
                    longer: 0,
                });
                (0, starts.collect())
            });
            Some(bands(
                records,
                conflicts,
                &[placed],
                &days.collect::<Vec<_>>(),
            ))
        })
    }

    /// Returns an offering of the tray, or that whose form is open.
    fn unplaced(&self, records: &Records, item: &AttrValue) -> Option<Offering> {
        if self.board_form().is_some_and(|form| form.key == *item) {
            return (*self.planned).clone();
        }
        let offering = records.offerings.get(item.parse::<OfferingId>().ok()?)?;
        Some(Offering::clone(offering))
    }

    /// Returns the suitability of the result of an action. On a board of several days it names the day.
    fn verdict_on_board(
        &self,
        kind: RowKind,
        has_days: bool,
        action: &BoardAction,
    ) -> Option<PlaceVerdict> {
        self.workspace.read_conflicts(|records, conflicts| {
            let after = self.after_on_board(records, kind, action)?;
            let verdict = verdict(records, conflicts, &after);
            let time = self
                .time_of(&after)
                .filter(|time| has_days || is_on_two_dates(time));
            Some(PlaceVerdict {
                time: time.map(|time| when_text(time, self.clock).into()),
                ..verdict
            })
        })
    }

    fn after_on_board(
        &self,
        records: &Records,
        kind: RowKind,
        action: &BoardAction,
    ) -> Option<Vec<Offering>> {
        match action {
            BoardAction::Move {
                key,
                from,
                to,
                days,
                minutes,
                copy,
            } => {
                let (ids, from, to) = (self.ids(key)?, kind.row(from), kind.row(to));
                if group_that_keeps(records, &ids, from, to).is_some() {
                    return None;
                }
                let mut edits = row_edits(from, to);
                let (days, minutes) = (*days, *minutes);
                edits.push(OfferingEdit::Shift { days, minutes });
                let mut after = edited_offerings(records, &ids, &edits).ok()?;
                if *copy {
                    (0..)
                        .zip(&mut after)
                        .for_each(|(number, copy)| copy.id = new_id(number));
                }
                Some(after)
            }
            BoardAction::Resize { key, minutes } => {
                let ids = self.ids(key)?;
                let edit = self.resized(&ids, *minutes)?;
                edited_offerings(records, &ids, &[edit]).ok()
            }
            BoardAction::Place {
                item,
                row,
                date,
                minute,
            } => {
                let offering = self.unplaced(records, item)?;
                let placed = self.placed(&offering, kind.row(row), *date, *minute)?;
                Some(vec![placed])
            }
            BoardAction::Open { .. }
            | BoardAction::Create { .. }
            | BoardAction::Unplace { .. }
            | BoardAction::Find { .. }
            | BoardAction::Delete { .. }
            | BoardAction::Copy { .. }
            | BoardAction::Paste { .. }
            | BoardAction::Leave { .. } => None,
        }
    }
}

/// Returns the suitability of changes of time for offerings, by day.
fn bands(
    records: &Records,
    conflicts: &mut lectern_core::workspace::WorkspaceConflicts,
    offerings: &[Offering],
    shifts: &[(u16, Vec<SlotShift>)],
) -> RowShading {
    let tentative = offerings.iter();
    let tentative: Vec<_> = tentative
        .map(|offering| TentativeOffering::new(records, offering))
        .collect();
    let all: Vec<SlotShift> = shifts.iter().flat_map(|(_, day)| day).copied().collect();
    let fits = conflicts.shift_fits(records, &tentative, &all);
    let mut fits = fits.into_iter().map(place_fit);
    let days = shifts.iter().map(|(first, day)| {
        let day = fits.by_ref().take(day.len());
        Rc::new(fit_bands(*first, STEP, day))
    });
    days.collect()
}

//! Suitability of the places of the calendar for offerings that are moved or whose form is open.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{MinuteRange, Minutes, Offering, OfferingId};
use lectern_core::planning::{ConflictKinds, ShownTime, Slot};
use lectern_core::workspace::{
    OfferingEdit, Records, SlotFit, SlotShift, TentativeOffering, WorkspaceConflicts,
    edited_offerings,
};
use yew::prelude::*;

use super::Editing;
use super::wall_clock::WallClock;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::calendar_grid::{
    GridAction, PlaceChecker, PlaceFit, PlaceReason, PlaceVerdict, Placeable, ShadedBlock,
    ShadedChange, Shading, fit_bands, local_time,
};
use crate::pages::calendar::view::CalendarView;
use crate::pages::calendar::when::{LocalTimes, is_on_two_dates, when_text};
use crate::pages::conflicts::Sentences;

/// Minutes between places.
pub const STEP: u16 = 15;
/// Reasons that are named; the others are counted.
const REASONS: usize = 20;
/// Duration of an offering whose form does not give one.
pub(super) const HOUR: Minutes = Minutes::new(60);

impl Editing {
    /// Returns the checker of the places of a grid.
    #[must_use]
    pub fn place_checker(&self) -> PlaceChecker {
        let (shading, checking) = (self.clone(), self.clone());
        PlaceChecker {
            on_shade: Callback::from(move |block| shading.shade(&block)),
            on_check: Callback::from(move |action| checking.verdict_on(&action)),
            on_consider: self.considered.setter().to_callback(),
        }
    }

    /// Returns the suitability of all places for a block that is moved, copied or stretched.
    fn shade(&self, block: &ShadedBlock) -> Shading {
        let dates = self.view.dates();
        let Some(ids) = self.ids(&block.key) else {
            return Shading::default();
        };
        let shifts = shifts(block, &dates);
        let all: Vec<SlotShift> = shifts.iter().flat_map(|(_, day)| day).copied().collect();
        let fits = self.workspace.read_conflicts(|records, conflicts| {
            let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
            let mut tentative: Vec<_> = offerings
                .map(|offering| TentativeOffering::new(records, offering))
                .collect();
            if block.change == ShadedChange::Copy {
                (0..)
                    .zip(&mut tentative)
                    .for_each(|(number, copy)| copy.id = new_id(number));
            }
            conflicts.shift_fits(records, &tentative, &all)
        });
        let mut fits = fits.into_iter().map(place_fit);
        let days = shifts.iter().map(|(first, day)| {
            let day = fits.by_ref().take(day.len());
            Rc::new(fit_bands(*first, STEP, day))
        });
        Rc::new(days.collect())
    }

    /// Returns the suitability of the result of an action, with the reasons for it; `None` if the action
    /// moves nothing.
    pub(super) fn verdict_on(&self, action: &GridAction) -> Option<PlaceVerdict> {
        self.workspace.read_conflicts(|records, conflicts| {
            let after = self.after(records, action)?;
            let verdict = verdict(records, conflicts, &after);
            let time = self.time_of(&after).filter(is_on_two_dates);
            Some(PlaceVerdict {
                time: time.map(|time| when_text(time, self.clock).into()),
                ..verdict
            })
        })
    }

    /// Returns the time of the first of several offerings.
    pub(in crate::pages::calendar) fn time_of(
        &self,
        offerings: &[Offering],
    ) -> Option<[ShownTime; 2]> {
        let slots = offerings
            .iter()
            .filter_map(|offering| offering.slot.as_ref());
        let first = slots.min_by_key(|slot| slot.start)?;
        Some(LocalTimes::new(&self.workspace).of(first))
    }

    /// Returns offerings as they would be after an action.
    fn after(&self, records: &Records, action: &GridAction) -> Option<Vec<Offering>> {
        match action {
            GridAction::Place { date, minute } => {
                let slot = self.slot_at(*date, *minute)?;
                Some(vec![self.planned_at(slot)?])
            }
            GridAction::Create { start, minutes } => {
                let slot = Slot::new(*start, Minutes::new(*minutes)).ok()?;
                Some(vec![self.planned_at(self.on_its_clock(slot)?)?])
            }
            GridAction::Move {
                key,
                days,
                minutes,
                copy,
            } => {
                let (days, minutes) = (*days, *minutes);
                let shift = OfferingEdit::Shift { days, minutes };
                let mut after = edited_offerings(records, &self.ids(key)?, &[shift]).ok()?;
                if *copy {
                    (0..)
                        .zip(&mut after)
                        .for_each(|(number, copy)| copy.id = new_id(number));
                }
                Some(after)
            }
            GridAction::Resize { key, minutes } => {
                let ids = self.ids(key)?;
                let edit = self.resized(&ids, *minutes)?;
                edited_offerings(records, &ids, &[edit]).ok()
            }
            GridAction::Open { .. }
            | GridAction::Delete { .. }
            | GridAction::Copy { .. }
            | GridAction::Paste { .. }
            | GridAction::Leave { .. } => None,
        }
    }

    /// Returns the verdict on offerings as they are, as text, unless they suit.
    pub(super) fn verdict_on_stored(&self, ids: &BTreeSet<OfferingId>) -> Option<String> {
        let found = self.workspace.read_conflicts(|records, conflicts| {
            let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
            let offerings: Vec<Offering> = offerings.map(|row| Offering::clone(row)).collect();
            verdict(records, conflicts, &offerings)
        });
        (found.fit != PlaceFit::Free).then(|| found.text())
    }
}

/// Returns the suitability of the places of a view for an offering, with its duration; `None` if the view has
/// no places.
pub(super) fn placeable(
    workspace: &WorkspaceHandle,
    view: &CalendarView,
    planned: &Offering,
) -> Option<Placeable> {
    let dates = view.dates();
    if dates.is_empty() {
        return None;
    }
    let slot = planned.slot.as_ref();
    let duration = slot.map_or(HOUR, |slot| slot.duration);
    let clock = WallClock::new(workspace, slot.map_or("", |slot| &slot.zone));
    let places = dates
        .iter()
        .flat_map(|date| starts().map(|minute| local_time(*date, minute)));
    let slots = places.filter_map(|start| Slot::new(clock.of(start), duration).ok());
    let slots: Vec<Slot> = slots.collect();
    let fits = workspace.read_conflicts(|records, conflicts| {
        let tentative = TentativeOffering::new(records, planned);
        conflicts.slot_fits(records, &tentative, &slots)
    });
    let mut fits = fits.into_iter().map(place_fit);
    let days = dates.iter().map(|_| {
        let day = fits.by_ref().take(starts().count());
        Rc::new(fit_bands(0, STEP, day))
    });
    Some(Placeable {
        shading: Rc::new(days.collect()),
        minutes: u16::try_from(duration.get()).unwrap_or(MinuteRange::DAY),
    })
}

/// Returns the suitability of the places that offerings would have, and the reasons for it.
#[must_use]
pub fn verdict(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    planned: &[Offering],
) -> PlaceVerdict {
    let tentative = planned.iter();
    let tentative: Vec<_> = tentative
        .map(|offering| TentativeOffering::new(records, offering))
        .collect();
    let preview = conflicts.preview(records, &tentative);
    let kinds = preview.kinds.iter().flat_map(|kinds| kinds.iter());
    let kinds: ConflictKinds = kinds.collect();
    let all = conflicts.previewed_conflicts(records, &preview, 0..planned.len());
    let all = all.into_iter().flatten();
    let all: Vec<_> = all.filter(|conflict| !conflict.is_dismissed).collect();
    let shown = &all[..all.len().min(REASONS)];
    let sentences = Sentences::new(records, planned, shown);
    let reasons = shown.iter().map(|conflict| {
        let sentence = sentences.sentence(conflict);
        PlaceReason {
            text: sentence.text().into(),
            html: sentence.html(None),
        }
    });
    PlaceVerdict {
        time: None,
        fit: place_fit(SlotFit::from(kinds)),
        reasons: reasons.collect(),
        count: all.len(),
    }
}

/// Returns the changes of time to all places, by day, each with the minute of the first.
pub fn shifts(block: &ShadedBlock, dates: &[NaiveDate]) -> Vec<(u16, Vec<SlotShift>)> {
    let days = dates.iter().map(|date| match block.change {
        ShadedChange::Move | ShadedChange::Copy => {
            let days = date.signed_duration_since(block.date).num_days();
            let shift = |minute: u16| SlotShift {
                minutes: days * i64::from(MinuteRange::DAY)
                    + difference(minute, block.range.start()),
                longer: 0,
            };
            (0, starts().map(shift).collect())
        }
        ShadedChange::Resize if *date == block.date => {
            let first = block.range.start() / STEP * STEP;
            let ends = starts()
                .map(|start| start + STEP)
                .filter(|end| first < *end);
            let shift = |end: u16| SlotShift {
                minutes: 0,
                longer: difference(end, block.range.end()),
            };
            (first, ends.map(shift).collect())
        }
        ShadedChange::Resize => (0, Vec::new()),
    });
    days.collect()
}

/// Iterates over the minutes of the day at which something can begin.
fn starts() -> impl Iterator<Item = u16> {
    (0..MinuteRange::DAY).step_by(STEP.into())
}

fn difference(to: u16, from: u16) -> i64 {
    i64::from(to) - i64::from(from)
}

pub const fn place_fit(fit: SlotFit) -> PlaceFit {
    match fit {
        SlotFit::Free => PlaceFit::Free,
        SlotFit::Warning(_) => PlaceFit::Warning,
        SlotFit::Taken(_) => PlaceFit::Taken,
    }
}

/// Returns the id of a copy that is not stored. Ids of records are random, so that none is a small
/// number.
pub const fn new_id(number: u128) -> OfferingId {
    OfferingId::from_bits(number)
}

//! Actions on the offerings of a block, and in the grid.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use lectern_core::model::{Minutes, OfferingId};
use lectern_core::planning::Slot;
use lectern_core::workspace::{Command, OfferingCommand, OfferingEdit};
use yew::prelude::*;

use super::{ChosenTime, Editing};
use crate::components::announce::say;
use crate::components::calendar_grid::{GridAction, local_time};
use crate::components::data_table::Selection;
use crate::components::side_panel::PanelTarget;
use crate::i18n::{Calendar as Message, t};
use crate::pages::calendar::when::LocalTimes;
use crate::pages::offerings::{
    ChosenPlace, OfferingAction, OfferingDialog, OnAction, set_cancelled,
};

/// Least duration in minutes to which a block is made shorter.
pub(super) const SHORTEST: i64 = 15;

impl Editing {
    /// Returns a callback that receives actions on offerings.
    #[must_use]
    pub fn on_action(&self) -> OnAction {
        let editing = self.clone();
        Callback::from(move |(action, ids)| editing.act(action, ids))
    }

    fn act(&self, action: OfferingAction, ids: Selection<OfferingId>) {
        self.selected.set(None);
        match action {
            OfferingAction::Edit => {
                if let Some(id) = ids.iter().next() {
                    self.open_form(PanelTarget::Record(id));
                }
            }
            OfferingAction::CopyOne => {
                if let Some(id) = ids.iter().next() {
                    self.open_form(PanelTarget::Copy(id));
                }
            }
            OfferingAction::CopyMany => self.dialogs.open(OfferingDialog::Copy(ids)),
            OfferingAction::Change => self.dialogs.open(OfferingDialog::Change(ids)),
            OfferingAction::SetCancelled(cancelled) => {
                self.workspace
                    .dispatch_with_toast(set_cancelled(&ids, cancelled));
            }
            OfferingAction::Delete => self.dialogs.open(OfferingDialog::Delete(ids)),
        }
    }

    /// Returns a callback that receives what a person does in the grid.
    #[must_use]
    pub fn on_grid_action(&self) -> Callback<GridAction> {
        let editing = self.clone();
        Callback::from(move |action| match action {
            GridAction::Open { key, button } => editing.selected.set(Some((key, button))),
            GridAction::Create { start, minutes } => editing.create(start, minutes),
            GridAction::Place { date, minute } => editing.place(date, minute),
            GridAction::Move {
                key,
                days,
                minutes,
                copy,
            } => editing.shift(&key, days, minutes, copy),
            GridAction::Resize { key, minutes } => editing.resize(&key, minutes),
            GridAction::Delete { key } => {
                if let Some(ids) = editing.view.offerings_of(&key) {
                    let ids = Selection::from_iter(ids.iter().copied());
                    editing.dialogs.open(OfferingDialog::Delete(ids));
                }
            }
            GridAction::Copy { key } => editing.copy_block(&key, None),
            GridAction::Paste { date, minute } => {
                editing.paste(None, date, minute);
            }
            GridAction::Leave { forward } => {
                let period = editing.view.period;
                let date = if forward {
                    period.last.succ_opt()
                } else {
                    period.first.pred_opt()
                };
                date.into_iter().for_each(|date| editing.on_date.emit(date));
            }
        })
    }

    pub(super) fn create(&self, start: NaiveDateTime, minutes: u32) {
        if let Ok(slot) = Slot::new(start, Minutes::new(minutes)) {
            self.selected.set(None);
            if self.has_form() {
                let slot = self.on_its_clock(slot).unwrap_or(slot);
                self.choose_place(ChosenPlace::at(slot));
            } else {
                self.open_new(Some(slot));
            }
        }
    }

    /// Gives the offering whose form is open a time at which it keeps its duration.
    pub(super) fn place(&self, date: NaiveDate, minute: u16) {
        if let Some(slot) = self.slot_at(date, minute) {
            self.choose_place(ChosenPlace::at(slot));
            let local = Slot::new(local_time(date, minute), slot.duration());
            say(&t(Message::NowAt(self.slot_text(local.unwrap_or(slot)))));
        }
    }

    pub(in crate::pages::calendar) fn choose_place(&self, place: ChosenPlace) {
        self.chosen_time.set(ChosenTime {
            place: Some(place),
            choice: self.chosen_time.choice + 1,
        });
    }

    /// Moves the offerings of a block, or copies of them.
    pub(super) fn shift(&self, key: &AttrValue, days: i64, minutes: i64, copy: bool) {
        let Some(ids) = self.ids(key) else { return };
        if !copy && self.is_edited(key) {
            return self.shift_planned(days, minutes, 0);
        }
        let command = if copy {
            OfferingCommand::Copy {
                ids: ids.clone(),
                days,
                minutes,
                changes: Vec::new(),
            }
        } else {
            OfferingCommand::Edit {
                ids: ids.clone(),
                edits: vec![OfferingEdit::Shift { days, minutes }],
            }
        };
        self.dispatch(command, &ids, copy);
    }

    /// Makes the offerings of a block longer or shorter.
    fn resize(&self, key: &AttrValue, minutes: i64) {
        let Some(ids) = self.ids(key) else { return };
        if self.is_edited(key) {
            return self.shift_planned(0, 0, minutes);
        }
        let Some(edit) = self.resized(&ids, minutes) else {
            return;
        };
        let command = OfferingCommand::Edit {
            ids: ids.clone(),
            edits: vec![edit],
        };
        self.dispatch(command, &ids, false);
    }

    /// Returns the change that makes offerings longer or shorter by minutes.
    pub(in crate::pages::calendar) fn resized(
        &self,
        ids: &BTreeSet<OfferingId>,
        minutes: i64,
    ) -> Option<OfferingEdit> {
        let duration = self.workspace.read(|records| {
            let first = records.offerings.get(*ids.first()?)?;
            Some(i64::from(first.slot.as_ref()?.duration.get()))
        })?;
        let longer = (duration + minutes).max(SHORTEST.min(duration));
        let longer = u32::try_from(longer).ok()?;
        Some(OfferingEdit::Duration(Minutes::new(longer)))
    }

    /// Carries out a command, and says the time that the offerings have after it. Returns whether that
    /// was said.
    pub(in crate::pages::calendar) fn dispatch(
        &self,
        command: OfferingCommand,
        ids: &BTreeSet<OfferingId>,
        copy: bool,
    ) -> bool {
        self.selected.set(None);
        let is_done = self
            .workspace
            .dispatch_with_toast(Command::Offering(command));
        if !is_done || copy {
            return false;
        }
        self.say_time(ids);
        let start = self.workspace.read(|records| {
            let first = records.offerings.get(*ids.first()?)?;
            let [start, _] = LocalTimes::new(&self.workspace).of(first.slot.as_ref()?);
            Some(start.local.date())
        });
        let is_shown = |date: &NaiveDate| self.view.period.contains(*date);
        if let Some(date) = start.filter(|date| !is_shown(date)) {
            self.on_date.emit(date);
        }
        true
    }

    /// Says the time that offerings have, and what speaks against it.
    pub(super) fn say_time(&self, ids: &BTreeSet<OfferingId>) {
        let verdict = self.verdict_on_stored(ids);
        let ids: Vec<OfferingId> = ids.iter().copied().collect();
        let now = t(Message::NowAt(self.when(&ids).to_string())).to_string();
        let spoken = [Some(now), verdict].into_iter().flatten();
        say(&spoken.collect::<Vec<_>>().join(" "));
    }

    pub(in crate::pages::calendar) fn ids(&self, key: &AttrValue) -> Option<BTreeSet<OfferingId>> {
        let ids = self.view.offerings_of(key)?;
        Some(ids.iter().copied().collect())
    }
}

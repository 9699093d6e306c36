//! Actions of a person in the month, and the suitability of its days.

use chrono::NaiveDate;
use lectern_core::model::{OfferingId, TimeSlot};
use yew::prelude::*;

use super::Editing;
use crate::components::calendar_grid::{GridAction, PlaceVerdict, local_time};
use crate::components::data_table::Selection;
use crate::components::month_grid::{DayChecker, MonthAction};
use crate::i18n::format;
use crate::pages::calendar::when::LocalTimes;
use crate::pages::offerings::OfferingDialog;

/// Minute of the day at which something begins on a day that was chosen without a time: 08:00.
const START: u16 = 8 * 60;
/// Minutes in an hour.
const HOUR: u32 = 60;

impl Editing {
    /// Returns the checker of the days of a month.
    #[must_use]
    pub fn day_checker(&self) -> DayChecker {
        let editing = self.clone();
        DayChecker {
            on_check: Callback::from(move |action| editing.verdict_in_month(&action)),
            on_consider: self.considered.setter().to_callback(),
        }
    }

    /// Returns a callback that receives what a person does in the month.
    #[must_use]
    pub fn on_month_action(&self) -> Callback<MonthAction> {
        let editing = self.clone();
        Callback::from(move |action| match action {
            MonthAction::Open { key, button } => editing.selected.set(Some((key, button))),
            MonthAction::Choose { date } => editing.choose_day(date),
            MonthAction::Move { key, days, copy } => editing.shift(&key, days, 0, copy),
            MonthAction::Delete { key } => {
                if let Some(ids) = editing.ids(&key) {
                    let ids = Selection::from_iter(ids);
                    editing.dialogs.open(OfferingDialog::Delete(ids));
                }
            }
            MonthAction::Copy { key } => editing.copy_block(&key, None),
            MonthAction::Paste { date } => {
                let minute = editing.copied_minute().unwrap_or(START);
                editing.paste(None, date, minute);
            }
        })
    }

    /// Gives the offering whose form is open another date, or opens the form of a new one on the day.
    fn choose_day(&self, date: NaiveDate) {
        match self.planned_minute() {
            Some(minute) => self.place(date, minute),
            None => self.create(local_time(date, START), HOUR),
        }
    }

    fn verdict_in_month(&self, action: &MonthAction) -> Option<PlaceVerdict> {
        let action = match action {
            MonthAction::Move { key, days, copy } => GridAction::Move {
                key: key.clone(),
                days: *days,
                minutes: 0,
                copy: *copy,
            },
            MonthAction::Choose { date } => GridAction::Place {
                date: *date,
                minute: self.planned_minute()?,
            },
            MonthAction::Open { .. }
            | MonthAction::Delete { .. }
            | MonthAction::Copy { .. }
            | MonthAction::Paste { .. } => return None,
        };
        self.verdict_on(&action)
    }

    /// Returns the minute of the day at which the offering whose form is open begins.
    fn planned_minute(&self) -> Option<u16> {
        let slot = self.planned.as_ref()?.slot.as_ref();
        Some(slot.map_or(START, |slot| self.minute_of(slot)))
    }

    /// Returns the minute of the day at which the first of the offerings that were taken begins.
    fn copied_minute(&self) -> Option<u16> {
        let copied = self.copied.as_ref()?;
        self.workspace.read(|records| {
            let offering = |id: &OfferingId| records.offerings.get(*id);
            let slots = copied.ids.iter().filter_map(offering);
            let slots = slots.filter_map(|offering| offering.slot.as_ref());
            let first = slots.min_by_key(|slot| slot.start)?;
            Some(self.minute_of(first))
        })
    }

    fn minute_of(&self, slot: &TimeSlot) -> u16 {
        let [start, _] = LocalTimes::new(&self.workspace).of(slot);
        format::minute_of_day(start.local)
    }
}

//! Copying by keyboard: one key takes the offerings of a block, another puts copies of them at a place,
//! which may be in another week or on another view.

use std::collections::BTreeSet;
use std::mem::discriminant;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::{Minutes, OfferingId};
use lectern_core::planning::Slot;
use lectern_core::workspace::{Command, OfferingCommand};
use yew::prelude::*;

use super::finding::written_offerings;
use super::{CopiedBlock, Editing};
use crate::components::announce::say;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Calendar as Message, refusal, t};
use crate::pages::calendar::board::{RowId, row_edits};

impl Editing {
    /// Takes the offerings of a block, in a row of the board if it is shown there.
    pub(in crate::pages::calendar) fn copy_block(&self, key: &AttrValue, row: Option<RowId>) {
        let Some(ids) = self.ids(key) else { return };
        let title = self.workspace.read(|records| {
            let first = records.offerings.get(*ids.first()?)?;
            Some(records.sessions.get(first.session)?.title.clone())
        });
        say(&t(Message::CopyTaken(ids.len(), title.unwrap_or_default())));
        self.copied.set(Some(CopiedBlock { ids, row }));
    }

    /// Adds copies of the offerings that were taken, so that the first begins at a place. Returns whether
    /// their time was said.
    pub(in crate::pages::calendar) fn paste(
        &self,
        row: Option<RowId>,
        date: NaiveDate,
        minute: u16,
    ) -> bool {
        let copied = self.copied.as_ref();
        let place = date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into());
        let place = Slot::new(place, Minutes::new(1)).ok();
        let pasted = copied
            .zip(place)
            .and_then(|(copied, place)| Some((copied, self.way_to(&copied.ids, place)?)));
        let Some((copied, (days, minutes))) = pasted else {
            say(&t(Message::NothingTaken));
            return false;
        };
        let is_of_kind =
            |from: &RowId| row.is_some_and(|to| discriminant(from) == discriminant(&to));
        let from = copied.row.filter(is_of_kind);
        if !self.can_leave(&copied.ids, from, row) {
            return false;
        }
        let changes = row_edits(from, row);
        let command = OfferingCommand::Copy {
            ids: copied.ids.clone(),
            days,
            minutes,
            changes,
        };
        match self.workspace.dispatch(Command::Offering(command)) {
            Ok(Some(change)) => {
                self.workspace.toast_change(&change);
                let ids: BTreeSet<OfferingId> = written_offerings(&change).collect();
                self.selected.set(None);
                self.focus_on.set(ids.first().copied());
                self.say_time(&ids);
                true
            }
            Ok(None) => false,
            Err(why) => {
                let toast = Toast::plain(ToastTone::Problem, refusal(&why));
                self.workspace.toast(toast);
                false
            }
        }
    }
}

//! The panel that finds a slot, and what applying one does.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use gloo::utils::document;
use lectern_core::model::{Offering, OfferingId, RecordType, SessionId};
use lectern_core::planning::Slot;
use lectern_core::workspace::{Change, Command, FoundSlot, OfferingCommand, OfferingEdit};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::Editing;
use super::wall_clock::WallClock;
use crate::components::announce::say;
use crate::components::data_table::Selection;
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::RecordForm;
use crate::i18n::{Calendar as Message, refusal, t};
use crate::pages::calendar::find_slot::{FindSlotPanel, FindSlotValues};
use crate::pages::offerings::{ChosenPlace, OfferingValues, Participants};
use crate::platform::locale::Region;

/// Id of the button that opens the panel.
pub const BUTTON: &str = "find-slot-button";

/// Offering or offerings that a slot is found for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// A new offering.
    New,
    /// An offering that is moved.
    Move(OfferingId),
    /// Offerings at the same time that are moved together.
    MoveBlock(Selection<OfferingId>),
    /// The offering whose form is open.
    Form,
}

impl Finding {
    /// Returns the first offering that is moved.
    pub(super) fn moved(&self) -> Option<OfferingId> {
        match self {
            Self::Move(id) => Some(*id),
            Self::MoveBlock(ids) => ids.iter().next(),
            Self::New | Self::Form => None,
        }
    }
}

impl Editing {
    /// Returns a callback that opens the panel, for the form that is open if there is one.
    #[must_use]
    pub fn on_find(&self) -> Callback<MouseEvent> {
        let editing = self.clone();
        Callback::from(move |_| editing.open_find())
    }

    /// Opens the panel, for the form that is open if there is one.
    pub fn open_find(&self) {
        self.find(if self.planned.is_some() {
            Finding::Form
        } else {
            Finding::New
        });
    }

    /// Returns a callback that opens the panel to move offerings, several of them together.
    #[must_use]
    pub fn on_find_for(&self) -> Callback<Selection<OfferingId>> {
        let editing = self.clone();
        Callback::from(move |ids: Selection<OfferingId>| {
            let mut each = ids.iter();
            match (each.next(), each.next()) {
                (Some(id), None) => editing.find(Finding::Move(id)),
                (Some(_), Some(_)) => editing.find(Finding::MoveBlock(ids.clone())),
                (None, _) => {}
            }
        })
    }

    /// Opens the panel.
    pub fn find(&self, finding: Finding) {
        self.selected.set(None);
        self.show_form();
        self.finding.set(Some(finding));
    }

    /// Draws the panel, if it is open.
    pub(super) fn find_panel(&self) -> Html {
        let Some(finding) = (*self.finding).clone() else {
            return Html::default();
        };
        let region = Region::of_device();
        let (period, weekend) = (self.view.period, &region.weekend);
        let offering = self.found_offering(&finding);
        let mut initial = offering.as_ref().map_or_else(
            || FindSlotValues::for_new(&self.filter, period, weekend),
            |offering| FindSlotValues::for_offering(offering, period, weekend),
        );
        initial.session = initial.session.or(self.only_session);
        let moved = offering.as_ref().and_then(|offering| {
            self.workspace.read(|records| {
                let session = records.sessions.get(offering.session)?;
                Some(AttrValue::from(session.title.clone()))
            })
        });
        let on_apply = {
            let (editing, finding) = (self.clone(), finding.clone());
            Callback::from(
                move |(session, found, values): (Option<SessionId>, FoundSlot, FindSlotValues)| {
                    editing.apply(&finding, session, &found, values);
                },
            )
        };
        let on_close = {
            let (editing, finding) = (self.clone(), finding.clone());
            Callback::from(move |()| editing.close_find(&finding))
        };
        let (key, block) = match &finding {
            Finding::New => ("new".to_owned(), None),
            Finding::Move(id) => (id.to_string(), None),
            Finding::MoveBlock(ids) => {
                let key = ids.iter().map(|id| id.to_string());
                (key.collect(), Some(ids.clone()))
            }
            Finding::Form => ("form".to_owned(), None),
        };
        html! {
            <FindSlotPanel {key} {finding} draft={self.finding_draft.clone()} {initial} {moved} {offering} {block} clock={self.clock} {on_apply} on_preview={self.previewed.setter().to_callback()} {on_close} />
        }
    }

    pub(super) fn found_offering(&self, finding: &Finding) -> Option<Offering> {
        match finding {
            Finding::New => None,
            Finding::Form => (*self.planned).clone(),
            Finding::Move(_) | Finding::MoveBlock(_) => self.workspace.read(|records| {
                let offering = records.offerings.get(finding.moved()?)?;
                Some(Offering::clone(offering))
            }),
        }
    }

    fn close_find(&self, finding: &Finding) {
        self.finding_draft.clear();
        self.finding.set(None);
        match finding.moved() {
            Some(id) => self.focus_on.set(Some(id)),
            None => keys::focus_id(BUTTON),
        }
    }

    /// Adds or moves an offering to a time that was found, or gives its open form that time.
    fn apply(
        &self,
        finding: &Finding,
        session: Option<SessionId>,
        found: &FoundSlot,
        values: FindSlotValues,
    ) {
        let zone = self
            .found_offering(finding)
            .and_then(|offering| offering.slot);
        let zone = zone.map(|slot| slot.zone).unwrap_or_default();
        let slot = WallClock::new(&self.workspace, &zone).slot(found.slot);
        let chosen = ChosenPlace {
            slot: Some(slot),
            room: found.room,
            participants: Some(Participants {
                groups: values.groups,
                instructors: found.instructors.clone(),
                instructor_groups: values.instructor_groups,
            }),
        };
        let command = match finding {
            Finding::Form => {
                self.choose_place(chosen);
                self.close_find(finding);
                return say(&t(Message::NowAt(self.slot_text(found.slot))));
            }
            Finding::MoveBlock(ids) => {
                let ids = ids.iter().collect();
                let shift = self.shift_to(&ids, found.slot);
                shift.map(|shift| OfferingCommand::Edit {
                    ids,
                    edits: vec![shift],
                })
            }
            Finding::Move(id) => self.workspace.read(|records| {
                let id = *id;
                let offering = records.offerings.get(id)?;
                let form = filled(OfferingValues::from_record(offering), &chosen);
                Some(OfferingCommand::Save { id, form })
            }),
            Finding::New => {
                let Some(session) = session else {
                    return keys::focus_id("find-session");
                };
                let form = filled(OfferingValues::default(), &chosen);
                let repeat = None;
                Some(OfferingCommand::Add {
                    session,
                    form,
                    repeat,
                    copy_of: None,
                })
            }
        };
        let Some(command) = command else { return };
        match self.workspace.dispatch(Command::Offering(command)) {
            Ok(change) => {
                self.finding_draft.clear();
                self.finding.set(None);
                if let Some(change) = &change {
                    self.workspace.toast_change(change);
                }
                let added = change
                    .as_ref()
                    .and_then(|change| written_offerings(change).next());
                self.focus_on.set(added.or(finding.moved()));
                let date = found.slot.first_date();
                if !self.view.period.contains(date) {
                    self.on_date.emit(date);
                }
                say(&t(Message::NowAt(self.slot_text(found.slot))));
            }
            Err(why) => {
                let toast = Toast::plain(ToastTone::Problem, refusal(&why));
                self.workspace.toast(toast);
            }
        }
    }

    /// Returns the change that moves offerings by the same shift, so that the first begins with a slot.
    fn shift_to(&self, ids: &BTreeSet<OfferingId>, slot: Slot) -> Option<OfferingEdit> {
        let (days, minutes) = self.way_to(ids, slot)?;
        Some(OfferingEdit::Shift { days, minutes })
    }

    /// Returns the days and minutes on the wall clock from the start of the first of some offerings to that
    /// of a slot; `None` if none of them has a time.
    pub(super) fn way_to(&self, ids: &BTreeSet<OfferingId>, slot: Slot) -> Option<(i64, i64)> {
        let first = self.workspace.read(|records| {
            let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
            let slots = offerings.filter_map(|offering| offering.slot.as_ref());
            slots.min_by_key(|slot| slot.start).cloned()
        })?;
        let slot = WallClock::new(&self.workspace, &first.zone).slot(slot);
        let way = slot.start().signed_duration_since(first.start);
        let days = way.num_days();
        Some((days, (way - TimeDelta::days(days)).num_minutes()))
    }

    /// Focuses the block of an offering once it is shown. Returns `true` if that was done.
    /// Focuses the first offering that a form has saved, if it is in the period that is shown.
    pub(super) fn focus_saved(&self, change: &Change) {
        let first = written_offerings(change).next();
        let date = self.workspace.read(|records| {
            let offering = records.offerings.get(first?)?;
            Some(offering.slot.as_ref()?.start.date())
        });
        let is_shown = date.is_some_and(|date| self.view.period.contains(date));
        self.focus_on.set(first.filter(|_| is_shown));
    }

    pub(super) fn focus_block_of(&self, id: OfferingId) -> bool {
        let Some(key) = self.view.key_of(id) else {
            return false;
        };
        // Keys are made of ids.
        let selector = format!("[data-block=\"{key}\"], [data-key=\"{key}\"]");
        let block = document().query_selector(&selector).ok().flatten();
        block.as_ref().into_iter().for_each(keys::focus);
        block.is_some()
    }
}

fn filled(
    mut values: OfferingValues,
    chosen: &ChosenPlace,
) -> Box<lectern_core::rules::offerings::OfferingForm> {
    values.choose(chosen);
    Box::new(values.to_form())
}

/// Iterates over the offerings that a change has written.
pub(super) fn written_offerings(change: &Change) -> impl Iterator<Item = OfferingId> {
    let written = change.edits.iter().filter(|edit| edit.after.is_some());
    let offerings = written.filter(|edit| edit.key.kind() == Offering::KIND);
    offerings.map(|edit| Offering::key_from_bits(edit.key.bits()))
}

//! The panel that finds a slot, and what applying one does.

use gloo::utils::document;
use lectern_core::model::{Offering, OfferingId, RecordType, SessionId};
use lectern_core::workspace::{Change, Command, FoundSlot, OfferingCommand};
use yew::prelude::*;

use super::Editing;
use super::judging::WallClock;
use crate::components::announce::say;
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::RecordForm;
use crate::i18n::{Calendar as Message, refusal, t};
use crate::pages::calendar::find_slot::{FindSlotPanel, FindSlotValues};
use crate::pages::offerings::{ChosenPlace, OfferingValues, Participants};
use crate::platform::locale::Region;

/// Id of the button that opens the panel.
pub const BUTTON: &str = "find-slot-button";

/// What a slot is found for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A new offering.
    New,
    /// An offering that is moved.
    Move(OfferingId),
    /// The offering whose form is open.
    Form,
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

    /// Returns a callback that opens the panel to move an offering.
    #[must_use]
    pub fn on_find_for(&self) -> Callback<OfferingId> {
        let editing = self.clone();
        Callback::from(move |id| editing.find(Finding::Move(id)))
    }

    /// Opens the panel.
    pub fn find(&self, finding: Finding) {
        self.selected.set(None);
        self.finding.set(Some(finding));
    }

    /// Draws the panel, if it is open.
    pub(super) fn find_panel(&self) -> Html {
        let Some(finding) = *self.finding else {
            return Html::default();
        };
        let region = Region::of_device();
        let (period, weekend) = (self.view.period, &region.weekend);
        let offering = self.found_offering(finding);
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
            let editing = self.clone();
            Callback::from(
                move |(session, found, values): (Option<SessionId>, FoundSlot, FindSlotValues)| {
                    editing.apply(finding, session, &found, values);
                },
            )
        };
        let on_close = {
            let editing = self.clone();
            Callback::from(move |()| editing.close_find(finding))
        };
        let key = match finding {
            Finding::New => "new".to_owned(),
            Finding::Move(id) => id.to_string(),
            Finding::Form => "form".to_owned(),
        };
        html! {
            <FindSlotPanel {key} {initial} {moved} {offering} clock={self.clock} {on_apply} {on_close} />
        }
    }

    fn found_offering(&self, finding: Finding) -> Option<Offering> {
        match finding {
            Finding::New => None,
            Finding::Form => (*self.planned).clone(),
            Finding::Move(id) => self.workspace.read(|records| {
                let offering = records.offerings.get(id)?;
                Some(Offering::clone(offering))
            }),
        }
    }

    fn close_find(&self, finding: Finding) {
        self.finding.set(None);
        match finding {
            Finding::Move(id) => self.focus_on.set(Some(id)),
            Finding::New | Finding::Form => keys::focus_id(BUTTON),
        }
    }

    /// Adds or moves an offering to a time that was found, or gives its open form that time.
    fn apply(
        &self,
        finding: Finding,
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
            slot,
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
            Finding::Move(id) => self.workspace.read(|records| {
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
                })
            }
        };
        let Some(command) = command else { return };
        match self.workspace.dispatch(Command::Offering(command)) {
            Ok(change) => {
                self.finding.set(None);
                if let Some(change) = &change {
                    self.workspace.toast_change(change);
                }
                let moved = match finding {
                    Finding::Move(id) => Some(id),
                    Finding::New | Finding::Form => None,
                };
                let added = change.as_ref().and_then(|change| first_offering(change));
                self.focus_on.set(added.or(moved));
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

    /// Focuses the block of an offering once it is shown. Returns `true` if that was done.
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

/// Returns the first offering that a change has written.
fn first_offering(change: &Change) -> Option<OfferingId> {
    let mut written = change.edits.iter().filter(|edit| edit.after.is_some());
    let edit = written.find(|edit| edit.key.kind() == Offering::KIND)?;
    Some(Offering::key_from_bits(edit.key.bits()))
}

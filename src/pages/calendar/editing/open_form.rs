//! The form that is open beside a calendar, kept so that it is open again after a reload.

use chrono::NaiveDateTime;
use lectern_core::model::{Minutes, OfferingId, SessionId};
use lectern_core::planning::Slot;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::NewOffering;
use crate::app::navigation::Location;
use crate::components::side_panel::{PanelHandle, PanelTarget, use_panel};
use crate::hooks::{DraftSlot, use_form_drafts, use_workspace};
use crate::pages::offerings::draft_slot;
use crate::platform::form_drafts::FormDrafts;

/// The form of an offering, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OpenForm {
    /// Of a new offering, whose session and time may not have been chosen yet.
    New {
        session: Option<SessionId>,
        time: Option<(NaiveDateTime, Minutes)>,
    },
    /// Of an offering.
    Record(OfferingId),
    /// Of a copy of an offering.
    Copy(OfferingId),
}

impl OpenForm {
    fn new(target: PanelTarget<OfferingId>, new: NewOffering) -> Self {
        match target {
            PanelTarget::New => Self::New {
                session: new.session,
                time: new.slot.map(|slot| (slot.start(), slot.duration())),
            },
            PanelTarget::Record(id) => Self::Record(id),
            PanelTarget::Copy(id) => Self::Copy(id),
        }
    }

    /// Returns the offering that the form is about, if it is not a new one.
    fn offering(self) -> Option<OfferingId> {
        match self {
            Self::New { .. } => None,
            Self::Record(id) | Self::Copy(id) => Some(id),
        }
    }

    fn target(self) -> PanelTarget<OfferingId> {
        match self {
            Self::New { .. } => PanelTarget::New,
            Self::Record(id) => PanelTarget::Record(id),
            Self::Copy(id) => PanelTarget::Copy(id),
        }
    }

    /// Returns the new offering that is being added.
    fn new_offering(self) -> NewOffering {
        let Self::New { session, time } = self else {
            return NewOffering::default();
        };
        NewOffering {
            session,
            slot: time.and_then(|(start, duration)| Slot::new(start, duration).ok()),
            is_restored: true,
        }
    }
}

/// State of the form that is open beside a calendar.
pub(super) struct OfferingForm {
    pub panel: PanelHandle<OfferingId>,
    pub new: UseStateHandle<NewOffering>,
}

/// Starts the form beside a calendar. It is open if it was left with unsaved values, or for a place that was
/// chosen on the calendar.
#[hook]
pub(super) fn use_offering_form() -> OfferingForm {
    let (workspace, drafts) = (use_workspace(), use_form_drafts());
    let slot = use_memo((), |()| {
        let page = Location::current().route.href();
        DraftSlot::of_dialog(drafts.clone(), &format!("calendar-form:{page}"))
    });
    let left = use_memo((), |()| {
        let left: OpenForm = slot.get().filter(|_| workspace.can_edit())?;
        let session = match left {
            OpenForm::New { session, .. } => session,
            OpenForm::Record(id) | OpenForm::Copy(id) => {
                workspace.read(|records| Some(records.offerings.get(id)?.session))
            }
        };
        let is_session_there =
            |id: &SessionId| workspace.read(|records| records.sessions.get(*id).is_some());
        let session = session.filter(is_session_there);
        if left.offering().is_some() && session.is_none() {
            return None;
        }
        let is_typed = session.is_some_and(|session| is_typed(&drafts, left, session));
        let mut new = left.new_offering();
        new.session = new.session.filter(is_session_there);
        (is_typed || new.slot.is_some()).then_some((left.target(), new))
    });
    let panel = use_panel(|| left.map(|(target, _)| target));
    let new = use_state_eq(|| left.map(|(_, new)| new).unwrap_or_default());
    use_effect_with((panel.shown(), *new), move |(shown, new)| match shown {
        // A form whose draft cannot be stored asks before the app is closed itself.
        Some(target) => drop(slot.set(&OpenForm::new(*target, *new))),
        None => slot.clear(),
    });
    OfferingForm { panel, new }
}

/// Returns whether the form has unsaved values.
fn is_typed(drafts: &FormDrafts, form: OpenForm, session: SessionId) -> bool {
    let (id, copy_of) = match form {
        OpenForm::New { .. } => (None, None),
        OpenForm::Record(id) => (Some(id), None),
        OpenForm::Copy(id) => (None, Some(id)),
    };
    draft_slot(drafts.clone(), session, id, copy_of).is_filled()
}

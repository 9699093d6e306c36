//! Editing on the calendar: the selected block, the form of an offering, dialogs, and the commands that
//! move, stretch and copy offerings.

mod acting;

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{OfferingId, SessionId};
use lectern_core::planning::Slot;
use lectern_core::workspace::OfferingFilter;
use web_sys::Element;
use yew::prelude::*;

use super::choose_session::ChooseSession;
use super::view::CalendarView;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::Selection;
use crate::components::side_panel::{PanelHandle, PanelTarget, use_panel};
use crate::hooks::use_workspace;
use crate::i18n::{Clock, format};
use crate::pages::offerings::{
    BulkEditDialog, CopyOfferingsDialog, DeleteOfferingsDialog, OfferingFormPanel,
};

/// A block whose details are shown.
#[derive(Clone, PartialEq)]
pub struct SelectedBlock {
    /// Key of the block.
    pub key: AttrValue,
    /// Its button.
    pub anchor: Element,
    /// Its offerings.
    pub ids: Rc<Vec<OfferingId>>,
    /// Their date and time.
    pub when: AttrValue,
}

/// An offering that is being added.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct NewOffering {
    /// `None` until one is chosen.
    session: Option<SessionId>,
    slot: Option<Slot>,
    copy_of: Option<OfferingId>,
}

/// Dialog about some offerings.
#[derive(Clone, PartialEq)]
enum OfferingDialog {
    Change(Selection<OfferingId>),
    Copy(Selection<OfferingId>),
    Delete(Selection<OfferingId>),
}

/// State of the editing on the calendar.
#[derive(Clone)]
pub struct Editing {
    workspace: WorkspaceHandle,
    /// Session of all that is shown, if it is one.
    only_session: Option<SessionId>,
    view: Rc<CalendarView>,
    on_date: Callback<NaiveDate>,
    clock: Clock,
    selected: UseStateHandle<Option<(AttrValue, Element)>>,
    panel: PanelHandle<OfferingId>,
    new: UseStateHandle<NewOffering>,
    dialog: UseStateHandle<Option<OfferingDialog>>,
}

impl PartialEq for Editing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && self.only_session == other.only_session
            && self.on_date == other.on_date
            && self.clock == other.clock
            && self.selected == other.selected
            && self.panel == other.panel
            && self.new == other.new
            && self.dialog == other.dialog
    }
}

/// Starts the editing on a view of the calendar that a filter narrows. `on_date` receives a date that is
/// to be shown.
#[hook]
pub fn use_editing(
    filter: &OfferingFilter,
    view: Rc<CalendarView>,
    clock: Clock,
    on_date: Callback<NaiveDate>,
) -> Editing {
    let mut sessions = filter.sessions.iter().copied();
    Editing {
        workspace: use_workspace(),
        only_session: sessions.next().filter(|_| sessions.next().is_none()),
        view,
        clock,
        on_date,
        selected: use_state(|| None),
        panel: use_panel(|| None),
        new: use_state_eq(NewOffering::default),
        dialog: use_state(|| None),
    }
}

impl Editing {
    /// Returns the block whose details are shown, if it still exists.
    #[must_use]
    pub fn selected(&self) -> Option<SelectedBlock> {
        let (key, anchor) = (*self.selected).clone()?;
        let ids = self.view.offerings_of(&key)?.clone();
        let when = self.when(&ids);
        Some(SelectedBlock {
            key,
            anchor,
            ids: Rc::new(ids),
            when,
        })
    }

    /// Returns a callback that hides the details.
    #[must_use]
    pub fn on_deselect(&self) -> Callback<()> {
        let selected = self.selected.setter();
        Callback::from(move |()| selected.set(None))
    }

    /// Returns a callback that shows the details of a block.
    #[must_use]
    pub fn on_open(&self) -> Callback<(AttrValue, Element)> {
        let selected = self.selected.setter();
        Callback::from(move |block| selected.set(Some(block)))
    }

    /// Returns a callback that opens the form of a new offering.
    #[must_use]
    pub fn on_new(&self) -> Callback<MouseEvent> {
        let editing = self.clone();
        Callback::from(move |_| editing.open_new(None))
    }

    /// Opens the form of a new offering.
    pub fn open_new(&self, slot: Option<Slot>) {
        self.new.set(NewOffering {
            session: self.only_session,
            slot,
            copy_of: None,
        });
        self.panel.open(PanelTarget::New);
    }

    /// Returns whether a form is open beside the calendar.
    #[must_use]
    pub fn has_panel(&self) -> bool {
        self.panel.shown().is_some()
    }

    /// Draws the form that is open.
    pub fn panel(&self) -> Html {
        let Some(target) = self.panel.shown() else {
            return Html::default();
        };
        let NewOffering {
            session,
            slot,
            copy_of,
        } = *self.new;
        let (id, session) = match target {
            PanelTarget::Record(id) => {
                let session = self
                    .workspace
                    .read(|records| Some(records.offerings.get(id)?.session));
                (Some(id), session)
            }
            PanelTarget::New => (None, session),
        };
        let Some(session) = session else {
            let new = self.new.clone();
            let on_choose = Callback::from(move |session| {
                let session = Some(session);
                new.set(NewOffering { session, ..*new });
            });
            return html! { <ChooseSession {on_choose} on_cancel={self.panel.on_leave()} /> };
        };
        let text = |id: Option<OfferingId>| id.map(|id| id.to_string()).unwrap_or_default();
        let key = [session.to_string(), text(id), text(copy_of)].join("/");
        let slot = slot.filter(|_| id.is_none());
        html! { <OfferingFormPanel {key} {session} {id} {copy_of} {slot} panel={self.panel.clone()} /> }
    }

    /// Draws the dialog that is open.
    pub fn dialogs(&self) -> Html {
        let dialog = self.dialog.clone();
        let on_close = {
            let dialog = dialog.clone();
            Callback::from(move |_: bool| dialog.set(None))
        };
        match &*dialog {
            None => Html::default(),
            Some(OfferingDialog::Change(ids)) => {
                html! { <BulkEditDialog ids={ids.clone()} {on_close} /> }
            }
            Some(OfferingDialog::Copy(ids)) => {
                html! { <CopyOfferingsDialog ids={ids.clone()} {on_close} /> }
            }
            Some(OfferingDialog::Delete(ids)) => {
                html! { <DeleteOfferingsDialog ids={ids.clone()} {on_close} /> }
            }
        }
    }

    /// Returns the date and the time of offerings; only the date if their times differ.
    fn when(&self, ids: &[OfferingId]) -> AttrValue {
        self.workspace.read(|records| {
            let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
            let mut slots = offerings.filter_map(|offering| offering.slot.as_ref());
            let Some(first) = slots.next() else {
                return AttrValue::default();
            };
            let date = format::date(first.start.date());
            if slots.any(|slot| slot != first) {
                return date.into();
            }
            let (start, end) = (first.start, first.end());
            let time = |at| self.clock.time(format::minute_of_day(at));
            if start.date() == end.date() || first.dates().nth(1).is_none() {
                format!("{date}, {} – {}", time(start), time(end)).into()
            } else {
                let last = format::date(end.date());
                format!("{date}, {} – {last}, {}", time(start), time(end)).into()
            }
        })
    }
}

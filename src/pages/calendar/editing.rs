//! Editing on the calendar: the selected block, the form of an offering, dialogs, and the commands that
//! move, stretch and copy offerings.

mod actions;
mod copying;
mod drafting;
mod finding;
mod finding_draft;
mod in_front;
mod month_actions;
mod open_form;
mod panels;
mod place_checks;
mod planned_slot;
mod returned_focus;
mod wall_clock;

pub use finding::{BUTTON as FIND_BUTTON, Finding};
pub use place_checks::{STEP, new_id, place_fit, shifts, verdict};
pub use returned_focus::use_focus_in_view;
pub use wall_clock::WallClock;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{Offering, OfferingId, SessionId};
use lectern_core::planning::Slot;
use lectern_core::workspace::OfferingFilter;
use web_sys::Element;
use yew::prelude::*;

use self::finding_draft::{finding_draft, use_open_finding};
use self::open_form::use_offering_form;
use self::returned_focus::use_returned_focus;
use super::board::RowId;
use super::find_slot::PreviewedSlot;
use super::view::CalendarView;
use super::when::{LocalTimes, when_text};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::calendar_grid::{ConsideredPlace, Placeable};
use crate::components::side_panel::{PanelHandle, PanelTarget};
use crate::hooks::{DraftSlot, use_can_edit, use_form_drafts, use_workspace};
use crate::i18n::{Clock, format};
use crate::pages::offerings::{ChosenPlace, OfferingDialogs, use_offering_dialogs};

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
    /// The form is open again after a reload: the values that were typed stand for the time.
    is_restored: bool,
}

/// Time that was chosen for the offering whose form is open.
#[derive(Clone, Debug, Default, PartialEq)]
struct ChosenTime {
    place: Option<ChosenPlace>,
    /// Number of times that one was chosen.
    choice: u32,
}

/// Offerings that were taken, to be pasted at a place.
#[derive(Clone, Debug, PartialEq)]
struct CopiedBlock {
    ids: BTreeSet<OfferingId>,
    /// Row of the board that they were taken from.
    row: Option<RowId>,
}

/// State of the editing on the calendar.
#[derive(Clone)]
pub struct Editing {
    pub(super) workspace: WorkspaceHandle,
    can_edit: bool,
    /// Session of all that is shown, if it is one.
    only_session: Option<SessionId>,
    view: Rc<CalendarView>,
    on_date: Callback<NaiveDate>,
    pub(super) clock: Clock,
    selected: UseStateHandle<Option<(AttrValue, Element)>>,
    panel: PanelHandle<OfferingId>,
    new: UseStateHandle<NewOffering>,
    /// Offering that the form that is open stands for.
    pub(super) planned: UseStateHandle<Option<Offering>>,
    chosen_time: UseStateHandle<ChosenTime>,
    /// In a window without room for both, the calendar is shown in place of the form that is open.
    calendar_in_front: UseStateHandle<bool>,
    /// Place that the person considers for that offering.
    pub(super) considered: UseStateHandle<Option<ConsideredPlace>>,
    /// Suitability of the places of the calendar for that offering.
    placeable: Option<Placeable>,
    /// Offering or offerings that a slot is found for, if the panel for that is open.
    finding: UseStateHandle<Option<Finding>>,
    /// Place of the draft of that panel.
    finding_draft: DraftSlot,
    /// Time that was found and would be applied.
    previewed: UseStateHandle<Option<PreviewedSlot>>,
    copied: UseStateHandle<Option<CopiedBlock>>,
    /// Offering whose block takes the focus once it is shown.
    focus_on: UseStateHandle<Option<OfferingId>>,
    filter: OfferingFilter,
    dialogs: OfferingDialogs,
}

impl PartialEq for Editing {
    fn eq(&self, other: &Self) -> bool {
        // The place that is considered is drawn beside what takes this as a property.
        Rc::ptr_eq(&self.view, &other.view)
            && self.can_edit == other.can_edit
            && self.only_session == other.only_session
            && self.on_date == other.on_date
            && self.clock == other.clock
            && self.selected == other.selected
            && self.panel == other.panel
            && self.new == other.new
            && self.planned == other.planned
            && self.chosen_time == other.chosen_time
            && self.placeable == other.placeable
            && self.finding == other.finding
            && self.previewed == other.previewed
            && self.copied == other.copied
            && self.filter == other.filter
            && self.dialogs == other.dialogs
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
    let workspace = use_workspace();
    let planned = use_state_eq(|| None::<Offering>);
    let placeable = {
        let deps = ((*planned).clone(), Rc::as_ptr(&view) as usize);
        use_memo(deps, |(planned, _)| {
            place_checks::placeable(&workspace, &view, planned.as_ref()?)
        })
    };
    let finding_draft = finding_draft(use_form_drafts());
    let form = use_offering_form();
    let editing = Editing {
        finding: use_open_finding(&finding_draft),
        finding_draft,
        previewed: use_state_eq(|| None),
        copied: use_state_eq(|| None),
        focus_on: use_state_eq(|| None),
        considered: use_state_eq(|| None),
        filter: filter.clone(),
        planned,
        placeable: (*placeable).clone(),
        chosen_time: use_state_eq(ChosenTime::default),
        calendar_in_front: use_state_eq(|| false),
        workspace,
        can_edit: use_can_edit(),
        only_session: sessions.next().filter(|_| sessions.next().is_none()),
        view,
        clock,
        on_date,
        selected: use_state(|| None),
        panel: form.panel,
        new: form.new,
        dialogs: use_offering_dialogs("calendar"),
    };
    use_returned_focus(
        editing.has_panel() || editing.dialogs.is_open() || editing.selected.is_some(),
    );
    {
        let editing = editing.clone();
        use_effect(move || {
            if let Some(id) = *editing.focus_on
                && editing.focus_block_of(id)
            {
                editing.focus_on.set(None);
            }
        });
    }
    editing
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

    /// Returns `true` if the person may edit the offerings.
    #[must_use]
    pub const fn can_edit(&self) -> bool {
        self.can_edit
    }

    /// Returns a callback that opens the form of a new offering.
    #[must_use]
    pub fn on_new(&self) -> Callback<MouseEvent> {
        let editing = self.clone();
        Callback::from(move |_| editing.open_new(None))
    }

    /// Opens the form of a new offering.
    pub fn open_new(&self, slot: Option<Slot>) {
        // A form that is open keeps its session and its values.
        if self.panel.shown() != Some(PanelTarget::New) {
            let session = self.only_session;
            let is_restored = false;
            self.new.set(NewOffering {
                session,
                slot,
                is_restored,
            });
        }
        self.open_form(PanelTarget::New);
    }

    /// Opens a form, once that of something else has been left.
    fn open_form(&self, target: PanelTarget<OfferingId>) {
        if self.panel.shown() != Some(target) {
            self.chosen_time.set(ChosenTime::default());
        }
        self.show_form();
        self.panel.open(target);
    }

    /// Returns the item whose form is open, with the suitability of the places for it.
    #[must_use]
    pub const fn placeable(&self) -> Option<&Placeable> {
        self.placeable.as_ref()
    }

    /// Returns whether a form is open beside the calendar.
    #[must_use]
    pub fn has_form(&self) -> bool {
        self.panel.shown().is_some()
    }

    /// Returns whether something is open beside the calendar.
    #[must_use]
    pub fn has_panel(&self) -> bool {
        self.has_form() || self.finding.is_some()
    }

    /// Returns the date and the time of offerings; only the date if their times differ.
    fn when(&self, ids: &[OfferingId]) -> AttrValue {
        self.workspace.read(|records| {
            let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
            let mut slots = offerings.filter_map(|offering| offering.slot.as_ref());
            let Some(first) = slots.next() else {
                return AttrValue::default();
            };
            let times = LocalTimes::new(&self.workspace);
            let shown = times.of(first);
            if slots.any(|slot| slot != first) {
                return format::date(shown[0].local.date()).into();
            }
            when_text(shown, self.clock).into()
        })
    }
}

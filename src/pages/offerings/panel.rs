//! The panel with the form of an offering, which may begin as a copy of another.

use lectern_core::model::{Offering, OfferingId, RecordType, Session, SessionId};
use yew::prelude::*;

use crate::app::list_link::take_offering;
use crate::app::navigation::use_location;
use crate::components::side_panel::{PanelHandle, PanelTarget, use_panel};
use crate::hooks::{DraftSlot, use_form_drafts, use_workspace};
use crate::platform::form_drafts::FormDrafts;

/// State of the panel.
#[derive(Clone, PartialEq)]
pub struct OfferingPanel {
    panel: PanelHandle<OfferingId>,
}

/// Form that is shown.
pub struct ShownForm {
    /// Offering; `None` for a new one.
    pub id: Option<OfferingId>,
    /// Offering whose values a new one begins with.
    pub copy_of: Option<OfferingId>,
    /// Panel.
    pub panel: PanelHandle<OfferingId>,
}

impl ShownForm {
    /// Returns the key of the form, unique among the forms of the panel.
    #[must_use]
    pub fn key(&self) -> String {
        let text = |id: Option<OfferingId>| id.map(|id| id.to_string()).unwrap_or_default();
        [text(self.id), text(self.copy_of)].join("/")
    }
}

impl OfferingPanel {
    /// Returns the form that is shown, if the panel is open.
    #[must_use]
    pub fn shown(&self) -> Option<ShownForm> {
        let (id, copy_of) = match self.panel.shown()? {
            PanelTarget::New => (None, None),
            PanelTarget::Record(id) => (Some(id), None),
            PanelTarget::Copy(id) => (None, Some(id)),
        };
        Some(ShownForm {
            id,
            copy_of,
            panel: self.panel.clone(),
        })
    }

    /// Opens the form of an offering.
    pub fn open(&self, id: OfferingId) {
        self.panel.open(PanelTarget::Record(id));
    }

    /// Opens the form of a new offering with the values of another.
    pub fn open_copy(&self, of: OfferingId) {
        self.panel.open(PanelTarget::Copy(of));
    }

    /// Returns a callback that opens the form of a new offering.
    #[must_use]
    pub fn on_new(&self) -> Callback<MouseEvent> {
        let panel = self.panel.clone();
        Callback::from(move |_| panel.open(PanelTarget::New))
    }
}

/// Returns the place of the draft of a form.
#[must_use]
pub fn draft_slot(
    drafts: FormDrafts,
    session: SessionId,
    id: Option<OfferingId>,
    copy_of: Option<OfferingId>,
) -> DraftSlot {
    match (id, copy_of) {
        (Some(id), _) => DraftSlot::new::<Offering>(drafts, Some(id)),
        (None, Some(of)) => DraftSlot::new_of::<Offering>(drafts, Offering::record_key(of)),
        (None, None) => DraftSlot::new_of::<Offering>(drafts, Session::record_key(session)),
    }
}

/// Starts the panel of the offerings of a session. It is open if it was left with unsaved values, or if
/// the address of the window asks for the form of an offering.
#[hook]
pub fn use_offering_panel(session: SessionId) -> OfferingPanel {
    let (workspace, drafts) = (use_workspace(), use_form_drafts());
    let visit = use_location().visit;
    let left_open = use_memo(session, |session| {
        if !workspace.can_edit() {
            return None;
        }
        let is_filled = |id, copy_of| draft_slot(drafts.clone(), *session, id, copy_of).is_filled();
        if is_filled(None, None) {
            return Some(PanelTarget::New);
        }
        workspace.read(|records| {
            let mut ids = records.offerings_of(*session).map(|offering| offering.id);
            ids.find_map(|id| {
                if is_filled(Some(id), None) {
                    Some(PanelTarget::Record(id))
                } else {
                    is_filled(None, Some(id)).then_some(PanelTarget::Copy(id))
                }
            })
        })
    });
    let panel = OfferingPanel {
        panel: use_panel(|| *left_open),
    };
    {
        let (panel, workspace) = (panel.clone(), workspace.clone());
        use_effect_with((session, visit), move |(session, _)| {
            let asked = take_offering().filter(|id| {
                workspace.read(|records| {
                    let offering = records.offerings.get(*id);
                    offering.is_some_and(|offering| offering.session == *session)
                })
            });
            if let Some(id) = asked {
                panel.open(id);
            }
        });
    }
    panel
}

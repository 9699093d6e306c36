//! The draft of the panel that finds a slot.

use yew::prelude::*;

use super::Finding;
use crate::app::navigation::Location;
use crate::hooks::{DraftSlot, use_open_dialog, use_workspace};
use crate::platform::form_drafts::FormDrafts;

/// Returns the place of the draft of the panel.
pub(super) fn finding_draft(drafts: FormDrafts) -> DraftSlot {
    let page = Location::current().route.href();
    DraftSlot::of_dialog(drafts, &format!("find-slot:{page}"))
}

/// Starts the state of the panel. It is open if it was left with unsaved values and its offering is there.
#[hook]
pub(super) fn use_open_finding(draft: &DraftSlot) -> UseStateHandle<Option<Finding>> {
    let workspace = use_workspace();
    use_open_dialog(draft, |finding: &Finding| match finding {
        Finding::New => true,
        Finding::Move(_) | Finding::MoveBlock(_) => workspace.read(|records| {
            let moved = finding.moved();
            moved.is_some_and(|id| records.offerings.get(id).is_some())
        }),
        // The form has a draft of its own, which opens without the panel.
        Finding::Form => false,
    })
}

//! The dialogs about some offerings, of any sessions and courses: changing, copying and deleting them.

use lectern_core::model::OfferingId;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::bulk_edit::BulkEditDialog;
use super::copy_dialog::CopyOfferingsDialog;
use super::delete_dialog::DeleteOfferingsDialog;
use crate::app::navigation::Location;
use crate::components::data_table::Selection;
use crate::hooks::{DraftSlot, use_form_drafts, use_open_dialog, use_workspace};

/// Dialog about some offerings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum OfferingDialog {
    /// Changes them together.
    Change(Selection<OfferingId>),
    /// Copies them to later dates.
    Copy(Selection<OfferingId>),
    /// Deletes them, after a question.
    Delete(Selection<OfferingId>),
}

impl OfferingDialog {
    const fn ids(&self) -> &Selection<OfferingId> {
        match self {
            Self::Change(ids) | Self::Copy(ids) | Self::Delete(ids) => ids,
        }
    }
}

/// Dialogs about offerings of a page.
#[derive(Clone, PartialEq)]
pub struct OfferingDialogs {
    open: UseStateHandle<Option<OfferingDialog>>,
    draft: DraftSlot,
}

/// Starts the dialogs of a part of the page that is shown. The one that was left with unsaved values is open,
/// unless all its offerings are gone.
#[hook]
pub fn use_offering_dialogs(part: &'static str) -> OfferingDialogs {
    let workspace = use_workspace();
    let page = use_memo((), |()| Location::current().route.href());
    let draft = DraftSlot::of_dialog(use_form_drafts(), &format!("offerings:{part}:{page}"));
    let open = use_open_dialog(&draft, |dialog: &OfferingDialog| {
        workspace.read(|records| {
            let mut ids = dialog.ids().iter();
            ids.any(|id| records.offerings.get(id).is_some())
        })
    });
    OfferingDialogs { open, draft }
}

impl OfferingDialogs {
    /// Returns whether a dialog is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens a dialog.
    pub fn open(&self, dialog: OfferingDialog) {
        self.open.set(Some(dialog));
    }

    /// Draws the dialog that is open. `on_closed` receives whether it has done what it is for.
    pub fn draw(&self, on_closed: &Callback<bool>) -> Html {
        let on_close = {
            let (open, on_closed) = (self.open.setter(), on_closed.clone());
            Callback::from(move |done: bool| {
                open.set(None);
                on_closed.emit(done);
            })
        };
        let draft = self.draft.clone();
        match &*self.open {
            None => Html::default(),
            Some(OfferingDialog::Change(ids)) => {
                html! { <BulkEditDialog ids={ids.clone()} {draft} {on_close} /> }
            }
            Some(OfferingDialog::Copy(ids)) => {
                html! { <CopyOfferingsDialog ids={ids.clone()} {draft} {on_close} /> }
            }
            Some(OfferingDialog::Delete(ids)) => {
                html! { <DeleteOfferingsDialog ids={ids.clone()} {on_close} /> }
            }
        }
    }
}

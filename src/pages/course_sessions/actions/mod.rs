//! Dialogs of the actions on course sessions: set category, shift dates, copy, export.

mod action_dialog;
mod copy;
mod copy_many;
mod copy_one;
mod export;
mod preview;
mod set_category;
mod shift_dates;

use std::rc::Rc;

use lectern_core::model::CourseSessionId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::summaries::SessionSummary;
use crate::components::data_table::Selection;
use crate::hooks::{DraftSlot, Form, UseFormHandle, use_dialog_form};

pub use action_dialog::{ActionDialog, use_first_focus};
pub use copy::CopyDialog;
pub use export::ExportDialog;
pub use set_category::SetCategoryDialog;
pub use shift_dates::ShiftDatesDialog;

/// Action on course sessions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum SessionAction {
    /// Copies them.
    Copy,
    /// Exports them to a file.
    Export,
    /// Puts them into a category.
    SetCategory,
    /// Moves their dates.
    ShiftDates,
    /// Moves them to the bin.
    Bin,
    /// Restores them from the bin.
    Restore,
    /// Deletes them for good.
    DeleteForGood,
}

/// The draft of the dialog of an action.
#[derive(Clone, PartialEq)]
pub struct ActionDraft {
    /// Its place.
    pub slot: DraftSlot,
    /// The action and its course sessions.
    pub about: (SessionAction, Selection<CourseSessionId>),
}

/// Starts the form of the dialog of an action with the values that `initial` returns, or with those of its
/// draft.
#[hook]
pub fn use_action_form<F>(draft: &ActionDraft, initial: impl FnOnce() -> F) -> UseFormHandle<F>
where
    F: Form + Serialize + DeserializeOwned,
{
    use_dialog_form(draft.slot.clone(), draft.about.clone(), initial)
}

/// Properties of a dialog about course sessions.
#[derive(Properties)]
pub struct SessionsDialogProps {
    /// The course sessions, in the order of the list; at least one.
    pub sessions: Vec<Rc<SessionSummary>>,
    /// Its draft.
    pub draft: ActionDraft,
    /// Called at the end, with whether the action was carried out.
    pub on_close: Callback<bool>,
}

impl PartialEq for SessionsDialogProps {
    fn eq(&self, other: &Self) -> bool {
        self.sessions.len() == other.sessions.len()
            && self
                .sessions
                .iter()
                .zip(&other.sessions)
                .all(|(a, b)| Rc::ptr_eq(a, b))
            && self.draft == other.draft
            && self.on_close == other.on_close
    }
}

/// Returns `sessions` by name.
fn by_name(sessions: &[Rc<SessionSummary>]) -> Vec<Rc<SessionSummary>> {
    let mut sorted = sessions.to_vec();
    sorted.sort_by(|a, b| a.details.name_key.cmp(&b.details.name_key));
    sorted
}

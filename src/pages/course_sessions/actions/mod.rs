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

use yew::prelude::*;

use super::summaries::SessionSummary;

pub use action_dialog::{ActionDialog, use_first_focus};
pub use copy::CopyDialog;
pub use export::ExportDialog;
pub use set_category::SetCategoryDialog;
pub use shift_dates::ShiftDatesDialog;

/// Properties of a dialog about course sessions.
#[derive(Properties)]
pub struct SessionsDialogProps {
    /// The course sessions, in the order of the list; at least one.
    pub sessions: Vec<Rc<SessionSummary>>,
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
            && self.on_close == other.on_close
    }
}

/// Returns `sessions` by name.
fn by_name(sessions: &[Rc<SessionSummary>]) -> Vec<Rc<SessionSummary>> {
    let mut sorted = sessions.to_vec();
    sorted.sort_by(|a, b| a.details.name_key.cmp(&b.details.name_key));
    sorted
}

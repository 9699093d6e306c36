//! What the forms of all records share: their properties, and saving.

use lectern_core::workspace::{Command, CommandError};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{Form, UseFormHandle, control_id};
use crate::i18n::{refusal, sentence};

/// Properties of the form of a record.
#[derive(Properties, PartialEq)]
pub struct RecordFormProps<Id: PartialEq> {
    /// The record; `None` for a new one.
    pub id: Option<Id>,
    /// Another record was requested.
    #[prop_or_default]
    pub leaving: bool,
    /// Called when the form may close.
    pub on_leave: Callback<()>,
    /// Called when the person stays.
    #[prop_or_default]
    pub on_stay: Callback<()>,
}

/// Place of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormPlacement {
    /// A side panel, whose error summary takes the focus.
    Panel,
    /// A modal dialog: the first invalid field takes the focus, and the dialog closes on an error
    /// that no field can show, since toasts behind it cannot be read.
    Dialog,
}

/// Returns a callback that validates the form, dispatches the command that `command` makes of its
/// values, and closes the form. Problems are shown beside their fields; other errors in a toast.
pub fn save_callback<F: Form>(
    form: &UseFormHandle<F>,
    workspace: &WorkspaceHandle,
    placement: FormPlacement,
    on_leave: &Callback<()>,
    command: impl Fn(&F) -> Command + 'static,
) -> Callback<()> {
    let (form, workspace, on_leave) = (form.clone(), workspace.clone(), on_leave.clone());
    Callback::from(move |()| {
        let mut problems = form.values().validate();
        if problems.is_empty() {
            match workspace.dispatch(command(form.values())) {
                Ok(change) => {
                    on_leave.emit(());
                    if let Some(change) = change {
                        workspace.toast(Toast::undoable(sentence(&change.label)));
                    }
                    return;
                }
                Err(CommandError::Fields(found)) => problems = found,
                Err(error) => {
                    if placement == FormPlacement::Dialog {
                        on_leave.emit(());
                    }
                    workspace.toast(Toast::plain(ToastTone::Problem, refusal(&error)));
                    return;
                }
            }
        }
        if let Some(first) = problems.first()
            && placement == FormPlacement::Dialog
        {
            keys::focus_id(control_id(first.field));
        }
        form.reject(problems);
    })
}

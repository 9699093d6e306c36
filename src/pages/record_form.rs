//! Parts that the forms of all records share: their properties, and saving.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use lectern_core::workspace::{Change, Command, CommandError};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::keys;
use crate::components::side_panel::PanelHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{Form, UseFormHandle, control_id};
use crate::i18n::refusal;

/// Properties of the form of a record.
#[derive(Properties, PartialEq)]
pub struct RecordFormProps<Id: PartialEq + 'static> {
    /// The record; `None` for a new one.
    pub id: Option<Id>,
    /// Panel or dialog in which the form is shown.
    pub panel: PanelHandle<Id>,
}

/// Returns a date as the value of a date field; empty for none.
#[must_use]
pub fn date_text(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Returns a time of day as the value of a time field.
#[must_use]
pub fn time_text(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
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
/// values, closes the form, and passes the change to `on_saved`. Problems are shown beside their fields; other
/// errors in a toast.
pub fn save_callback<F: Form>(
    form: &UseFormHandle<F>,
    workspace: &WorkspaceHandle,
    placement: FormPlacement,
    on_leave: &Callback<()>,
    command: &Callback<F, Command>,
    on_saved: Option<&Callback<Rc<Change>>>,
) -> Callback<()> {
    let (form, workspace) = (form.clone(), workspace.clone());
    let (on_leave, command) = (on_leave.clone(), command.clone());
    let on_saved = on_saved.cloned();
    Callback::from(move |()| {
        let mut problems = form.values().validate();
        if problems.is_empty() {
            match workspace.dispatch(command.emit(form.values().clone())) {
                Ok(change) => {
                    form.mark_saved();
                    on_leave.emit(());
                    if let Some(change) = change {
                        workspace.toast_change(&change);
                        if let Some(on_saved) = &on_saved {
                            on_saved.emit(change);
                        }
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

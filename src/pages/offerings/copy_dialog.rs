//! Copying offerings to later dates.

use lectern_core::model::OfferingId;
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::workspace::{Command, OfferingCommand};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::dialogs::OfferingDialog;
use super::whole_days::parse_days;
use crate::components::data_table::Selection;
use crate::components::field::{TextField, TextFieldProps};
use crate::hooks::{DraftSlot, Form, control_id, use_dialog_form, use_workspace};
use crate::i18n::{Offerings as Message, t};
use crate::pages::course_sessions::{ActionDialog, use_first_focus};
use crate::pages::draft_notice::DraftNotice;

/// Values of the dialog.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct CopyValues {
    /// Days by which the copies are later.
    days: String,
}

impl Form for CopyValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let mut problems = Problems::default();
        problems.check(Field::BulkDays, parse_days(&self.days));
        problems.0
    }
}

/// Properties of [`CopyOfferingsDialog`].
#[derive(Properties, PartialEq)]
pub struct CopyOfferingsDialogProps {
    /// Offerings.
    pub ids: Selection<OfferingId>,
    /// Place of the draft.
    pub draft: DraftSlot,
    /// Called at the end, with whether they were copied.
    pub on_close: Callback<bool>,
}

/// Dialog that asks by how many days the copies of offerings are later, and makes them.
#[component]
pub fn CopyOfferingsDialog(props: &CopyOfferingsDialogProps) -> Html {
    let workspace = use_workspace();
    let about = OfferingDialog::Copy(props.ids.clone());
    let form = use_dialog_form(props.draft.clone(), about, || CopyValues {
        days: "7".to_owned(),
    });
    use_first_focus(control_id(Field::BulkDays));
    let count = props.ids.len();
    let on_submit = {
        let (form, on_close, ids) = (form.clone(), props.on_close.clone(), props.ids.clone());
        Callback::from(move |()| match parse_days(&form.values().days) {
            Ok(days) => {
                let copy = OfferingCommand::Copy {
                    ids: ids.ids(),
                    days,
                    minutes: 0,
                    changes: Vec::new(),
                };
                let done = workspace.dispatch_with_toast(Command::Offering(copy));
                form.end(done, &on_close);
            }
            Err(_) => form.reject(form.problems()),
        })
    };
    let days = form.text(
        Field::BulkDays,
        t(Message::DaysLater),
        |form| &form.days,
        |form, days| form.days = days,
    );
    let days = TextFieldProps {
        class: "short".into(),
        help: Some(t(Message::DaysLaterHelp)),
        error: days.error.as_ref().map(|_| t(Message::NotWholeDays)),
        ..days
    };
    html! {
        <ActionDialog title={t(Message::CopyTitle(count))} button={t(Message::CopyThem(count))} {on_submit}
            on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<CopyValues> form={form.clone()} />
            <TextField ..days />
        </ActionDialog>
    }
}

//! Copying offerings to later dates, and to other sessions.

use lectern_core::model::{Kind, OfferingId, SessionId};
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::workspace::{
    Command, Kinds, OfferingCommand, OfferingEdit, WorkspaceConflicts, copied_offerings,
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::dialogs::OfferingDialog;
use super::whole_days::parse_days;
use crate::components::data_table::Selection;
use crate::components::field::{TextField, TextFieldProps};
use crate::hooks::{DraftSlot, Form, control_id, use_dialog_form, use_records};
use crate::i18n::{Offerings as Message, t};
use crate::pages::conflicts::{ChangeSentences, ChangesList};
use crate::pages::course_sessions::{ActionDialog, use_first_focus};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::session_picker::SessionPicker;

/// Values of the dialog.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct CopyValues {
    /// Days by which the copies are later.
    days: String,
    /// Session of the copies; that of each original if there is none.
    #[serde(default)]
    session: Option<SessionId>,
}

impl CopyValues {
    /// Returns the changes of the copies besides their time.
    fn changes(&self) -> Vec<OfferingEdit> {
        self.session
            .map(OfferingEdit::Session)
            .into_iter()
            .collect()
    }
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

/// Dialog that asks by how many days the copies of offerings are later and in which session they are, shows
/// what they are in conflict with, and makes them.
#[component]
pub fn CopyOfferingsDialog(props: &CopyOfferingsDialogProps) -> Html {
    const KINDS: [Kind; 11] = WorkspaceConflicts::KINDS;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let about = OfferingDialog::Copy(props.ids.clone());
    let form = use_dialog_form(props.draft.clone(), about, || CopyValues {
        days: "7".to_owned(),
        session: None,
    });
    let conflicts = {
        let workspace = workspace.clone();
        let key = (versions, props.ids.clone(), form.values().clone());
        use_memo(key, move |(_, ids, values)| {
            let days = parse_days(&values.days).ok()?;
            let mut changes = values.changes();
            changes.push(OfferingEdit::Shift { days, minutes: 0 });
            workspace.read_conflicts(|records, conflicts| {
                let copies = copied_offerings(records, &ids.ids(), &changes).ok()?;
                Some(ChangeSentences::new(records, conflicts, &copies))
            })
        })
    };
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
                    changes: form.values().changes(),
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
            dirty={form.is_dirty()} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<CopyValues> form={form.clone()} />
            <TextField ..days />
            <SessionPicker id="copy-session" label={t(Message::CopyToSession)} chosen={form.values().session}
                on_change={form.set(|form, session| form.session = session)} />
            if let Some(conflicts) = Option::as_ref(&conflicts) { <ChangesList changes={conflicts.clone()} /> }
        </ActionDialog>
    }
}

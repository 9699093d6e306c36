//! Copying several course sessions with the names and dates that are proposed.

use lectern_core::rules::course_session::limits_after;
use lectern_core::workspace::{Command, CopyPlan, CopyScope};
use yew::prelude::*;

use super::action_dialog::ActionDialog;
use super::copy::{EVERYTHING, scope_checkboxes};
use super::preview::preview;
use super::{SessionsDialogProps, by_name, use_action_form};
use crate::hooks::{Unvalidated, use_workspace};
use crate::i18n::{SessionActions as Message, learner_access, t};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::skipped_times::with_skipped_times;

/// Values of the dialog: what is copied along.
type Values = Unvalidated<CopyScope>;

/// Dialog that shows the proposed copies of several course sessions, and makes them.
#[component]
pub fn CopyManyDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let form = use_action_form(&props.draft, || Unvalidated(EVERYTHING));
    let Unvalidated(scope) = *form.values();
    let sessions = by_name(&props.sessions);
    let preview = preview(Some(t(Message::Copies)), None, &sessions, |limits| {
        let proposed = limits_after(limits);
        let described = learner_access(&proposed, false);
        vec![with_skipped_times(described, &proposed, &*workspace.zone())]
    });
    let count = sessions.len();
    let boxes = scope_checkboxes(scope, &form.set(|form, scope| form.0 = scope));
    let on_submit = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let plans = workspace.read(|records| {
                let sessions = sessions.iter();
                sessions
                    .map(|summary| CopyPlan::proposed(records, summary.session(), scope))
                    .collect()
            });
            let done = workspace.dispatch_with_toast(Command::CopyCourseSessions { plans });
            form.end(done, &on_close);
        })
    };
    html! {
        <ActionDialog title={t(Message::CopyManyTitle(count))} button={t(Message::MakeCopies(count))} form=false
            {on_submit} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<Values> form={form.clone()} />
            <p>{ t(Message::CopyManyHelp) }</p>
            { boxes }
            { preview }
        </ActionDialog>
    }
}

//! Copying several course sessions with the names and dates that are proposed.

use lectern_core::rules::course_session::limits_after;
use lectern_core::workspace::{Command, CopyPlan};
use yew::prelude::*;

use super::action_dialog::ActionDialog;
use super::copy::{EVERYTHING, scope_checkboxes};
use super::preview::preview;
use super::{SessionsDialogProps, by_name};
use crate::hooks::use_workspace;
use crate::i18n::{SessionActions as Message, learner_access, t};
use crate::pages::skipped_times::with_skipped_times;

/// Dialog that shows the proposed copies of several course sessions, and makes them.
#[component]
pub fn CopyManyDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let scope = use_state(|| EVERYTHING);
    let sessions = by_name(&props.sessions);
    let preview = preview(Some(t(Message::Copies)), None, &sessions, |limits| {
        let proposed = limits_after(limits);
        let described = learner_access(&proposed, false);
        vec![with_skipped_times(described, &proposed, &*workspace.zone())]
    });
    let count = sessions.len();
    let boxes = scope_checkboxes(&scope);
    let on_submit = {
        let on_close = props.on_close.clone();
        Callback::from(move |()| {
            let plans = workspace.read(|records| {
                let sessions = sessions.iter();
                sessions
                    .map(|summary| CopyPlan::proposed(records, summary.session(), *scope))
                    .collect()
            });
            on_close.emit(workspace.dispatch_with_toast(Command::CopyCourseSessions { plans }));
        })
    };
    html! {
        <ActionDialog title={t(Message::CopyManyTitle(count))} button={t(Message::MakeCopies(count))} form=false
            {on_submit} on_cancel={props.on_close.reform(|()| false)}>
            <p>{ t(Message::CopyManyHelp) }</p>
            { boxes }
            { preview }
        </ActionDialog>
    }
}

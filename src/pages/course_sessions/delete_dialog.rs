//! The confirmation before course sessions are deleted for good.

use lectern_core::model::CourseSessionId;
use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use super::actions::SessionsDialogProps;
use crate::components::data_table::TableRow;
use crate::components::delete_dialog::{DeleteDialog, DeletePrompt};
use crate::hooks::use_workspace;
use crate::i18n::{SessionActions as Message, Sessions, t};

/// Asks, and deletes course sessions for good.
#[component]
pub fn DeleteSessionsDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let ids: Vec<CourseSessionId> = props.sessions.iter().map(|session| session.id()).collect();
    let prompt = {
        let sessions = &props.sessions;
        use_memo((), |()| {
            let title = match sessions.as_slice() {
                [session] => Message::ForGoodTitle(session.session().name.clone()),
                sessions => Message::ForGoodManyTitle(sessions.len()),
            };
            workspace.read(|records| DeletePrompt {
                note: Some(note(records, &ids)),
                ..DeletePrompt::new(t(title), t(Sessions::DeleteForGood))
            })
        })
    };
    let on_confirm = {
        let on_close = props.on_close.clone();
        Callback::from(move |_| {
            let ids = ids.iter().copied().collect();
            on_close.emit(workspace.dispatch_with_toast(Command::DeleteCourseSessions { ids }));
        })
    };
    html! { <DeleteDialog<()> {prompt} {on_confirm} on_close={props.on_close.reform(|()| false)} /> }
}

/// Returns how many courses and learners are deleted along.
fn note(records: &Records, ids: &[CourseSessionId]) -> AttrValue {
    let courses = ids.iter().map(|id| records.courses_of(*id).len()).sum();
    let learners = ids
        .iter()
        .map(|id| records.enrolments_of(*id).count())
        .sum();
    t(Message::ForGoodHelp(courses, learners))
}

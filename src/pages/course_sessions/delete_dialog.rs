//! The confirmation before course sessions are deleted for good.

use lectern_core::model::CourseSessionId;
use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use super::actions::SessionsDialogProps;
use crate::components::data_table::TableRow;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{SessionActions as Message, Sessions, t};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Dialog that asks whether to delete course sessions for good, and deletes them.
#[component]
pub fn DeleteSessionsDialog(props: &SessionsDialogProps) -> Html {
    let ids: Vec<CourseSessionId> = props.sessions.iter().map(|session| session.id()).collect();
    let prompt = use_delete_prompt(|records| {
        let title = match props.sessions.as_slice() {
            [session] => Message::ForGoodTitle(session.session().name.clone()),
            sessions => Message::ForGoodManyTitle(sessions.len()),
        };
        DeletePrompt {
            note: Some(note(records, &ids)),
            ..DeletePrompt::new(t(title), t(Sessions::DeleteForGood))
        }
    });
    let command = Callback::from(move |_| {
        let ids = ids.iter().copied().collect();
        Command::DeleteCourseSessions { ids }
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

/// Returns the note with the numbers of course registrations and enrolments that are deleted along.
fn note(records: &Records, ids: &[CourseSessionId]) -> AttrValue {
    let courses = ids.iter().map(|id| records.courses_of(*id).len()).sum();
    let learners = ids
        .iter()
        .map(|id| records.enrolments_of(*id).count())
        .sum();
    t(Message::ForGoodHelp(courses, learners))
}

//! The confirmation before sessions are deleted.

use lectern_core::model::SessionId;
use lectern_core::workspace::{Command, Records, SessionCommand, SessionReferences};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{Curriculum as Message, t};
use crate::pages::consequences::Consequences;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteSessionsDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteSessionsDialogProps {
    /// The sessions.
    pub ids: Selection<SessionId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete sessions, and deletes them.
#[component]
pub fn DeleteSessionsDialog(props: &DeleteSessionsDialogProps) -> Html {
    let ids = props.ids.clone();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        Command::Session(SessionCommand::Delete {
            ids: ids.iter().collect(),
        })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &Selection<SessionId>) -> DeletePrompt {
    let references = SessionReferences::of(records, &ids.iter().collect());
    let mut all = Consequences::default();
    let others = references.prerequisites.iter();
    let others = others.filter_map(|id| records.sessions.get(*id));
    let titles = others.map(|session| session.title.clone()).collect();
    all.add(titles, |count| t(Message::LosePostrequisite(count)));
    let title = match ids.iter().next().filter(|_| ids.len() == 1) {
        Some(id) => {
            let session = records.sessions.get(id);
            Message::DeleteOne(session.map(|row| row.title.clone()).unwrap_or_default())
        }
        None => Message::DeleteMany(ids.len()),
    };
    DeletePrompt {
        consequences: all.into_vec(),
        note: (references.offerings > 0).then(|| t(Message::OfferingsGo(references.offerings))),
        undo_help: true,
        ..DeletePrompt::new(t(title), t(Message::DeleteSessions(ids.len())))
    }
}

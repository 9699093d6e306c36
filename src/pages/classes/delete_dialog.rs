//! The confirmation before a class is deleted: the course sessions that it leaves, and the learners
//! who leave with it.

use lectern_core::model::ClassId;
use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use crate::components::delete_dialog::{Consequence, DeletePrompt};
use crate::i18n::{Classes as Message, t};
use crate::pages::active_session::active_session;
use crate::pages::consequences::Consequences;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteClassDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteClassDialogProps {
    /// The class.
    pub id: ClassId,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a class, and deletes it.
#[component]
pub fn DeleteClassDialog(props: &DeleteClassDialogProps) -> Html {
    let id = props.id;
    let prompt = use_delete_prompt(|records| prompt(records, id));
    let command = Callback::from(move |_| Command::DeleteClass { id });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, id: ClassId) -> DeletePrompt {
    let class = records.classes.get(id);
    let title = class.map(|class| class.title.clone()).unwrap_or_default();
    let members = records.members_of(id).count();
    DeletePrompt {
        consequences: consequences(records, id),
        note: (members > 0).then(|| t(Message::MembersStay(members))),
        undo_help: true,
        ..DeletePrompt::new(t(Message::DeleteOne(title)), t(Message::Delete))
    }
}

/// Returns the course sessions that the class leaves, with the number of learners who were enrolled
/// through it alone.
fn consequences(records: &Records, id: ClassId) -> Vec<Consequence> {
    let mut leaving = 0;
    let mut names = Vec::new();
    for row in records.session_classes.iter().filter(|row| row.class == id) {
        let Some(session) = active_session(records, row.session) else {
            continue;
        };
        names.push(session.name.clone());
        let enrolments = records.enrolments_of(row.session);
        leaving += enrolments
            .filter(|enrolment| {
                let classes = &enrolment.classes;
                !enrolment.individually && classes.len() == 1 && classes.contains(&id)
            })
            .count();
    }
    let mut all = Consequences::default();
    all.add(names, |count| t(Message::EnrolledInLosing(count, leaving)));
    all.into_vec()
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        Class, CourseSession, CourseSessionId, IdGenerator, Instant, Record, SeededIds,
        SessionClass,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn course_sessions_in_the_bin_are_not_counted() {
        let mut ids = SeededIds::new(1);
        let class = Class::new(ClassId(ids.next()));
        let id = class.id;
        let mut records: Vec<Record> = vec![class.into()];
        for (name, binned_at) in [("Autumn", None), ("Spring", Some(Instant(1)))] {
            let mut session = CourseSession::new(CourseSessionId(ids.next()));
            session.name = name.into();
            session.binned_at = binned_at;
            records.push(SessionClass::new(session.id, id).into());
            records.push(session.into());
        }
        let workspace = Workspace::opened(records, Vec::new());
        let found = consequences(workspace.records(), id);
        assert_eq!(found[0].names, [AttrValue::from("Autumn")]);
    }
}

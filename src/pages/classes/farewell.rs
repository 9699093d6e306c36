//! Deleting a class: the course sessions that it is enrolled in and who leaves them, then the deed.

use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use crate::model::ClassId;
use crate::pages::live::use_live;
use crate::pages::people::sorted;
use crate::ui::delete_dialog::{Consequence, DeleteDialog};
use crate::ui::text::{Classes as Words, t};
use crate::workspace::{Command, Records};

/// The props of [`DeleteClass`].
#[derive(Properties, PartialEq)]
pub struct DeleteClassProps {
    /// Which.
    pub id: ClassId,
    /// It is over; whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Asks, and deletes.
#[component]
pub fn DeleteClass(props: &DeleteClassProps) -> Html {
    let live = use_live();
    let id = props.id;
    let (title, members, consequences) = live.read(|records| {
        let class = records.classes.get(id);
        let title = class.map(|class| class.title.clone()).unwrap_or_default();
        (
            title,
            records.members_of(id).count(),
            consequences(records, id),
        )
    });
    let on_delete = {
        let on_close = props.on_close.clone();
        callback(move |()| on_close.emit(live.perform(Command::DeleteClass { id })))
    };
    let note = (members > 0).then(|| t(Words::MembersStay(members)));
    html! {
        <DeleteDialog title={t(Words::DeleteOne(title))} delete={t(Words::Delete)} {consequences} {note} {on_delete}
            on_close={props.on_close.after(|()| false)} />
    }
}

/// The course sessions that lose the class, and how many learners were there through it alone.
fn consequences(records: &Records, id: ClassId) -> Vec<Consequence> {
    let mut leave = 0;
    let mut names = Vec::new();
    for row in records.session_classes.iter().filter(|row| row.class == id) {
        let alone = records.enrolments_of(row.session).filter(|enrolment| {
            !enrolment.individually
                && enrolment.classes.len() == 1
                && enrolment.classes.contains(&id)
        });
        leave += alone.count();
        names.extend(
            records
                .course_sessions
                .get(row.session)
                .map(|session| session.name.clone()),
        );
    }
    if names.is_empty() {
        return Vec::new();
    }
    let sentence = t(Words::EnrolledInLosing(names.len(), leave));
    vec![Consequence {
        sentence,
        names: sorted(names.into_iter()),
    }]
}

//! The confirmation before courses are deleted: the course sessions that lose them, with the learners
//! who follow them there.

use std::collections::BTreeSet;

use lectern_core::model::CourseId;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::{Consequence, DeletePrompt};
use crate::i18n::{Courses as Message, t};
use crate::pages::active_session::active_session;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteCoursesDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteCoursesDialogProps {
    /// The courses.
    pub ids: Selection<CourseId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete courses, and deletes them.
#[component]
pub fn DeleteCoursesDialog(props: &DeleteCoursesDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| Command::DeleteCourses { ids: ids.clone() });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<CourseId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.courses.get(*id));
    let title = match (first, ids.len()) {
        (Some(course), 1) => Message::DeleteOne(course.title.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    let consequences = consequences(records, ids);
    let stay = (!consequences.is_empty()).then(|| t(Message::EnrolmentsStay));
    let notes: Vec<AttrValue> = sessions_that_go(records, ids)
        .into_iter()
        .chain(stay)
        .collect();
    DeletePrompt {
        note: (!notes.is_empty()).then(|| notes.join(" ").into()),
        consequences,
        undo_help: true,
        ..DeletePrompt::new(t(title), t(Message::DeleteCourses(ids.len())))
    }
}

/// Returns the sentence about the sessions of the courses, which are deleted with their offerings.
fn sessions_that_go(records: &Records, ids: &BTreeSet<CourseId>) -> Option<AttrValue> {
    let sessions = ids.iter().flat_map(|id| records.sessions_of_course(*id));
    let offerings = sessions.map(|session| records.offerings_of(session.id).count());
    let (sessions, offerings) =
        offerings.fold((0, 0), |(sessions, all), count| (sessions + 1, all + count));
    let message = Message::SessionsGo {
        sessions,
        offerings,
    };
    (sessions > 0).then(|| t(message))
}

/// Returns the course sessions that lose courses, each with the number of learners who follow one of
/// these courses there.
fn consequences(records: &Records, ids: &BTreeSet<CourseId>) -> Vec<Consequence> {
    let lost: Vec<_> = records
        .session_courses
        .iter()
        .filter(|row| ids.contains(&row.course))
        .map(|row| (row.session, row.course))
        .collect();
    let mut sessions = Vec::new();
    // Records are in the order of their ids, so those of one course session are adjacent.
    for rows in lost.chunk_by(|(one, _), (next, _)| one == next) {
        let Some(session) = active_session(records, rows[0].0) else {
            continue;
        };
        let enrolments = records.enrolments_of(session.id);
        let follows = enrolments.filter(|enrolment| {
            let blocked = &enrolment.blocked_courses;
            rows.iter().any(|(_, course)| !blocked.contains(course))
        });
        sessions.push((session.name.clone(), follows.count()));
    }
    if sessions.is_empty() {
        return Vec::new();
    }
    sessions.sort_by_cached_key(|(name, _)| natural::key(&[name]));
    let sentence = t(Message::TakenFrom(sessions.len()));
    let names = sessions
        .into_iter()
        .map(|(name, count)| t(Message::SessionLosing(name, count)));
    vec![Consequence {
        sentence,
        names: names.collect(),
    }]
}

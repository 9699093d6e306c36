//! Deleting courses: the course sessions that lose them and how many learners follow them there, then
//! the deed.

use crate::order::{SortedMap, SortedSet};

use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use crate::model::{CourseId, CourseSessionId};
use crate::pages::live::use_live;
use crate::search::natural;
use crate::ui::delete_dialog::{Consequence, DeleteDialog};
use crate::ui::text::{Courses as Words, t};
use crate::workspace::{Command, Records};

/// The props of [`DeleteCourses`].
#[derive(Properties, PartialEq)]
pub struct DeleteCoursesProps {
    /// Which.
    pub ids: SortedSet<CourseId>,
    /// It is over; whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Asks, and deletes.
#[component]
pub fn DeleteCourses(props: &DeleteCoursesProps) -> Html {
    let live = use_live();
    let (title, consequences) = live.read(|records| {
        let first = props.ids.first().and_then(|id| records.courses.get(*id));
        let title = match (first, props.ids.len()) {
            (Some(course), 1) => Words::DeleteOne(course.title.clone()),
            (_, count) => Words::DeleteMany(count),
        };
        (t(title), consequences(records, &props.ids))
    });
    let on_delete = {
        let (ids, on_close) = (props.ids.clone(), props.on_close.clone());
        callback(move |()| on_close.emit(live.perform(Command::DeleteCourses { ids: ids.clone() })))
    };
    let note = (!consequences.is_empty()).then(|| t(Words::EnrolmentsStay));
    let delete = t(Words::DeleteCourses(props.ids.len()));
    html! {
        <DeleteDialog {title} {delete} {consequences} {note} {on_delete} on_close={props.on_close.after(|()| false)} />
    }
}

/// The course sessions that lose courses, each with the learners who follow one of them there.
fn consequences(records: &Records, ids: &SortedSet<CourseId>) -> Vec<Consequence> {
    let mut lost: SortedMap<CourseSessionId, SortedSet<CourseId>> = SortedMap::new();
    for row in records
        .session_courses
        .iter()
        .filter(|row| ids.contains(&row.course))
    {
        lost.or_default(row.session).insert(row.course);
    }
    let mut sessions: Vec<(String, usize)> = lost
        .into_iter()
        .filter_map(|(session, courses)| {
            let name = records.course_sessions.get(session)?.name.clone();
            let follow = records
                .enrolments_of(session)
                .filter(|row| !courses.is_subset(&row.blocked_courses));
            Some((name, follow.count()))
        })
        .collect();
    if sessions.is_empty() {
        return Vec::new();
    }
    natural::sort(&mut sessions, |(name, _)| natural::key(&[name]));
    let sentence = t(Words::TakenFrom(sessions.len()));
    let names = sessions
        .into_iter()
        .map(|(name, count)| t(Words::SessionLosing(name, count)));
    vec![Consequence {
        sentence,
        names: names.collect(),
    }]
}

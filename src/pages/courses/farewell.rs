//! Deleting courses: the course sessions that lose them and how many learners follow them there.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::i18n::{Courses as Words, t};
use crate::pages::register::{Farewell, ids, session_name};
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::{Consequence, Deletion};
use lectern_core::model::CourseId;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Records};

/// What is asked before courses are deleted.
#[must_use]
pub fn farewell(records: &Records, of: &Selection) -> Farewell {
    let ids = ids(of, CourseId);
    let first = ids.first().and_then(|id| records.courses.get(*id));
    let title = match (first, ids.len()) {
        (Some(course), 1) => Words::DeleteOne(course.title.clone()),
        (_, count) => Words::DeleteMany(count),
    };
    let consequences = consequences(records, &ids);
    Farewell {
        asked: Deletion {
            title: t(title),
            delete: t(Words::DeleteCourses(ids.len())),
            note: (!consequences.is_empty()).then(|| t(Words::EnrolmentsStay)),
            consequences,
            undo_help: true,
            ..Deletion::default()
        },
        commands: RefCell::new(vec![Command::DeleteCourses { ids }]),
    }
}

/// The course sessions that lose courses, each with the learners who follow one of them there.
fn consequences(records: &Records, ids: &BTreeSet<CourseId>) -> Vec<Consequence> {
    let mut lost = Vec::new();
    for row in records.session_courses.iter() {
        if ids.contains(&row.course) {
            lost.push((row.session, row.course));
        }
    }
    let mut sessions = Vec::new();
    // The rows of a course session lie together.
    for rows in lost.chunk_by(|(one, _), (next, _)| one == next) {
        let session = rows[0].0;
        let Some(name) = session_name(records, session) else {
            continue;
        };
        let mut follow = 0;
        for learner in records.enrolments_of(session) {
            let blocked = &learner.blocked_courses;
            if rows.iter().any(|(_, course)| !blocked.contains(course)) {
                follow += 1;
            }
        }
        sessions.push((name, follow));
    }
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

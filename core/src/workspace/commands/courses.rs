//! Courses.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::conflicts::remove_dismissals_with;
use super::session_removal::remove_sessions;
use crate::model::{
    CohortId, Course, CourseId, CourseObjective, CourseSessionId, PersonId, RecordType,
    SessionCourse, SessionId,
};
use crate::rules::forms::{self, CourseDetails, CourseForm};
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<CourseId>,
    form: &CourseForm,
    (teachers, cohorts): (BTreeSet<PersonId>, BTreeSet<CohortId>),
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let valid = validate(edits.base, id, form)?;
    let (mut course, action) = match id {
        Some(id) => (
            Course::clone(edits.base.courses.get(id).ok_or(CommandError::NotFound)?),
            ActionKind::ChangedCourse,
        ),
        None => (
            Course::new(CourseId(context.ids.next())),
            ActionKind::AddedCourse,
        ),
    };
    course.code = valid.code;
    course.title = valid.title;
    course.academic_year = valid.academic_year;
    course.start = valid.start;
    course.end = valid.end;
    course.teachers = teachers;
    course.cohorts = cohorts;
    let label = ActionLabel::one(action, course.title.clone());
    edits.put(course);
    Ok(label)
}

/// Validates the form of a course; `id` is the course itself, unless it is new.
pub(super) fn validate(
    records: &Records,
    id: Option<CourseId>,
    form: &CourseForm,
) -> Result<CourseDetails, CommandError> {
    let holder = |code: &str| course_code_holder(records, id, code);
    forms::validate_course(form, &holder).map_err(CommandError::Fields)
}

/// Returns the title of the course other than `id` that has this code.
#[must_use]
pub fn course_code_holder(records: &Records, id: Option<CourseId>, code: &str) -> Option<String> {
    let code = name_key(code);
    let same = |other: &&Rc<Course>| Some(other.id) != id && name_key(&other.code) == code;
    let other = records.courses.iter().find(same);
    other.map(|other| other.title.clone())
}

/// Records that are removed or changed when courses are deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseReferences {
    /// The course sessions that include them; they no longer do.
    pub course_sessions: BTreeSet<CourseSessionId>,
    /// Their sessions, which are removed.
    pub sessions: BTreeSet<SessionId>,
    /// The number of the offerings of these sessions, which are removed.
    pub offerings: usize,
}

impl CourseReferences {
    /// Returns the records that are removed or changed with these courses.
    #[must_use]
    pub fn of(records: &Records, ids: &BTreeSet<CourseId>) -> Self {
        let included = records.session_courses.iter();
        let included = included.filter(|row| ids.contains(&row.course));
        let sessions = sessions_of(records, ids);
        let offerings = sessions.iter().map(|id| records.offerings_of(*id).count());
        Self {
            course_sessions: included.map(|row| row.session).collect(),
            offerings: offerings.sum(),
            sessions,
        }
    }
}

fn sessions_of(records: &Records, ids: &BTreeSet<CourseId>) -> BTreeSet<SessionId> {
    let sessions = ids.iter().flat_map(|id| records.sessions_of_course(*id));
    sessions.map(|session| session.id).collect()
}

/// Deletes courses with their sessions and objectives, and removes them from every course session.
pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CourseId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let first = ids
        .iter()
        .find_map(|id| records.courses.get(*id))
        .ok_or(CommandError::NotFound)?;
    let label = ActionLabel::many(ActionKind::DeletedCourses, ids.len(), first.title.clone());
    for id in ids {
        edits.remove(Course::record_key(*id));
        remove_dismissals_with(edits, (*id).into());
    }
    for id in ids {
        for objective in records.objectives_of_course(*id) {
            edits.remove(CourseObjective::record_key(objective.id));
        }
    }
    remove_sessions(edits, &sessions_of(records, ids));
    for row in records
        .session_courses
        .iter()
        .filter(|row| ids.contains(&row.course))
    {
        edits.remove(SessionCourse::record_key((row.session, row.course)));
    }
    for row in records
        .enrolments
        .iter()
        .filter(|row| !row.blocked_courses.is_disjoint(ids))
    {
        let mut row = row.as_ref().clone();
        row.blocked_courses.retain(|course| !ids.contains(course));
        edits.put(row);
    }
    Ok(label)
}

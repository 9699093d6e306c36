//! Courses.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::model::{Course, CourseId, PersonId, RecordType, SessionCourse};
use crate::rules::forms::{self, CourseForm};
use crate::search::fold;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<CourseId>,
    form: &CourseForm,
    teachers: BTreeSet<PersonId>,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let holder = |code: &str| {
        let code = fold(code);
        let same = |other: &&Rc<Course>| Some(other.id) != id && fold(&other.code) == code;
        edits
            .base
            .courses
            .iter()
            .find(same)
            .map(|other| other.title.clone())
    };
    let valid = forms::validate_course(form, &holder).map_err(CommandError::Fields)?;
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
    let label = ActionLabel::one(action, course.title.clone());
    edits.put(course);
    Ok(label)
}

/// Deletes courses, and removes them from every course session.
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
    }
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

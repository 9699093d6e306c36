//! Course sessions: saving the wizard, the bin, and edits of several course sessions at once.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::drafts;
use super::session_relations;
use crate::model::{
    CategoryId, ChosenCourse, ChosenLearners, CourseId, CourseSession, CourseSessionId,
    DetailsForm, Enrolment, PersonId, Record, RecordType, SessionClass, SessionCourse,
};
use crate::rules::clock_changes::observed;
use crate::rules::course_session as rules;
use crate::rules::limits;
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Parts of a course session to save; parts that are `None` do not change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionSave {
    /// Id of the course session. If there is none with this id, it is created; `details` are
    /// required then.
    pub id: CourseSessionId,
    /// Step 1 as typed.
    pub details: Option<DetailsForm>,
    /// Step 2, in order.
    pub courses: Option<Vec<ChosenCourse>>,
    /// Step 3.
    pub learners: Option<ChosenLearners>,
}

/// Returns the name, as written, of another course session outside the bin that has this name, or
/// `None`.
#[must_use]
pub fn name_holder(records: &Records, name: &str, except: CourseSessionId) -> Option<String> {
    records
        .sessions_named(name)
        .find(|other| other.id != except)
        .map(|other| other.name.clone())
}

pub fn save(
    edits: &mut Edits<'_>,
    save: SessionSave,
    context: &CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let id = save.id;
    let present = edits.base.course_sessions.get(id).cloned();
    let (mut session, action) = match &present {
        Some(session) => (session.as_ref().clone(), action_of(&save)),
        None => (CourseSession::new(id), ActionKind::CreatedCourseSession),
    };
    match &save.details {
        Some(form) => {
            let holder = |name: &str| name_holder(edits.base, name, id);
            let details = rules::validate_details(form, &holder).map_err(CommandError::Fields)?;
            session.name = details.name;
            session.coaches = details.coaches;
            session.first_coach = details.first_coach;
            session.category = details.category;
            session.limits =
                observed(&details.limits, context.zone).map_err(CommandError::Fields)?;
            session.after_end = details.after_end;
            session.description = details.description;
            session.show_description = details.show_description;
        }
        None if present.is_none() => return Err(CommandError::NotFound),
        None => {}
    }
    let label = ActionLabel::one(action, session.name.clone());
    edits.put(session);
    if let Some(courses) = &save.courses {
        session_relations::put_courses(edits, id, courses);
    }
    if let Some(learners) = &save.learners {
        let courses = match &save.courses {
            Some(chosen) => chosen.iter().map(|course| course.course).collect(),
            None => {
                let rows = edits.base.courses_of(id);
                rows.iter().map(|row| row.course).collect()
            }
        };
        session_relations::put_learners(edits, id, &courses, learners)?;
    }
    drafts::served(edits, &save);
    Ok(label)
}

const fn action_of(save: &SessionSave) -> ActionKind {
    match (&save.details, &save.courses, &save.learners) {
        (None, Some(_), None) => ActionKind::ChangedCourses,
        (None, None, Some(_)) => ActionKind::ChangedLearners,
        _ => ActionKind::ChangedDetails,
    }
}

pub fn bin(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CourseSessionId>,
    context: &CommandContext<'_>,
) -> ActionLabel {
    let now = context.now;
    let (count, name) = change_each(edits, ids, &mut |session| {
        session.binned_at = session.binned_at.or(Some(now))
    });
    ActionLabel::many(ActionKind::BinnedCourseSessions, count, name)
}

/// Restores course sessions from the bin. A name that is in use by now gets a number.
pub fn restore(edits: &mut Edits<'_>, ids: &BTreeSet<CourseSessionId>) -> ActionLabel {
    let records = edits.base;
    let mut given = BTreeSet::new();
    let (count, name) = change_each(edits, ids, &mut |session| {
        session.binned_at = None;
        let original = session.name.clone();
        let mut number = 2;
        while given.contains(&name_key(&session.name))
            || name_holder(records, &session.name, session.id).is_some()
        {
            session.name = format!("{original} ({number})");
            number += 1;
        }
        given.insert(name_key(&session.name));
    });
    ActionLabel::many(ActionKind::RestoredCourseSessions, count, name)
}

/// Deletes course sessions permanently, with their courses, classes and enrolments.
pub fn delete(edits: &mut Edits<'_>, ids: &BTreeSet<CourseSessionId>) -> ActionLabel {
    let records = edits.base;
    let mut name = String::new();
    for id in ids {
        if let Some(session) = records.course_sessions.get(*id) {
            name.clone_from(&session.name);
        }
        edits.remove(CourseSession::record_key(*id));
        for course in records.courses_of(*id) {
            edits.remove(SessionCourse::record_key((*id, course.course)));
        }
        for class in records.classes_of(*id) {
            edits.remove(SessionClass::record_key((*id, class.class)));
        }
        for enrolment in records.enrolments_of(*id) {
            edits.remove(Enrolment::record_key((*id, enrolment.person)));
        }
        drafts::remove(edits, *id);
    }
    ActionLabel::many(ActionKind::DeletedCourseSessions, ids.len(), name)
}

/// Deletes permanently the course sessions that have been in the bin for 30 days.
pub fn empty_bin(edits: &mut Edits<'_>, context: &CommandContext<'_>) -> ActionLabel {
    let over = |session: &&Rc<CourseSession>| {
        session
            .binned_at
            .is_some_and(|since| since.plus_days(limits::BIN_DAYS) <= context.now)
    };
    let ids: BTreeSet<_> = edits
        .base
        .course_sessions
        .iter()
        .filter(over)
        .map(|session| session.id)
        .collect();
    delete(edits, &ids);
    ActionLabel::many(ActionKind::EmptiedBin, ids.len(), "")
}

pub fn set_category(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CourseSessionId>,
    category: Option<CategoryId>,
) -> ActionLabel {
    let (count, name) = change_each(edits, ids, &mut |session| session.category = category);
    ActionLabel::many(ActionKind::SetCategory, count, name)
}

/// Shifts the dates of course sessions, unless one of them would end up outside of the usual years.
pub fn shift(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CourseSessionId>,
    days: i64,
    context: &CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let mut problems = Vec::new();
    let (count, name) = change_each(edits, ids, &mut |session| {
        match observed(&rules::shift_limits(&session.limits, days), context.zone) {
            Ok(limits) => session.limits = limits,
            Err(found) => problems.extend(found),
        }
        if problems.is_empty() {
            problems = rules::date_problems(&session.limits);
        }
    });
    if problems.is_empty() {
        Ok(ActionLabel::many(ActionKind::ShiftedDates, count, name))
    } else {
        Err(CommandError::Fields(problems))
    }
}

/// Sets the extra days of one learner, and the courses that the learner does not follow.
pub fn tune_learner(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    person: PersonId,
    extension_days: u16,
    blocked: BTreeSet<CourseId>,
) -> Result<ActionLabel, CommandError> {
    let enrolment = edits
        .base
        .enrolments
        .get((session, person))
        .ok_or(CommandError::NotFound)?;
    let courses = edits.base.courses_of(session);
    if !courses.is_empty()
        && courses
            .iter()
            .all(|course| blocked.contains(&course.course))
    {
        return Err(CommandError::AllCoursesBlocked);
    }
    let mut enrolment = enrolment.as_ref().clone();
    enrolment.extension_days = extension_days;
    enrolment.blocked_courses = blocked;
    let name = edits
        .base
        .people
        .get(person)
        .map(|person| edits.base.distinct_name(person))
        .unwrap_or_default();
    edits.put(enrolment);
    Ok(ActionLabel::one(ActionKind::ChangedLearners, name))
}

/// Sets the coaches of some courses of a course session.
pub fn set_course_coaches(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    coaches: BTreeMap<CourseId, BTreeSet<PersonId>>,
) -> Result<ActionLabel, CommandError> {
    let name = edits
        .base
        .course_sessions
        .get(session)
        .ok_or(CommandError::NotFound)?
        .name
        .clone();
    for (course, coaches) in coaches {
        let row = edits
            .base
            .session_courses
            .get((session, course))
            .ok_or(CommandError::NotFound)?;
        let mut row = row.as_ref().clone();
        row.coaches = coaches;
        edits.put(row);
    }
    Ok(ActionLabel::one(ActionKind::ChangedCourses, name))
}

/// Applies `change` to each of the course sessions, as this command has left them so far. Returns
/// the number of course sessions changed and the name of one of them.
fn change_each(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CourseSessionId>,
    change: &mut dyn FnMut(&mut CourseSession),
) -> (usize, String) {
    let mut name = String::new();
    let mut count = 0;
    for id in ids {
        if let Some(Record::CourseSession(session)) = edits.get(CourseSession::record_key(*id)) {
            let mut session = session.as_ref().clone();
            change(&mut session);
            name.clone_from(&session.name);
            edits.put(session);
            count += 1;
        }
    }
    (count, name)
}

//! Courses, classes and learners of a course session: conversion between choices in the wizard and
//! the relations stored.

use std::collections::{BTreeMap, BTreeSet};

use super::copies::CopyScope;
use crate::model::{
    ChosenCourse, ChosenLearners, CourseId, CourseSessionId, Enrolment, OrderKey, PersonId,
    RecordType, SessionClass, SessionCourse,
};
use crate::rules::enrolment::enrolment_reasons;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Writes the courses in the order chosen. An empty list is valid (Chamilo 1.11 ignores it and
/// reports success). Only courses that moved get a new order key.
pub fn put_courses(edits: &mut Edits<'_>, session: CourseSessionId, chosen: &[ChosenCourse]) {
    let kept: BTreeSet<_> = chosen.iter().map(|course| course.course).collect();
    for row in edits.base.courses_of(session) {
        if !kept.contains(&row.course) {
            edits.remove(SessionCourse::record_key((session, row.course)));
        }
    }
    let rows = chosen.iter().map(|choice| {
        let key = (session, choice.course);
        let present = edits
            .base
            .session_courses
            .get(key)
            .map(|row| row.as_ref().clone());
        let mut row = present.unwrap_or_else(|| SessionCourse::new(session, choice.course));
        row.coaches.clone_from(&choice.coaches);
        row
    });
    let mut rows: Vec<SessionCourse> = rows.collect();
    set_order(&mut rows);
    for row in rows {
        edits.put(row);
    }
}

/// Assigns ascending order keys to the rows, without changing a key that already fits.
fn set_order(rows: &mut [SessionCourse]) {
    let mut last: Option<OrderKey> = None;
    for at in 0..rows.len() {
        let fits = rows[at].order > last.clone().unwrap_or_default();
        if !fits {
            let next = rows[at + 1..].iter().map(|row| &row.order).find(|order| {
                last.as_ref().is_none_or(|last| *order > last) && **order != OrderKey::default()
            });
            rows[at].order = OrderKey::between(last.as_ref(), next);
        }
        last = Some(rows[at].order.clone());
    }
}

/// Writes classes and enrolments. Other fields of an enrolment (extension, first access) do not
/// change. `courses` are those of the course session after the command.
///
/// # Errors
/// Returns [`CommandError::AllCoursesBlocked`] if a learner would be blocked from every course.
pub fn put_learners(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    courses: &BTreeSet<CourseId>,
    chosen: &ChosenLearners,
) -> Result<(), CommandError> {
    let records = edits.base;
    for row in records.classes_of(session) {
        if !chosen.classes.contains_key(&row.class) {
            edits.remove(SessionClass::record_key((session, row.class)));
        }
    }
    for (class, follow) in chosen.classes.iter() {
        let present = records
            .session_classes
            .get((session, *class))
            .map(|row| row.as_ref().clone());
        let mut row = present.unwrap_or_else(|| SessionClass::new(session, *class));
        row.follow = *follow;
        edits.put(row);
    }
    let reasons = reasons_in(records, session, chosen);
    for enrolment in records.enrolments_of(session) {
        if !reasons.contains_key(&enrolment.person) {
            edits.remove(Enrolment::record_key((session, enrolment.person)));
        }
    }
    for (person, why) in reasons {
        let present = records
            .enrolments
            .get((session, person))
            .map(|row| row.as_ref().clone());
        let mut row = present.unwrap_or_else(|| Enrolment::new(session, person));
        row.individually = why.individually;
        row.classes = why.classes;
        row.extension_days = chosen.extensions.get(&person).copied().unwrap_or(0);
        row.blocked_courses = chosen.blocked.get(&person).cloned().unwrap_or_default();
        if !courses.is_empty() && courses.is_subset(&row.blocked_courses) {
            return Err(CommandError::AllCoursesBlocked);
        }
        edits.put(row);
    }
    Ok(())
}

/// Returns the learners that a choice enrols in this workspace, with the reasons of each.
#[must_use]
pub fn reasons_in(
    records: &Records,
    session: CourseSessionId,
    chosen: &ChosenLearners,
) -> BTreeMap<PersonId, crate::rules::enrolment::Reasons> {
    enrolment_reasons(
        chosen,
        |class| {
            records
                .members_of(class)
                .filter(|person| records.people.contains(*person))
                .collect()
        },
        |class| {
            records
                .session_classes
                .get((session, class))
                .filter(|row| !row.follow)?;
            let through = records
                .enrolments_of(session)
                .filter(|row| row.classes.contains(&class));
            Some(through.map(|row| row.person).collect())
        },
    )
}

/// Returns the courses of a saved course session as a choice.
#[must_use]
pub fn chosen_courses(records: &Records, session: CourseSessionId) -> Vec<ChosenCourse> {
    let rows = records.courses_of(session);
    rows.iter()
        .map(|row| ChosenCourse {
            course: row.course,
            coaches: row.coaches.clone(),
        })
        .collect()
}

/// Returns the learners of a saved course session as a choice.
#[must_use]
pub fn chosen_learners(records: &Records, session: CourseSessionId) -> ChosenLearners {
    let mut chosen = ChosenLearners::default();
    for row in records.classes_of(session) {
        chosen.classes.insert(row.class, row.follow);
    }
    for row in records.enrolments_of(session) {
        if row.individually {
            chosen.individually.insert(row.person);
        }
        if row.extension_days > 0 {
            chosen.extensions.insert(row.person, row.extension_days);
        }
        if !row.blocked_courses.is_empty() {
            chosen
                .blocked
                .insert(row.person, row.blocked_courses.clone());
        }
    }
    chosen
}

/// Copies the parts in `scope` to another course session.
///
/// # Errors
/// Same as [`put_learners`].
pub fn copy_relations(
    edits: &mut Edits<'_>,
    from: CourseSessionId,
    to: CourseSessionId,
    scope: CopyScope,
) -> Result<(), CommandError> {
    let records = edits.base;
    if scope.courses {
        let mut courses = chosen_courses(records, from);
        if !scope.coaches {
            courses.iter_mut().for_each(|course| course.coaches.clear());
        }
        put_courses(edits, to, &courses);
    }
    let mut learners = chosen_learners(records, from);
    if !scope.learners {
        learners.individually.clear();
    }
    if !scope.classes {
        learners.classes.clear();
    }
    learners.extensions.clear();
    learners.blocked.clear();
    // Nothing is blocked in a copy, so its courses do not matter.
    put_learners(edits, to, &BTreeSet::new(), &learners)
}

//! Objectives of courses and of sessions.

use std::collections::BTreeSet;

use super::sessions::field_error;
use crate::model::{
    Course, CourseId, CourseObjective, CourseObjectiveId, OrderKey, RecordType, Session, SessionId,
    SessionObjective, SessionObjectiveId,
};
use crate::rules::fields::Field;
use crate::rules::sessions as rules;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// A new value of one attribute of an objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectiveEdit {
    /// The text.
    Title(String),
    /// The objectives of the course that an objective of a session contributes to; without effect on
    /// an objective of a course.
    CourseObjectives(BTreeSet<CourseObjectiveId>),
    /// Whether it no longer applies.
    Inactive(bool),
    /// The position among the other objectives, from 0.
    Position(usize),
}

/// Returns the key of an item at a position among others, given their keys in order.
pub(super) fn key_at<'k>(others: impl Iterator<Item = &'k OrderKey>, position: usize) -> OrderKey {
    let others: Vec<&OrderKey> = others.collect();
    let position = position.min(others.len());
    let before = position.checked_sub(1).map(|before| others[before]);
    OrderKey::between(before, others.get(position).copied())
}

fn title(text: &str) -> Result<String, CommandError> {
    rules::objective(text).map_err(|problem| field_error(Field::Objective, problem))
}

pub fn add_to_session(
    edits: &mut Edits<'_>,
    session: SessionId,
    text: &str,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let of = edits.find::<Session>(session)?;
    let mut objective = SessionObjective::new(SessionObjectiveId(context.ids.next()));
    objective.session = session;
    objective.title = title(text)?;
    let others = edits.base.objectives_of_session(session);
    objective.order = key_at(others.iter().map(|other| &other.order), usize::MAX);
    edits.put(objective);
    Ok(ActionLabel::one(ActionKind::AddedObjective, of.title))
}

pub fn edit_of_session(
    edits: &mut Edits<'_>,
    id: SessionObjectiveId,
    edit: ObjectiveEdit,
) -> Result<ActionLabel, CommandError> {
    let mut objective = edits.find::<SessionObjective>(id)?;
    let of = edits.find::<Session>(objective.session)?;
    match edit {
        ObjectiveEdit::Title(text) => objective.title = title(&text)?,
        ObjectiveEdit::CourseObjectives(objectives) => objective.course_objectives = objectives,
        ObjectiveEdit::Inactive(inactive) => objective.inactive = inactive,
        ObjectiveEdit::Position(position) => {
            let mut others = edits.base.objectives_of_session(objective.session);
            others.retain(|other| other.id != id);
            objective.order = key_at(others.iter().map(|other| &other.order), position);
        }
    }
    edits.put(objective);
    Ok(ActionLabel::one(ActionKind::ChangedObjective, of.title))
}

pub fn delete_of_session(
    edits: &mut Edits<'_>,
    id: SessionObjectiveId,
) -> Result<ActionLabel, CommandError> {
    let objective = edits.find::<SessionObjective>(id)?;
    let of = edits.find::<Session>(objective.session)?;
    edits.remove(SessionObjective::record_key(id));
    Ok(ActionLabel::one(ActionKind::DeletedObjective, of.title))
}

pub fn add_to_course(
    edits: &mut Edits<'_>,
    course: CourseId,
    text: &str,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let of = edits.find::<Course>(course)?;
    let mut objective = CourseObjective::new(CourseObjectiveId(context.ids.next()));
    objective.course = course;
    objective.title = title(text)?;
    let others = edits.base.objectives_of_course(course);
    objective.order = key_at(others.iter().map(|other| &other.order), usize::MAX);
    edits.put(objective);
    Ok(ActionLabel::one(ActionKind::AddedObjective, of.title))
}

pub fn edit_of_course(
    edits: &mut Edits<'_>,
    id: CourseObjectiveId,
    edit: ObjectiveEdit,
) -> Result<ActionLabel, CommandError> {
    let mut objective = edits.find::<CourseObjective>(id)?;
    let of = edits.find::<Course>(objective.course)?;
    match edit {
        ObjectiveEdit::Title(text) => objective.title = title(&text)?,
        ObjectiveEdit::CourseObjectives(_) => {}
        ObjectiveEdit::Inactive(inactive) => objective.inactive = inactive,
        ObjectiveEdit::Position(position) => {
            let mut others = edits.base.objectives_of_course(objective.course);
            others.retain(|other| other.id != id);
            objective.order = key_at(others.iter().map(|other| &other.order), position);
        }
    }
    edits.put(objective);
    Ok(ActionLabel::one(ActionKind::ChangedObjective, of.title))
}

/// Deletes an objective of a course, and removes it from the objectives of sessions.
pub fn delete_of_course(
    edits: &mut Edits<'_>,
    id: CourseObjectiveId,
) -> Result<ActionLabel, CommandError> {
    let objective = edits.find::<CourseObjective>(id)?;
    let of = edits.find::<Course>(objective.course)?;
    edits.remove(CourseObjective::record_key(id));
    edits.update_where(
        &edits.base.session_objectives,
        |row| row.course_objectives.contains(&id),
        |row| {
            row.course_objectives.remove(&id);
        },
    );
    Ok(ActionLabel::one(ActionKind::DeletedObjective, of.title))
}

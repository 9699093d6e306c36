//! Courses: people in charge, cohorts, objectives, publication, and copies to another year.

use std::collections::BTreeSet;

use super::objectives::{self, ObjectiveEdit};
use super::roll_over::{self, RollOver};
use crate::model::{CohortId, Course, CourseId, CourseObjectiveId, PersonId, Publication};
use crate::rules::fields::{Field, Problems};
use crate::rules::limits;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::changed_attribute::ChangedAttribute;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// One operation on a course, apart from its form and its sessions.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum CourseCommand {
    /// Changes one attribute of a course.
    Edit { id: CourseId, edit: CourseEdit },
    /// Adds an objective at the end.
    AddObjective { course: CourseId, title: String },
    /// Changes one attribute of an objective.
    EditObjective {
        id: CourseObjectiveId,
        edit: ObjectiveEdit,
    },
    /// Deletes an objective.
    DeleteObjective { id: CourseObjectiveId },
    /// Copies a course to another year.
    RollOver(Box<RollOver>),
}

/// A new value of one attribute of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseEdit {
    /// The description.
    Description(String),
    /// The teachers.
    Teachers(BTreeSet<PersonId>),
    /// The directors.
    Directors(BTreeSet<PersonId>),
    /// The administrators.
    Administrators(BTreeSet<PersonId>),
    /// The student advisors.
    Advisors(BTreeSet<PersonId>),
    /// The cohorts.
    Cohorts(BTreeSet<CohortId>),
    /// The part of the course that learners see.
    Publication(Publication),
}

impl CourseEdit {
    /// Returns the attribute that is edited.
    const fn attribute(&self) -> ChangedAttribute {
        match self {
            Self::Description(_) => ChangedAttribute::Description,
            Self::Teachers(_) => ChangedAttribute::Teachers,
            Self::Directors(_) => ChangedAttribute::Directors,
            Self::Administrators(_) => ChangedAttribute::Administrators,
            Self::Advisors(_) => ChangedAttribute::Advisors,
            Self::Cohorts(_) => ChangedAttribute::Cohorts,
            Self::Publication(_) => ChangedAttribute::Publication,
        }
    }
}

impl CourseCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Edit { id, edit: change } => edit(edits, id, change),
            Self::AddObjective { course, title } => {
                objectives::add_to_course(edits, course, &title, context)
            }
            Self::EditObjective { id, edit } => objectives::edit_of_course(edits, id, edit),
            Self::DeleteObjective { id } => objectives::delete_of_course(edits, id),
            Self::RollOver(plan) => roll_over::roll_over(edits, &plan, context),
        }
    }
}

fn edit(
    edits: &mut Edits<'_>,
    id: CourseId,
    edit: CourseEdit,
) -> Result<ActionLabel, CommandError> {
    let mut course = edits.find::<Course>(id)?;
    let mut problems = Problems::default();
    let attribute = edit.attribute();
    match edit {
        CourseEdit::Description(text) => {
            course.description =
                problems.optional_lines(Field::Description, &text, limits::DESCRIPTION);
        }
        CourseEdit::Teachers(people) => course.teachers = people,
        CourseEdit::Directors(people) => course.directors = people,
        CourseEdit::Administrators(people) => course.administrators = people,
        CourseEdit::Advisors(people) => course.advisors = people,
        CourseEdit::Cohorts(cohorts) => course.cohorts = cohorts,
        CourseEdit::Publication(publication) => course.publication = publication,
    }
    problems.into_result(()).map_err(CommandError::Fields)?;
    let label =
        ActionLabel::of_attribute(ActionKind::ChangedCourse, attribute, course.title.clone());
    edits.put(course);
    Ok(label)
}

//! Sessions: adding them to courses, and editing one attribute at a time.

use std::collections::BTreeSet;

use super::independent_learning::{self, IndependentLearningEdit};
use super::materials::{self, MaterialCommand};
use super::objectives::{self, ObjectiveEdit};
use super::session_copies::{self, SessionCopy};
use super::{postrequisites, publication, session_removal};
use crate::model::{
    Course, CourseId, DateTimeText, PersonId, Publication, Session, SessionId, SessionObjectiveId,
    SessionType, SessionTypeId, TermId,
};
use crate::rules::fields::{Field, FieldProblem, Problem, Problems};
use crate::rules::limits;
use crate::rules::sessions as rules;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::changed_attribute::ChangedAttribute;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// One operation on sessions and what belongs to them, except offerings.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum SessionCommand {
    /// Adds a session to a course.
    Add(NewSession),
    /// Changes one attribute of a session.
    Edit { id: SessionId, edit: SessionEdit },
    /// Publishes sessions, marks them as scheduled or takes them back, all or none.
    Publish {
        ids: BTreeSet<SessionId>,
        publication: Publication,
    },
    /// Deletes sessions with everything that belongs to them.
    Delete { ids: BTreeSet<SessionId> },
    /// Copies a session to a course.
    Copy(SessionCopy),
    /// Changes one value of the independent learning of a session.
    EditIndependentLearning {
        session: SessionId,
        edit: IndependentLearningEdit,
    },
    /// Adds an objective at the end.
    AddObjective { session: SessionId, title: String },
    /// Changes one attribute of an objective.
    EditObjective {
        id: SessionObjectiveId,
        edit: ObjectiveEdit,
    },
    /// Deletes an objective.
    DeleteObjective { id: SessionObjectiveId },
    /// Adds, changes, moves or deletes learning materials.
    Material(MaterialCommand),
}

/// The values of the form of a new session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSession {
    /// The course.
    pub course: CourseId,
    /// Required.
    pub title: String,
    /// The type, which must be active.
    pub session_type: Option<SessionTypeId>,
    /// Hours and due date of its independent learning, if it has any.
    pub independent_learning: Option<NewIndependentLearning>,
}

/// The independent learning of a new session, as entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewIndependentLearning {
    /// Required: a decimal number.
    pub hours: String,
    /// The time at which it is due, or empty.
    pub due: DateTimeText,
}

/// A new value of one attribute of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionEdit {
    /// The title.
    Title(String),
    /// The type; an inactive one only if it is the present one.
    Type(Option<SessionTypeId>),
    /// One of the flags.
    Flag(SessionFlag, bool),
    /// The description.
    Description(String),
    /// The instructional notes.
    InstructionalNotes(String),
    /// The terms.
    Terms(BTreeSet<TermId>),
    /// The administrators.
    Administrators(BTreeSet<PersonId>),
    /// The session before which it has to be completed.
    Postrequisite(Option<SessionId>),
}

impl SessionEdit {
    /// Returns the attribute that is edited.
    const fn attribute(&self) -> ChangedAttribute {
        match self {
            Self::Title(_) => ChangedAttribute::Title,
            Self::Type(_) => ChangedAttribute::SessionType,
            Self::Flag(SessionFlag::Supplemental, _) => ChangedAttribute::Supplemental,
            Self::Flag(SessionFlag::SpecialAttire, _) => ChangedAttribute::SpecialAttire,
            Self::Flag(SessionFlag::SpecialEquipment, _) => ChangedAttribute::SpecialEquipment,
            Self::Flag(SessionFlag::AttendanceRequired, _) => ChangedAttribute::AttendanceRequired,
            Self::Description(_) => ChangedAttribute::Description,
            Self::InstructionalNotes(_) => ChangedAttribute::InstructionalNotes,
            Self::Terms(_) => ChangedAttribute::Terms,
            Self::Administrators(_) => ChangedAttribute::Administrators,
            Self::Postrequisite(_) => ChangedAttribute::Postrequisite,
        }
    }
}

/// An attribute of a session that holds or does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionFlag {
    /// It is offered in addition to what is required.
    Supplemental,
    /// Learners need special clothing.
    SpecialAttire,
    /// Learners need special equipment.
    SpecialEquipment,
    /// Learners have to attend.
    AttendanceRequired,
}

impl SessionFlag {
    /// All flags, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::Supplemental,
        Self::SpecialAttire,
        Self::SpecialEquipment,
        Self::AttendanceRequired,
    ];

    /// Returns `true` if the flag is set.
    #[must_use]
    pub const fn is_set(self, session: &Session) -> bool {
        match self {
            Self::Supplemental => session.supplemental,
            Self::SpecialAttire => session.special_attire,
            Self::SpecialEquipment => session.special_equipment,
            Self::AttendanceRequired => session.attendance_required,
        }
    }

    const fn of(self, session: &mut Session) -> &mut bool {
        match self {
            Self::Supplemental => &mut session.supplemental,
            Self::SpecialAttire => &mut session.special_attire,
            Self::SpecialEquipment => &mut session.special_equipment,
            Self::AttendanceRequired => &mut session.attendance_required,
        }
    }
}

impl SessionCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Add(form) => add(edits, &form, context),
            Self::Edit { id, edit: change } => edit(edits, id, change),
            Self::Publish { ids, publication } => publication::publish(edits, &ids, publication),
            Self::Delete { ids } => session_removal::delete(edits, &ids),
            Self::Copy(copy) => session_copies::copy(edits, &copy, context),
            Self::EditIndependentLearning { session, edit } => {
                independent_learning::edit(edits, session, edit, context)
            }
            Self::AddObjective { session, title } => {
                objectives::add_to_session(edits, session, &title, context)
            }
            Self::EditObjective { id, edit } => objectives::edit_of_session(edits, id, edit),
            Self::DeleteObjective { id } => objectives::delete_of_session(edits, id),
            Self::Material(command) => materials::plan(edits, command, context),
        }
    }
}

fn add(
    edits: &mut Edits<'_>,
    form: &NewSession,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    edits.find::<Course>(form.course)?;
    let mut problems = Problems::default();
    let title = problems.check(Field::SessionTitle, rules::session_title(&form.title));
    let session_type = choose_type(edits, form.session_type, None);
    problems.check(Field::SessionType, session_type);
    let independent_learning = form.independent_learning.as_ref();
    let learning = independent_learning.map(|learning| {
        let hours = rules::learning_hours(&learning.hours);
        let hours = problems.check(Field::LearningHours, hours);
        let due = rules::learning_due(&learning.due);
        (hours, problems.check(Field::LearningDue, due).flatten())
    });
    problems.into_result(()).map_err(CommandError::Fields)?;
    let mut session = Session::new(SessionId(context.ids.next()));
    session.course = form.course;
    session.title = title.unwrap_or_default();
    session.session_type = form.session_type;
    if let Some((hours, due)) = learning {
        independent_learning::create(edits, session.id, hours.unwrap_or_default(), due);
    }
    let label = ActionLabel::one(ActionKind::AddedSession, session.title.clone());
    edits.put(session);
    Ok(label)
}

fn edit(
    edits: &mut Edits<'_>,
    id: SessionId,
    edit: SessionEdit,
) -> Result<ActionLabel, CommandError> {
    let mut session = edits.find::<Session>(id)?;
    let mut problems = Problems::default();
    let attribute = edit.attribute();
    match edit {
        SessionEdit::Title(title) => {
            let title = problems.check(Field::SessionTitle, rules::session_title(&title));
            session.title = title.unwrap_or_default();
        }
        SessionEdit::Type(session_type) => {
            let present = session.session_type;
            problems.check(
                Field::SessionType,
                choose_type(edits, session_type, present),
            );
            session.session_type = session_type;
        }
        SessionEdit::Flag(flag, on) => *flag.of(&mut session) = on,
        SessionEdit::Description(text) => {
            session.description =
                problems.optional_lines(Field::Description, &text, limits::DESCRIPTION);
        }
        SessionEdit::InstructionalNotes(text) => {
            session.instructional_notes =
                problems.optional_lines(Field::InstructionalNotes, &text, limits::DESCRIPTION);
        }
        SessionEdit::Terms(terms) => session.terms = terms,
        SessionEdit::Administrators(people) => session.administrators = people,
        SessionEdit::Postrequisite(other) => {
            postrequisites::check(edits.base, &session, other).map_err(CommandError::Session)?;
            session.postrequisite = other;
        }
    }
    problems.into_result(()).map_err(CommandError::Fields)?;
    let label =
        ActionLabel::of_attribute(ActionKind::ChangedSession, attribute, session.title.clone());
    edits.put(session);
    Ok(label)
}

/// Checks that a type can be chosen: it is active, or it is the present one.
fn choose_type(
    edits: &Edits<'_>,
    chosen: Option<SessionTypeId>,
    present: Option<SessionTypeId>,
) -> Result<(), Problem> {
    match chosen.map(|id| edits.find::<SessionType>(id)) {
        None => Ok(()),
        Some(Ok(found)) if !found.inactive || chosen == present => Ok(()),
        Some(_) => Err(Problem::Inactive),
    }
}

/// Returns the error of one invalid field.
pub(super) fn field_error(field: Field, problem: Problem) -> CommandError {
    CommandError::Fields(vec![FieldProblem { field, problem }])
}

#[cfg(test)]
mod tests;

//! Performing an import, as shown by its dry run, in one change.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::classes;
use super::session_relations;
use crate::model::{
    ChosenCourse, ChosenLearners, ClassId, CourseSession, ExternalIdentifier, Kind, PersonId,
    Record,
};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Outcome of a dry run: records to write unchanged, and members to add to classes (so that course
/// sessions that follow the class enrol them too).
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// File name, for the history.
    pub file: String,
    /// Records to add or replace.
    pub records: Vec<Record>,
    /// Course sessions to add or replace, with their courses and learners, which may be `records`.
    pub sessions: Vec<ImportedSession>,
    /// Members to add; the class may be one of `records`.
    pub join: Vec<(ClassId, PersonId)>,
    /// Members to remove.
    pub leave: Vec<(ClassId, PersonId)>,
    /// Ids that another system has for records, which may be `records`.
    pub identifiers: Vec<ExternalIdentifier>,
}

/// A course session of an import.
#[derive(Clone, Debug)]
pub struct ImportedSession {
    /// The course session itself.
    pub session: Rc<CourseSession>,
    /// All of its courses, in order.
    pub courses: Vec<ChosenCourse>,
    /// All of its learners.
    pub learners: ChosenLearners,
}

/// Numbers of enrolments that an import adds and ends in the course sessions that follow its classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EnrolmentEffects {
    /// New enrolments.
    pub added: usize,
    /// Enrolments that end since no reason for them remains.
    pub ended: usize,
}

impl Import {
    /// Returns the effects on enrolments when the import is applied to `records`.
    #[must_use]
    pub fn enrolment_effects(&self, records: &Records) -> EnrolmentEffects {
        let mut effects = EnrolmentEffects::default();
        if self.join.is_empty() && self.leave.is_empty() {
            return effects;
        }
        let mut edits = Edits::on(records);
        change_members(&mut edits, &self.join, &self.leave);
        for edit in edits.finish() {
            if edit.key.kind() == Kind::Enrolment {
                effects.added += usize::from(edit.before.is_none());
                effects.ended += usize::from(edit.after.is_none());
            }
        }
        effects
    }
}

pub fn take(edits: &mut Edits<'_>, import: Import) -> Result<ActionLabel, CommandError> {
    let count =
        import.records.len() + import.sessions.len() + import.join.len() + import.leave.len();
    edits.put_all(import.records);
    for identifier in import.identifiers {
        edits.put(identifier);
    }
    for imported in import.sessions {
        let id = imported.session.id;
        edits.put(Record::CourseSession(imported.session));
        session_relations::put_courses(edits, id, &imported.courses);
        let courses = imported.courses.iter().map(|course| course.course);
        session_relations::put_learners(edits, id, &courses.collect(), &imported.learners)?;
    }
    change_members(edits, &import.join, &import.leave);
    Ok(ActionLabel {
        action: ActionKind::Imported,
        name: import.file,
        count,
        ..ActionLabel::default()
    })
}

fn change_members(
    edits: &mut Edits<'_>,
    join: &[(ClassId, PersonId)],
    leave: &[(ClassId, PersonId)],
) {
    let mut changed: BTreeMap<ClassId, [BTreeSet<PersonId>; 2]> = BTreeMap::new();
    for (side, pairs) in [join, leave].into_iter().enumerate() {
        for (class, person) in pairs {
            changed.entry(*class).or_default()[side].insert(*person);
        }
    }
    for (class, [join, leave]) in changed {
        classes::follow(edits, class, &join, &leave);
    }
}

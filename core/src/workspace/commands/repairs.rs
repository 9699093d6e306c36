//! Decisions about rules that the changes of two people have broken together.

use std::collections::BTreeSet;

use super::group_deletion::delete_branches;
use super::session_removal::remove_sessions;
use super::vocabularies::remove_terms;
use crate::model::{
    Cohort, Course, CourseId, LearnerGroup, LearnerGroupId, RecordType, Session, Term, Vocabulary,
};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::broken_rules::{DeletedParent, children_of};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// Decision about a broken rule.
#[derive(Clone, Debug)]
pub enum RepairCommand {
    /// Makes a group of a cycle the top-level group as which it counts.
    Detach(LearnerGroupId),
    /// Puts a new record in the place of a deleted one, so that those that belong to it have a page again.
    Recover {
        /// The deleted record.
        parent: DeletedParent,
        /// Title of the new one.
        title: String,
    },
    /// Deletes the records that belong to a deleted one.
    DeleteOrphans {
        /// The deleted record.
        parent: DeletedParent,
    },
}

impl RepairCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Detach(group) => detach(edits, group),
            Self::Recover { parent, title } => recover(edits, parent, &title, context),
            Self::DeleteOrphans { parent } => delete_orphans(edits, parent),
        }
    }
}

fn detach(edits: &mut Edits<'_>, group: LearnerGroupId) -> Result<ActionLabel, CommandError> {
    let mut row = edits.find::<LearnerGroup>(group)?;
    row.parent = None;
    let label = ActionLabel::one(ActionKind::MovedLearnerGroup, row.title.clone());
    edits.put(row);
    Ok(label)
}

fn recover(
    edits: &mut Edits<'_>,
    parent: DeletedParent,
    title: &str,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    if children_of(edits.base, parent).is_empty() {
        return Err(CommandError::NotFound);
    }
    let action = match parent {
        DeletedParent::Course(id) => {
            add_course(edits, id, title);
            ActionKind::AddedCourse
        }
        DeletedParent::Session(id) => {
            let mut session = Session::new(id);
            session.course = CourseId(context.ids.next());
            title.clone_into(&mut session.title);
            add_course(edits, session.course, title);
            edits.put(session);
            ActionKind::AddedSession
        }
        DeletedParent::Cohort(id) => {
            let mut cohort = Cohort::new(id);
            title.clone_into(&mut cohort.title);
            edits.put(cohort);
            ActionKind::AddedCohort
        }
        DeletedParent::Vocabulary(id) => {
            let mut vocabulary = Vocabulary::new(id);
            title.clone_into(&mut vocabulary.title);
            edits.put(vocabulary);
            ActionKind::AddedVocabulary
        }
    };
    Ok(ActionLabel::one(action, title))
}

fn add_course(edits: &mut Edits<'_>, id: CourseId, title: &str) {
    let mut course = Course::new(id);
    title.clone_into(&mut course.title);
    // The first digits of the id, by which the codes of two such courses differ.
    course.code = id.to_string().chars().take(8).collect();
    edits.put(course);
}

fn delete_orphans(
    edits: &mut Edits<'_>,
    parent: DeletedParent,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let children = children_of(records, parent);
    if children.is_empty() {
        return Err(CommandError::NotFound);
    }
    let (action, title) = match parent {
        DeletedParent::Course(_) => {
            let sessions: BTreeSet<_> = children
                .iter()
                .filter_map(|key| Session::typed_key(*key))
                .collect();
            remove_sessions(edits, &sessions);
            let title = sessions.first().and_then(|id| records.sessions.get(*id));
            (
                ActionKind::DeletedSessions,
                title.map(|row| row.title.clone()),
            )
        }
        DeletedParent::Session(id) => {
            remove_sessions(edits, &[id].into());
            (ActionKind::DeletedOfferings, None)
        }
        DeletedParent::Cohort(_) => {
            let groups: BTreeSet<_> = children
                .iter()
                .filter_map(|key| LearnerGroup::typed_key(*key))
                .collect();
            delete_branches(edits, &groups);
            let title = groups
                .first()
                .and_then(|id| records.learner_groups.get(*id));
            (
                ActionKind::DeletedLearnerGroups,
                title.map(|row| row.title.clone()),
            )
        }
        DeletedParent::Vocabulary(_) => {
            let terms: BTreeSet<_> = children
                .iter()
                .filter_map(|key| Term::typed_key(*key))
                .collect();
            remove_terms(edits, &terms);
            let title = terms.first().and_then(|id| records.terms.get(*id));
            (ActionKind::DeletedTerms, title.map(|row| row.title.clone()))
        }
    };
    let title = title.unwrap_or_default();
    Ok(ActionLabel::many(action, children.len(), title))
}

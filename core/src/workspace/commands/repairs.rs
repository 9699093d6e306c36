//! Decisions about rules that the changes of two people have broken together.

use std::collections::BTreeSet;

use super::group_deletion::delete_branches;
use super::session_removal::remove_sessions;
use super::vocabularies::remove_terms;
use crate::model::{
    Cohort, Course, CourseId, CourseObjective, LearnerGroup, LearnerGroupId, RecordKey, RecordType,
    Session, Term, Vocabulary,
};
use crate::search::name_key;
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
    let is_first_of_cycle = row.parent.is_some() && edits.base.parent_of_group(group).is_none();
    if !is_first_of_cycle {
        return Err(CommandError::NotFound);
    }
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
            let others = edits.base.cohorts.iter();
            cohort.title = free_title(title, others.map(|other| other.title.as_str()));
            edits.put(cohort);
            ActionKind::AddedCohort
        }
        DeletedParent::Vocabulary(id) => {
            let mut vocabulary = Vocabulary::new(id);
            let others = edits.base.vocabularies.iter();
            vocabulary.title = free_title(title, others.map(|other| other.title.as_str()));
            edits.put(vocabulary);
            ActionKind::AddedVocabulary
        }
    };
    Ok(ActionLabel::one(action, title))
}

/// Returns a title with the least number after it, if it needs one, with which it is none of the others.
fn free_title<'a>(title: &str, others: impl Iterator<Item = &'a str>) -> String {
    let others: BTreeSet<String> = others.map(name_key).collect();
    let mut free = title.to_owned();
    let mut number = 2;
    while others.contains(&name_key(&free)) {
        free = format!("{title} {number}");
        number += 1;
    }
    free
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
    let children = children_of(edits.base, parent);
    if children.is_empty() {
        return Err(CommandError::NotFound);
    }
    match parent {
        DeletedParent::Course(_) => {
            remove_sessions(edits, &typed_keys::<Session>(&children));
            for id in typed_keys::<CourseObjective>(&children) {
                edits.remove(CourseObjective::record_key(id));
            }
        }
        DeletedParent::Session(id) => remove_sessions(edits, &[id].into()),
        DeletedParent::Cohort(_) => delete_branches(edits, &typed_keys::<LearnerGroup>(&children)),
        DeletedParent::Vocabulary(_) => remove_terms(edits, &typed_keys::<Term>(&children)),
    }
    Ok(ActionLabel::many(
        ActionKind::DeletedOrphans,
        children.len(),
        String::new(),
    ))
}

fn typed_keys<R: RecordType<Key: Ord>>(keys: &[RecordKey]) -> BTreeSet<R::Key> {
    keys.iter().filter_map(|key| R::typed_key(*key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        CohortId, CourseObjectiveId, FixedOffset, Instant, Record, SeededIds, SessionId,
    };
    use crate::workspace::{BrokenRule, Command, Workspace};

    fn group(id: u128, cohort: u128, parent: Option<u128>) -> Record {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(id));
        group.cohort = CohortId::from_bits(cohort);
        group.parent = parent.map(LearnerGroupId::from_bits);
        group.title = format!("Group {id}");
        group.into()
    }

    fn perform(
        workspace: &mut Workspace,
        command: RepairCommand,
    ) -> Result<ActionLabel, CommandError> {
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut SeededIds::new(7),
            zone: &FixedOffset(0),
        };
        let change = workspace.apply(Command::Repair(command), &mut context)?;
        Ok(change.expect("a change").label.clone())
    }

    fn broken(workspace: &Workspace) -> Vec<BrokenRule> {
        BrokenRule::find(workspace.records())
    }

    #[test]
    fn records_that_are_recovered_have_titles_of_their_own() {
        let records = vec![group(1, 10, None), group(2, 20, None)];
        let mut workspace = Workspace::opened(records, Vec::new());
        for cohort in [10, 20] {
            let command = RepairCommand::Recover {
                parent: DeletedParent::Cohort(CohortId::from_bits(cohort)),
                title: "Recovered".to_owned(),
            };
            perform(&mut workspace, command).expect("a cohort");
        }
        assert_eq!(broken(&workspace), []);
        let cohorts = workspace.records().cohorts.iter();
        let titles: BTreeSet<String> = cohorts.map(|cohort| cohort.title.clone()).collect();
        let expected = ["Recovered", "Recovered 2"].map(str::to_owned);
        assert_eq!(titles, expected.into());
    }

    #[test]
    fn only_the_first_group_of_a_cycle_is_detached() {
        let mut cohort = Cohort::new(CohortId::from_bits(10));
        "Class of 2030".clone_into(&mut cohort.title);
        let records = vec![
            cohort.into(),
            group(1, 10, Some(2)),
            group(2, 10, Some(1)),
            group(3, 10, None),
            group(4, 10, Some(3)),
        ];
        let mut workspace = Workspace::opened(records, Vec::new());
        let id = LearnerGroupId::from_bits;
        for other in [2, 3, 4] {
            let detached = perform(&mut workspace, RepairCommand::Detach(id(other)));
            assert_eq!(detached, Err(CommandError::NotFound), "{other}");
        }
        perform(&mut workspace, RepairCommand::Detach(id(1))).expect("the first");
        assert_eq!(broken(&workspace), []);
        let again = perform(&mut workspace, RepairCommand::Detach(id(1)));
        assert_eq!(again, Err(CommandError::NotFound));
    }

    #[test]
    fn sessions_and_objectives_of_a_deleted_course_are_deleted() {
        let course = CourseId::from_bits(1);
        let mut session = Session::new(SessionId::from_bits(2));
        session.course = course;
        let mut objective = CourseObjective::new(CourseObjectiveId::from_bits(3));
        objective.course = course;
        let records = vec![session.into(), objective.into()];
        let mut workspace = Workspace::opened(records, Vec::new());
        let parent = DeletedParent::Course(course);
        let label = perform(&mut workspace, RepairCommand::DeleteOrphans { parent });
        let expected = ActionLabel::many(ActionKind::DeletedOrphans, 2, "");
        assert_eq!(label, Ok(expected));
        assert_eq!(broken(&workspace), []);
        assert!(workspace.records().sessions.is_empty());
        assert!(workspace.records().course_objectives.is_empty());
    }
}

//! Large changes, performed in steps.

use std::rc::Rc;

use super::Workspace;
use crate::workspace::change::Change;
use crate::workspace::command::Command;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edit_log::EditPosition;
use crate::workspace::history::HistoryEntry;
use crate::workspace::records::StagedRecords;

/// A change that is performed in steps, so that a large one lets the browser answer in between.
#[derive(Debug)]
pub struct StagedChange {
    change: Change,
    /// Position of the records that it is planned for.
    position: EditPosition,
    /// Records that it writes, from the first step on.
    records: Option<StagedRecords>,
}

impl StagedChange {
    /// Carries out the next step, and returns `true` if there is none after it.
    pub fn step(&mut self, workspace: &Workspace) -> bool {
        if let Some(records) = &mut self.records {
            return records.step(&workspace.records);
        }
        self.records = Some(written(&self.change));
        false
    }
}

impl Workspace {
    /// Plans a command that is performed in steps. Returns `None` if it changes nothing.
    ///
    /// # Errors
    /// Returns the [`CommandError`] if the command is refused.
    pub fn stage(
        &self,
        command: Command,
        context: &mut CommandContext<'_>,
    ) -> Result<Option<StagedChange>, CommandError> {
        let change = self.plan(command, context)?;
        Ok(change.map(|change| StagedChange {
            change,
            position: self.records.edits().position(),
            records: None,
        }))
    }

    /// Performs a change, with those of its steps that are left. Returns `None` if records have changed since
    /// it was planned; then the command has to be planned again.
    pub fn commit(&mut self, staged: StagedChange) -> Option<Rc<Change>> {
        if self.records.edits().position() != staged.position {
            return None;
        }
        let change = Rc::new(staged.change);
        let mut records = staged.records.unwrap_or_else(|| written(&change));
        while !records.step(&self.records) {}
        for edit in change.edits.iter().filter(|edit| edit.after.is_none()) {
            self.records.remove(edit.key);
        }
        self.records.merge(records);
        self.history.enter(HistoryEntry::of(&change));
        Some(change)
    }
}

fn written(change: &Change) -> StagedRecords {
    let written = change.edits.iter().filter_map(|edit| edit.after.clone());
    StagedRecords::new(written.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{
        Class, ClassId, ClassMember, FixedOffset, Instant, Kind, PersonId, Record, SeededIds, Uuid,
    };
    use crate::workspace::Import;

    /// Number of people and of classes.
    const COUNT: u128 = 6;

    fn class(id: u128, title: &str) -> Record {
        let mut class = Class::new(ClassId(Uuid::from_u128(id)));
        title.clone_into(&mut class.title);
        class.into()
    }

    fn ids(pairs: &[(u128, u128)]) -> Vec<(ClassId, PersonId)> {
        let id = Uuid::from_u128;
        let pairs = pairs.iter();
        pairs
            .map(|(class, person)| (ClassId(id(*class)), PersonId(id(*person))))
            .collect()
    }

    fn workspace(members: &[(u128, u128)]) -> Workspace {
        let classes = (0..COUNT).map(|id| class(id, "as before"));
        let members = ids(members).into_iter();
        let members = members.map(|(class, person)| ClassMember::new(class, person).into());
        Workspace::opened(classes.chain(members).collect(), Vec::new())
    }

    fn import(titles: &[(u128, String)], join: &[(u128, u128)], leave: &[(u128, u128)]) -> Command {
        Command::Import(Box::new(Import {
            records: titles.iter().map(|(id, title)| class(*id, title)).collect(),
            join: ids(join),
            leave: ids(leave),
            ..Import::default()
        }))
    }

    fn with_context<T>(act: impl FnOnce(&mut CommandContext<'_>) -> T) -> T {
        act(&mut CommandContext {
            now: Instant(0),
            ids: &mut SeededIds::new(1),
            zone: &FixedOffset(0),
        })
    }

    fn stage(workspace: &Workspace, command: Command) -> Option<StagedChange> {
        with_context(|context| workspace.stage(command, context)).expect("accepted")
    }

    fn all(workspace: &Workspace) -> Vec<Record> {
        let kinds = Kind::ALL.iter();
        kinds
            .flat_map(|kind| workspace.records().of_kind(*kind))
            .collect()
    }

    fn pair() -> impl Strategy<Value = (u128, u128)> {
        (0..COUNT, 0..COUNT)
    }

    proptest! {
        #[test]
        fn a_change_in_steps_does_what_it_does_at_once(
            members in prop::collection::vec(pair(), 0..20),
            titles in prop::collection::btree_map(0..COUNT, "[ab]", 0..4),
            join in prop::collection::vec(pair(), 0..20),
            leave in prop::collection::vec(pair(), 0..8),
            steps in 0..70_usize,
        ) {
            let titles: Vec<(u128, String)> = titles.into_iter().collect();
            let command = import(&titles, &join, &leave);
            let mut one = workspace(&members);
            let mut other = one.clone();
            let change = with_context(|context| one.apply(command.clone(), context));
            let change = change.expect("accepted");
            let staged = stage(&other, command);
            prop_assert_eq!(staged.is_some(), change.is_some());
            if let Some(mut staged) = staged {
                // With any number of steps before it, the last of them included.
                for _ in 0..steps {
                    staged.step(&other);
                }
                let committed = other.commit(staged).expect("nothing has changed meanwhile");
                prop_assert_eq!(Some(&committed.edits), change.as_ref().map(|change| &change.edits));
            }
            prop_assert_eq!(all(&one), all(&other));
            for person in (0..COUNT).map(|id| PersonId(Uuid::from_u128(id))) {
                let [mine, other] = [&one, &other].map(Workspace::records);
                prop_assert!(mine.classes_of_person(person).eq(other.classes_of_person(person)));
            }
            let undoable = |workspace: &Workspace| workspace.history().undoable().map(|step| step.id);
            prop_assert_eq!(undoable(&one), undoable(&other));
        }
    }

    #[test]
    fn a_change_planned_for_other_records_is_not_performed() {
        let mut workspace = workspace(&[]);
        let mut staged =
            stage(&workspace, import(&[(1, "mine".to_owned())], &[], &[])).expect("a change");
        while !staged.step(&workspace) {}
        let others = import(&[(1, "theirs".to_owned())], &[], &[]);
        with_context(|context| workspace.apply(others, context)).expect("accepted");
        let before = all(&workspace);
        assert!(workspace.commit(staged).is_none());
        assert_eq!(all(&workspace), before);
    }
}

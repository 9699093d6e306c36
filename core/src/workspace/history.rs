//! Undo history. Changes are steps; an undo is a change too, so the history only grows, and all
//! tabs that read the same journal arrive at the same stacks.

use std::rc::Rc;

use super::action_label::ActionLabel;
use super::change::{Change, ChangeOrigin};
use crate::model::{ChangeId, Instant};

/// Maximum number of steps that can be undone; 100 are guaranteed.
pub const STEPS: usize = 200;

/// Step that can be undone or redone.
#[derive(Clone, Debug)]
pub struct HistoryStep {
    /// Id of the change.
    pub id: ChangeId,
    /// Time of the change.
    pub at: Instant,
    /// Description of the change.
    pub label: ActionLabel,
    /// Change itself; `None` if its body is only in the store.
    pub change: Option<Rc<Change>>,
    /// `true` if another tab made the change while this one was open.
    pub from_another_tab: bool,
}

impl HistoryStep {
    fn of(change: &Rc<Change>) -> Self {
        Self {
            id: change.id,
            at: change.at,
            label: change.label.clone(),
            change: Some(change.clone()),
            from_another_tab: false,
        }
    }
}

/// Undo and redo stacks, the newest steps last.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Rc<HistoryStep>>,
    redo: Vec<Rc<HistoryStep>>,
}

impl History {
    /// Returns the step that the next undo reverts.
    #[must_use]
    pub fn undoable(&self) -> Option<&HistoryStep> {
        self.undo.last().map(|step| &**step)
    }

    /// Returns the step that the next redo repeats.
    #[must_use]
    pub fn redoable(&self) -> Option<&HistoryStep> {
        self.redo.last().map(|step| &**step)
    }

    /// Iterates over the steps that can be undone, newest first.
    pub fn steps(&self) -> impl Iterator<Item = &HistoryStep> {
        self.undo.iter().rev().map(|step| &**step)
    }

    /// Iterates over the steps that can be redone, in the order in which they would be.
    pub fn undone(&self) -> impl Iterator<Item = &HistoryStep> {
        self.redo.iter().rev().map(|step| &**step)
    }

    /// Updates the stacks for a change; its metadata suffices.
    pub fn enter(&mut self, entry: HistoryEntry) {
        if entry.step.label.action.ends_history() {
            *self = Self::default();
            return;
        }
        match entry.nature {
            ChangeOrigin::Silent => {}
            // The history begins after the workspace does.
            ChangeOrigin::Edit if entry.step.label.action.begins_workspace() => {}
            ChangeOrigin::Edit => {
                self.redo.clear();
                self.push(entry.step);
            }
            ChangeOrigin::Undo(of) => {
                if let Some(step) = take_out(&mut self.undo, of) {
                    self.redo.push(step);
                }
            }
            ChangeOrigin::Redo(of) => {
                if let Some(step) = take_out(&mut self.redo, of) {
                    self.push(step);
                }
            }
        }
    }

    fn push(&mut self, step: Rc<HistoryStep>) {
        self.undo.push(step);
        if self.undo.len() > STEPS {
            self.undo.remove(0);
        }
    }
}

fn take_out(steps: &mut Vec<Rc<HistoryStep>>, id: ChangeId) -> Option<Rc<HistoryStep>> {
    let place = steps.iter().rposition(|step| step.id == id)?;
    Some(steps.remove(place))
}

/// Metadata of a change as listed by the journal.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// Edit, undo, redo or silent.
    pub nature: ChangeOrigin,
    /// Step for the change; not used if the change is silent.
    pub step: Rc<HistoryStep>,
}

impl HistoryEntry {
    /// Creates the entry of a change whose body is in memory.
    #[must_use]
    pub fn of(change: &Rc<Change>) -> Self {
        Self::new(change.nature, HistoryStep::of(change))
    }

    /// Creates the entry of a change that another tab made while this one was open.
    #[must_use]
    pub fn from_another_tab(change: &Rc<Change>) -> Self {
        let step = HistoryStep {
            from_another_tab: true,
            ..HistoryStep::of(change)
        };
        Self::new(change.nature, step)
    }

    /// Creates the entry of a step with this origin.
    #[must_use]
    pub fn new(nature: ChangeOrigin, step: HistoryStep) -> Self {
        let step = Rc::new(step);
        Self { nature, step }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FixedOffset, SeededIds, Settings};
    use crate::rules::forms::PersonForm;
    use crate::workspace::{Command, CommandContext, CommandError, Restoring, Workspace};

    const fn context(ids: &mut SeededIds) -> CommandContext<'_> {
        CommandContext {
            now: Instant(0),
            ids,
            zone: &FixedOffset(0),
        }
    }

    fn perform(workspace: &mut Workspace, ids: &mut SeededIds, command: Command) {
        workspace
            .apply(command, &mut context(ids))
            .expect("a valid command");
    }

    fn undo(workspace: &mut Workspace, ids: &mut SeededIds) -> Result<(), CommandError> {
        workspace.undo(&mut context(ids)).map(drop)
    }

    fn redo(workspace: &mut Workspace, ids: &mut SeededIds) -> Result<(), CommandError> {
        workspace.redo(&mut context(ids)).map(drop)
    }

    #[test]
    fn the_history_begins_after_the_workspace_does() {
        let settings = Settings::default();
        let records = vec![settings.clone().into()];
        let backup = Restoring {
            records: Rc::new(records.clone()),
            is_whole: true,
            ..Restoring::default()
        };
        let beginnings = [
            Command::Begin { settings },
            Command::BeginWith { records },
            Command::Restore(backup),
        ];
        for beginning in beginnings {
            let (mut workspace, mut ids) = (Workspace::default(), SeededIds::new(7));
            perform(&mut workspace, &mut ids, beginning);
            let form = PersonForm {
                username: "ana".into(),
                first_name: "Ana".into(),
                last_name: "López".into(),
                ..PersonForm::default()
            };
            perform(
                &mut workspace,
                &mut ids,
                Command::SavePerson { id: None, form },
            );
            assert_eq!(
                redo(&mut workspace, &mut ids),
                Err(CommandError::NothingToRedo)
            );
            assert_eq!(undo(&mut workspace, &mut ids), Ok(()));
            assert_eq!(
                undo(&mut workspace, &mut ids),
                Err(CommandError::NothingToUndo)
            );
            assert!(!workspace.records().settings.is_empty());
            assert!(workspace.records().people.is_empty());
        }
    }
}

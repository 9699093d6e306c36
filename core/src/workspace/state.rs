//! The workspace: its records and history, and the operations on both.

mod staged_change;

use std::rc::Rc;

use super::change::{Change, ChangeOrigin, Edit};
use super::command::Command;
use super::command_context::CommandContext;
use super::command_error::CommandError;
use super::edits::Edits;
use super::history::{History, HistoryEntry};
use super::rebase::{PreferSide, rebase_record};
use super::records::Records;
use crate::model::{ChangeId, Record};

pub use staged_change::StagedChange;

/// Changes of this tab that are not stored yet, rebased on those that other tabs have stored.
#[derive(Debug, Default)]
pub struct Rebased {
    /// Changes after the rebase.
    pub changes: Vec<Rc<Change>>,
    /// Subset of `changes` that replaced values stored by others: both changed the same field, or
    /// one removed the record that the other changed.
    pub conflicting: Vec<Rc<Change>>,
}

/// Change that undoes or redoes a step.
#[derive(Clone, Debug)]
pub struct Inversion {
    /// The change; without edits if the step has no effect any more.
    pub change: Rc<Change>,
    /// Number of records of the step that keep what somebody else has done since.
    pub kept: usize,
}

/// Number of edits from which on they are faster all at once than one after the other.
const MANY: usize = 1000;

/// All data of one browser profile.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    records: Records,
    history: History,
    /// History according to the journal, without the changes that are not stored yet. When a change
    /// of another tab is inserted before those, the history is rebuilt from here.
    persisted_history: History,
}

impl Workspace {
    /// Creates a workspace with the records and history read from a store.
    #[must_use]
    pub fn opened(records: Vec<Record>, entries: Vec<HistoryEntry>) -> Self {
        let mut workspace = Self::default();
        workspace.reopen(records, entries, &[]);
        workspace
    }

    /// Replaces all contents by those read from a store, and applies `pending`, the changes that
    /// are not stored yet, on top.
    pub fn reopen(
        &mut self,
        records: Vec<Record>,
        entries: Vec<HistoryEntry>,
        pending: &[Rc<Change>],
    ) -> Rebased {
        self.records.refill(records);
        self.persisted_history = History::default();
        for entry in entries {
            self.persisted_history.enter(entry);
        }
        self.history = self.persisted_history.clone();
        self.redo_all(pending)
    }

    /// Returns the records.
    #[must_use]
    pub const fn records(&self) -> &Records {
        &self.records
    }

    /// Returns the undo history.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Performs a command. Returns `None` if it changes nothing.
    ///
    /// # Errors
    /// Returns the [`CommandError`] if the command was refused; nothing has changed then.
    pub fn apply(
        &mut self,
        command: Command,
        context: &mut CommandContext<'_>,
    ) -> Result<Option<Rc<Change>>, CommandError> {
        let change = self.plan(command, context)?;
        Ok(change.map(|change| self.take(change)))
    }

    /// Plans a command without performing it. Returns `None` if it changes nothing.
    fn plan(
        &self,
        command: Command,
        context: &mut CommandContext<'_>,
    ) -> Result<Option<Change>, CommandError> {
        // A backup restored into an empty browser begins the workspace.
        let begins = self.records.settings.is_empty() && matches!(command, Command::Restore(_));
        let nature = if begins || command.is_silent() {
            ChangeOrigin::Silent
        } else {
            ChangeOrigin::Edit
        };
        let mut draft = Edits::on(&self.records);
        let label = command.plan(&mut draft, context)?;
        let edits = draft.finish();
        if edits.is_empty() {
            return Ok(None);
        }
        Ok(Some(Change {
            id: ChangeId(context.ids.next()),
            at: context.now,
            nature,
            label,
            edits,
            sync: None,
        }))
    }

    /// Undoes the last step. In a record that someone else has edited since, only the fields of the
    /// step are reverted that nobody has changed since, and no record is removed or brought back.
    ///
    /// # Errors
    /// Returns [`CommandError::NothingToUndo`] if there is no step, and [`CommandError::NotLoaded`]
    /// if its body is only in the store.
    pub fn undo(&mut self, context: &mut CommandContext<'_>) -> Result<Inversion, CommandError> {
        let step = self.history.undoable().ok_or(CommandError::NothingToUndo)?;
        let change = step.change.clone().ok_or(CommandError::NotLoaded)?;
        Ok(self.invert(&change, ChangeOrigin::Undo(change.id), context))
    }

    /// Redoes the last undone step.
    ///
    /// # Errors
    /// Returns [`CommandError::NothingToRedo`] if there is none, and [`CommandError::NotLoaded`] if
    /// its body is only in the store.
    pub fn redo(&mut self, context: &mut CommandContext<'_>) -> Result<Inversion, CommandError> {
        let step = self.history.redoable().ok_or(CommandError::NothingToRedo)?;
        let change = step.change.clone().ok_or(CommandError::NotLoaded)?;
        Ok(self.invert(&change, ChangeOrigin::Redo(change.id), context))
    }

    /// Undoes or redoes a step whose body has been read from the store.
    pub fn invert(
        &mut self,
        change: &Change,
        nature: ChangeOrigin,
        context: &mut CommandContext<'_>,
    ) -> Inversion {
        let back = matches!(nature, ChangeOrigin::Undo(_));
        let (mut edits, mut kept) = (Vec::new(), 0);
        for edit in &change.edits {
            let (from, to) = if back {
                (&edit.after, &edit.before)
            } else {
                (&edit.before, &edit.after)
            };
            let before = self.records.get(edit.key);
            // A draft has been changed since by keystrokes, which are no steps.
            let prefer = if edit.key.kind().is_draft() && to.is_none() {
                PreferSide::Edit
            } else {
                PreferSide::Present
            };
            let outcome = rebase_record(from.as_ref(), before.as_ref(), to.as_ref(), prefer);
            if outcome.conflicting && prefer == PreferSide::Present {
                kept += 1;
            }
            if before != outcome.record {
                edits.push(Edit {
                    key: edit.key,
                    before,
                    after: outcome.record,
                });
            }
        }
        let change = self.take(Change {
            id: ChangeId(context.ids.next()),
            at: context.now,
            nature,
            label: change.label.clone(),
            edits,
            sync: None,
        });
        Inversion { change, kept }
    }

    /// Applies changes that others stored before `pending`, the changes of this tab that are not
    /// stored yet, and rebases `pending` on them.
    pub fn rebase(&mut self, pending: &[Rc<Change>], others: &[Rc<Change>]) -> Rebased {
        for change in pending.iter().rev() {
            self.write(&change.edits, |edit| edit.before.clone());
        }
        for change in others {
            self.write(&change.edits, |edit| edit.after.clone());
        }
        for change in others {
            let entry = if change.sync.is_none() {
                HistoryEntry::from_another_tab(change)
            } else {
                HistoryEntry::of(change)
            };
            self.persisted_history.enter(entry);
        }
        self.history = self.persisted_history.clone();
        self.redo_all(pending)
    }

    /// Records that changes are stored: no other change will be inserted before them.
    pub fn mark_persisted(&mut self, stored: &[Rc<Change>]) {
        for change in stored {
            self.persisted_history.enter(HistoryEntry::of(change));
        }
    }

    fn redo_all(&mut self, pending: &[Rc<Change>]) -> Rebased {
        let mut rebased = Rebased::default();
        for change in pending {
            let (change, conflicting) = self.rebased(change);
            let change = self.take(change);
            // Conflicts of keystrokes are not reported: they are visible where the user types.
            if conflicting && change.nature != ChangeOrigin::Silent {
                rebased.conflicting.push(change.clone());
            }
            rebased.changes.push(change);
        }
        rebased
    }

    /// Returns the change that has the same effect on the present records, and `true` if there is a
    /// conflict. Fields that someone else changed meanwhile merge; where both changed the same
    /// field, the later edit wins, and the earlier one remains in the history.
    fn rebased(&self, change: &Change) -> (Change, bool) {
        let (mut edits, mut conflicting) = (Vec::new(), false);
        for Edit { key, before, after } in &change.edits {
            let present = self.records.get(*key);
            let outcome = rebase_record(
                before.as_ref(),
                present.as_ref(),
                after.as_ref(),
                PreferSide::Edit,
            );
            conflicting |= outcome.conflicting;
            if present != outcome.record {
                edits.push(Edit {
                    key: *key,
                    before: present,
                    after: outcome.record,
                });
            }
        }
        let change = Change {
            edits,
            ..change.clone()
        };
        (change, conflicting)
    }

    fn take(&mut self, change: Change) -> Rc<Change> {
        let change = Rc::new(change);
        self.write(&change.edits, |edit| edit.after.clone());
        self.history.enter(HistoryEntry::of(&change));
        change
    }

    fn write(&mut self, edits: &[Edit], side: impl Fn(&Edit) -> Option<Record>) {
        let mut records = Vec::new();
        for edit in edits {
            match side(edit) {
                Some(record) if edits.len() >= MANY => records.push(record),
                Some(record) => self.records.put(record),
                None => self.records.remove(edit.key),
            }
        }
        self.records.put_all(records);
    }
}

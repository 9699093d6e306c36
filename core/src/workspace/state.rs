//! The workspace: its records, its history, and what happens to both when something is done.

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

/// Changes that are not stored yet, on top of what others have stored.
#[derive(Debug, Default)]
pub struct Rebased {
    /// The changes as they are now.
    pub changes: Vec<Rc<Change>>,
    /// Those of them that replaced what others had stored: they changed the same field, or one
    /// removed what the other changed.
    pub conflicting: Vec<Rc<Change>>,
}

/// All that one browser profile holds.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    records: Records,
    history: History,
    /// The history as the journal has it: without the changes that are not stored yet. Where a
    /// change of another tab comes before them, the history is told again from here.
    persisted_history: History,
}

impl Workspace {
    /// A workspace with these records and this history, as an opened store gives them.
    #[must_use]
    pub fn opened(records: Vec<Record>, entries: Vec<HistoryEntry>) -> Self {
        let mut workspace = Self::default();
        workspace.reopen(records, entries, &[]);
        workspace
    }

    /// Takes what a store gives instead of all that it has, and does `pending`, the changes that are
    /// not stored yet, on top.
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

    /// Its records.
    #[must_use]
    pub const fn records(&self) -> &Records {
        &self.records
    }

    /// What can be undone and redone.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Carries out a command. `None` when it changes nothing.
    ///
    /// # Errors
    /// Why it was refused; then nothing has changed.
    pub fn apply(
        &mut self,
        command: Command,
        context: &mut CommandContext<'_>,
    ) -> Result<Option<Rc<Change>>, CommandError> {
        let nature = if command.is_silent() {
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
        let change = Change {
            id: ChangeId(context.ids.next()),
            at: context.now,
            nature,
            label,
            edits,
        };
        Ok(Some(self.take(change)))
    }

    /// Takes back the last step. Where a record has been edited since by someone else, only the
    /// fields of the step go back.
    ///
    /// # Errors
    /// When there is no step, or its body lies in the store.
    pub fn undo(&mut self, context: &mut CommandContext<'_>) -> Result<Rc<Change>, CommandError> {
        let step = self.history.undoable().ok_or(CommandError::NothingToUndo)?;
        let change = step.change.clone().ok_or(CommandError::NotLoaded)?;
        Ok(self.invert(&change, ChangeOrigin::Undo(change.id), context))
    }

    /// Does the last undone step again.
    ///
    /// # Errors
    /// When there is none, or its body lies in the store.
    pub fn redo(&mut self, context: &mut CommandContext<'_>) -> Result<Rc<Change>, CommandError> {
        let step = self.history.redoable().ok_or(CommandError::NothingToUndo)?;
        let change = step.change.clone().ok_or(CommandError::NotLoaded)?;
        Ok(self.invert(&change, ChangeOrigin::Redo(change.id), context))
    }

    /// The same with a step whose body has been fetched from the store.
    pub fn invert(
        &mut self,
        change: &Change,
        nature: ChangeOrigin,
        context: &mut CommandContext<'_>,
    ) -> Rc<Change> {
        let back = matches!(nature, ChangeOrigin::Undo(_));
        let edits = change.edits.iter().filter_map(|edit| {
            let (from, to) = if back {
                (&edit.after, &edit.before)
            } else {
                (&edit.before, &edit.after)
            };
            let before = self.records.get(edit.key);
            let after = rebase_record(
                from.as_ref(),
                before.as_ref(),
                to.as_ref(),
                PreferSide::Present,
            )
            .record;
            (before != after).then_some(Edit {
                key: edit.key,
                before,
                after,
            })
        });
        let edits = edits.collect();
        let label = change.label.clone();
        self.take(Change {
            id: ChangeId(context.ids.next()),
            at: context.now,
            nature,
            label,
            edits,
        })
    }

    /// Takes changes that others stored before `pending`, those of ours that are not stored yet, and
    /// moves ours on top of theirs.
    pub fn rebase(&mut self, pending: &[Rc<Change>], others: &[Rc<Change>]) -> Rebased {
        for change in pending.iter().rev() {
            self.write(&change.edits, |edit| edit.before.clone());
        }
        for change in others {
            self.write(&change.edits, |edit| edit.after.clone());
        }
        self.mark_persisted(others);
        self.history = self.persisted_history.clone();
        self.redo_all(pending)
    }

    /// Takes note that changes are stored: nothing will come before them any more.
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
            // Keystrokes are seen where they are typed.
            if conflicting && change.nature != ChangeOrigin::Silent {
                rebased.conflicting.push(change.clone());
            }
            rebased.changes.push(change);
        }
        rebased
    }

    /// The change that does the same on the records as they are now. Fields that somebody else
    /// changed meanwhile merge; where both changed the same field, the later edit stands, and the
    /// earlier one is in the history. Also whether there is such a field.
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
        for edit in edits {
            match side(edit) {
                Some(record) => self.records.put(record),
                None => self.records.remove(edit.key),
            }
        }
    }
}

//! What can be undone and redone. Changes are steps; undoing is a change too, so the history only
//! ever grows, and every tab that reads the same journal arrives at the same stacks.

use std::collections::VecDeque;
use std::rc::Rc;

use super::change::{Change, Nature};
use super::label::Label;
use crate::model::{ChangeId, Instant};

/// How many steps are kept; the promise is 100.
pub const STEPS: usize = 200;

/// One step that can be undone or redone.
#[derive(Clone, Debug)]
pub struct HistoryStep {
    /// The change that did it.
    pub id: ChangeId,
    /// When.
    pub at: Instant,
    /// What it did.
    pub label: Label,
    /// The change itself, unless it lies only in the store.
    pub change: Option<Rc<Change>>,
}

/// The two stacks.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: VecDeque<HistoryStep>,
    redo: Vec<HistoryStep>,
}

impl History {
    /// The step that Undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&HistoryStep> {
        self.undo.back()
    }

    /// The step that Redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<&HistoryStep> {
        self.redo.last()
    }

    /// The steps that can be undone, newest first.
    pub fn steps(&self) -> impl Iterator<Item = &HistoryStep> {
        self.undo.iter().rev()
    }

    /// The steps that can be done again, in the order in which they would be.
    pub fn undone(&self) -> impl Iterator<Item = &HistoryStep> {
        self.redo.iter().rev()
    }

    /// Takes note of a change.
    pub(super) fn note(&mut self, change: &Rc<Change>) {
        self.enter(HistoryEntry {
            id: change.id,
            at: change.at,
            nature: change.nature,
            label: change.label.clone(),
            change: Some(change.clone()),
        });
    }

    /// Takes note of a change that is known by its head only.
    pub fn enter(&mut self, entry: HistoryEntry) {
        let HistoryEntry {
            id,
            at,
            nature,
            label,
            change,
        } = entry;
        match nature {
            Nature::Quiet => {}
            Nature::Edit => {
                self.redo.clear();
                self.push(HistoryStep {
                    id,
                    at,
                    label,
                    change,
                });
            }
            Nature::Undo(of) => {
                if let Some(place) = self.undo.iter().rposition(|step| step.id == of)
                    && let Some(step) = self.undo.remove(place)
                {
                    self.redo.push(step);
                }
            }
            Nature::Redo(of) => {
                if let Some(place) = self.redo.iter().rposition(|step| step.id == of) {
                    let step = self.redo.remove(place);
                    self.push(step);
                }
            }
        }
    }

    fn push(&mut self, step: HistoryStep) {
        self.undo.push_back(step);
        if self.undo.len() > STEPS {
            self.undo.pop_front();
        }
    }
}

/// The head of a change as the journal lists it, with the change itself where that is at hand.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// The change.
    pub id: ChangeId,
    /// When.
    pub at: Instant,
    /// Edit, undo, redo or quiet.
    pub nature: Nature,
    /// What it did.
    pub label: Label,
    /// Itself.
    pub change: Option<Rc<Change>>,
}

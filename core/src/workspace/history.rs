//! What can be undone and redone. Changes are steps; undoing is a change too, so the history only
//! ever grows, and every tab that reads the same journal arrives at the same stacks.

use std::rc::Rc;

use super::action_label::ActionLabel;
use super::change::{Change, ChangeOrigin};
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
    pub label: ActionLabel,
    /// The change itself, unless it lies only in the store.
    pub change: Option<Rc<Change>>,
}

/// The two stacks, the newest steps last.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Rc<HistoryStep>>,
    redo: Vec<Rc<HistoryStep>>,
}

impl History {
    /// The step that Undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&HistoryStep> {
        self.undo.last().map(|step| &**step)
    }

    /// The step that Redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<&HistoryStep> {
        self.redo.last().map(|step| &**step)
    }

    /// The steps that can be undone, newest first.
    pub fn steps(&self) -> impl Iterator<Item = &HistoryStep> {
        self.undo.iter().rev().map(|step| &**step)
    }

    /// The steps that can be done again, in the order in which they would be.
    pub fn undone(&self) -> impl Iterator<Item = &HistoryStep> {
        self.redo.iter().rev().map(|step| &**step)
    }

    /// Takes note of a change, of which the head is enough.
    pub fn enter(&mut self, entry: HistoryEntry) {
        match entry.nature {
            ChangeOrigin::Silent => {}
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

/// A change as the journal lists it.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// Edit, undo, redo or quiet.
    pub nature: ChangeOrigin,
    /// The step that it is, if it is one.
    pub step: Rc<HistoryStep>,
}

impl HistoryEntry {
    /// That of a change which is at hand.
    #[must_use]
    pub fn of(change: &Rc<Change>) -> Self {
        let step = HistoryStep {
            id: change.id,
            at: change.at,
            label: change.label.clone(),
            change: Some(change.clone()),
        };
        Self::new(change.nature, step)
    }

    /// That of a step which was entered so.
    #[must_use]
    pub fn new(nature: ChangeOrigin, step: HistoryStep) -> Self {
        let step = Rc::new(step);
        Self { nature, step }
    }
}

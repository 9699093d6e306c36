//! Undo and redo, with messages to the person.

use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, refusal, sentence, t};
use lectern_core::model::ChangeId;
use lectern_core::workspace::{Change, ChangeOrigin, CommandError};

/// Direction in which a step of the history is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Undo,
    Redo,
}

impl WorkspaceHandle {
    /// Shows a message that changes made here have replaced changes made meanwhile in other tabs.
    pub fn report_overwritten(&self, changes: &[Rc<Change>]) {
        let last = self.with_workspace(|workspace| {
            let step = workspace.history().undoable();
            step.map(|step| step.id)
        });
        self.toast(match changes {
            [change] if Some(change.id) == last => {
                Toast::undoable(t(Frame::Overwrote(sentence(&change.label))))
            }
            _ => Toast::plain(ToastTone::Plain, t(Frame::OverwroteMany(changes.len()))),
        });
    }

    /// Undoes the last step, loading it from the store if it is no longer in memory. Steps that are
    /// undone while another is being loaded follow in order.
    pub fn undo(&self) {
        self.enqueue(Direction::Undo);
    }

    /// Redoes the last undone step.
    pub fn redo(&self) {
        self.enqueue(Direction::Redo);
    }

    fn enqueue(&self, direction: Direction) {
        if self.0.read_only {
            return self.toast(Toast::plain(
                ToastTone::Problem,
                refusal(&CommandError::ReadOnly),
            ));
        }
        self.0.presses.borrow_mut().push_back(direction);
        // The first in the queue is being carried out; the others wait for it.
        if self.0.presses.borrow().len() == 1 {
            self.carry_out_presses();
        }
    }

    fn carry_out_presses(&self) {
        while let Some(direction) = self.next_press() {
            let turned = self.with_context(|workspace, context| match direction {
                Direction::Undo => workspace.undo(context),
                Direction::Redo => workspace.redo(context),
            });
            match turned {
                Ok(change) => self.publish_turned(&change, direction),
                Err(CommandError::NotLoaded) => return self.load_step(direction),
                Err(why) => self.toast(Toast::plain(ToastTone::Plain, refusal(&why))),
            }
            self.0.presses.borrow_mut().pop_front();
        }
    }

    fn next_press(&self) -> Option<Direction> {
        self.0.presses.borrow().front().copied()
    }

    /// Returns the step that is turned next.
    fn next_step(&self, direction: Direction) -> Option<ChangeId> {
        self.with_workspace(|workspace| {
            let history = workspace.history();
            let step = match direction {
                Direction::Undo => history.undoable(),
                Direction::Redo => history.redoable(),
            };
            step.map(|step| step.id)
        })
    }

    /// Loads the next step, turns it, and goes on with the queue.
    fn load_step(&self, direction: Direction) {
        let step = self.next_step(direction);
        let (Some(id), Some(journal)) = (step, self.0.journal.borrow().clone()) else {
            return self.0.presses.borrow_mut().clear();
        };
        let workspace = self.clone();
        let then = move |change: Option<Rc<Change>>| {
            let Some(change) = change else {
                workspace.0.presses.borrow_mut().clear();
                return workspace.toast(Toast::plain(
                    ToastTone::Problem,
                    refusal(&CommandError::NothingToUndo),
                ));
            };
            // Another tab may have added a step meanwhile, which is then turned instead.
            if workspace.next_step(direction) == Some(id) {
                let origin = match direction {
                    Direction::Undo => ChangeOrigin::Undo(id),
                    Direction::Redo => ChangeOrigin::Redo(id),
                };
                let turned = workspace
                    .with_context(|workspace, context| workspace.invert(&change, origin, context));
                workspace.publish_turned(&turned, direction);
                workspace.0.presses.borrow_mut().pop_front();
            }
            workspace.carry_out_presses();
        };
        journal.load(id, Box::new(then));
    }

    fn publish_turned(&self, change: &Rc<Change>, direction: Direction) {
        self.publish(change);
        let sentence = sentence(&change.label);
        let text = match direction {
            Direction::Undo => Frame::Undone(sentence),
            Direction::Redo => Frame::Redone(sentence),
        };
        self.toast(Toast::plain(ToastTone::Plain, t(text)));
    }
}

//! Undo and redo, with messages to the person.

use std::rc::Rc;

use yew::Callback;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, refusal, sentence, step_sentence, t};
use lectern_core::model::ChangeId;
use lectern_core::workspace::{Change, ChangeOrigin, CommandError, HistoryStep, Inversion};

/// Direction in which a step of the history is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Undo,
    Redo,
}

impl Direction {
    /// Returns the error where there is no step in this direction.
    const fn nothing_left(self) -> CommandError {
        match self {
            Self::Undo => CommandError::NothingToUndo,
            Self::Redo => CommandError::NothingToRedo,
        }
    }
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
                let text = t(Frame::Overwrote(sentence(&change.label)));
                Toast::undoable(text, self.on_undo(change.id))
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

    /// Returns a callback that undoes a step while it is the last one. Once another has come after it,
    /// in this tab or another, it says which instead: undoing both would take more than was asked for.
    pub(super) fn on_undo(&self, id: ChangeId) -> Callback<()> {
        let workspace = self.clone();
        Callback::from(move |()| match workspace.next_step(Direction::Undo) {
            Some(last) if last.id != id => {
                let text = t(Frame::UndoFirst(step_sentence(&last)));
                workspace.toast(Toast::plain(ToastTone::Plain, text));
            }
            Some(_) | None => workspace.undo(),
        })
    }

    fn enqueue(&self, direction: Direction) {
        if !self.can_edit() {
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
            let step = self.next_step(direction);
            let turned = self.with_context(|workspace, context| match direction {
                Direction::Undo => workspace.undo(context),
                Direction::Redo => workspace.redo(context),
            });
            match turned {
                Ok(turned) => self.publish_turned(&turned, direction, step.as_ref()),
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
    fn next_step(&self, direction: Direction) -> Option<HistoryStep> {
        self.with_workspace(|workspace| {
            let history = workspace.history();
            let step = match direction {
                Direction::Undo => history.undoable(),
                Direction::Redo => history.redoable(),
            };
            step.cloned()
        })
    }

    /// Loads the next step, turns it, and goes on with the queue.
    fn load_step(&self, direction: Direction) {
        let step = self.next_step(direction);
        let (Some(step), Some(journal)) = (step, self.0.journal.borrow().clone()) else {
            return self.0.presses.borrow_mut().clear();
        };
        let (workspace, id) = (self.clone(), step.id);
        let then = move |change: Option<Rc<Change>>| {
            let Some(change) = change else {
                workspace.0.presses.borrow_mut().clear();
                return workspace.toast(Toast::plain(
                    ToastTone::Problem,
                    refusal(&direction.nothing_left()),
                ));
            };
            // Another tab may have added a step meanwhile, which is then turned instead.
            if workspace.next_step(direction).map(|next| next.id) == Some(id) {
                let origin = match direction {
                    Direction::Undo => ChangeOrigin::Undo(id),
                    Direction::Redo => ChangeOrigin::Redo(id),
                };
                let turned = workspace
                    .with_context(|workspace, context| workspace.invert(&change, origin, context));
                workspace.publish_turned(&turned, direction, Some(&step));
                workspace.0.presses.borrow_mut().pop_front();
            }
            workspace.carry_out_presses();
        };
        journal.load(id, Box::new(then));
    }

    /// Publishes the change that turned `step`, and says what it took: also when another tab had made
    /// the step, when records keep what others have done since, and that saved input is a draft again.
    fn publish_turned(&self, turned: &Inversion, direction: Direction, step: Option<&HistoryStep>) {
        let Inversion { change, kept } = turned;
        self.publish(change);
        let sentence = step.map_or_else(|| sentence(&change.label), step_sentence);
        let text = match direction {
            Direction::Undo | Direction::Redo if change.edits.is_empty() => {
                Frame::ChangedSince(sentence)
            }
            Direction::Undo if *kept > 0 => Frame::UndoneExcept(sentence, *kept),
            Direction::Redo if *kept > 0 => Frame::RedoneExcept(sentence, *kept),
            Direction::Undo if change.restores_draft() => Frame::UndoneToDraft(sentence),
            Direction::Undo => Frame::Undone(sentence),
            Direction::Redo => Frame::Redone(sentence),
        };
        self.toast(Toast::plain(ToastTone::Plain, t(text)));
    }
}

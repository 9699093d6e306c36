//! Undo and redo, with messages to the person.

use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, refusal, sentence, t};
use lectern_core::workspace::{Change, ChangeOrigin, CommandError};

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

    /// Undoes the last step, loading it from the store if it is no longer in memory.
    pub fn undo(&self) {
        self.undo_or_redo(true);
    }

    /// Redoes the last undone step.
    pub fn redo(&self) {
        self.undo_or_redo(false);
    }

    fn undo_or_redo(&self, back: bool) {
        if self.0.read_only {
            return self.toast(Toast::plain(
                ToastTone::Problem,
                refusal(&CommandError::ReadOnly),
            ));
        }
        let turned = self.with_context(|workspace, context| {
            if back {
                workspace.undo(context)
            } else {
                workspace.redo(context)
            }
        });
        match turned {
            Ok(change) => self.publish_turned(&change, back),
            Err(CommandError::NotLoaded) => self.load_and_undo_or_redo(back),
            Err(why) => self.toast(Toast::plain(ToastTone::Plain, refusal(&why))),
        }
    }

    fn load_and_undo_or_redo(&self, back: bool) {
        let id = self.with_workspace(|workspace| {
            let history = workspace.history();
            let step = if back {
                history.undoable()
            } else {
                history.redoable()
            };
            step.map(|step| step.id)
        });
        let (Some(id), Some(journal)) = (id, self.0.journal.borrow().clone()) else {
            return;
        };
        let workspace = self.clone();
        let then = move |change: Option<Rc<Change>>| {
            let Some(change) = change else {
                return workspace.toast(Toast::plain(
                    ToastTone::Problem,
                    refusal(&CommandError::NothingToUndo),
                ));
            };
            let nature = if back {
                ChangeOrigin::Undo(id)
            } else {
                ChangeOrigin::Redo(id)
            };
            let turned = workspace
                .with_context(|workspace, context| workspace.invert(&change, nature, context));
            workspace.publish_turned(&turned, back);
        };
        journal.load(id, Box::new(then));
    }

    fn publish_turned(&self, change: &Rc<Change>, back: bool) {
        self.publish(change);
        let sentence = sentence(&change.label);
        let text = if back {
            Frame::Undone(sentence)
        } else {
            Frame::Redone(sentence)
        };
        self.toast(Toast::plain(ToastTone::Plain, t(text)));
    }
}

//! Undo and redo as pages ask for them.

use std::rc::Rc;

use super::Live;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, refusal, sentence, t};
use lectern_core::workspace::{Change, Nature, Refusal};

impl Live {
    /// Says that changes made here have replaced what other tabs had changed meanwhile.
    pub fn contested(&self, changes: &[Rc<Change>]) {
        let last = self.workspace(|workspace| {
            let step = workspace.history().undoable();
            step.map(|step| step.id)
        });
        self.toast(match changes {
            [change] if Some(change.id) == last => {
                Toast::undoable(t(Frame::Contested(sentence(&change.label))))
            }
            _ => Toast::plain(ToastTone::Plain, t(Frame::ContestedMany(changes.len()))),
        });
    }

    /// Takes back the last step, fetching it from the store where it must.
    pub fn undo(&self) {
        self.turn(true);
    }

    /// Does the last undone step again.
    pub fn redo(&self) {
        self.turn(false);
    }

    fn turn(&self, back: bool) {
        if self.0.read_only {
            return self.toast(Toast::plain(
                ToastTone::Problem,
                refusal(&Refusal::ReadOnly),
            ));
        }
        let turned = self.acting(|workspace, acting| {
            if back {
                workspace.undo(acting)
            } else {
                workspace.redo(acting)
            }
        });
        match turned {
            Ok(change) => self.turned(&change, back),
            Err(Refusal::NotAtHand) => self.fetch_and_turn(back),
            Err(why) => self.toast(Toast::plain(ToastTone::Plain, refusal(&why))),
        }
    }

    fn fetch_and_turn(&self, back: bool) {
        let id = self.workspace(|workspace| {
            let history = workspace.history();
            let step = if back {
                history.undoable()
            } else {
                history.redoable()
            };
            step.map(|step| step.id)
        });
        let (Some(id), Some(keeping)) = (id, self.0.keeping.borrow().clone()) else {
            return;
        };
        let live = self.clone();
        keeping.fetch(id, move |change| {
            let Some(change) = change else {
                return live.toast(Toast::plain(
                    ToastTone::Problem,
                    refusal(&Refusal::NothingToUndo),
                ));
            };
            let nature = if back {
                Nature::Undo(id)
            } else {
                Nature::Redo(id)
            };
            let turned = live.acting(|workspace, acting| workspace.turn(&change, nature, acting));
            live.turned(&turned, back);
        });
    }

    fn turned(&self, change: &Rc<Change>, back: bool) {
        self.made(change);
        let sentence = sentence(&change.label);
        let text = if back {
            Frame::Undone(sentence)
        } else {
            Frame::Redone(sentence)
        };
        self.toast(Toast::plain(ToastTone::Plain, t(text)));
    }
}

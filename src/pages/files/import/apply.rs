//! Applying a dry run.

use std::rc::Rc;

use lectern_core::exchange::DryRun;
use lectern_core::workspace::Command;
use wasm_bindgen_futures::spawn_local;

use super::ImportController;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Files as Message, refusal, t};
use crate::pages::files::import_stage::{Redo, Stage};
use crate::platform::scheduler::painted;

/// Number of rows from which on an import shows that it is under way.
const MANY_ROWS: usize = 2000;

impl ImportController {
    /// Applies the import as one change: all of it or nothing.
    pub(super) fn import(&self, dry_run: &Rc<DryRun>) {
        if !self.workspace.read(|records| dry_run.is_current(records)) {
            let words = t(Message::ChangedMeanwhile);
            self.workspace.toast(Toast::plain(ToastTone::Plain, words));
            return self.begin(*self.asked, Redo::Plan);
        }
        let Some(import) = dry_run.import() else {
            return;
        };
        let command = Command::Import(Box::new(import));
        if dry_run.rows().len() >= MANY_ROWS {
            self.import_many(command, dry_run.clone());
        } else if self.workspace.dispatch_with_toast(command) {
            self.stage.set(Stage::Idle(None));
        }
    }

    /// Applies an import of many rows, which takes a moment.
    fn import_many(&self, command: Command, dry_run: Rc<DryRun>) {
        self.stage.set(Stage::Working(Message::Importing, 0, 0));
        let controller = self.clone();
        spawn_local(async move {
            painted().await;
            let workspace = &controller.workspace;
            let stage = match workspace.dispatch_in_tasks(command).await {
                Ok(change) => {
                    if let Some(change) = change {
                        workspace.toast_change(&change);
                    }
                    Stage::Idle(None)
                }
                Err(why) => {
                    workspace.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
                    Stage::Ready(dry_run)
                }
            };
            controller.stage.set(stage);
        });
    }
}

//! Import of a file: choose it, check the dry run, then apply it as one change.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::choices::{ImportSettings, choices};
use super::chooser::Chooser;
use super::dry_run::DryRunTable;
use super::import_stage::Stage;
use super::import_task::{CancelToken, Failure, Found, Source, plan, read};
use super::restore::RestoreRun;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{Files as Message, t};
use lectern_core::exchange::backup::Backup;
use lectern_core::exchange::{DryRun, Format};
use lectern_core::workspace::Command;

/// File that is being imported, independent of the stage.
#[derive(Default)]
struct ImportInput {
    file: Option<File>,
    source: Option<Source>,
    cancel_token: CancelToken,
}

/// Controller of an import; cheap to clone.
#[derive(Clone)]
struct ImportController {
    workspace: WorkspaceHandle,
    stage: UseStateHandle<Stage>,
    asked: UseStateHandle<ImportSettings>,
    held: Rc<RefCell<ImportInput>>,
}

/// Card "Import", with the dry run below.
#[component]
pub fn ImportCard() -> Html {
    let controller = ImportController {
        workspace: use_workspace(),
        stage: use_state(|| Stage::Idle(None)),
        asked: use_state(ImportSettings::default),
        held: use_mut_ref(ImportInput::default),
    };
    {
        let held = controller.held.clone();
        use_effect_with((), move |()| move || held.borrow().cancel_token.cancel());
    }
    let on_file = {
        let controller = controller.clone();
        Callback::from(move |file| controller.take_file(file))
    };
    let on_change = {
        let controller = controller.clone();
        Callback::from(move |asked| controller.ask(asked))
    };
    let stage = &*controller.stage;
    let error = match stage {
        Stage::Idle(error) => error.clone(),
        Stage::Unclear(why) => Some(why.clone()),
        Stage::Working(..) | Stage::Ready(_) | Stage::Backup(_) => None,
    };
    let source = match stage {
        Stage::Idle(_) | Stage::Backup(_) => None,
        Stage::Working(..) | Stage::Unclear(_) | Stage::Ready(_) => {
            controller.held.borrow().source.clone()
        }
    };
    html! {
        <>
            <section class="card import-card" aria-labelledby="import-title">
                <div class="card-head"><h2 id="import-title">{ t(Message::Import) }</h2></div>
                <div class="card-body">
                    <Chooser {error} {on_file} />
                    { choices(*controller.asked, source.as_ref(), &on_change) }
                    if let Stage::Working(words, done, of) = stage { { progress(&controller, words, *done, *of) } }
                    if let (Stage::Ready(dry_run), Some(source)) = (stage, &source) { { about(dry_run, source) } }
                </div>
            </section>
            if let Stage::Ready(dry_run) = stage { { outcome(&controller, dry_run) } }
            if let Stage::Backup(backup) = stage { { controller.restoring(backup) } }
        </>
    }
}

impl ImportController {
    fn take_file(&self, file: File) {
        self.held.borrow_mut().file = Some(file);
        // The settings of the last file may be wrong for this one.
        let asked = ImportSettings {
            options: self.asked.options,
            ..ImportSettings::default()
        };
        self.asked.set(asked);
        self.begin(asked, true);
    }

    fn ask(&self, asked: ImportSettings) {
        let afresh = asked.delimiter != self.asked.delimiter;
        self.asked.set(asked);
        self.begin(asked, afresh);
    }

    fn cancel(&self) {
        self.held.borrow().cancel_token.cancel();
        self.stage.set(Stage::Idle(None));
        say(&t(Message::Cancelled));
    }

    /// Applies the import as one change: all of it or nothing.
    fn import(&self, dry_run: &DryRun) {
        if !self.workspace.read(|records| dry_run.is_current(records)) {
            let words = t(Message::ChangedMeanwhile);
            self.workspace.toast(Toast::plain(ToastTone::Plain, words));
            return self.begin(*self.asked, false);
        }
        if let Some(import) = dry_run.import()
            && self
                .workspace
                .dispatch_with_toast(Command::Import(Box::new(import)))
        {
            self.stage.set(Stage::Idle(None));
        }
    }

    /// Renders the dry run of a backup.
    fn restoring(&self, backup: &Rc<Backup>) -> Html {
        let (controller, held) = (self.clone(), backup.clone());
        let on_restore = Callback::from(move |_: MouseEvent| {
            if controller
                .workspace
                .dispatch_with_toast(Command::Restore(held.restoring.clone()))
            {
                // Leaves the dry run first, so that it is not computed again while the page
                // changes.
                controller.stage.set(Stage::Idle(None));
                go(&Route::Home);
            }
        });
        html! { <RestoreRun backup={backup.clone()} {on_restore} /> }
    }

    /// Starts planning, after reading the file again if `afresh` is set.
    fn begin(&self, asked: ImportSettings, afresh: bool) {
        let cancel = CancelToken::default();
        let file = {
            let mut held = self.held.borrow_mut();
            std::mem::replace(&mut held.cancel_token, cancel.clone()).cancel();
            if afresh {
                held.source = None;
            }
            held.file.clone()
        };
        let Some(file) = file else { return };
        let controller = self.clone();
        spawn_local(async move {
            let stage = match controller.work(asked, &file, &cancel).await {
                Ok(stage) => stage,
                Err(why) => Stage::Idle(why),
            };
            controller.show(stage, &cancel);
        });
    }

    /// Reads the file if needed and plans the import. Returns the resulting stage.
    async fn work(
        &self,
        asked: ImportSettings,
        file: &File,
        cancel: &CancelToken,
    ) -> Result<Stage, Failure> {
        let known = self.held.borrow().source.clone();
        let source = match known {
            Some(source) => source,
            None => {
                let progress = |percent| {
                    self.show(
                        Stage::Working(Message::Reading(percent), percent, 100),
                        cancel,
                    )
                };
                match read(file, asked.delimiter, cancel, &progress).await? {
                    Found::Table(source) => source,
                    Found::Backup(backup) => return Ok(Stage::Backup(Rc::new(backup))),
                }
            }
        };
        self.held.borrow_mut().source = Some(source.clone());
        let Some(format) = asked
            .format
            .or_else(|| Format::detect(source.table.header()))
        else {
            return Ok(Stage::Unclear(t(Message::NotRecognised)));
        };
        let of = source.table.len();
        let progress = |row| {
            self.show(
                Stage::Working(Message::Planning(row, of), row as u64, of as u64),
                cancel,
            )
        };
        Ok(
            match plan(
                &self.workspace,
                &source,
                format,
                asked.options,
                cancel,
                &progress,
            )
            .await
            {
                Ok(dry_run) => Stage::Ready(Rc::new(dry_run)),
                Err(why) => Stage::Unclear(why.unwrap_or_default()),
            },
        )
    }

    /// Sets the stage, unless the work was cancelled: another stage is shown by then.
    fn show(&self, stage: Stage, cancel: &CancelToken) {
        if !cancel.is_cancelled() {
            self.stage.set(stage);
        }
    }
}

/// Renders the progress of the work.
fn progress(controller: &ImportController, words: &Message, done: u64, of: u64) -> Html {
    let cancel = {
        let controller = controller.clone();
        move |_: MouseEvent| controller.cancel()
    };
    html! {
        <div class="import-progress">
            <label for="import-progress">{ t(words) }</label>
            <progress id="import-progress" max={of.to_string()} value={done.to_string()}></progress>
            <button type="button" class="button small" onclick={cancel}>{ t(Message::Cancel) }</button>
        </div>
    }
}

/// Renders the notices about the file as a whole.
fn about(dry_run: &DryRun, source: &Source) -> Html {
    let table = dry_run.table();
    html! {
        <ul class="bullets">
            <li>{ t(Message::FileLine(table.file().to_owned(), table.len())) }</li>
            <li>{ t(Message::Encoding) }{ ": " }{ t(source.encoding) }</li>
            { for dry_run.notices().iter().map(|one| html! { <li>{ t(one) }</li> }) }
        </ul>
    }
}

/// Renders the dry run, with the import button below its title.
fn outcome(controller: &ImportController, dry_run: &Rc<DryRun>) -> Html {
    let counts = dry_run.counts();
    let takes = dry_run.does_something();
    let onclick = {
        let (controller, dry_run) = (controller.clone(), dry_run.clone());
        move |_: MouseEvent| controller.import(&dry_run)
    };
    html! {
        <section class="dry-run-part" aria-labelledby="dry-run-title">
            <div class="dry-run-head">
                <h2 id="dry-run-title" tabindex="-1">{ t(Message::DryRun) }</h2>
                <div role="status">
                    if counts.refused > 0 { <p>{ t(Message::ImportRefusedToo(counts.refused)) }</p> }
                    if counts.leave > 0 { <p>{ t(Message::MembersLeave(counts.leave)) }</p> }
                    if !takes { <p>{ t(if dry_run.rows().is_empty() { Message::NoRows } else { Message::NothingToImport }) }</p> }
                </div>
                if takes {
                    <button type="button" class="button primary" data-primary="true" {onclick}>
                        { icon(Icon::Import) }{ t(Message::ImportCount(dry_run.format(), counts.create + counts.change)) }
                    </button>
                }
            </div>
            <DryRunTable dry_run={dry_run.clone()} />
        </section>
    }
}

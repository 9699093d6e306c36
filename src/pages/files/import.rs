//! Import of a file: choose it, check the dry run, then apply it as one change.

mod apply;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::choices::{ImportSettings, choices};
use super::chooser::Chooser;
use super::chosen_file::ChosenFile;
use super::dry_run_section::DryRunSection;
use super::file_notices::{file_notices, progress};
use super::format_columns::columns;
use super::import_stage::{Redo, Stage};
use super::import_task::{CancelToken, Decisions, Failure, Source, plan};
use super::reading::{Found, read};
use super::restore::RestoreRun;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::hooks::use_workspace;
use crate::i18n::{Files as Message, FormatChoices, t};
use lectern_core::exchange::backup::Backup;
use lectern_core::exchange::{Answers, DryRun, Matches, Options};
use lectern_core::workspace::Command;

/// File that is being imported, independent of the stage.
#[derive(Default)]
struct ImportInput {
    file: Option<File>,
    source: Option<Source>,
    decisions: Decisions,
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
    {
        let controller = controller.clone();
        use_effect_with((), move |()| {
            let chosen = controller.workspace.page_state::<ChosenFile>();
            if let Some(file) = chosen.take() {
                controller.take_file(file);
            }
        });
    }
    let on_file = {
        let controller = controller.clone();
        Callback::from(move |file| controller.take_file(file))
    };
    let on_change = {
        let controller = controller.clone();
        Callback::from(move |asked| controller.ask(asked))
    };
    let on_cancel = {
        let controller = controller.clone();
        Callback::from(move |_: MouseEvent| controller.cancel())
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
                    { choices(*controller.asked, source.as_ref(), matches!(stage, Stage::Backup(_)), &on_change) }
                    if !matches!(stage, Stage::Backup(_)) { { columns(*controller.asked, source.as_ref()) } }
                    if let Stage::Working(words, done, of) = stage { { progress(words, *done, *of, &on_cancel) } }
                    if let (Stage::Ready(dry_run), Some(source)) = (stage, &source) { { file_notices(dry_run, source) } }
                </div>
            </section>
            if let Stage::Ready(dry_run) = stage { { controller.outcome(dry_run, source.as_ref()) } }
            if let Stage::Backup(backup) = stage { { controller.restoring(backup) } }
        </>
    }
}

impl ImportController {
    fn take_file(&self, file: File) {
        self.held.borrow_mut().file = Some(file);
        // The settings of the last file may be wrong for this one.
        let asked = ImportSettings {
            options: Options {
                target: None,
                school: None,
                date_order: None,
                ..self.asked.options
            },
            ..ImportSettings::default()
        };
        self.asked.set(asked);
        self.begin(asked, Redo::Read);
    }

    fn ask(&self, asked: ImportSettings) {
        let reading = |settings: ImportSettings| (settings.delimiter, settings.encoding);
        let redo = if reading(asked) == reading(*self.asked) {
            Redo::Plan
        } else {
            Redo::Read
        };
        self.asked.set(asked);
        self.begin(asked, redo);
    }

    /// Takes answers to questions of the dry run.
    fn answer(&self, answers: Answers) {
        self.held.borrow_mut().decisions.answers.extend(answers);
        self.begin(*self.asked, Redo::Answers);
    }

    /// Takes what names of the file are matched with.
    fn take_matches(&self, matches: Matches) {
        self.held.borrow_mut().decisions.matches.extend(matches);
        self.begin(*self.asked, Redo::Answers);
    }

    fn cancel(&self) {
        self.held.borrow().cancel_token.cancel();
        self.stage.set(Stage::Idle(None));
        say(&t(Message::Cancelled));
    }

    /// Renders the dry run of a table.
    fn outcome(&self, dry_run: &Rc<DryRun>, source: Option<&Source>) -> Html {
        let on_import = {
            let (controller, dry_run) = (self.clone(), dry_run.clone());
            Callback::from(move |_: MouseEvent| controller.import(&dry_run))
        };
        let on_answer = {
            let controller = self.clone();
            Callback::from(move |answers| controller.answer(answers))
        };
        let on_match = {
            let controller = self.clone();
            Callback::from(move |matches| controller.take_matches(matches))
        };
        let needs_encoding = source.is_some_and(|source| !source.is_plausible);
        html! { <DryRunSection dry_run={dry_run.clone()} {needs_encoding} {on_import} {on_answer} {on_match} /> }
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

    /// Starts the work, or a part of it again.
    fn begin(&self, asked: ImportSettings, redo: Redo) {
        let cancel = CancelToken::default();
        let file = {
            let mut held = self.held.borrow_mut();
            std::mem::replace(&mut held.cancel_token, cancel.clone()).cancel();
            if redo == Redo::Read {
                held.source = None;
                held.decisions = Decisions::default();
            }
            held.file.clone()
        };
        let Some(file) = file else { return };
        let controller = self.clone();
        spawn_local(async move {
            let stage = match controller.work(asked, redo, &file, &cancel).await {
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
        redo: Redo,
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
                match read(&self.workspace, file, asked, cancel, &progress).await? {
                    Found::Table(source) => source,
                    Found::Backup(backup) => return Ok(Stage::Backup(Rc::new(backup))),
                }
            }
        };
        self.held.borrow_mut().source = Some(source.clone());
        if asked.is_backup {
            return Ok(Stage::Unclear(t(Message::NoBackup)));
        }
        let Some(format) = asked.format.or_else(|| source.detected()) else {
            return Ok(Stage::Unclear(t(Message::NotRecognised)));
        };
        let Some(table) = source.table_of(format) else {
            return Ok(Stage::Unclear(t(FormatChoices::NoSuchPart(format))));
        };
        let of = table.len();
        let progress = |row| {
            if redo != Redo::Answers {
                let stage = Stage::Working(Message::Planning(row, of), row as u64, of as u64);
                self.show(stage, cancel);
            }
        };
        let decisions = self.held.borrow().decisions.clone();
        Ok(
            match plan(
                &self.workspace,
                table,
                format,
                asked.options,
                &decisions,
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

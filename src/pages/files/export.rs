//! Export of all records of one kind: the losses of the file are shown before it is saved. No
//! network request is made.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::controls::{choose, tick};
use super::download::{DownloadFile, losses};
use super::export_kind::ExportKind;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Files as Message, t};
use lectern_core::exchange::{Dialect, Safety};
use lectern_core::workspace::Kinds;

const DIALECTS: [Dialect; 2] = [Dialect::Chamilo2, Dialect::Chamilo1];

/// Settings of an export.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ImportSettings {
    what: ExportKind,
    dialect: Dialect,
    safety: Safety,
}

/// Finished file with its settings; `empty` if it has no rows.
#[derive(Clone, PartialEq)]
struct Made {
    asked: ImportSettings,
    ready: DownloadFile,
    empty: bool,
}

/// Card "Export".
#[component]
pub fn ExportCard() -> Html {
    let workspace = use_records(Kinds::ALL);
    let asked = use_state(|| ImportSettings {
        what: ExportKind::People,
        dialect: Dialect::Chamilo2,
        safety: Safety::Exact,
    });
    let made = use_state(|| None::<Made>);
    let version = workspace.read(|records| asked.what.version(records));
    {
        let (workspace, made) = (workspace.clone(), made.clone());
        // Runs in an effect, so that the page is drawn first: 100,000 people take a while.
        use_effect_with((*asked, version), move |(asked, _)| {
            let asked = *asked;
            let timer = Timeout::new(0, move || {
                let what = asked.what;
                let (export, empty) = workspace.read(|records| {
                    let all = what.all(records);
                    let export = what.export(records, &all, asked.dialect, asked.safety);
                    (export, all.is_empty())
                });
                let ready = DownloadFile {
                    file: what.file(workspace.local_now().date()),
                    export: Rc::new(export),
                };
                made.set(Some(Made {
                    asked,
                    ready,
                    empty,
                }));
            });
            move || drop(timer)
        });
    }
    let set = |write: fn(&mut ImportSettings, usize)| {
        let asked = asked.clone();
        Callback::from(move |at: usize| {
            let mut next = *asked;
            write(&mut next, at);
            asked.set(next);
        })
    };
    let on_what = set(|asked, at| asked.what = ExportKind::ALL[at.min(ExportKind::ALL.len() - 1)]);
    let on_dialect = set(|asked, at| asked.dialect = DIALECTS[at.min(1)]);
    let on_safe =
        set(|asked, on| asked.safety = [Safety::Exact, Safety::ForSpreadsheets][on.min(1)]);
    let mut whats = ExportKind::ALL.iter().map(|what| what.name());
    let mut dialects = DIALECTS.iter().map(t);
    let dialect_at = usize::from(asked.dialect == DIALECTS[1]);
    let safe = asked.safety == Safety::ForSpreadsheets;
    let made = (*made).clone().filter(|made| made.asked == *asked);
    let usable = made.as_ref().is_some_and(|made| !made.empty);
    let export = {
        let made = made.clone();
        move |_: MouseEvent| {
            if let Some(made) = made.as_ref().filter(|made| !made.empty) {
                made.ready.download(&workspace);
            }
        }
    };
    html! {
        <section class="card export-card" aria-labelledby="export-title">
            <div class="card-head"><h2 id="export-title">{ t(Message::Export) }</h2></div>
            <div class="card-body">
                <p class="help">{ t(Message::ExportHelp) }</p>
                { choose("export-what", t(Message::ExportWhat), &mut whats, asked.what as usize, &on_what) }
                if asked.what == ExportKind::Backup {
                    <p class="help">{ t(Message::BackupHelp) }</p>
                } else {
                    { choose("export-dialect", t(Message::Dialect), &mut dialects, dialect_at, &on_dialect) }
                    { tick("export-safe", t(Message::Safe), t(Message::SafeHelp), safe, &on_safe) }
                }
                <div class="export-losses" role="status">
                    if let Some(made) = &made { { about(made) } }
                </div>
                <button type="button" class="button" aria-disabled={(!usable).to_string()} onclick={export}>
                    { icon(Icon::Export) }{ t(Message::Export) }
                </button>
            </div>
        </section>
    }
}

fn about(made: &Made) -> Html {
    let lost = &made.ready.export.losses;
    if made.empty {
        html! { <p class="help">{ t(Message::NothingToExport) }</p> }
    } else if lost.is_empty() {
        html! { <p class="help">{ t(Message::NoLosses) }</p> }
    } else {
        html! { <><h3>{ t(Message::LossesTitle) }</h3>{ losses(lost) }</> }
    }
}

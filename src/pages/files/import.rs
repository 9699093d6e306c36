//! Importing a file: choose it, look at what would happen, then let it happen as one change.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::hooks::{State, use_effect_with, use_state};
use crate::ui::{After, callback, component, html};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::choices::{Asked, Choices};
use super::chooser::Chooser;
use super::dry_run::DryRunTable;
use super::work::{Source, Stop, plan, read};
use crate::exchange::{DryRun, Format};
use crate::pages::live::{Live, use_watched};
use crate::ui::announce::say;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Files as Words, refusal, sentence, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::{Command, Kinds};

/// How far an import is.
#[derive(Clone)]
enum Stage {
    /// No file, or one that came to nothing for this reason.
    Idle(Option<AttrValue>),
    /// Something takes long: what, and how much of it is done, of how much.
    Working(Words, u64, u64),
    /// The file is read; what it holds is not known, or not all is there.
    Unclear(AttrValue),
    /// This would happen.
    Ready(Rc<DryRun>),
}

/// What is being imported, whatever the stage.
#[derive(Default)]
struct Desk {
    file: Option<File>,
    source: Option<Source>,
    stop: Stop,
}

/// The card Import, and the dry run below it.
#[component]
pub fn ImportCard() -> Html {
    let live = use_watched(Kinds::default());
    let stage = use_state(|| Stage::Idle(None));
    let asked = use_state(Asked::default);
    let desk = use_mut_ref(Desk::default);
    {
        let desk = desk.clone();
        use_effect_with((), move |()| move || desk.borrow().stop.stop());
    }
    let work = {
        let (live, stage, desk) = (live.clone(), stage.clone(), desk.clone());
        callback(move |(asked, afresh): (Asked, bool)| begin(&live, &stage, &desk, asked, afresh))
    };
    let on_file = {
        let (desk, work, asked) = (desk.clone(), work.clone(), asked.clone());
        callback(move |file: File| {
            desk.borrow_mut().file = Some(file);
            // What was right for the last file may be wrong for this one.
            let next = Asked {
                options: asked.options,
                ..Asked::default()
            };
            asked.set(next);
            work.emit((next, true));
        })
    };
    let on_change = {
        let (work, asked) = (work.clone(), asked.clone());
        callback(move |next: Asked| {
            let afresh = next.delimiter != asked.delimiter;
            asked.set(next);
            work.emit((next, afresh));
        })
    };
    let cancel = {
        let (stage, desk) = (stage.clone(), desk.clone());
        move |_: MouseEvent| {
            desk.borrow().stop.stop();
            stage.set(Stage::Idle(None));
            say(&t(Words::Cancelled));
        }
    };
    let import = {
        let (live, stage, work, asked) = (live.clone(), stage.clone(), work.clone(), asked.clone());
        callback(move |dry_run: Rc<DryRun>| {
            if !live.read(|records| dry_run.is_current(records)) {
                live.toast(Toast::plain(ToastTone::Plain, t(Words::ChangedMeanwhile)));
                return work.emit((*asked, false));
            }
            if take(&live, &dry_run) {
                stage.set(Stage::Idle(None));
            }
        })
    };
    let error = match &*stage {
        Stage::Idle(error) => error.clone(),
        Stage::Unclear(why) => Some(why.clone()),
        _ => None,
    };
    let source = desk
        .borrow()
        .source
        .clone()
        .filter(|_| !matches!(&*stage, Stage::Idle(_)));
    html! {
        <>
            <section class="card import-card" aria-labelledby="import-title">
                <div class="card-head"><h2 id="import-title">{ t(Words::Import) }</h2></div>
                <div class="card-body">
                    <Chooser {error} {on_file} />
                    <Choices asked={*asked} source={source.clone()} {on_change} />
                    if let Stage::Working(words, done, of) = &*stage {
                        <div class="import-progress">
                            <label for="import-progress">{ t(words.clone()) }</label>
                            <progress id="import-progress" max={of.to_string()} value={done.to_string()}></progress>
                            <button type="button" class="button small" onclick={cancel}>{ t(Words::Cancel) }</button>
                        </div>
                    }
                    if let (Stage::Ready(dry_run), Some(source)) = (&*stage, &source) { { about(dry_run, source) } }
                </div>
            </section>
            if let Stage::Ready(dry_run) = &*stage { { outcome(dry_run, &import) } }
        </>
    }
}

/// Reads the file where that is to be done (`afresh`), and plans.
fn begin(live: &Live, stage: &State<Stage>, desk: &Rc<RefCell<Desk>>, asked: Asked, afresh: bool) {
    let stop = Stop::default();
    let (file, source) = {
        let mut desk = desk.borrow_mut();
        std::mem::replace(&mut desk.stop, stop.clone()).stop();
        if afresh {
            desk.source = None;
        }
        (desk.file.clone(), desk.source.clone())
    };
    let Some(file) = file else { return };
    let (live, stage, desk) = (live.clone(), stage.clone(), desk.clone());
    let show = {
        let stop = stop.clone();
        // What was stopped has nothing to show: something else is shown by now.
        move |next: Stage| {
            if !stop.is_stopped() {
                stage.set(next);
            }
        }
    };
    spawn_local(async move {
        let source = match source {
            Some(source) => Ok(source),
            None => {
                let progress =
                    |percent| show(Stage::Working(Words::Reading(percent), percent, 100));
                read(&file, asked.delimiter, &stop, progress).await
            }
        };
        let source = match source {
            Ok(source) => source,
            Err(why) => return show(Stage::Idle(why.words())),
        };
        desk.borrow_mut().source = Some(source.clone());
        let Some(format) = asked.format.or_else(|| Format::of(source.table.header())) else {
            return show(Stage::Unclear(t(Words::NotRecognised)));
        };
        let of = source.table.len();
        let progress = |row: usize| {
            show(Stage::Working(
                Words::Planning(row, of),
                row as u64,
                of as u64,
            ))
        };
        match plan(&live, &source, format, asked.options, &stop, progress).await {
            Ok(dry_run) => show(Stage::Ready(Rc::new(dry_run))),
            Err(why) => show(Stage::Unclear(why.words().unwrap_or_default())),
        }
    });
}

/// Lets it happen, all of it or nothing.
fn take(live: &Live, dry_run: &DryRun) -> bool {
    let Some(import) = dry_run.import() else {
        return false;
    };
    match live.apply(Command::Import(Box::new(import))) {
        Ok(change) => {
            if let Some(change) = change {
                live.toast(Toast::undoable(sentence(&change.label)));
            }
            true
        }
        Err(why) => {
            live.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
            false
        }
    }
}

/// What is worth knowing about the file as a whole.
fn about(dry_run: &DryRun, source: &Source) -> Html {
    let table = dry_run.table();
    html! {
        <ul class="bullets">
            <li>{ t(Words::FileLine(table.file().to_owned(), table.len())) }</li>
            <li>{ t(Words::Encoding) }{ ": " }{ t(source.encoding) }</li>
            { for dry_run.notices().iter().map(|one| html! { <li>{ t(one) }</li> }) }
        </ul>
    }
}

/// The table, and the button below its title.
fn outcome(dry_run: &Rc<DryRun>, import: &Callback<Rc<DryRun>>) -> Html {
    let counts = dry_run.counts();
    let takes = dry_run.import().is_some();
    let onclick = {
        let dry_run = dry_run.clone();
        import.after(move |_: MouseEvent| dry_run.clone())
    };
    html! {
        <section class="dry-run-part" aria-labelledby="dry-run-title">
            <div class="dry-run-head">
                <h2 id="dry-run-title" tabindex="-1">{ t(Words::DryRun) }</h2>
                <div role="status">
                    if counts.refused > 0 { <p>{ t(Words::ImportRefusedToo(counts.refused)) }</p> }
                    if counts.leave > 0 { <p>{ t(Words::MembersLeave(counts.leave)) }</p> }
                    if !takes { <p>{ t(if dry_run.rows().is_empty() { Words::NoRows } else { Words::NothingToImport }) }</p> }
                </div>
                if takes {
                    <button type="button" class="button primary" data-primary="true" {onclick}>
                        { icon(Icon::Import) }{ t(Words::ImportCount(dry_run.format(), counts.create + counts.change)) }
                    </button>
                }
            </div>
            <DryRunTable dry_run={dry_run.clone()} />
        </section>
    }
}

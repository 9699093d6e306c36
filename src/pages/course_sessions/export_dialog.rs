//! Writing course sessions to a file: in which format, and what that cannot say.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::deed::use_meant;
use super::facts::Facts;
use super::rows::{key_of, text_head, texts};
use crate::exchange::{Dialect, Export, Safety, as_shown, export};
use crate::model::CourseSessionId;
use crate::pages::live::{Live, use_live};
use crate::platform::files;
use crate::ui::data_table::Selection;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Icon, icon};
use crate::ui::radios::{Choice, RadioLook, Radios};
use crate::ui::text::{Files, Frame, SessionDeeds as Words, loss, t};
use crate::ui::toast::{Toast, ToastTone};

/// The formats in the order in which they are offered.
const FORMATS: [Option<Dialect>; 3] = [None, Some(Dialect::Chamilo1), Some(Dialect::Chamilo2)];

/// The props of [`ExportDialog`].
#[derive(Properties, PartialEq)]
pub struct ExportDialogProps {
    /// Which, in which order as far as the list has one.
    pub of: Selection,
    /// The order of the list.
    pub shown: Rc<[u32]>,
    /// What the list knows.
    pub facts: Rc<Facts>,
    /// It is over; whether it was done.
    pub on_close: Callback<bool>,
}

/// Asks in which format.
#[component]
pub fn ExportDialog(props: &ExportDialogProps) -> Html {
    let live = use_live();
    let chosen = use_state(|| 0usize);
    let export = {
        let (live, facts) = (live.clone(), props.facts.clone());
        use_memo(
            (*chosen, props.of.clone(), props.shown.clone()),
            move |(chosen, of, shown)| {
                made(
                    &live,
                    &facts,
                    &in_order(&facts, of, shown),
                    FORMATS[*chosen],
                )
            },
        )
    };
    let sessions = use_meant(&live, &props.of);
    let title = match sessions.as_slice() {
        [session] => Words::ExportTitle(session.name.clone()),
        many => Words::ExportManyTitle(many.len()),
    };
    let choices = vec![
        Choice::with_help(t(Words::AsShown), t(Words::AsShownHelp)),
        Choice::with_help(t(Words::Chamilo1), t(Words::Chamilo1Help)),
        Choice::with_help(t(Words::Chamilo2), t(Words::Chamilo2Help)),
    ];
    let on_choose = {
        let chosen = chosen.clone();
        callback(move |at: usize| chosen.set(at.min(FORMATS.len() - 1)))
    };
    let download = {
        let (export, on_close) = (export.clone(), props.on_close.clone());
        move |_: MouseEvent| {
            hand_over(&live, &export);
            on_close.emit(true);
        }
    };
    let cancel = props.on_close.after(|_: MouseEvent| false);
    html! {
        <Dialog title={t(title)} on_close={props.on_close.after(|()| false)}>
            <Radios name="export-format" legend={t(Words::Format)} {choices} chosen={*chosen} {on_choose} look={RadioLook::Cards} />
            <div aria-live="polite">
                if export.losses.is_empty() {
                    <p class="help">{ if *chosen == 0 { t(Words::OnlyWhatIsShown) } else { t(Files::NoLosses) } }</p>
                } else {
                    <h3>{ t(Files::LossesTitle) }</h3>
                    <ul class="losses-list">{ for export.losses.iter().map(|one| html! { <li>{ loss(one) }</li> }) }</ul>
                }
            </div>
            <footer>
                <button type="button" class="button" onclick={cancel}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button primary" data-primary="true" onclick={download}>{ icon(Icon::Export) }{ t(Words::Download) }</button>
            </footer>
        </Dialog>
    }
}

/// The lines meant, in the order of the list; those it does not show come last.
fn in_order(facts: &Facts, of: &Selection, shown: &[u32]) -> Vec<u32> {
    let meant = |row: &u32| of.contains(key_of(facts.lines[*row as usize].id()));
    let mut rows: Vec<u32> = shown.iter().copied().filter(meant).collect();
    if rows.len() < of.len() {
        let seen: crate::order::SortedSet<u32> = rows.iter().copied().collect();
        rows.extend((0..facts.lines.len() as u32).filter(|row| meant(row) && !seen.contains(row)));
    }
    rows
}

fn made(live: &Live, facts: &Facts, rows: &[u32], format: Option<Dialect>) -> Export {
    let lines = rows.iter().map(|row| &facts.lines[*row as usize]);
    match format {
        None => Export {
            bytes: as_shown(text_head(), lines.map(texts)),
            losses: Vec::new(),
        },
        Some(dialect) => {
            let ids: Vec<CourseSessionId> = lines.map(|line| line.id()).collect();
            live.read(|records| export::course_sessions(records, &ids, dialect, Safety::Exact))
        }
    }
}

fn hand_over(live: &Live, export: &Export) {
    let file = t(Files::FileName("course-sessions"));
    let (tone, words) = if files::download(&file, "text/csv;charset=utf-8", &export.bytes) {
        (ToastTone::Plain, Files::Saved(file.to_string()))
    } else {
        (ToastTone::Problem, Files::NotSaved)
    };
    live.toast(Toast::plain(tone, t(words)));
}

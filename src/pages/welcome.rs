//! The first page of a browser that holds nothing yet. One click to a workspace to try, one to an
//! empty one.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::course_sessions::CourseSessions;
use super::live::{Live, use_watched};
use super::navigation::go;
use super::page::use_title;
use super::route::{Route, SessionsTab};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Language, Welcome as Words, t};
use crate::platform::zone;
use lectern_core::model::{Kind, Settings};
use lectern_core::workspace::{Command, Kinds, sample};

/// Where one lands: the list of course sessions, or the welcome where there is no workspace.
#[component]
pub fn Home() -> Html {
    let live = use_watched(Kinds::from_slice(&[Kind::Settings]));
    if live.read(|records| records.settings.is_empty()) {
        html! { <Welcome /> }
    } else {
        html! { <CourseSessions tab={SessionsTab::All} /> }
    }
}

/// The ways to begin.
#[component]
pub fn Welcome() -> Html {
    let live = use_watched(Kinds::from_slice(&[Kind::Settings]));
    let opening = use_state(|| false);
    use_title(&t(Words::Title));
    let begun = live.read(|records| !records.settings.is_empty());
    let open_sample = {
        let (live, opening) = (live.clone(), opening.clone());
        move |_: MouseEvent| {
            if *opening {
                return;
            }
            opening.set(true);
            let live = live.clone();
            // The words are painted before the work begins.
            Timeout::new(20, move || begin_sample(&live)).forget();
        }
    };
    let start_empty = {
        let live = live.clone();
        move |_: MouseEvent| begin_empty(&live)
    };
    html! {
        <div class="welcome">
            <div class="welcome-mark">{ icon(Icon::Lectern) }</div>
            <h1 tabindex="-1">{ t(Words::Title) }</h1>
            <p class="lead">{ t(Words::Lead) }</p>
            if begun {
                <p>{ t(Words::AlreadyBegun) }</p>
                <a class="button primary" href={Route::CourseSessions(SessionsTab::All).to_string()}>{ t(Words::GoToWork) }</a>
            } else {
                <div class="ways">
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Book) }</span>
                        <button type="button" onclick={open_sample} aria-describedby="way-sample" data-primary="true" aria-busy={opening.to_string()}>
                            { t(Words::OpenSample) }
                        </button>
                        <p id="way-sample" class="help">{ if *opening { t(Words::Opening) } else { t(Words::OpenSampleHelp) } }</p>
                    </div>
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Plus) }</span>
                        <button type="button" onclick={start_empty} aria-describedby="way-empty">{ t(Words::StartEmpty) }</button>
                        <p id="way-empty" class="help">{ t(Words::StartEmptyHelp) }</p>
                    </div>
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Restore) }</span>
                        <button type="button" onclick={|_: MouseEvent| go(&Route::Files)} aria-describedby="way-backup">{ t(Words::OpenBackup) }</button>
                        <p id="way-backup" class="help">{ t(Words::OpenBackupHelp) }</p>
                    </div>
                </div>
                <p class="help">{ t(Words::Privacy) }</p>
            }
        </div>
    }
}

fn begin_sample(live: &Live) {
    let zone = zone::browser_zone();
    let today = live.local_now().date();
    let records = sample::sample(today, &zone);
    if live.apply(Command::BeginWith { records }).is_ok() {
        go(&Route::CourseSessions(SessionsTab::All));
    }
}

fn begin_empty(live: &Live) {
    let settings = Settings {
        name: t(Words::WorkspaceName).to_string(),
        zone: zone::browser_zone(),
        language: Language::current().tag().to_owned(),
        ..Settings::default()
    };
    if live.apply(Command::Begin { settings }).is_ok() {
        go(&Route::CourseSessions(SessionsTab::All));
    }
}

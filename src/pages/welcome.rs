//! First page of a browser without data. One click opens a sample workspace, one an empty
//! workspace.

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::files::ChosenFile;
use crate::app::navigation::go;
use crate::app::route::{Route, SessionsTab};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_records, use_title};
use crate::i18n::{Language, Welcome as Message, t};
use crate::platform::zone;
use lectern_core::model::{Kind, Settings};
use lectern_core::workspace::{Command, Kinds, sample};

/// Welcome page.
#[component]
pub fn Welcome() -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Settings]));
    let opening = use_state(|| false);
    use_title(&t(Message::Title));
    let begun = workspace.read(|records| !records.settings.is_empty());
    let open_sample = {
        let (workspace, opening) = (workspace.clone(), opening.clone());
        move |_: MouseEvent| {
            if *opening {
                return;
            }
            opening.set(true);
            let workspace = workspace.clone();
            // The message is painted before the work begins.
            Timeout::new(20, move || begin_sample(&workspace)).forget();
        }
    };
    let start_empty = {
        let workspace = workspace.clone();
        move |_: MouseEvent| begin_empty(&workspace)
    };
    let chooser = use_node_ref();
    let choose_backup = {
        let chooser = chooser.clone();
        move |_: MouseEvent| {
            if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    };
    let open_backup = {
        let workspace = workspace.clone();
        move |event: Event| {
            let files = event.target_unchecked_into::<HtmlInputElement>().files();
            if let Some(file) = files.and_then(|files| files.get(0)) {
                workspace.page_state::<ChosenFile>().set(file);
                go(&Route::Files);
            }
        }
    };
    html! {
        <div class="welcome">
            <div class="welcome-mark">{ icon(Icon::Lectern) }</div>
            <h1 tabindex="-1">{ t(Message::Title) }</h1>
            <p class="lead">{ t(Message::Lead) }</p>
            if begun {
                <p>{ t(Message::AlreadyBegun) }</p>
                <a class="button primary" href={SessionsTab::All.href()}>{ t(Message::GoToWork) }</a>
            } else {
                <div class="ways">
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Book) }</span>
                        <PrimaryButton class={Classes::new()} onclick={Callback::from(open_sample)} described_by="way-sample" busy={*opening}>
                            { t(Message::OpenSample) }
                        </PrimaryButton>
                        <p id="way-sample" class="help">{ if *opening { t(Message::Opening) } else { t(Message::OpenSampleHelp) } }</p>
                    </div>
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Plus) }</span>
                        <button type="button" onclick={start_empty} aria-describedby="way-empty">{ t(Message::StartEmpty) }</button>
                        <p id="way-empty" class="help">{ t(Message::StartEmptyHelp) }</p>
                    </div>
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Restore) }</span>
                        <input type="file" ref={chooser.clone()} hidden=true accept=".json,application/json" onchange={open_backup} />
                        <button type="button" onclick={choose_backup} aria-describedby="way-backup">{ t(Message::OpenBackup) }</button>
                        <p id="way-backup" class="help">{ t(Message::OpenBackupHelp) }</p>
                    </div>
                    <div class="way">
                        <span class="way-icon">{ icon(Icon::Saved) }</span>
                        <button type="button" onclick={|_: MouseEvent| go(&Route::Sync)} aria-describedby="way-server">{ t(Message::ConnectToServer) }</button>
                        <p id="way-server" class="help">{ t(Message::ConnectToServerHelp) }</p>
                    </div>
                </div>
                <p class="help">{ t(Message::Privacy) }</p>
            }
        </div>
    }
}

fn begin_sample(workspace: &WorkspaceHandle) {
    let zone = zone::browser_zone();
    let today = workspace.local_now().date();
    let records = sample::sample(today, &zone);
    if workspace.dispatch(Command::BeginWith { records }).is_ok() {
        go(&Route::CourseSessions);
    }
}

fn begin_empty(workspace: &WorkspaceHandle) {
    let settings = Settings {
        name: t(Message::WorkspaceName).to_string(),
        zone: zone::browser_zone(),
        language: Language::current().tag().to_owned(),
        ..Settings::default()
    };
    if workspace.dispatch(Command::Begin { settings }).is_ok() {
        go(&Route::CourseSessions);
    }
}

//! What stands around every page: navigation, undo and redo, the save state, warnings that stay.

use yew::prelude::*;

use super::files::What;
use super::live::{Live, SaveState, use_watched};
use super::route::{Route, SessionsTab};
use super::unsaved;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Frame as Words, sentence, store_error, t};
use crate::platform::unload_guard::UnloadGuard;
use crate::platform::worker::Offline;
use lectern_core::storage::StoreError;
use lectern_core::workspace::Kinds;

/// The props of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Where the window is.
    pub route: Route,
    /// The page.
    pub children: Html,
}

/// The frame.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let live = use_watched(Kinds::ALL);
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::components::keys::focus_id("main");
    });
    use_effect_with(live.is_at_risk(), |at_risk| {
        let guard = at_risk.then(UnloadGuard::new);
        move || drop(guard)
    });
    let begun = live.read(|records| !records.settings.is_empty());
    let wizard = matches!(props.route, Route::Wizard(..));
    html! {
        <div class={if wizard { "app in-wizard" } else { "app" }}>
            <a class="skip" href="#main" onclick={skip}>{ t(Words::SkipToContent) }</a>
            <header class="top">
                <a class="wordmark" href={Route::Home.to_string()}>{ icon(Icon::Lectern) }<span>{ t(Words::AppName) }</span></a>
                if begun {
                    { navigation(&props.route) }
                    <div class="top-tools">{ undo_redo(&live) }{ save_pill(&live) }</div>
                }
            </header>
            { notice(&live) }
            { new_build(&live) }
            { unreadable(&live) }
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
        </div>
    }
}

fn navigation(route: &Route) -> Html {
    let links = [
        (
            Route::CourseSessions(SessionsTab::All),
            Words::CourseSessions,
            Icon::Calendar,
        ),
        (Route::Courses, Words::Courses, Icon::Book),
        (Route::People, Words::People, Icon::People),
        (Route::Files, Words::Files, Icon::File),
        (Route::Settings, Words::Settings, Icon::Gear),
    ];
    let here = section(route);
    html! {
        <nav class="main-nav" aria-label={t(Words::Main)}>
            { for links.into_iter().map(|(route, words, drawing)| {
                let here = here.is_some() && here == section(&route);
                html! {
                    <a key={route.to_string()} href={route.to_string()} aria-current={here.then_some("page")}>
                        { icon(drawing) }<span>{ t(words) }</span>
                    </a>
                }
            }) }
        </nav>
    }
}

/// Which link of the navigation a page belongs to.
const fn section(route: &Route) -> Option<u8> {
    match route {
        Route::Home
        | Route::CourseSessions(_)
        | Route::NewCourseSession
        | Route::CourseSession(_)
        | Route::Wizard(..)
        | Route::Categories => Some(1),
        Route::Courses | Route::Course(_) => Some(2),
        Route::People | Route::Classes | Route::Class(_) => Some(3),
        Route::Files => Some(4),
        Route::Settings => Some(5),
        Route::Welcome | Route::NotFound => None,
    }
}

/// What the buttons of the frame do.
#[derive(Clone, Copy)]
enum Press {
    Undo,
    Redo,
    SaveAgain,
    ExportUnsaved,
    SaveBackup,
    TakeNewBuild,
}

fn press(live: &Live, what: Press) -> Callback<MouseEvent> {
    let live = live.clone();
    Callback::from(move |_: MouseEvent| match what {
        Press::Undo => live.undo(),
        Press::Redo => live.redo(),
        Press::SaveAgain => live.save_again(),
        Press::ExportUnsaved => unsaved::export(&live),
        Press::SaveBackup => What::Backup.whole(&live).hand_over(&live),
        Press::TakeNewBuild => live.take_new_build(),
    })
}

fn undo_redo(live: &Live) -> Html {
    let (undo, redo) = live.workspace(|workspace| {
        let history = workspace.history();
        (
            history.undoable().map(|step| sentence(&step.label)),
            history.redoable().map(|step| sentence(&step.label)),
        )
    });
    html! {
        <>
            <button type="button" class="icon-button" aria-label={t(Words::Undo)} aria-keyshortcuts="Control+Z"
                aria-disabled={undo.is_none().to_string()} title={undo.map(|step| t(Words::UndoStep(step)))} onclick={press(live, Press::Undo)}>
                { icon(Icon::Undo) }
            </button>
            <button type="button" class="icon-button" aria-label={t(Words::Redo)} aria-keyshortcuts="Control+Shift+Z"
                aria-disabled={redo.is_none().to_string()} title={redo.map(|step| t(Words::RedoStep(step)))} onclick={press(live, Press::Redo)}>
                { icon(Icon::Redo) }
            </button>
        </>
    }
}

fn save_pill(live: &Live) -> Html {
    let (class, drawing, words) = match live.save_state() {
        SaveState::Saved => ("pill tone-ok", Icon::Saved, Words::Saved),
        SaveState::Saving => ("pill tone-mute", Icon::Saved, Words::Saving),
        SaveState::NotSaved(_) | SaveState::InMemory | SaveState::ReadOnly => {
            ("pill tone-danger", Icon::Triangle, Words::NotSaved)
        }
    };
    html! {
        <span {class} role="status" id="save-state">
            { icon(drawing) }<span>{ t(words) }</span>
        </span>
    }
}

/// Offers a newer build of the app. Nothing is loaded anew by itself.
fn new_build(live: &Live) -> Html {
    if live.offline() != Offline::NewBuild {
        return Html::default();
    }
    html! {
        <div class="notice tone-accent" role="status">
            { icon(Icon::Restore) }<p>{ t(Words::NewBuild) }</p>
            <button type="button" class="button small" onclick={press(live, Press::TakeNewBuild)}>{ t(Words::Reload) }</button>
        </div>
    }
}

/// Says what could not be read on opening; it is kept aside.
fn unreadable(live: &Live) -> Html {
    let count = live.unreadable().len();
    if count == 0 {
        return Html::default();
    }
    html! {
        <div class="notice tone-warn" role="status">{ icon(Icon::Triangle) }<p>{ t(Words::Unreadable(count)) }</p></div>
    }
}

/// A warning that stays as long as its cause.
fn notice(live: &Live) -> Html {
    let again = [
        (Press::SaveAgain, Words::SaveAgain),
        (Press::ExportUnsaved, Words::ExportUnsaved),
    ];
    let backup = [(Press::SaveBackup, Words::SaveBackup)];
    let (text, detail, tools): (_, _, &[(Press, Words)]) = match live.save_state() {
        SaveState::Saved | SaveState::Saving => return Html::default(),
        SaveState::NotSaved(error) => {
            let (help, tools): (_, &[_]) = match error {
                StoreError::Full => (Words::NoRoomHelp, &again),
                StoreError::Deleted => (Words::DeletedHelp, &backup),
                _ => (Words::NotSavedHelp, &again),
            };
            (t(help), store_error(&error), tools)
        }
        SaveState::InMemory => (t(Words::InMemoryOnly), String::new(), &backup),
        SaveState::ReadOnly => (t(Words::NewerStore), String::new(), &[]),
    };
    let tools = tools.iter().map(|(what, words)| {
        html! { <button type="button" class="button small" onclick={press(live, *what)}>{ t(words.clone()) }</button> }
    });
    html! {
        <div class="notice tone-danger" role="alert">
            { icon(Icon::Triangle) }
            <p>{ detail }{ " " }{ text }</p>
            { for tools }
        </div>
    }
}

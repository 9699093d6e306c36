//! What stands around every page: navigation, undo and redo, the save state, warnings that stay.

use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::live::{Live, SaveState, use_watched};
use super::route::{Route, SessionsTab};
use super::unsaved;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Frame as Words, sentence, store_error, t};
use crate::workspace::Kinds;

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
    let skip = callback(|event: MouseEvent| {
        event.prevent_default();
        crate::ui::keys::focus_id("main");
    });
    let begun = live.read(|records| !records.settings.is_empty());
    let wizard = matches!(props.route, Route::Wizard(..));
    html! {
        <div class={classes!("app", wizard.then_some("in-wizard"))}>
            <a class="skip" href="#main" onclick={skip}>{ t(Words::SkipToContent) }</a>
            <header class="top">
                <a class="wordmark" href={Route::Home.to_string()}>{ icon(Icon::Lectern) }<span>{ t(Words::AppName) }</span></a>
                if begun {
                    <Navigation route={props.route.clone()} />
                    <div class="top-tools"><UndoRedo /><SavePill /></div>
                }
            </header>
            { notice(&live) }
            { unreadable(&live) }
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NavigationProps {
    route: Route,
}

#[component]
fn Navigation(props: &NavigationProps) -> Html {
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
    html! {
        <nav class="main-nav" aria-label={t(Words::Main)}>
            { for links.into_iter().map(|(route, words, drawing)| {
                let here = section(&props.route) == Some(section_of(&route));
                html! {
                    <a key={route.to_string()} href={route.to_string()} aria-current={here.then_some("page")}>
                        { icon(drawing) }<span>{ t(words) }</span>
                    </a>
                }
            }) }
        </nav>
    }
}

fn section_of(route: &Route) -> u8 {
    section(route).unwrap_or_default()
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

#[component]
fn UndoRedo() -> Html {
    let live = use_watched(Kinds::ALL);
    let (undo, redo) = live.workspace(|workspace| {
        let history = workspace.history();
        (
            history.undoable().map(|step| sentence(&step.label)),
            history.redoable().map(|step| sentence(&step.label)),
        )
    });
    let on_undo = {
        let live = live.clone();
        move |_: MouseEvent| live.undo()
    };
    let on_redo = move |_: MouseEvent| live.redo();
    html! {
        <>
            <button type="button" class="icon-button" aria-label={t(Words::Undo)} aria-keyshortcuts="Control+Z"
                aria-disabled={undo.is_none().to_string()} title={undo.map(|step| t(Words::UndoStep(step)))} onclick={on_undo}>
                { icon(Icon::Undo) }
            </button>
            <button type="button" class="icon-button" aria-label={t(Words::Redo)} aria-keyshortcuts="Control+Shift+Z"
                aria-disabled={redo.is_none().to_string()} title={redo.map(|step| t(Words::RedoStep(step)))} onclick={on_redo}>
                { icon(Icon::Redo) }
            </button>
        </>
    }
}

#[component]
fn SavePill() -> Html {
    let live = use_watched(Kinds::ALL);
    let (class, drawing, words) = match live.save_state() {
        SaveState::Saved => ("tone-ok", Icon::Saved, Words::Saved),
        SaveState::Saving => ("tone-mute", Icon::Saved, Words::Saving),
        SaveState::NotSaved(_) | SaveState::InMemory | SaveState::ReadOnly => {
            ("tone-danger", Icon::Triangle, Words::NotSaved)
        }
    };
    html! {
        <span class={classes!("pill", class)} role="status" id="save-state">
            { icon(drawing) }<span>{ t(words) }</span>
        </span>
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
    let (text, detail, tools) = match live.save_state() {
        SaveState::Saved | SaveState::Saving => return Html::default(),
        SaveState::NotSaved(error) => (t(Words::NotSavedHelp), store_error(&error), true),
        SaveState::InMemory => (t(Words::InMemoryOnly), String::new(), false),
        SaveState::ReadOnly => (t(Words::NewerStore), String::new(), false),
    };
    let again = {
        let live = live.clone();
        move |_: MouseEvent| live.save_again()
    };
    let export = {
        let live = live.clone();
        move |_: MouseEvent| unsaved::export(&live)
    };
    html! {
        <div class="notice tone-danger" role="alert">
            { icon(Icon::Triangle) }
            <p>{ detail }{ " " }{ text }</p>
            if tools {
                <button type="button" class="button small" onclick={again}>{ t(Words::SaveAgain) }</button>
                <button type="button" class="button small" onclick={export}>{ t(Words::ExportUnsaved) }</button>
            }
        </div>
    }
}

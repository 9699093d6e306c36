//! Content of a tab of the list that is empty.

use yew::prelude::*;

use crate::app::route::{Route, SessionsTab};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Sessions as Message, t};
use crate::pages::editable::EditOnly;

/// A drawing, a fact, what to do about it. `nothing_at_all` says that every tab is empty.
pub fn empty(tab: SessionsTab, nothing_at_all: bool) -> Html {
    let begin = matches!(tab, SessionsTab::All) || nothing_at_all;
    let (title, help) = match tab {
        SessionsTab::Drafts => (Message::NoDrafts, Message::NoDraftsHelp),
        SessionsTab::Bin => (Message::BinEmpty, Message::BinEmptyHelp),
        _ if begin => (Message::EmptyTitle, Message::EmptyHelp),
        SessionsTab::Upcoming => (Message::NoneUpcoming, Message::NoneUpcomingHelp),
        SessionsTab::Past => (Message::NonePast, Message::NonePastHelp),
        SessionsTab::All | SessionsTab::Current => (Message::NoneCurrent, Message::NoneCurrentHelp),
    };
    let new = html! {
        <a class={classes!("button", begin.then_some("primary"))} href={Route::NewCourseSession.href()}>{ icon(Icon::Plus) }{ t(Message::New) }</a>
    };
    let all = SessionsTab::All.href();
    let bin = SessionsTab::Bin.href();
    html! {
        <div class="card empty-state sessions-empty">
            { drawing() }
            <h2>{ t(title) }</h2>
            <p>{ t(help) }</p>
            <div class="ways-out">
                <EditOnly>
                    { new }
                    if begin { <a class="button" href={Route::Files.href()}>{ icon(Icon::Up) }{ t(Message::EmptyImport) }</a> }
                </EditOnly>
                if !begin {
                    <a class="button" href={all}>{ t(Message::ShowAll) }</a>
                }
            </div>
            if tab != SessionsTab::Bin {
                <p class="meta">{ t(Message::LookingForDeleted) }{ " " }<a href={bin}>{ t(Message::OpenBin) }</a></p>
            }
        </div>
    }
}

/// Bars along an axis, and the line of today.
fn drawing() -> Html {
    html! {
        <svg class="line-drawing" viewBox="0 0 56 40" width="56" height="40" aria-hidden="true" focusable="false">
            <path d="M8 11.500h27M8 19.500h43M15 27.500h24M4 35.500h48M29.500 3v35" />
        </svg>
    }
}

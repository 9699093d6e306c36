//! The list of course sessions: what is current, upcoming, past, drafted and in the bin, with every
//! action on one or many.

mod actions;
mod approximate_zone;
mod columns;
mod context;
mod delete_dialog;
mod draft_list;
mod drafts;
mod empty;
mod filter;
mod filter_boxes;
mod search;
mod session_list;
mod summaries;
mod tab;
mod text;
mod time_axis;
mod timeline_bars;
mod timeline_row;

use yew::prelude::*;

use super::record_list::{FilterAction, ListFilter};
use crate::app::navigation::go_to_tab;
use crate::app::route::{Route, SessionsTab};
use crate::components::button_shortcuts::{ButtonShortcut, use_button_shortcuts};
use crate::components::icon::{Icon, icon};
use crate::components::tabs::{Tab, Tabs};
use crate::hooks::use_can_edit;
use crate::i18n::{Frame, Sessions as Message, t};
use crate::pages::editable::EditOnly;
use crate::pages::heading::Heading;
use context::{ListContext, use_list_context};
use draft_list::DraftList;
use empty::empty;
use filter::belongs;
use session_list::SessionList;

pub use actions::{ActionDialog, use_first_focus};

/// Id of the tab panel.
const PANEL: &str = "sessions-panel";

/// Properties of [`CourseSessions`].
#[derive(Properties, PartialEq)]
pub struct CourseSessionsProps {
    /// The tab shown.
    pub tab: SessionsTab,
}

/// The list of course sessions.
#[component]
pub fn CourseSessions(props: &CourseSessionsProps) -> Html {
    let context = use_list_context();
    let can_edit = use_can_edit();
    let new_button =
        use_button_shortcuts(&[ButtonShortcut::Primary, ButtonShortcut::New], can_edit);
    let tab = props.tab;
    let counts = counts(&context);
    let filter = use_reducer(ListFilter::default);
    {
        // A status that no course session of the next tab has would leave it empty.
        let dispatcher = filter.dispatcher();
        use_effect_with(tab, move |_| {
            dispatcher.dispatch(FilterAction::PressFacet(None));
        });
    }
    let on_choose = Callback::from(|at: usize| go_to_tab(SessionsTab::ALL[at]));
    let chosen = place(tab);
    let nothing_at_all = counts.iter().all(|count| *count == 0);
    let body = if nothing_at_all {
        empty(tab, true)
    } else {
        match tab {
            SessionsTab::Drafts => html! { <DraftList key={chosen} {context} {filter} /> },
            SessionsTab::All
            | SessionsTab::Current
            | SessionsTab::Upcoming
            | SessionsTab::Past
            | SessionsTab::Bin => html! { <SessionList key={chosen} {context} {tab} {filter} /> },
        }
    };
    html! {
        <>
            <Heading title={t(Frame::CourseSessions)} help={t(Message::Lead)}>
                <a class="button quiet" href={Route::Categories.href()}>{ icon(Icon::Folder) }{ t(Frame::Categories) }</a>
                <EditOnly>
                    <a class="button" href={Route::Files.href()}>{ icon(Icon::Up) }{ t(Message::Import) }</a>
                    <a class="button primary" href={Route::NewCourseSession.href()} aria-keyshortcuts="N" ref={new_button}>
                        { icon(Icon::Plus) }{ t(Message::New) }<kbd aria-hidden="true">{ "N" }</kbd>
                    </a>
                </EditOnly>
            </Heading>
            <Tabs label={t(Message::Tabs)} tabs={tabs(counts)} {chosen} {on_choose} panel={PANEL} />
            <div id={PANEL} role="tabpanel" aria-label={t(name(tab))}>{ body }</div>
        </>
    }
}

fn place(tab: SessionsTab) -> usize {
    SessionsTab::ALL
        .iter()
        .position(|known| *known == tab)
        .unwrap_or_default()
}

fn name(tab: SessionsTab) -> Message {
    match tab {
        SessionsTab::All => Message::All,
        SessionsTab::Current => Message::Current,
        SessionsTab::Upcoming => Message::Upcoming,
        SessionsTab::Past => Message::Past,
        SessionsTab::Drafts => Message::Drafts,
        SessionsTab::Bin => Message::Bin,
    }
}

/// Returns the number of rows of each tab, in their order.
fn counts(context: &ListContext) -> [usize; 6] {
    let mut counts = [0; 6];
    for summary in context.summaries.iter() {
        for (tab, count) in SessionsTab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(belongs(summary, tab));
        }
    }
    counts[place(SessionsTab::Drafts)] = context.drafts.len();
    counts
}

fn tabs(counts: [usize; 6]) -> Vec<Tab> {
    let mut tabs = Vec::new();
    for (tab, count) in SessionsTab::ALL.into_iter().zip(counts) {
        tabs.push(Tab::counted(t(name(tab)), count));
    }
    tabs
}

#[cfg(test)]
mod tests;

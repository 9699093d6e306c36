//! The list of course sessions: what is going on, what comes, what is over, what was begun and what
//! was deleted, with everything that can be done to one or to many.

mod axis;
mod bars;
mod cells;
mod choices;
mod deeds;
mod draft_rows;
mod drafts;
mod empty;
mod facts;
mod farewell;
mod find;
mod listed;
mod near_now;
mod rows;
mod shown;
mod strip;
mod tab;
mod texts;
mod watch;

use super::navigation::go;
use super::page::Heading;
use super::register::Filter;
use super::route::{Route, SessionsTab};
use crate::i18n::{Frame, Sessions as Words, t};
use crate::ui::icon::{Icon, icon};
use crate::ui::tabs::{Tab, Tabs};
use empty::empty;
use listed::Listed;
use shown::belongs;
use watch::{Known, use_known};
use yew::prelude::*;

pub use deeds::use_first_focus;
pub use farewell::farewell;

/// The id of what the tabs show.
const PANEL: &str = "sessions-panel";

/// The props of [`CourseSessions`].
#[derive(Properties, PartialEq)]
pub struct CourseSessionsProps {
    /// The tab shown.
    pub tab: SessionsTab,
}

/// The list of course sessions.
#[component]
pub fn CourseSessions(props: &CourseSessionsProps) -> Html {
    let known = use_known();
    let tab = props.tab;
    let counts = counts(&known);
    let filter = use_state(Filter::default);
    {
        // A status that the next tab does not have would leave it empty.
        let filter = filter.clone();
        use_effect_with(tab, move |_| {
            if filter.chip.is_some() {
                let mut next = Filter::clone(&filter);
                next.chip = None;
                filter.set(next);
            }
        });
    }
    let on_filter = filter.setter().to_callback();
    let on_choose = Callback::from(|at: usize| go(&Route::CourseSessions(SessionsTab::ALL[at])));
    let chosen = place(tab);
    let nothing_at_all = counts.iter().all(|count| *count == 0);
    let body = if counts[chosen] == 0 {
        empty(tab, nothing_at_all)
    } else {
        html! { <Listed key={chosen} {known} {tab} filter={(*filter).clone()} {on_filter} /> }
    };
    html! {
        <>
            <Heading title={t(Frame::CourseSessions)} help={t(Words::Lead)}>
                <a class="button quiet" href={Route::Categories.to_string()}>{ icon(Icon::Folder) }{ t(Frame::Categories) }</a>
                <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Up) }{ t(Words::Import) }</a>
                <a class="button primary" href={Route::NewCourseSession.to_string()} aria-keyshortcuts="N" data-primary="true">
                    { icon(Icon::Plus) }{ t(Words::New) }<kbd aria-hidden="true">{ "N" }</kbd>
                </a>
            </Heading>
            <Tabs label={t(Words::Tabs)} tabs={tabs(counts)} {chosen} {on_choose} panel={PANEL} />
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

fn name(tab: SessionsTab) -> Words {
    match tab {
        SessionsTab::All => Words::All,
        SessionsTab::Current => Words::Current,
        SessionsTab::Upcoming => Words::Upcoming,
        SessionsTab::Past => Words::Past,
        SessionsTab::Drafts => Words::Drafts,
        SessionsTab::Bin => Words::Bin,
    }
}

/// How many each tab has, in their order.
fn counts(known: &Known) -> [usize; 6] {
    let mut counts = [0; 6];
    for line in &known.facts.lines {
        for (tab, count) in SessionsTab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(belongs(line, tab));
        }
    }
    counts[place(SessionsTab::Drafts)] = known.drafts.len();
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

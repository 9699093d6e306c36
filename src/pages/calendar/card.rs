//! Week of a course, a session, a learner group, a room or a person, on its page.

use chrono::NaiveDate;
use lectern_core::workspace::{Kinds, OfferingFilter, Records};
use web_sys::Element;
use yew::prelude::*;

use super::editing::use_editing;
use super::events::KINDS;
use super::period::{title, turned};
use super::query::{CalendarQuery, View};
use super::shown::ShownView;
use super::use_view::{use_now, use_view};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Calendar as Message, t};

/// Properties of [`CalendarCard`].
#[derive(Properties, PartialEq)]
pub struct CalendarCardProps {
    /// Offerings that are shown.
    pub filter: OfferingFilter,
}

/// A card that unfolds to a week of the calendar.
#[component]
pub fn CalendarCard(props: &CalendarCardProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        }
    };
    html! {
        <details class="card calendar-card" {ontoggle}>
            <summary class="card-head"><h2>{ t(Message::Calendar) }</h2>{ icon(Icon::Chevron) }</summary>
            if *open { <CalendarWeek filter={props.filter.clone()} /> }
        </details>
    }
}

/// A week of the calendar: this week, or the next one in which something takes place.
#[component]
fn CalendarWeek(props: &CalendarCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let now = use_now(&workspace);
    let today = now.date();
    let date = use_state(|| {
        let nearest = workspace.read(|records| nearest_date(records, &props.filter, today));
        nearest.unwrap_or(today)
    });
    let query = CalendarQuery {
        view: Some(View::Week),
        date: Some(*date),
        filter: props.filter.clone(),
        ..CalendarQuery::default()
    };
    let (view, clock) = use_view(&workspace, &query, View::Week, *date, today);
    let on_date = date.setter().to_callback();
    let editing = use_editing(&props.filter, view.clone(), clock, on_date);
    let turn = |forward| {
        let (setter, to) = (date.setter(), turned(View::Week, *date, forward));
        move |_: MouseEvent| setter.set(to)
    };
    html! {
        <>
            <div class="calendar-card-bar">
                <button type="button" class="icon-button" aria-label={t(Message::EarlierWeek)} onclick={turn(false)}>{ icon(Icon::Left) }</button>
                <button type="button" class="icon-button" aria-label={t(Message::LaterWeek)} onclick={turn(true)}>{ icon(Icon::Right) }</button>
                <p aria-live="polite">{ title(View::Week, *date, view.shown) }</p>
                <a class="button small" href={query.href()}>{ t(Message::OpenWeek) }</a>
            </div>
            <div class="calendar-frame"><ShownView {query} {view} {clock} {now} editing={editing.clone()} /></div>
            if editing.has_panel() { <div class="calendar-card-form">{ editing.panel() }</div> }
            { editing.dialogs() }
        </>
    }
}

/// Returns the first date from today on with an offering that a filter chooses, or the last one before.
fn nearest_date(records: &Records, filter: &OfferingFilter, today: NaiveDate) -> Option<NaiveDate> {
    let matcher = filter.matcher(records);
    let offerings = records.offerings.iter();
    let starts = offerings.filter_map(|offering| {
        let start = offering.slot.as_ref()?.start.date();
        matcher.matches(offering).then_some(start)
    });
    // Dates to come sort before dates that are past.
    starts.min_by_key(|date| (*date < today, date.signed_duration_since(today).abs()))
}

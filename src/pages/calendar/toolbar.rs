//! The heading of the calendar: the dates, the ways to others, and the choice of the view.

use chrono::{Datelike, NaiveDate};
use gloo::utils::document;
use yew::prelude::*;

use super::period::turned;
use super::query::View;
use super::use_calendar::CalendarState;
use crate::app::navigation::follow;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::radios::{Choice, Radios};
use crate::hooks::use_title;
use crate::i18n::{Calendar as Message, format, t};

/// Name of the radios that choose the view.
const RADIOS: &str = "calendar-view";

/// Properties of [`CalendarToolbar`] and [`ViewTools`].
#[derive(Properties, PartialEq)]
pub struct CalendarToolbarProps {
    /// Calendar.
    pub calendar: CalendarState,
    /// Further buttons.
    pub children: Html,
}

/// The heading of the page of the calendar.
#[component]
pub fn CalendarToolbar(props: &CalendarToolbarProps) -> Html {
    let CalendarToolbarProps { calendar, children } = props;
    let dates = calendar.title();
    use_title(&t(Message::TitleOf(dates.clone())));
    let has_week = match calendar.dated() {
        View::Week | View::List | View::Board => true,
        View::Day | View::Month => false,
    };
    let week = calendar.computed.shown.last.iso_week().week();
    html! {
        <div class="calendar-bar">
            <h1 tabindex="-1"><span class="unseen">{ t(Message::Calendar) }{ ", " }</span>{ dates }</h1>
            <p class="on-paper">{ t(Message::PrintedOn(format::date(calendar.today))) }</p>
            if has_week { <span class="meta week-number">{ t(Message::WeekNumber(week)) }</span> }
            <ViewTools calendar={calendar.clone()}>{ children.clone() }</ViewTools>
        </div>
    }
}

/// The ways to other dates and to other views.
#[component]
pub fn ViewTools(props: &CalendarToolbarProps) -> Html {
    let CalendarState {
        query,
        view,
        date,
        today,
        ..
    } = &props.calendar;
    let go = |to: fn(View, NaiveDate, NaiveDate) -> NaiveDate| {
        let (query, view, date, today) = (query.clone(), *view, *date, *today);
        Callback::from(move |_: MouseEvent| {
            let query = query.of_address();
            let (view, date) = (query.view.unwrap_or(view), query.date.unwrap_or(date));
            follow(&query.href_of(view, to(query.dates_of(view), date, today)));
        })
    };
    use_focus_on_chosen(*view);
    let views = query.views();
    let on_choose = {
        let (query, date) = (query.clone(), *date);
        Callback::from(move |at: usize| {
            if let Some(view) = views.get(at) {
                let query = query.of_address();
                follow(&query.href_of(*view, query.date.unwrap_or(date)));
            }
        })
    };
    let chosen = views.iter().position(|other| other == view);
    let choices = views.iter().map(|view| Choice::plain(t(name(*view))));
    html! {
        <div class="calendar-tools">
            <div class="calendar-turn" role="group" aria-label={t(Message::Calendar)}>
                <button type="button" class="icon-button edged" aria-label={t(Message::Previous)} onclick={go(|dated, date, _| turned(dated, date, false))}>{ icon(Icon::Left) }</button>
                <button type="button" class="button" onclick={go(|_, _, today| today)}>{ t(Message::Today) }</button>
                <button type="button" class="icon-button edged" aria-label={t(Message::Next)} onclick={go(|dated, date, _| turned(dated, date, true))}>{ icon(Icon::Right) }</button>
            </div>
            <Radios name={RADIOS} legend={t(Message::View)} unseen_legend=true choices={choices.collect::<Vec<_>>()}
                chosen={chosen.unwrap_or_default()} {on_choose} />
            { props.children.clone() }
        </div>
    }
}

/// Takes the focus along from the radio of one view to that of another which a letter has chosen.
#[hook]
fn use_focus_on_chosen(view: View) {
    use_effect_with(view, |_| {
        let find = |state| {
            let selector = format!("input[name=\"{RADIOS}\"]{state}");
            document().query_selector(&selector).ok().flatten()
        };
        if find(":focus:not(:checked)").is_some() {
            find(":checked").as_ref().into_iter().for_each(keys::focus);
        }
    });
}

const fn name(view: View) -> Message {
    match view {
        View::Day => Message::Day,
        View::Week => Message::Week,
        View::Month => Message::Month,
        View::List => Message::List,
        View::Board => Message::Board,
    }
}

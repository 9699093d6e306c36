//! The heading of the calendar: the dates, the ways to others, and the choice of the view.

use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

use super::period::{Period, title, turned};
use super::query::{CalendarQuery, View};
use crate::app::navigation::follow;
use crate::components::icon::{Icon, icon};
use crate::components::radios::{Choice, Radios};
use crate::hooks::use_title;
use crate::i18n::{Calendar as Message, format, t};

/// Properties of [`CalendarToolbar`].
#[derive(Properties, PartialEq)]
pub struct CalendarToolbarProps {
    /// Query.
    pub query: CalendarQuery,
    /// View.
    pub view: View,
    /// Date of the view.
    pub date: NaiveDate,
    /// Dates whose offerings are shown.
    pub shown: Period,
    /// Today.
    pub today: NaiveDate,
    /// Further buttons.
    pub children: Html,
}

/// The heading of the calendar.
#[component]
pub fn CalendarToolbar(props: &CalendarToolbarProps) -> Html {
    let CalendarToolbarProps {
        query, view, date, ..
    } = props;
    let dated = query.dates_of(*view);
    let dates = title(dated, *date, props.shown);
    use_title(&t(Message::TitleOf(dates.clone())));
    let go = |date: NaiveDate| {
        let href = query.href_of(*view, date);
        Callback::from(move |_: MouseEvent| follow(&href))
    };
    let on_choose = {
        let (query, date) = (query.clone(), *date);
        Callback::from(move |at: usize| {
            if let Some(view) = View::ALL.get(at) {
                follow(&query.href_of(*view, date));
            }
        })
    };
    let chosen = View::ALL.iter().position(|other| other == view);
    let choices = View::ALL.map(|view| Choice::plain(t(name(view))));
    let has_week = match dated {
        View::Week | View::List | View::Board => true,
        View::Day | View::Month => false,
    };
    html! {
        <div class="calendar-bar">
            <h1 tabindex="-1"><span class="unseen">{ t(Message::Calendar) }{ ", " }</span>{ dates }</h1>
            <p class="on-paper">{ t(Message::PrintedOn(format::date(props.today))) }</p>
            if has_week { <span class="meta week-number">{ t(Message::WeekNumber(props.shown.last.iso_week().week())) }</span> }
            <div class="calendar-tools">
                <div class="calendar-turn" role="group" aria-label={t(Message::Calendar)}>
                    <button type="button" class="icon-button edged" aria-label={t(Message::Previous)} onclick={go(turned(dated, *date, false))}>{ icon(Icon::Left) }</button>
                    <button type="button" class="button" onclick={go(props.today)}>{ t(Message::Today) }</button>
                    <button type="button" class="icon-button edged" aria-label={t(Message::Next)} onclick={go(turned(dated, *date, true))}>{ icon(Icon::Right) }</button>
                </div>
                <Radios name="calendar-view" legend={t(Message::View)} unseen_legend=true choices={choices.to_vec()}
                    chosen={chosen.unwrap_or_default()} {on_choose} />
                { props.children.clone() }
            </div>
        </div>
    }
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

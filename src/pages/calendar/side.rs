//! The column beside the calendar: session types as a legend, filters.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::SessionType;
use lectern_core::workspace::OfferingFilter;
use yew::prelude::*;

use super::filters::CalendarFilters;
use super::period::Period;
use super::query::{CalendarQuery, View};
use super::small_month::SmallMonth;
use super::types::legend;
use crate::app::navigation::follow;
use crate::components::field::Checkbox;
use crate::i18n::{Calendar as Message, t};
use crate::pages::files::DownloadCalendar;

/// Properties of [`SideColumn`].
#[derive(Properties, PartialEq)]
pub struct SideColumnProps {
    /// Query.
    pub query: CalendarQuery,
    /// Session types with the number of their offerings.
    pub types: Vec<(Rc<SessionType>, usize)>,
    /// View.
    pub view: View,
    /// Date that is shown.
    pub date: NaiveDate,
    /// Dates that are shown.
    pub shown: Period,
    /// Today.
    pub today: NaiveDate,
    /// Receives the changed filter.
    pub on_filter: Callback<OfferingFilter>,
}

/// The column beside the calendar.
#[component]
pub fn SideColumn(props: &SideColumnProps) -> Html {
    let SideColumnProps {
        query, on_filter, ..
    } = props;
    let on_types = {
        let filter = query.filter.clone();
        on_filter.reform(move |hidden_types| OfferingFilter {
            hidden_types,
            ..filter.clone()
        })
    };
    let on_weekend = {
        let query = query.clone();
        Callback::from(move |weekend| {
            let query = query.clone();
            follow(&CalendarQuery { weekend, ..query }.href());
        })
    };
    // A month and a list always have it, and a day may be one of it.
    let has_weekend = match query.dates_of(props.view) {
        View::Week => true,
        View::Day | View::Month | View::List | View::Board => false,
    };
    let is_filtered = query.filter != OfferingFilter::default();
    let clear = on_filter.reform(|_: MouseEvent| OfferingFilter::default());
    html! {
        <aside class="calendar-side" aria-label={t(Message::Filters)}>
            <SmallMonth query={query.clone()} view={props.view} date={props.date} shown={props.shown} today={props.today} />
            { legend(&props.types, &query.filter.hidden_types, &on_types) }
            if has_weekend { <Checkbox id="calendar-weekend" label={t(Message::ShowWeekend)} checked={query.weekend} on_change={on_weekend} /> }
            <CalendarFilters filter={query.filter.clone()} on_change={on_filter.clone()} />
            if is_filtered { <button type="button" class="button small" onclick={clear}>{ t(Message::ClearFilters) }</button> }
            <DownloadCalendar scope={CalendarScope::Filter(query.filter.clone())} />
        </aside>
    }
}

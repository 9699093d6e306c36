//! The small month beside the calendar, for jumping to a date. A bar below each date shows how much takes
//! place on it.

use std::rc::Rc;

use chrono::{Datelike, Days, Months, NaiveDate};
use gloo::utils::document;
use lectern_core::planning::MonthWeeks;
use lectern_core::workspace::{Kinds, Records};
use web_sys::Element;
use yew::prelude::*;

use super::events::KINDS;
use super::period::Period;
use super::query::{CalendarQuery, View};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::use_records;
use crate::i18n::{Calendar as Message, format, t};
use crate::platform::keyboard::KeyPress;
use crate::platform::locale::Region;

/// Properties of [`SmallMonth`].
#[derive(Properties, PartialEq)]
pub struct SmallMonthProps {
    /// Query.
    pub query: CalendarQuery,
    /// View.
    pub view: View,
    /// Date that is shown.
    pub date: NaiveDate,
    /// Dates that are shown.
    pub shown: Period,
    /// Today.
    pub today: NaiveDate,
}

/// A month whose dates lead to the calendar of that date.
#[component]
pub fn SmallMonth(props: &SmallMonthProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let turned = use_state_eq(|| 0_i32);
    {
        let turned = turned.setter();
        use_effect_with(props.date, move |_| turned.set(0));
    }
    let region = use_memo((), |()| Region::of_device());
    let first = props.date.with_day(1).unwrap_or(props.date);
    let month = moved(first, *turned);
    let weeks = Rc::new(MonthWeeks::new(month, region.first_weekday));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let counts = {
        let weeks = weeks.clone();
        use_memo(
            (versions, month, props.query.clone()),
            move |(_, _, query)| workspace.read(|records| counts(records, query, &weeks)),
        )
    };
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let turn = |by: i32| {
        let (turned, to) = (turned.setter(), *turned + by);
        move |_: MouseEvent| turned.set(to)
    };
    // The tab stop: the date that is shown, or the first of another month.
    let stop = if *turned == 0 { props.date } else { month };
    let day = |date: NaiveDate, count: usize| {
        let href = props.query.href_of(props.view, date);
        let class = classes!(
            (date.month() != month.month()).then_some("other-month"),
            props.shown.contains(date).then_some("shown"),
            (date == props.today).then_some("today"),
        );
        let name = t(Message::DayWith(format::long_date(date), count));
        let width = if count == 0 { 0 } else { 4 + count * 16 / most };
        html! {
            <td {class}>
                <a {href} aria-label={name} data-day={date.to_string()} tabindex={if date == stop { "0" } else { "-1" }}
                    aria-current={(date == props.today).then_some("date")}>
                    { date.day() }<span class="load" ~style={format!("width:{width}px")}></span>
                </a>
            </td>
        }
    };
    html! {
        <nav class="small-month" aria-label={t(Message::JumpToDate)} onkeydown={on_key}>
            <div class="small-month-head">
                <h2 aria-live="polite">{ format::month_and_year(month) }</h2>
                <button type="button" class="icon-button small" aria-label={t(Message::EarlierMonth)} onclick={turn(-1)}>{ icon(Icon::Left) }</button>
                <button type="button" class="icon-button small" aria-label={t(Message::LaterMonth)} onclick={turn(1)}>{ icon(Icon::Right) }</button>
            </div>
            <table>
                <thead aria-hidden="true"><tr><th></th>
                    { for weeks.days().take(7).map(|date| html! { <th key={date.to_string()}>{ first_letter(date) }</th> }) }
                </tr></thead>
                <tbody>
                    { for weeks.weeks.iter().enumerate().map(|(at, week)| {
                        let days = week.iter_days().take(7).zip(counts.iter().skip(at * 7));
                        // The week of most of its days, whatever the first day of the week is.
                        let middle = week.checked_add_days(Days::new(3)).unwrap_or(*week);
                        html! {
                            <tr key={week.to_string()}>
                                <th scope="row" class="week"><span class="unseen">{ t(Message::WeekNumber(middle.iso_week().week())) }</span><span aria-hidden="true">{ middle.iso_week().week() }</span></th>
                                { for days.map(|(date, count)| day(date, *count)) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </nav>
    }
}

/// Returns the number of offerings on each day of some weeks.
fn counts(records: &Records, query: &CalendarQuery, weeks: &MonthWeeks) -> Vec<usize> {
    let matcher = query.filter.matcher(records);
    let count = |date| {
        let offerings = records.offerings_on(date);
        offerings
            .filter(|offering| matcher.matches(offering))
            .count()
    };
    weeks.days().map(count).collect()
}

fn moved(month: NaiveDate, by: i32) -> NaiveDate {
    let months = Months::new(by.unsigned_abs());
    let moved = if by < 0 {
        month.checked_sub_months(months)
    } else {
        month.checked_add_months(months)
    };
    moved.unwrap_or(month)
}

fn first_letter(date: NaiveDate) -> String {
    date.weekday().to_string().chars().take(1).collect()
}

/// Moves the focus among the dates by the arrow keys.
fn on_key(event: KeyboardEvent) {
    let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
    let days = match press.as_ref().map(|press| press.name.as_str()) {
        Some("ArrowRight") => 1,
        Some("ArrowLeft") => -1,
        Some("ArrowDown") => 7,
        Some("ArrowUp") => -7,
        Some(_) | None => return,
    };
    let target = event.target_dyn_into::<Element>();
    let date = target.and_then(|target| target.get_attribute("data-day"));
    let date = date.and_then(|date| date.parse::<NaiveDate>().ok());
    let to = date.and_then(|date| date.checked_add_signed(chrono::TimeDelta::days(days)));
    let Some(to) = to else { return };
    let selector = format!(".small-month [data-day=\"{to}\"]");
    let element = document().query_selector(&selector).ok().flatten();
    if let Some(element) = element {
        event.prevent_default();
        event.stop_propagation();
        keys::focus(&element);
    }
}

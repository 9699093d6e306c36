//! The times at which a room or a person can be used, as a card.

use lectern_core::model::{Availability, DayOfWeek};
use yew::prelude::*;

use super::availability_fields::{busy_summary, hours_or_closed, period};
use crate::i18n::{Availability as Message, format, t};

/// Draws the hours of each day of the week, other hours on single dates, and restricted days, with the
/// tools of the card beside its title.
pub fn availability_card(title: AttrValue, availability: &Availability, tools: Html) -> Html {
    let Availability {
        exceptions,
        restricted,
        busy,
        weekly: _,
    } = availability;
    html! {
        <section class="card" aria-labelledby="availability-title">
            <div class="card-head"><h2 id="availability-title">{ title }</h2>{ tools }</div>
            <div class="card-body room-hours">
                <dl class="week-list">
                    { for DayOfWeek::ALL.into_iter().map(|day| html! {
                        <div key={day as usize}><dt>{ t(day) }</dt><dd>{ hours_of(availability, day) }</dd></div>
                    }) }
                </dl>
                if !exceptions.is_empty() {
                    <div>
                        <h3>{ t(Message::SingleDates) }</h3>
                        <ul>{ for exceptions.iter().map(|(date, hours)| html! {
                            <li key={date.to_string()}>{ format::date(*date) }{ ": " }{ hours_or_closed(hours) }</li>
                        }) }</ul>
                    </div>
                }
                if !busy.is_empty() {
                    <div>
                        <h3>{ t(Message::BusyTimes) }</h3>
                        <ul>{ for busy.iter().map(|(name, calendar)| html! {
                            <li key={name.clone()}>{ busy_summary(name, calendar) }</li>
                        }) }</ul>
                    </div>
                }
                if !restricted.is_empty() {
                    <div>
                        <h3>{ t(Message::RestrictedDays) }</h3>
                        <ul>{ for restricted.iter().map(|days| html! { <li key={period(*days)}>{ period(*days) }</li> }) }</ul>
                    </div>
                }
            </div>
        </section>
    }
}

fn hours_of(availability: &Availability, day: DayOfWeek) -> AttrValue {
    match availability.weekly.get(&day) {
        None => t(Message::NoLimits),
        Some(hours) => hours_or_closed(hours),
    }
}

//! What is known of a room, and its hours.

use lectern_core::model::{Availability, DayOfWeek, Room};
use lectern_core::rules::availability::{DayRule, hours_text};
use yew::prelude::*;

use crate::i18n::{Availability as Hours, PlanningLists, Rooms as Message, format, t};
use crate::pages::active_status::status_chip;
use crate::pages::availability_fields::period;

/// Draws what is known of a room.
pub fn about(room: &Room) -> Html {
    let plain = |text: &str| (!text.is_empty()).then(|| html! { <bdi>{ text }</bdi> });
    let capacity = room
        .capacity
        .map(|capacity| format::number(capacity as usize));
    let equipment = room.equipment.iter().map(|word| {
        html! { <li class="badge tone-mute" key={word.clone()}><bdi>{ word }</bdi></li> }
    });
    let equipment: Vec<Html> = equipment.collect();
    let facts = [
        (t(Message::Building), plain(&room.building)),
        (t(Message::Floor), plain(&room.floor)),
        (t(Message::Capacity), capacity.map(Html::from)),
        (
            t(Message::Equipment),
            (!equipment.is_empty()).then(|| html! { <ul class="badges">{ equipment }</ul> }),
        ),
        (t(PlanningLists::Status), Some(status_chip(room.inactive))),
    ];
    html! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head"><h2 id="about-title">{ t(Message::About) }</h2></div>
            <div class="card-body">
                <dl class="course-facts">
                    { for facts.into_iter().map(|(name, fact)| html! {
                        <div key={name.to_string()}>
                            <dt>{ &name }</dt>
                            if let Some(fact) = fact { <dd>{ fact }</dd> } else { <dd class="meta">{ t(Message::NotGiven) }</dd> }
                        </div>
                    }) }
                </dl>
                if !room.note.is_empty() { <p class="room-note"><bdi>{ &room.note }</bdi></p> }
            </div>
        </section>
    }
}

/// Draws the hours of each day of the week, other hours on single dates, and restricted days.
pub fn hours(availability: &Availability) -> Html {
    let Availability {
        exceptions,
        restricted,
        ..
    } = availability;
    html! {
        <section class="card" aria-labelledby="hours-title">
            <div class="card-head"><h2 id="hours-title">{ t(Message::OpeningHours) }</h2></div>
            <div class="card-body room-hours">
                <dl class="week-list">
                    { for DayOfWeek::ALL.into_iter().map(|day| html! {
                        <div key={day as usize}><dt>{ t(day) }</dt><dd>{ hours_of(availability, day) }</dd></div>
                    }) }
                </dl>
                if !exceptions.is_empty() {
                    <div>
                        <h3>{ t(Hours::SingleDates) }</h3>
                        <ul>{ for exceptions.iter().map(|(date, hours)| html! {
                            <li key={date.to_string()}>{ format::date(*date) }{ ": " }{ hours_or_closed(hours) }</li>
                        }) }</ul>
                    </div>
                }
                if !restricted.is_empty() {
                    <div>
                        <h3>{ t(Hours::RestrictedDays) }</h3>
                        <ul>{ for restricted.iter().map(|days| html! { <li key={period(*days)}>{ period(*days) }</li> }) }</ul>
                    </div>
                }
            </div>
        </section>
    }
}

fn hours_of(availability: &Availability, day: DayOfWeek) -> AttrValue {
    match availability.weekly.get(&day) {
        None => t(Hours::NoLimits),
        Some(hours) => hours_or_closed(hours),
    }
}

fn hours_or_closed(hours: &lectern_core::model::DayHours) -> AttrValue {
    if hours.parts().is_empty() {
        t(DayRule::Closed)
    } else {
        hours_text(hours).into()
    }
}

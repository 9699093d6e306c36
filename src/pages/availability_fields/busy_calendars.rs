//! The calendars whose times were imported, each of which can be removed.

use lectern_core::model::BusyCalendar;
use yew::prelude::*;

use super::HasAvailability;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::UseFormHandle;
use crate::i18n::{Availability as Message, isolate, t};

/// Id of the legend, which has the focus after a calendar was removed.
const LEGEND: &str = "busy-calendars";

/// Draws the calendars; nothing if there are none.
pub fn busy_calendars<F: HasAvailability>(form: &UseFormHandle<F>) -> Html {
    let calendars = &form.values().availability().busy;
    let on_remove = form
        .set(|form: &mut F, name: String| {
            form.availability_mut().busy.remove(&name);
        })
        .reform(|name: String| {
            say(&t(Message::Removed(name.clone())));
            keys::focus_id(LEGEND);
            name
        });
    if calendars.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="restricted-days">
            <legend id={LEGEND} tabindex="-1">{ t(Message::BusyTimes) }</legend>
            <p class="help">{ t(Message::BusyTimesHelp) }</p>
            <ul>{ for calendars.iter().map(|(name, calendar)| row(name, calendar, &on_remove)) }</ul>
        </fieldset>
    }
}

fn row(name: &str, calendar: &BusyCalendar, on_remove: &Callback<String>) -> Html {
    let removed = name.to_owned();
    let onclick = on_remove.reform(move |_: MouseEvent| removed.clone());
    html! {
        <li class="tag" key={name}>
            { summary(name, calendar) }
            <button type="button" aria-label={t(Message::Remove(name.to_owned()))} {onclick}>{ icon(Icon::Cross) }</button>
        </li>
    }
}

/// Returns the name of a calendar with the number of its times: "Work: 12 times, until 3 Oct 2026".
#[must_use]
pub fn summary(name: &str, calendar: &BusyCalendar) -> AttrValue {
    let times = calendar.iter().count();
    t(Message::BusyCalendar(
        isolate(name).into_owned(),
        times,
        calendar.dates().next_back(),
    ))
}

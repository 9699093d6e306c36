//! A day of a month.

use chrono::Datelike;
use yew::prelude::*;

use super::stops::stop_of;
use super::{MonthDay, MonthLine};
use crate::components::calendar_grid::{
    DraftPart, PlaceFit, PlaceVerdict, draw_draft, draw_verdict,
};
use crate::components::icon::{Icon, icon};

/// State of a day that is not part of its content.
pub struct DayState<'a> {
    /// Element of the month that the Tab key reaches.
    pub tab_stop: Option<&'a str>,
    /// Key of the line that is shown beside the month.
    pub selected: Option<&'a AttrValue>,
    /// Key of the line that is dragged away from the day.
    pub dragged: Option<&'a AttrValue>,
    /// Suitability of the day for what is moved or has its form open.
    pub fit: Option<PlaceFit>,
    /// Suitability of the day over which that is held, with the reasons for it.
    pub held: Option<&'a PlaceVerdict>,
    /// What is being added, if it is on the day.
    pub draft: Option<DraftPart>,
}

/// Draws a day.
pub fn draw_day(day: &MonthDay, state: &DayState<'_>) -> Html {
    let tabindex = |stop: &str| {
        let is_stop = state.tab_stop == Some(stop);
        if is_stop { "0" } else { "-1" }
    };
    let note = day.note.as_ref().map(|note| note.text.clone());
    let class = classes!(
        "month-day",
        (!day.is_in_month).then_some("other-month"),
        day.is_today.then_some("today"),
        note.is_some().then_some("shaded"),
        state.fit.map(PlaceFit::class),
        state.held.is_some().then_some("held"),
    );
    let name = match &note {
        None => day.name.clone(),
        Some(note) => [&day.name, ", ", note].concat().into(),
    };
    let number_name = match state.fit {
        None => day.name.clone(),
        Some(fit) => [&day.name, ". ", &fit.word()].concat().into(),
    };
    let day_stop = day.date.to_string();
    html! {
        <div key={day_stop.clone()} {class} role="group" aria-label={name} data-date={day_stop.clone()} data-fit={state.fit.map(PlaceFit::class)}>
            <div class="month-head">
                <a href={day.href.clone()} class="number" aria-label={number_name} data-stop={day_stop.clone()} data-slot={state.fit.map(|_| day_stop.clone())}
                    tabindex={tabindex(&day_stop)}>{ day.date.day() }</a>
                if let Some(fit) = state.fit { <span class="fit" aria-hidden="true">{ icon(fit.icon()) }</span> }
                if let Some(note) = day.note.as_ref().filter(|note| note.in_head) {
                    <span class="note" title={note.text.clone()}><bdi>{ &note.text }</bdi></span>
                }
            </div>
            if let Some(draft) = &state.draft { { draw_draft(draft, |_| String::new()) } }
            { for day.lines.iter().map(|line| {
                let stop = stop_of(day, line);
                draw_line(line, state, tabindex(&stop), stop)
            }) }
            if let Some((text, name)) = &day.more {
                <a key="more" class="month-more" href={day.href.clone()} aria-label={name.clone()} data-stop={format!("{day_stop}-more")}
                    tabindex={tabindex(&format!("{day_stop}-more"))}>{ text }</a>
            }
            if let Some(verdict) = state.held {
                <div key="held" class={classes!("month-verdict", verdict.fit.class())} aria-hidden="true">{ draw_verdict(verdict) }</div>
            }
        </div>
    }
}

fn draw_line(line: &MonthLine, state: &DayState<'_>, tabindex: &'static str, stop: String) -> Html {
    let class = classes!(
        "month-line",
        line.is_cancelled.then_some("cancelled"),
        (state.selected == Some(&line.key)).then_some("selected"),
        (state.dragged == Some(&line.key)).then_some("dragged"),
    );
    html! {
        <button key={line.key.as_str()} type="button" {class} data-key={line.key.clone()} data-kind={line.kind.clone()} {tabindex} data-stop={stop}
            ~style={format!("--swatch:#{}", line.colour)}>
            <span class="unseen">{ &line.name }</span><span class="swatch"></span>
            if line.has_warning { { icon(Icon::Triangle) } }
            <bdi aria-hidden="true">{ &line.text }</bdi>
            if let Some(count) = &line.count { <span class="count" aria-hidden="true">{ count }</span> }
        </button>
    }
}

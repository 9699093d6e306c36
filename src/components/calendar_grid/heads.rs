//! The rows above the columns: the days, and what is due on them.

use std::rc::Rc;

use chrono::Datelike;
use yew::prelude::*;

use super::GridDay;
use super::cursor::Cursor;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Calendar as Message, t};

/// Markers of a day that are printed, so that the hours below them stay readable; the others are
/// counted.
const ON_PAPER: usize = 10;

/// Draws the row of the days.
pub fn day_heads(days: &[Rc<GridDay>]) -> Html {
    html! {
        <div class="cal-heads">
            <div class="cal-corner"></div>
            { for days.iter().map(|day| html! {
                <div key={day.date.to_string()} class={classes!("cal-head", day.is_today.then_some("today"))}>
                    if let Some(href) = &day.href {
                        <a href={href.clone()} tabindex="-1"><span class="unseen">{ &day.name }</span><span aria-hidden="true">{ date(day) }</span></a>
                    } else {
                        <span>{ date(day) }</span>
                    }
                    if let Some(note) = day.note.as_ref().filter(|note| note.in_head) {
                        <span class="note" title={note.text.clone()}><bdi>{ &note.text }</bdi></span>
                    }
                </div>
            }) }
        </div>
    }
}

fn date(day: &GridDay) -> Html {
    html! { <><span class="number">{ day.date.day() }</span>{ " " }<span class="weekday">{ day.date.weekday().to_string() }</span></> }
}

/// Draws the row of what is due.
pub fn due_row(days: &[Rc<GridDay>], cursor: &Cursor) -> Html {
    let is_current = |key: &AttrValue| matches!(cursor, Cursor::Item(item) if item == key);
    html! {
        <div class="cal-due">
            <div class="cal-corner">{ t(Message::Due) }</div>
            { for days.iter().map(|day| html! {
                <div key={day.date.to_string()} class="cal-due-day" role="group" aria-label={t(Message::DueOn(day.name.to_string()))}>
                    { for day.markers.iter().enumerate().map(|(at, marker)| html! {
                        <a key={marker.key.as_str()} class={classes!("cal-marker", place(day, at))} href={marker.href.clone()} data-block={marker.key.clone()}
                            tabindex={if is_current(&marker.key) { "0" } else { "-1" }}>
                            { icon(Icon::Book) }<bdi>{ &marker.text }</bdi>
                        </a>
                    }) }
                    if let Some(more) = &day.more {
                        <a key={more.key.as_str()} class="cal-due-more off-paper" href={more.href.clone()} data-block={more.key.clone()}
                            aria-label={more.name.clone()} tabindex={if is_current(&more.key) { "0" } else { "-1" }}>{ &more.text }</a>
                    }
                    if day.markers.len() > ON_PAPER {
                        <span key="on-paper" class="on-paper">{ t(Message::More(day.markers.len() - ON_PAPER)) }</span>
                    }
                </div>
            }) }
        </div>
    }
}

/// Returns the class of a marker that is not shown everywhere.
fn place(day: &GridDay, at: usize) -> Option<&'static str> {
    let is_on_screen = day.more.as_ref().is_none_or(|more| at < more.shown);
    match (is_on_screen, at < ON_PAPER) {
        (true, true) => None,
        (true, false) => Some("off-paper"),
        (false, true) => Some("off-screen"),
        (false, false) => Some("off-paper off-screen"),
    }
}

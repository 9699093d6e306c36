//! The offerings in a room in the chosen week, and the use of its hours.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use lectern_core::model::{Hours, Kind, Room};
use lectern_core::planning::{Usage, monday_of};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::room_week::{RoomWeek, first_week, last_day};
use super::week_rows::{WeekRow, columns, rows};
use crate::components::data_table::{Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Rooms as Message, format, t};
use crate::pages::files::export_shown_button;
use crate::pages::record_list::{RecordList, matches_columns, use_list_state, use_list_view};

/// Kinds of the records that the rows show.
const KINDS: [Kind; 7] = [
    Kind::Offering,
    Kind::Session,
    Kind::SessionType,
    Kind::Course,
    Kind::LearnerGroup,
    Kind::InstructorGroup,
    Kind::Person,
];

/// Properties of [`WeekCard`].
#[derive(Properties, PartialEq)]
pub struct WeekCardProps {
    /// Room.
    pub room: Rc<Room>,
}

/// Card with the offerings of the chosen week, this week at first.
#[component]
pub fn WeekCard(props: &WeekCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let this_week = monday_of(workspace.local_now().date());
    let monday = use_state(|| this_week);
    let room = &props.room;
    let week = use_memo((versions, room.clone(), *monday), |(_, room, monday)| {
        workspace.read(|records| RoomWeek::new(records, room, *monday))
    });
    let rows = use_memo((versions, week.clone()), |(_, week)| {
        workspace.read(|records| rows(records, &week.offerings))
    });
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("date"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let on_action = use_callback((), |_: ((), Selection<_>), ()| ());
    let show = |to: Option<NaiveDate>| {
        let monday = monday.clone();
        Callback::from(move |_: MouseEvent| monday.set(to.unwrap_or(*monday)))
    };
    let (before, after) = (
        monday.checked_sub_days(Days::new(7)),
        monday.checked_add_days(Days::new(7)),
    );
    let first = workspace.read(|records| first_week(records, room));
    let first = first.filter(|first| first != &*monday);
    let days = format::date_range(*monday, last_day(*monday));
    html! {
        <section class="card room-week" aria-labelledby="week-title">
            <div class="card-head">
                <h2 id="week-title" aria-live="polite">{ t(Message::WeekOf(days.clone())) }</h2>
                <div class="card-tools" role="group" aria-label={t(Message::Week)}>
                    { export_shown_button(&workspace, "room-week", &view, &columns) }
                    <button type="button" class="icon-button" aria-label={t(Message::PreviousWeek)} onclick={show(before)}>{ icon(Icon::Left) }</button>
                    <button type="button" class="button small" onclick={show(Some(this_week))}>{ t(Message::ThisWeek) }</button>
                    <button type="button" class="icon-button" aria-label={t(Message::NextWeek)} onclick={show(after)}>{ icon(Icon::Right) }</button>
                </div>
            </div>
            { use_of_hours(week.usage) }
            if rows.is_empty() {
                <div class="card-body">
                    <p>{ t(Message::NothingThisWeek) }</p>
                    if first.is_some() { <button type="button" class="button small" onclick={show(first)}>{ t(Message::FirstWeek) }</button> }
                </div>
            } else {
                <div class="card-body">
                    <RecordList<WeekRow, ()> id="room-week" class="room-week-list" label={t(Message::WeekOf(days))} search_label={t(Message::SearchWeek)} search_hint={t(Message::SearchWeekHint)}
                        columns={(*columns).clone()} {state} {view} {on_action} />
                </div>
            }
        </section>
    }
}

/// Draws the used part of the hours, and what that means.
fn use_of_hours(usage: Usage) -> Html {
    let hours = |minutes: u64| {
        // A week has 168 hours.
        let hundredths = u32::try_from(minutes * 100 / 60).unwrap_or_default();
        Hours::from_hundredths(hundredths)
            .unwrap_or_default()
            .to_string()
    };
    let (used, open) = (hours(usage.used_minutes), hours(usage.open_minutes));
    html! {
        <div class="card-body room-use">
            if let Some(percent) = usage.percent() {
                <p><strong class="figure">{ t(Message::Used(percent)) }</strong>{ " " }<span class="meta">{ t(Message::UsedHours(used, open)) }</span></p>
                <meter min="0" max="100" value={percent.to_string()} aria-label={t(Message::Used(percent))} />
            } else {
                <p>{ t(Message::NoHours) }</p>
            }
            if usage.outside_minutes > 0 { <p>{ t(Message::UsedOutside(hours(usage.outside_minutes))) }</p> }
            <p class="help">{ t(Message::UsedDefinition) }</p>
        </div>
    }
}

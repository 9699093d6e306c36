//! The offerings in a room in the chosen week, and the use of its hours.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use lectern_core::model::{Hours, Kind, Offering, Room, TimeSlot};
use lectern_core::planning::{Usage, monday_of};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records, SharedNames};
use yew::prelude::*;

use super::room_week::{RoomWeek, first_week, last_day};
use super::week_text::text_table;
use crate::app::route::Route;
use crate::components::chip::{Tone, badge};
use crate::components::icon::{Icon, icon};
use crate::components::swatch::Swatch;
use crate::hooks::use_records;
use crate::i18n::{Panel, Rooms as Message, format, t};
use crate::pages::files::export_table_button;
use crate::pages::linked_names::{
    LinkedName, first_names, instructor_names, shared_instructor_names,
};

/// Names shown in a cell; the others are counted.
const MAX_NAMES: usize = 3;

/// Properties of [`WeekCard`].
#[derive(Properties, PartialEq)]
pub struct WeekCardProps {
    /// Room.
    pub room: Rc<Room>,
}

/// Card with the offerings of the chosen week, this week at first.
#[component]
pub fn WeekCard(props: &WeekCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Offering,
        Kind::Session,
        Kind::SessionType,
        Kind::Course,
        Kind::LearnerGroup,
        Kind::InstructorGroup,
        Kind::Person,
    ]));
    let this_week = monday_of(workspace.local_now().date());
    let monday = use_state(|| this_week);
    let room = &props.room;
    let week = workspace.read(|records| RoomWeek::new(records, room, *monday));
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
    let table = {
        let (workspace, offerings) = (workspace.clone(), week.offerings.clone());
        move || workspace.read(|records| text_table(records, &offerings))
    };
    html! {
        <section class="card" aria-labelledby="week-title">
            <div class="card-head">
                <h2 id="week-title" aria-live="polite">{ t(Message::WeekOf(days)) }</h2>
                <div class="card-tools" role="group" aria-label={t(Message::Week)}>
                    if !week.offerings.is_empty() { { export_table_button(&workspace, "room-week", false, table) } }
                    <button type="button" class="icon-button" aria-label={t(Message::PreviousWeek)} onclick={show(before)}>{ icon(Icon::Left) }</button>
                    <button type="button" class="button small" onclick={show(Some(this_week))}>{ t(Message::ThisWeek) }</button>
                    <button type="button" class="icon-button" aria-label={t(Message::NextWeek)} onclick={show(after)}>{ icon(Icon::Right) }</button>
                </div>
            </div>
            { use_of_hours(week.usage) }
            if week.offerings.is_empty() {
                <div class="card-body">
                    <p>{ t(Message::NothingThisWeek) }</p>
                    if first.is_some() { <button type="button" class="button small" onclick={show(first)}>{ t(Message::FirstWeek) }</button> }
                </div>
            } else {
                { workspace.read(|records| offerings(records, &week.offerings)) }
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

fn offerings(records: &Records, offerings: &[Rc<Offering>]) -> Html {
    let shared = shared_instructor_names(records, offerings);
    html! {
        <table class="plain-table room-offerings">
            <thead><tr>
                <th scope="col">{ t(Message::Time) }</th>
                <th scope="col">{ t(Message::Session) }</th>
                <th scope="col">{ t(Message::Groups) }</th>
                <th scope="col">{ t(Message::Instructors) }</th>
            </tr></thead>
            <tbody>{ for offerings.iter().map(|offering| row(records, offering, &shared)) }</tbody>
        </table>
    }
}

fn row(records: &Records, offering: &Offering, shared: &SharedNames) -> Html {
    let session = records.sessions.get(offering.session);
    let course = session.and_then(|session| records.courses.get(session.course));
    let session_type = session.and_then(|session| records.session_types.get(session.session_type?));
    let groups = group_names(records, offering);
    let instructors = instructor_names(records, offering, shared);
    html! {
        <tr key={offering.id.to_string()}>
            <td class="when">
                if let Some(slot) = &offering.slot {
                    <span class="day">{ format::date(slot.start.date()) }</span><span class="time">{ times(slot) }</span>
                }
            </td>
            <th scope="row">
                if let (Some(session), Some(course)) = (session, course) {
                    <a href={Route::Session { course: course.id, id: session.id }.href()}><bdi>{ &session.title }</bdi></a>
                    <span class="below">
                        <bdi>{ &course.title }</bdi>
                        if let Some(found) = session_type { { " " }<Swatch colour={found.colour.clone()} label={found.title.clone()} /> }
                    </span>
                }
                if offering.cancelled { { badge(Tone::Mute, t(Message::Cancelled)) } }
            </th>
            <td>{ names(&groups) }</td>
            <td>{ names(&instructors) }</td>
        </tr>
    }
}

/// Returns the names of the learner groups of an offering, in natural order.
pub(super) fn group_names(records: &Records, offering: &Offering) -> Vec<LinkedName> {
    let groups = offering.groups.iter();
    let groups = groups.filter_map(|id| records.learner_groups.get(*id));
    let mut groups: Vec<LinkedName> = groups.map(|group| LinkedName::of_group(group)).collect();
    natural::sort(&mut groups, |group| natural::key(&[&group.name]));
    groups
}

/// "22:00–02:00 (15 Sep 2026)", with the day of the end if it is another one.
pub(super) fn times(slot: &TimeSlot) -> String {
    let end = slot.end();
    let mut times = format!("{}–{}", format::time(slot.start), format::time(end));
    if end.date() != slot.start.date() {
        times.push_str(&format!(" ({})", format::day_month_year(end.date())));
    }
    times
}

fn names(names: &[LinkedName]) -> Html {
    first_names(names, MAX_NAMES, None, |more| t(Panel::AndMore(more)))
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{AmbiguousTime, Minutes};

    use super::*;

    #[test]
    fn the_day_of_the_end_is_named_if_it_is_another() {
        let slot = |minutes| TimeSlot {
            start: "2026-09-14T22:00:00".parse().expect("a local time"),
            duration: Minutes::new(minutes),
            zone: "UTC".to_owned(),
            ambiguous: AmbiguousTime::default(),
        };
        assert_eq!(times(&slot(90)), "22:00–23:30");
        assert_eq!(times(&slot(240)), "22:00–02:00 (15 Sep 2026)");
    }
}

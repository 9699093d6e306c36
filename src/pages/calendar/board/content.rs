//! The rows of the board.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use lectern_core::model::{Offering, Person, PersonRole, Room};
use lectern_core::planning::{DayLayout, visible_hours};
use lectern_core::search::natural;
use lectern_core::workspace::{LearnerGroupTree, Records, SharedNames};
use yew::AttrValue;

use super::row_kind::{RowId, RowKind};
use super::tray::{Tray, tray};
use crate::app::route::Route;
use crate::components::timeline_board::{BoardDay, BoardRow, BoardRows};
use crate::i18n::{Offerings, format, t};
use crate::pages::calendar::blocks::{BlockOfferings, blocks};
use crate::pages::calendar::events::CalendarEvent;
use crate::pages::calendar::period::Period;
use crate::pages::calendar::week::{GridContext, holidays_in, note, only_course};

/// Blocks side by side in a row; a last one counts the others.
const LANES: u32 = 3;

/// Hours that are always shown, so that there is somewhere to move to.
const WORKDAY: Range<u16> = 8..18;

/// The board.
pub struct BoardView {
    /// Kind of the rows.
    pub kind: RowKind,
    /// Rows.
    pub board: Rc<BoardRows>,
    /// Offerings of each block and each item of the tray.
    pub offerings: BlockOfferings,
}

/// A row with its names.
struct NamedRow {
    id: RowId,
    name: String,
    detail: String,
    page: Route,
}

/// Returns the board of a period.
#[must_use]
pub fn board_view(
    context: &GridContext<'_>,
    events: &[CalendarEvent],
    period: Period,
) -> BoardView {
    let kind = context.query.rows;
    let records = context.records;
    let mut by_row: BTreeMap<RowId, Vec<CalendarEvent>> = BTreeMap::new();
    for event in events {
        for row in rows_of(records, kind, &event.offering) {
            by_row.entry(row).or_default().push(event.clone());
        }
    }
    let dates = shown_dates(context, events, period);
    let ranges = events.iter().flat_map(|event| &event.parts);
    let ranges = ranges.filter(|part| period.contains(part.date));
    let hours = visible_hours(ranges.map(|part| part.range));
    let hours = hours.start.min(WORKDAY.start)..hours.end.max(WORKDAY.end);
    let layout = DayLayout {
        max_columns: LANES,
        ..DayLayout::default()
    };
    let mut offerings = BlockOfferings::new();
    let named = named_rows(records, context, &by_row);
    let rows = named.into_iter().map(|row| {
        let key = AttrValue::from(row.id.key());
        let of_row = by_row.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        let days = dates.iter().map(|date| {
            let mut of_day = BlockOfferings::new();
            let mut drawn = blocks(records, of_row, *date, layout, context.clock, &mut of_day);
            for block in &mut drawn {
                // An offering can be in several rows.
                let own = AttrValue::from(format!("{key}/{}", block.key));
                let ids = of_day.remove(&block.key);
                offerings.insert(own.clone(), ids.unwrap_or_default());
                block.key = own;
            }
            drawn
        });
        Rc::new(BoardRow {
            days: days.collect(),
            name: row.name.into(),
            detail: row.detail.into(),
            href: Some(row.page.href().into()),
            key: key.clone(),
        })
    });
    let rows: Vec<Rc<BoardRow>> = rows.collect();
    let Tray { items, more } = tray(context, kind, events, period);
    for item in &items {
        let id = item.key.parse().ok();
        offerings.insert(item.key.clone(), id.into_iter().collect());
    }
    BoardView {
        kind,
        board: Rc::new(BoardRows {
            rows,
            days: days(context, &dates, period),
            hours,
            tray: items,
            more,
        }),
        offerings,
    }
}

/// Returns the rows that an offering is in.
#[must_use]
pub fn rows_of(records: &Records, kind: RowKind, offering: &Offering) -> Vec<RowId> {
    match kind {
        RowKind::Rooms => {
            let room = offering.place.as_ref().and_then(|place| place.room());
            room.into_iter().map(RowId::Room).collect()
        }
        RowKind::People => {
            let people = records.instructors_of(offering).into_iter();
            people.map(RowId::Person).collect()
        }
        RowKind::Groups => offering.groups.iter().copied().map(RowId::Group).collect(),
    }
}

/// Returns the dates of a period without a weekend on which nothing takes place.
fn shown_dates(
    context: &GridContext<'_>,
    events: &[CalendarEvent],
    period: Period,
) -> Vec<NaiveDate> {
    let is_used = |date: NaiveDate| {
        let mut parts = events.iter().flat_map(|event| &event.parts);
        parts.any(|part| part.date == date)
    };
    let is_weekend = |date: NaiveDate| context.region.weekend.contains(&date.weekday());
    let is_one = period.first == period.last;
    let dates = period.dates();
    dates
        .filter(|date| is_one || context.query.weekend || !is_weekend(*date) || is_used(*date))
        .collect()
}

fn days(context: &GridContext<'_>, dates: &[NaiveDate], period: Period) -> Vec<BoardDay> {
    let holidays = holidays_in(context.records, period);
    let course = only_course(context.records, context.query);
    let day = |date: &NaiveDate| BoardDay {
        date: *date,
        name: format::long_date(*date).into(),
        head: format!("{} {}", date.weekday(), date.day()).into(),
        is_today: *date == context.today,
        note: note(&holidays, course, *date),
    };
    dates.iter().map(day).collect()
}

/// Returns the rows in order: those that can be used, and those that are.
fn named_rows(
    records: &Records,
    context: &GridContext<'_>,
    used: &BTreeMap<RowId, Vec<CalendarEvent>>,
) -> Vec<NamedRow> {
    match context.query.rows {
        RowKind::Rooms => rooms(records, context, used),
        RowKind::People => people(records, context, used),
        RowKind::Groups => groups(records, context),
    }
}

fn rooms(
    records: &Records,
    context: &GridContext<'_>,
    used: &BTreeMap<RowId, Vec<CalendarEvent>>,
) -> Vec<NamedRow> {
    let chosen = &context.query.filter.rooms;
    let rooms = records.rooms.iter().filter(|room| {
        let is_chosen = chosen.is_empty() || chosen.contains(&room.id);
        is_chosen && (!room.inactive || used.contains_key(&RowId::Room(room.id)))
    });
    let mut rooms: Vec<&Rc<Room>> = rooms.collect();
    natural::sort(&mut rooms, |room| natural::key(&[&room.name]));
    let row = |room: &Rc<Room>| {
        let places = room
            .capacity
            .map(|capacity| t(Offerings::Places(capacity as usize)).to_string());
        let building = Some(room.building.clone()).filter(|building| !building.is_empty());
        NamedRow {
            id: RowId::Room(room.id),
            name: room.name.clone(),
            // Where both have no room, the building is cut off.
            detail: places
                .into_iter()
                .chain(building)
                .collect::<Vec<_>>()
                .join(", "),
            page: Route::Room { id: room.id },
        }
    };
    rooms.into_iter().map(row).collect()
}

fn people(
    records: &Records,
    context: &GridContext<'_>,
    used: &BTreeMap<RowId, Vec<CalendarEvent>>,
) -> Vec<NamedRow> {
    let chosen = &context.query.filter.instructors;
    let people = records.people.iter().filter(|person| {
        let is_chosen = chosen.is_empty() || chosen.contains(&person.id);
        let teaches = person.role == PersonRole::Teacher;
        is_chosen && (teaches || used.contains_key(&RowId::Person(person.id)))
    });
    let mut people: Vec<&Rc<Person>> = people.collect();
    let names = SharedNames::among(people.iter().map(|person| -> &Person { person }));
    people.sort_by_cached_key(|person| natural::key(&[&person.last_name, &person.first_name]));
    let row = |person: &Rc<Person>| NamedRow {
        id: RowId::Person(person.id),
        name: names.distinct_name(person),
        detail: String::new(),
        page: Route::Person { id: person.id },
    };
    people.into_iter().map(row).collect()
}

fn groups(records: &Records, context: &GridContext<'_>) -> Vec<NamedRow> {
    let chosen = &context.query.filter.groups;
    let branches = chosen
        .iter()
        .flat_map(|group| records.branch_of_group(*group));
    let branches: Vec<_> = branches.collect();
    let tree = LearnerGroupTree::of_workspace(records);
    let order = tree.tree.order().iter().map(|index| tree.group(*index));
    let shown = order.filter(|id| chosen.is_empty() || branches.contains(id));
    let rows = shown.filter_map(|id| {
        let group = records.learner_groups.get(id)?;
        let parent = group
            .parent
            .and_then(|parent| records.learner_groups.get(parent));
        let cohort = records.cohorts.get(group.cohort);
        let above = parent.map(|parent| parent.title.clone());
        let above = above.or_else(|| cohort.map(|cohort| cohort.title.clone()));
        Some(NamedRow {
            id: RowId::Group(id),
            name: group.title.clone(),
            detail: above.unwrap_or_default(),
            page: Route::LearnerGroup { id },
        })
    });
    rows.collect()
}

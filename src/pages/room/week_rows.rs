//! Rows and columns of the offerings in a room in a week.

use std::rc::Rc;

use chrono::{NaiveDateTime, Timelike};
use lectern_core::model::{Course, Offering, OfferingId, Session, TimeSlot};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_link};
use crate::components::swatch::Swatch;
use crate::i18n::{Conflicts, Curriculum, Offerings, Panel, Rooms as Message, format, t};
use crate::pages::linked_names::{
    LinkedName, first_names, instructor_names, joined, shared_instructor_names,
};

/// Names shown in a cell; the others are counted.
const MAX_NAMES: usize = 3;

/// An offering in a room.
pub struct WeekRow {
    offering: Rc<Offering>,
    session: Rc<Session>,
    course: Rc<Course>,
    /// Colour and title of the type of the session.
    session_type: Option<(String, String)>,
    groups: Vec<LinkedName>,
    instructors: Vec<LinkedName>,
}

impl WeekRow {
    fn new(records: &Records, offering: &Rc<Offering>, shared: &SharedNames) -> Option<Self> {
        let session = records.sessions.get(offering.session)?;
        let session_type = session.session_type;
        let session_type = session_type.and_then(|id| records.session_types.get(id));
        Some(Self {
            offering: offering.clone(),
            session: session.clone(),
            course: records.courses.get(session.course)?.clone(),
            session_type: session_type.map(|found| (found.colour.clone(), found.title.clone())),
            groups: group_names(records, offering),
            instructors: instructor_names(records, offering, shared),
        })
    }

    fn start(&self) -> Option<NaiveDateTime> {
        self.offering.slot.as_ref().map(|slot| slot.start)
    }

    fn times(&self) -> String {
        self.offering.slot.as_ref().map_or_else(String::new, times)
    }

    fn type_title(&self) -> &str {
        self.session_type.as_ref().map_or("", |(_, title)| title)
    }

    /// Returns the title of the session, marked if the offering is cancelled.
    fn title(&self) -> String {
        if self.offering.cancelled {
            format!("{} · {}", self.session.title, t(Message::Cancelled))
        } else {
            self.session.title.clone()
        }
    }
}

impl TableRow for WeekRow {
    type Id = OfferingId;

    fn id(&self) -> OfferingId {
        self.offering.id
    }

    fn name(&self) -> AttrValue {
        format!("{}, {}", self.session.title, self.times()).into()
    }
}

/// Returns the rows of offerings, in their order.
#[must_use]
pub fn rows(records: &Records, offerings: &[Rc<Offering>]) -> Rc<[Rc<WeekRow>]> {
    let shared = shared_instructor_names(records, offerings);
    let rows = offerings.iter();
    let rows = rows.filter_map(|offering| WeekRow::new(records, offering, &shared));
    rows.map(Rc::new).collect()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<WeekRow>]> {
    Rc::new([
        Column::computed("date", t(Offerings::Date), |row: &WeekRow| {
            let date = row.start().map(|start| start.date());
            date.map_or_else(String::new, |date| date.to_string())
        })
        .with_cell(|row, _| {
            let date = row.start().map(|start| format::date(start.date()));
            date.unwrap_or_default().into()
        })
        .searched_by(|row| {
            let date = row.start().map(|start| format::date(start.date()));
            date.unwrap_or_default()
        })
        .sorted_by(|row| SortKey::number(row.start().map(|start| start.and_utc().timestamp()))),
        Column::computed("time", t(Message::Time), WeekRow::times).sorted_by(|row| {
            let minute = row.start().map(|start| start.num_seconds_from_midnight());
            SortKey::number(minute.map(i64::from))
        }),
        Column::computed("session", t(Message::Session), WeekRow::title)
            .with_cell(|row, query| {
                let session = &row.session;
                let href = Route::Session {
                    course: session.course,
                    id: session.id,
                }
                .href();
                row_link(href, highlighted(&row.title(), query))
            })
            .searched_by(WeekRow::title)
            .sorted_by(|row| SortKey::natural(&row.session.title))
            .as_row_header(),
        Column::text("type", t(Curriculum::Type), |row: &WeekRow| {
            row.type_title()
        })
        .with_cell(|row, _| match row.session_type.clone() {
            Some((colour, label)) => html! { <Swatch {colour} {label} /> },
            None => Html::default(),
        }),
        Column::text("course", t(Conflicts::Course), |row: &WeekRow| {
            &row.course.title
        }),
        names_column("groups", t(Message::Groups), |row| &row.groups),
        names_column("instructors", t(Message::Instructors), |row| {
            &row.instructors
        }),
    ])
}

/// Creates a column of the first names of a row, of which all are searched and exported.
fn names_column(
    id: &'static str,
    label: AttrValue,
    names: fn(&WeekRow) -> &[LinkedName],
) -> Column<WeekRow> {
    let text = move |row: &WeekRow| joined(names(row));
    Column::computed(id, label, text)
        .with_cell(move |row, _| {
            first_names(names(row), MAX_NAMES, Some("-1"), |more| {
                t(Panel::AndMore(more))
            })
        })
        .searched_by(text)
        .sorted_by(move |row| SortKey::natural(&text(row)))
}

/// Returns the names of the learner groups of an offering, in natural order.
fn group_names(records: &Records, offering: &Offering) -> Vec<LinkedName> {
    let groups = offering.groups.iter();
    let groups = groups.filter_map(|id| records.learner_groups.get(*id));
    let mut groups: Vec<LinkedName> = groups.map(|group| LinkedName::of_group(group)).collect();
    natural::sort(&mut groups, |group| natural::key(&[&group.name]));
    groups
}

/// "22:00–02:00 (15 Sep 2026)", with the day of the end if it is another one.
fn times(slot: &TimeSlot) -> String {
    let end = slot.end();
    let mut times = format!("{}–{}", format::time(slot.start), format::time(end));
    if end.date() != slot.start.date() {
        times.push_str(&format!(" ({})", format::day_month_year(end.date())));
    }
    times
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

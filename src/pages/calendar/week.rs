//! The days of the day and week views.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate, Timelike};
use lectern_core::model::{Course, Session, ZoneRules};
use lectern_core::planning::{DayLayout, repeated_time, shown_lines, skipped_time, visible_hours};
use lectern_core::workspace::Records;

use super::blocks::{BlockOfferings, blocks};
use super::due::{DueLearning, due_in};
use super::events::CalendarEvent;
use super::period::Period;
use super::query::CalendarQuery;
use crate::app::route::Route;
use crate::components::calendar_grid::{DayNote, GridDay, GridMarker, MoreMarkers};
use crate::i18n::{Calendar as Message, Clock, format, t};
use crate::platform::locale::Region;

/// Columns of a day in a week.
const WEEK_COLUMNS: u32 = 4;
/// Columns of a day that is shown alone.
const DAY_COLUMNS: u32 = 8;
/// Minutes that the least height of a block takes up where an hour is lowest.
const LEAST_MINUTES: u16 = 20;

/// Lines of what is due on a day in a week.
const DUE_LINES: usize = 3;

/// Days of the day or the week view.
pub struct GridView {
    /// Days.
    pub days: Rc<Vec<Rc<GridDay>>>,
    /// Hours that are shown without scrolling.
    pub hours: Range<u16>,
    /// Offerings of each block.
    pub offerings: BlockOfferings,
}

/// Values that the days of a view have in common.
pub struct GridContext<'a> {
    /// Records.
    pub records: &'a Records,
    /// Query of the calendar.
    pub query: &'a CalendarQuery,
    /// Conventions of the device.
    pub region: &'a Region,
    /// Notation of times.
    pub clock: Clock,
    /// Time zone of the workspace.
    pub zone: &'a dyn ZoneRules,
    /// Today.
    pub today: NaiveDate,
}

/// Returns the days of a period. A weekend on which nothing takes place is left out unless the query
/// asks for it.
#[must_use]
pub fn grid_view(context: &GridContext<'_>, events: &[CalendarEvent], period: Period) -> GridView {
    let due = due_in(context.records, &context.query.filter, period);
    let holidays = holidays_in(context.records, period);
    let course = only_course(context.records, context.query);
    let is_week = period.first != period.last;
    let layout = DayLayout {
        max_columns: if is_week { WEEK_COLUMNS } else { DAY_COLUMNS },
        min_minutes: LEAST_MINUTES,
    };
    let mut offerings = BlockOfferings::new();
    let days = period.dates().filter_map(|date| {
        let is_weekend = context.region.weekend.contains(&date.weekday());
        let blocks = blocks(
            context.records,
            events,
            date,
            layout,
            context.clock,
            &mut offerings,
        );
        let due = due.iter().filter(|due| due.at.date() == date);
        let markers: Vec<GridMarker> = due.map(|due| marker(due, context.clock)).collect();
        let is_empty = blocks.is_empty() && markers.is_empty();
        let is_shown = !is_week || !is_weekend || !is_empty || context.query.weekend;
        is_shown.then(|| {
            Rc::new(GridDay {
                date,
                name: format::long_date(date).into(),
                href: is_week.then(|| context.query.on_day(date).href().into()),
                is_today: date == context.today,
                note: note(&holidays, course, date),
                skipped: skipped_time(date, context.zone),
                repeated: repeated_time(date, context.zone),
                blocks,
                more: is_week
                    .then(|| more(context, date, markers.len()))
                    .flatten(),
                markers,
            })
        })
    });
    let days: Vec<Rc<GridDay>> = days.collect();
    // The first hour is that of what begins here, if anything does, not the midnight of what goes on.
    let blocks = || days.iter().flat_map(|day| &day.blocks);
    let has_start = blocks().any(|block| !block.continues_before);
    let shown = blocks().filter(|block| !(has_start && block.continues_before));
    let hours = visible_hours(shown.map(|block| block.range));
    GridView {
        days: Rc::new(days),
        hours,
        offerings,
    }
}

/// Returns the link from a week to all items that are due on a day, if there are more than a week shows.
fn more(context: &GridContext<'_>, date: NaiveDate, count: usize) -> Option<MoreMarkers> {
    let (shown, more) = shown_lines(count, DUE_LINES);
    (more > 0).then(|| MoreMarkers {
        shown,
        key: format!("due-more-{date}").into(),
        text: t(Message::More(more)),
        name: t(Message::MoreDueOn(more, format::date(date))),
        href: context.query.on_day(date).href().into(),
    })
}

fn marker(due: &DueLearning<'_>, clock: Clock) -> GridMarker {
    let Session { id, course, .. } = *due.session;
    let minute = due.at.hour() * 60 + due.at.minute();
    GridMarker {
        key: format!("due-{id}").into(),
        text: t(Message::DueAt(
            due.session.title.clone(),
            // A time of day is less than 1440 minutes after midnight.
            clock.time(minute as u16),
        )),
        href: Route::Session { course, id }.href().into(),
    }
}

/// Returns the titles of the holidays of a period by date.
#[must_use]
pub fn holidays_in(records: &Records, period: Period) -> BTreeMap<NaiveDate, String> {
    let holidays = records.holidays.iter().filter(|holiday| {
        holiday.days.first() <= period.last && period.first <= holiday.days.last()
    });
    let dates = holidays.flat_map(|holiday| {
        let days = holiday.days.days();
        days.map(|date| (date, holiday.title.clone()))
    });
    dates.collect()
}

/// Returns the course of all offerings that a query chooses, if it is one.
#[must_use]
pub fn only_course<'a>(records: &'a Records, query: &CalendarQuery) -> Option<&'a Course> {
    let sessions = query.filter.sessions.iter();
    let mut of_sessions = sessions.filter_map(|id| Some(records.sessions.get(*id)?.course));
    let mut courses = query.filter.courses.iter().copied();
    let first = courses.next().or_else(|| of_sessions.next())?;
    let is_only = courses.chain(of_sessions).all(|course| course == first);
    records
        .courses
        .get(first)
        .filter(|_| is_only)
        .map(AsRef::as_ref)
}

/// Returns the reason for which a date is shaded, if it is.
#[must_use]
pub fn note(
    holidays: &BTreeMap<NaiveDate, String>,
    course: Option<&Course>,
    date: NaiveDate,
) -> Option<DayNote> {
    if let Some(title) = holidays.get(&date) {
        return Some(DayNote {
            text: t(Message::Holiday(title.clone())),
            in_head: true,
        });
    }
    let is_outside = |course: &Course| {
        course.start.is_some_and(|start| date < start) || course.end.is_some_and(|end| end < date)
    };
    course.is_some_and(is_outside).then(|| DayNote {
        text: t(Message::OutsideCourse),
        in_head: false,
    })
}

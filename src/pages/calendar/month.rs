//! The days of the month view.

use std::rc::Rc;

use chrono::Datelike;
use lectern_core::planning::shown_lines;
use yew::AttrValue;

use super::blocks::{BlockOfferings, Bundle, bundles};
use super::events::CalendarEvent;
use super::period::Period;
use super::week::{GridContext, holidays_in, note, only_course};
use crate::components::month_grid::{MonthDay, MonthLine};
use crate::i18n::{Calendar as Message, format, t};

/// Lines of a day.
const LINES: usize = 3;

/// Returns the days of the weeks of a month, and the offerings of each line.
#[must_use]
pub fn month_days(
    context: &GridContext<'_>,
    events: &[CalendarEvent],
    month: u32,
    period: Period,
) -> (Rc<Vec<MonthDay>>, BlockOfferings) {
    let holidays = holidays_in(context.records, period);
    let course = only_course(context.records, context.query);
    let mut offerings = BlockOfferings::new();
    let days = period.dates().map(|date| {
        let bundles = bundles(events, date);
        let (shown, more) = shown_lines(bundles.len(), LINES);
        let lines = bundles.iter().take(shown).map(|bundle| {
            let line = line(context, bundle);
            offerings.insert(line.key.clone(), bundle.ids());
            line
        });
        MonthDay {
            date,
            name: format::long_date(date).into(),
            href: context.query.on_day(date).href().into(),
            is_in_month: date.month() == month,
            is_today: date == context.today,
            note: note(&holidays, course, date),
            lines: lines.collect(),
            more: (more > 0).then(|| {
                let day = format::date(date);
                (t(Message::More(more)), t(Message::MoreOnDay(more, day)))
            }),
        }
    });
    let days: Vec<MonthDay> = days.collect();
    (Rc::new(days), offerings)
}

fn line(context: &GridContext<'_>, bundle: &Bundle<'_>) -> MonthLine {
    let first = bundle.ids().into_iter().min().unwrap_or_default();
    MonthLine {
        key: AttrValue::from(first.to_string()),
        text: t(Message::LineOf {
            start: bundle.start(context.clock),
            title: bundle.title().to_owned(),
        }),
        count: (bundle.events.len() > 1).then(|| t(Message::Times(bundle.events.len()))),
        name: bundle.name(context.records, context.clock),
        colour: bundle.colour(context.records),
        kind: bundle.kind(context.records),
        has_warning: bundle.has_conflict(),
        is_cancelled: bundle.is_cancelled(),
    }
}

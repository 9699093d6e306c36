//! Dates of a course session that a row changes.

use chrono::{Days, NaiveDateTime};

use super::session_dates::{DateColumns, bounds_of};
use crate::exchange::row_issues::Changes;
use crate::model::TimeLimits;

impl DateColumns {
    /// Notes the dates that differ between two time limits, each with its column.
    pub fn note_changes(&self, before: &TimeLimits, after: &TimeLimits, changes: &mut Changes) {
        let (before, after) = (written(before), written(after));
        let dates = self
            .in_order()
            .into_iter()
            .zip(before.into_iter().zip(after));
        for (column, (before, after)) in dates.filter(|(_, (before, after))| before != after) {
            changes.note(column, before, after);
        }
    }
}

/// Returns the dates of time limits in the order of the columns; those that there are none of are empty.
fn written(limits: &TimeLimits) -> [String; 6] {
    let TimeLimits::Dates(dates) = limits else {
        return Default::default();
    };
    let access = bounds_of(Some(dates.access));
    let display = bounds_of(dates.display.or(Some(dates.access)));
    let coaches = [
        access[0]
            .and_then(|start| start.checked_sub_days(Days::new(dates.coach_days_before.into()))),
        access[1].and_then(|end| end.checked_add_days(Days::new(dates.coach_days_after.into()))),
    ];
    let text = |at: Option<NaiveDateTime>| {
        at.map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M").to_string())
    };
    let [start, end] = access.map(text);
    let [shown_from, shown_to] = display.map(text);
    let [coach_from, coach_to] = coaches.map(text);
    [start, end, shown_from, shown_to, coach_from, coach_to]
}

//! Holidays of the academic year.

use super::calendar::Calendar;
use super::seeded;
use crate::model::{Holiday, HolidayId, IdGenerator};

/// Day of the academic year: month, day.
type YearDay = (u32, u32);

/// Title, first and last day.
const HOLIDAYS: [(&str, YearDay, YearDay); 6] = [
    ("Federal fast day", (9, 12), (9, 13)),
    ("Christmas holidays", (12, 24), (1, 3)),
    ("Winter break", (2, 1), (2, 7)),
    ("Easter holidays", (4, 2), (4, 11)),
    ("Labour Day", (5, 1), (5, 1)),
    ("Summer holidays", (7, 15), (7, 31)),
];

/// Creates all holidays.
pub fn holidays(calendar: &Calendar) -> Vec<Holiday> {
    let mut ids = seeded("holidays");
    let rows = HOLIDAYS.iter();
    rows.map(|(title, first, last)| {
        let mut holiday = Holiday::new(HolidayId(ids.next()));
        (*title).clone_into(&mut holiday.title);
        holiday.days = calendar.days(*first, *last).unwrap_or_default();
        holiday
    })
    .collect()
}

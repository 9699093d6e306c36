//! The days and the hours in which a free time is looked for.

use chrono::{Days, NaiveDate};

use crate::model::{DayHours, MinuteRange, RoomId};
use crate::planning::CourseDates;
use crate::workspace::records::Records;

/// The hours of a day where no room has opening hours.
const USUAL: (u16, u16) = (8 * 60, 18 * 60);

/// The number of days that are searched in a course without dates.
const DAYS_WITHOUT_COURSE: u64 = 60;

/// The most days that are searched.
const MAX_DAYS: u64 = 366;

/// The days and the hours in which a free time of an offering is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchedTimes {
    /// The last day.
    pub last_day: NaiveDate,
    /// The hours of a day, if its room does not say otherwise.
    pub hours: MinuteRange,
    room: Option<RoomId>,
}

impl SearchedTimes {
    /// Returns what is searched from a day on: until the end of the course, within the hours in which rooms
    /// are open.
    #[must_use]
    pub fn new(
        records: &Records,
        room: Option<RoomId>,
        course: Option<CourseDates>,
        from: NaiveDate,
    ) -> Self {
        let most = from.checked_add_days(Days::new(MAX_DAYS)).unwrap_or(from);
        let last_day = match course {
            Some(dates) => dates.last,
            None => from
                .checked_add_days(Days::new(DAYS_WITHOUT_COURSE))
                .unwrap_or(from),
        };
        let rooms = records.rooms.iter().filter(|room| !room.inactive);
        let hours = rooms.flat_map(|room| room.availability.weekly.values());
        let own = room.and_then(|id| records.rooms.get(id)).into_iter();
        let own = own.flat_map(|room| room.availability.weekly.values());
        let hours = span(own).or_else(|| span(hours));
        Self {
            last_day: last_day.min(most),
            hours: hours.unwrap_or_else(usual_hours),
            room,
        }
    }

    /// Returns the hours of a date: those of the room, or else the usual ones. `None` if it is closed.
    pub(super) fn hours_on(&self, records: &Records, date: NaiveDate) -> Option<MinuteRange> {
        let room = self.room.and_then(|room| records.rooms.get(room));
        let Some(room) = room else {
            return Some(self.hours);
        };
        let hours = room.availability.hours_on(date);
        if hours == DayHours::all_day() {
            return Some(self.hours);
        }
        span([&hours])
    }
}

fn usual_hours() -> MinuteRange {
    // The constants are in order, and within a day.
    MinuteRange::new(USUAL.0, USUAL.1).expect("a part of a day")
}

/// Returns the time from the first minute to the last of some hours. Those without limits do not count.
fn span<'a>(hours: impl IntoIterator<Item = &'a DayHours>) -> Option<MinuteRange> {
    let all_day = DayHours::all_day();
    let limited = hours.into_iter().filter(|hours| **hours != all_day);
    let (mut first, mut last) = (MinuteRange::DAY, 0);
    for part in limited.flat_map(DayHours::parts) {
        first = first.min(part.start());
        last = last.max(part.end());
    }
    MinuteRange::new(first, last).ok()
}

//! The use of a room or a person, measured against their hours.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::common_hours;
use crate::model::{Availability, DayHours, MinuteRange};
use crate::planning::Slot;

/// Minutes used of the hours of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Minutes within the hours.
    pub open_minutes: u64,
    /// Minutes within the hours that at least one slot uses.
    pub used_minutes: u64,
    /// Minutes outside the hours that at least one slot uses.
    pub outside_minutes: u64,
}

impl Usage {
    /// Measures slots against the hours from `first` to `last`, both inclusive. Slots at the same time
    /// count once; time outside the hours is counted on its own.
    #[must_use]
    pub fn new(
        availability: &Availability,
        slots: &[Slot],
        first: NaiveDate,
        last: NaiveDate,
    ) -> Self {
        let mut used: BTreeMap<NaiveDate, Vec<MinuteRange>> = BTreeMap::new();
        let days = slots.iter().flat_map(|slot| slot.days());
        for (date, part) in days.filter(|(date, _)| (first..=last).contains(date)) {
            used.entry(date).or_default().push(part);
        }
        let mut usage = Self::default();
        for date in first.iter_days().take_while(|date| *date <= last) {
            let open = availability.hours_on(date);
            usage.open_minutes += u64::from(open.minutes());
            let used = DayHours::new(used.remove(&date).unwrap_or_default());
            let within = common_hours(&used, &open).minutes();
            usage.used_minutes += u64::from(within);
            usage.outside_minutes += u64::from(used.minutes() - within);
        }
        usage
    }

    /// Returns the used part of the hours in per cent, rounded to the nearest, or `None` if there are
    /// no hours.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        let open = self.open_minutes;
        let percent = (self.used_minutes * 100 + open / 2).checked_div(open)?;
        u32::try_from(percent).ok()
    }
}

//! The total hours of a session.

use super::Slot;

/// The total hours of a session, in seconds: exact for minutes and for hundredths of an hour alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TotalHours {
    /// Seconds taught: every offering counts.
    pub taught_seconds: u64,
    /// Seconds attended by one learner: offerings of parallel groups in the same slot count once.
    pub attended_seconds: u64,
}

impl TotalHours {
    /// Converts seconds to hundredths of an hour, rounded to the nearest.
    #[must_use]
    pub const fn hundredths_of_hour(seconds: u64) -> u64 {
        (seconds + 18) / 36
    }
}

/// Returns the total hours of a session with the given slots, one per offering, and
/// `independent_hundredths` hundredths of an hour of independent learning.
#[must_use]
pub fn total_hours(independent_hundredths: u32, slots: &[Slot]) -> TotalHours {
    let sum = |slots: &[Slot]| -> u64 {
        let minutes: u64 = slots
            .iter()
            .map(|slot| u64::from(slot.duration().get()))
            .sum();
        minutes * 60 + u64::from(independent_hundredths) * 36
    };
    let mut distinct = slots.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    TotalHours {
        taught_seconds: sum(slots),
        attended_seconds: sum(&distinct),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::super::Minutes;
    use super::*;

    #[test]
    fn thirty_eight_groups_at_once_count_once_for_a_learner() {
        let slot = |day| {
            let day = NaiveDate::from_ymd_opt(2026, 9, day).expect("a day");
            Slot::new(day.and_time(NaiveTime::MIN), Minutes::new(90)).expect("a slot")
        };
        let mut slots = vec![slot(14); 38];
        slots.push(slot(21));
        let total = total_hours(125, &slots);
        assert_eq!(
            TotalHours::hundredths_of_hour(total.taught_seconds),
            39 * 150 + 125
        );
        assert_eq!(
            TotalHours::hundredths_of_hour(total.attended_seconds),
            2 * 150 + 125
        );
        assert_eq!(
            TotalHours::hundredths_of_hour(total_hours(1, &[]).taught_seconds),
            1
        );
    }
}

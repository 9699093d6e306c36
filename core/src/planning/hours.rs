//! The hours of a session.

use super::Slot;

/// Hours of a session in seconds, which are exact both for minutes and for hundredths of an hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TotalHours {
    /// With every offering: what is taught.
    pub taught: u64,
    /// With each distinct slot once: what a learner attends, since small groups meet at the same time.
    /// (Ilios once counted such slots as often as there were groups.)
    pub attended: u64,
}

impl TotalHours {
    /// A figure in hundredths of an hour, rounded.
    #[must_use]
    pub const fn hundredths(seconds: u64) -> u64 {
        (seconds + 18) / 36
    }
}

/// The hours of independent learning, in hundredths of an hour, and of offerings with these slots.
#[must_use]
pub fn total_hours(independent: u32, slots: &[Slot]) -> TotalHours {
    let sum = |slots: &[Slot]| -> u64 {
        let minutes: u64 = slots
            .iter()
            .map(|slot| u64::from(slot.length().get()))
            .sum();
        minutes * 60 + u64::from(independent) * 36
    };
    let mut distinct = slots.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    TotalHours {
        taught: sum(slots),
        attended: sum(&distinct),
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
        assert_eq!(TotalHours::hundredths(total.taught), 39 * 150 + 125);
        assert_eq!(TotalHours::hundredths(total.attended), 2 * 150 + 125);
        assert_eq!(TotalHours::hundredths(total_hours(1, &[]).taught), 1);
    }
}

//! Rounds of a rotation or of stations: all groups take part in each, and each begins in a week after the
//! one before.

use chrono::{Days, NaiveDate};

use super::request::TeachingDays;
use crate::planning::{DateSet, GeneratorError, OfferingPlan, check_offering_count};

/// A round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The first teaching day.
    first_day: NaiveDate,
    /// The position in the plan of the first slot of this round or, if nothing is proposed for it, of a
    /// later one.
    first_slot: u32,
}

/// What the slots of a plan are to a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotSequence {
    /// The group has an offering in each.
    Series,
    /// The group has one offering of a session in each round.
    Rounds(Vec<Round>),
}

impl SlotSequence {
    /// Returns the position among the offerings of a session and a group of the one in a slot.
    pub fn occurrence(&self, slot: u32) -> u32 {
        match self {
            Self::Series => slot,
            Self::Rounds(rounds) => {
                let begun = rounds.partition_point(|round| round.first_slot <= slot);
                begun.saturating_sub(1) as u32
            }
        }
    }

    /// Returns the first teaching day of each round.
    pub fn round_days(&self) -> Vec<NaiveDate> {
        match self {
            Self::Series => Vec::new(),
            Self::Rounds(rounds) => rounds.iter().map(|round| round.first_day).collect(),
        }
    }
}

/// Plans the rounds one after the other. `plan_round` plans a round on the days from its own first day
/// on, and returns those that it takes.
pub fn plan_rounds(
    days: TeachingDays,
    plan_round: impl Fn(TeachingDays) -> Result<(OfferingPlan, DateSet), GeneratorError>,
) -> Result<(OfferingPlan, Vec<Round>), GeneratorError> {
    let mut plan = OfferingPlan::default();
    let mut rounds = Vec::new();
    let mut first = days.first;
    for _ in 0..days.rounds {
        let (round, dates) = plan_round(TeachingDays { first, ..days })?;
        let [first_day, ..] = dates.as_slice() else {
            return Err(GeneratorError::NoSlots);
        };
        let count = round.offerings.len() + round.existing_count as usize;
        check_offering_count(count.saturating_mul(days.rounds as usize))?;
        rounds.push(Round {
            first_day: *first_day,
            first_slot: plan.slots.len() as u32,
        });
        plan.append(round);
        first = next_first(first, &dates).ok_or(GeneratorError::NoSlots)?;
    }
    Ok((plan, rounds))
}

/// Returns the first day after the dates that is a whole number of weeks after `first`.
fn next_first(first: NaiveDate, dates: &DateSet) -> Option<NaiveDate> {
    let last = *dates.as_slice().last()?;
    let days = last.signed_duration_since(first).num_days();
    let weeks = u64::try_from(days).ok()? / 7 + 1;
    first.checked_add_days(Days::new(weeks * 7))
}

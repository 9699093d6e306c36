//! Rounds of a rotation or of stations: all groups take part in each, and each begins in a week after the
//! one before. Offerings that exist keep the rounds in their weeks, so that a group that is added later
//! takes slots that are free and moves no round.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::request::TeachingDays;
use crate::model::GeneratedRound;
use crate::planning::{
    DateSet, ExistingOffering, ExistingOfferings, GeneratorError, OfferingPlan, PlannedOffering,
    check_offering_count, teaching_days,
};

/// The rounds of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounds {
    /// The day from which they are planned.
    first: NaiveDate,
    /// By round: its first teaching day.
    days: Vec<NaiveDate>,
    /// By slot: its round.
    of_slots: Vec<u32>,
}

/// What the slots of a plan are to a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotSequence {
    /// The group has an offering in each. The series starts then, also if there is no slot.
    Series(NaiveDateTime),
    /// The group has one offering of a session in each round.
    Rounds(Rounds),
}

impl SlotSequence {
    /// Returns the start of a series.
    pub const fn series(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Series(first) => Some(*first),
            Self::Rounds(_) => None,
        }
    }

    /// Returns the position among the offerings of a session and a group of the one in a slot.
    pub fn occurrence(&self, slot: u32) -> u32 {
        match self {
            Self::Series(_) => slot,
            Self::Rounds(rounds) => rounds.of_slot(slot),
        }
    }

    /// Returns the round of a slot, if it has one.
    pub fn round(&self, slot: u32) -> Option<GeneratedRound> {
        match self {
            Self::Series(_) => None,
            Self::Rounds(rounds) => Some(GeneratedRound {
                first: rounds.first,
                round: rounds.of_slot(slot),
            }),
        }
    }

    /// Returns the first teaching day of each round.
    pub fn round_days(&self) -> Vec<NaiveDate> {
        match self {
            Self::Series(_) => Vec::new(),
            Self::Rounds(rounds) => rounds.days.clone(),
        }
    }
}

impl Rounds {
    fn of_slot(&self, slot: u32) -> u32 {
        (self.of_slots.get(slot as usize).copied()).unwrap_or_default()
    }
}

/// Plans the rounds one after the other. `plan_round` plans the round at a position on given days,
/// around what exists. A round has its first `usual_count` teaching days; if what exists leaves
/// too few slots there, it has all that follow.
pub fn plan_rounds(
    days: TeachingDays,
    usual_count: usize,
    holidays: &DateSet,
    mut existing: ExistingOfferings,
    plan_round: impl Fn(u32, &DateSet, &ExistingOfferings) -> Result<OfferingPlan, GeneratorError>,
) -> Result<(OfferingPlan, Rounds), GeneratorError> {
    let known_days = existing.first_days_of_rounds();
    let mut plan = OfferingPlan::default();
    let mut rounds = Rounds {
        first: days.first,
        days: Vec::new(),
        of_slots: Vec::new(),
    };
    let mut first = days.first;
    for round in 0..days.rounds {
        let known = known_days.range(round..).map(|(_, day)| *day).min();
        if let Some(known) = known {
            first = first.min(week_of(known, days.first));
        }
        let teaching_days = |count| teaching_days(first, days.weekdays, holidays, count);
        let usual_days = teaching_days(usual_count.max(1));
        let [first_day, ..] = usual_days.as_slice() else {
            return Err(GeneratorError::NoSlots);
        };
        let planned = match plan_round(round, &usual_days, &existing) {
            Err(GeneratorError::NotEnoughDays { .. }) => {
                plan_round(round, &teaching_days(usize::MAX), &existing)?
            }
            planned => planned?,
        };
        let count = planned.offerings.len() + planned.existing_count as usize;
        check_offering_count(count.saturating_mul(days.rounds as usize))?;
        // Rounds are apart unless offerings that exist keep groups from the days of theirs.
        if !existing.is_empty() && round + 1 < days.rounds {
            existing.extend(planned_as_existing(&planned, round));
        }
        rounds.days.push(*first_day);
        (rounds.of_slots).extend(planned.slots.iter().map(|_| round));
        plan.append(planned);
        first = next_first(first, &usual_days).ok_or(GeneratorError::NoSlots)?;
    }
    sort_by_time(&mut plan, &mut rounds.of_slots);
    Ok((plan, rounds))
}

fn planned_as_existing(
    plan: &OfferingPlan,
    round: u32,
) -> impl Iterator<Item = ExistingOffering> + '_ {
    let existing = move |offering: &PlannedOffering| ExistingOffering {
        session: offering.session,
        group: offering.group,
        start: (plan.slots.get(offering.slot as usize)).map(|slot| slot.start()),
        generated_for: None,
        round: Some(round),
        room: offering.room,
    };
    plan.offerings.iter().map(existing)
}

/// Returns the first day of the week of `day`, of the weeks that begin on the weekday of `first`.
fn week_of(day: NaiveDate, first: NaiveDate) -> NaiveDate {
    let days = day.signed_duration_since(first).num_days();
    let into_week = TimeDelta::days(days.rem_euclid(7));
    day.checked_sub_signed(into_week).unwrap_or(day)
}

/// Returns the first day after the dates that is a whole number of weeks after `first`.
fn next_first(first: NaiveDate, dates: &DateSet) -> Option<NaiveDate> {
    let last = *dates.as_slice().last()?;
    let days = last.signed_duration_since(first).num_days();
    let weeks = u64::try_from(days).ok()? / 7 + 1;
    first.checked_add_days(Days::new(weeks * 7))
}

/// Sorts the slots of a plan, each of which has a round, by time and then by round.
fn sort_by_time(plan: &mut OfferingPlan, rounds: &mut Vec<u32>) {
    if plan.slots.is_sorted_by_key(|slot| slot.start()) {
        return;
    }
    let mut order: Vec<usize> = (0..plan.slots.len()).collect();
    order.sort_by_key(|slot| plan.slots[*slot].start());
    let mut positions = vec![0; order.len()];
    for (position, slot) in order.iter().enumerate() {
        positions[*slot] = position as u32;
    }
    plan.slots = order.iter().map(|slot| plan.slots[*slot]).collect();
    *rounds = order.iter().map(|slot| rounds[*slot]).collect();
    for offering in &mut plan.offerings {
        offering.slot = positions[offering.slot as usize];
    }
    plan.offerings.sort_by_key(|offering| offering.slot);
}

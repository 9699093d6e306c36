use chrono::{NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::super::Minutes;
use super::*;

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date")
}

/// A slot of some hours that begins so many hours after the first Monday.
fn slot(hour: u32, minutes: u32) -> Slot {
    let start = monday().and_time(NaiveTime::MIN) + TimeDelta::hours(hour.into());
    Slot::new(start, Minutes::new(minutes)).expect("a slot")
}

fn offering(session: u32, slot: Slot) -> TeachingTime {
    TeachingTime::Offering {
        session: SessionIndex(session),
        slot,
    }
}

/// Times in three sessions and four weeks, with parallel offerings among them.
fn times() -> impl Strategy<Value = Vec<TeachingTime>> {
    let slots = (0..3_u32, 0..4_u32, 0..3_u32, 1..4_u32);
    let offerings = slots.prop_map(|(session, week, hour, quarters)| {
        offering(session, slot(week * 168 + hour, quarters * 15))
    });
    let learning = (0..3_u32, 1..400_u32, prop::option::of(0..28_u64));
    let learning = learning.prop_map(|(session, hundredths, due)| {
        let due = due.map(|day| monday() + Days::new(day));
        let session = SessionIndex(session);
        TeachingTime::IndependentLearning {
            session,
            hundredths,
            due,
        }
    });
    prop::collection::vec(prop_oneof![4 => offerings, 1 => learning], 0..40)
}

fn sum<K>(sums: BTreeMap<K, TotalHours>) -> TotalHours {
    let mut total = TotalHours::default();
    for part in sums.into_values() {
        total.offerings += part.offerings;
        total.taught_minutes += part.taught_minutes;
        total.attended_minutes += part.attended_minutes;
        total.independent_hundredths += part.independent_hundredths;
    }
    total
}

proptest! {
    #[test]
    fn parts_add_up_to_the_total(times in times()) {
        let total = total_hours(&times);
        prop_assert_eq!(sum(hours_by(&times, TeachingTime::week)), total);
        prop_assert_eq!(sum(hours_by(&times, TeachingTime::session)), total);
        prop_assert!(total.attended_minutes <= total.taught_minutes);
    }

    #[test]
    fn the_order_does_not_matter(times in times(), by in any::<prop::sample::Index>()) {
        let mut rotated = times.clone();
        if !times.is_empty() {
            rotated.rotate_left(by.index(times.len()));
        }
        prop_assert_eq!(hours_by(&rotated, TeachingTime::week), hours_by(&times, TeachingTime::week));
    }

    #[test]
    fn parallel_offerings_add_hours_only_for_those_who_teach(times in times(), groups in 1..40_usize) {
        let is_offering = |time: &TeachingTime| matches!(time, TeachingTime::Offering { .. });
        let offerings: Vec<TeachingTime> = times.into_iter().filter(is_offering).collect();
        let (one, all) = (total_hours(&offerings), total_hours(&offerings.repeat(groups)));
        prop_assert_eq!(all.taught_minutes, one.taught_minutes * groups as u64);
        prop_assert_eq!(all.attended_minutes, one.attended_minutes);
    }

    #[test]
    fn a_learner_attends_each_distinct_slot_of_a_session(times in times()) {
        let mut slots: Vec<(SessionIndex, Slot)> = times
            .iter()
            .filter_map(|time| match *time {
                TeachingTime::Offering { session, slot } => Some((session, slot)),
                TeachingTime::IndependentLearning { .. } => None,
            })
            .collect();
        slots.sort_unstable();
        slots.dedup();
        let minutes: u64 = slots.iter().map(|(_, slot)| u64::from(slot.duration().get())).sum();
        prop_assert_eq!(total_hours(&times).attended_minutes, minutes);
    }
}

/// Ilios counts the duration of small groups once for each of them.
#[test]
fn thirty_eight_groups_at_once_count_once_for_a_learner() {
    let mut times = vec![offering(0, slot(8, 90)); 38];
    times.push(offering(0, slot(176, 90)));
    times.push(TeachingTime::IndependentLearning {
        session: SessionIndex(0),
        hundredths: 125,
        due: None,
    });
    let total = total_hours(&times);
    assert_eq!(total.taught(), 39 * 150);
    assert_eq!(total.attended(), 2 * 150);
    assert_eq!(total.learned(), 2 * 150 + 125);
}

#[test]
fn sessions_at_the_same_time_both_count() {
    let total = total_hours(&[offering(0, slot(8, 60)), offering(1, slot(8, 60))]);
    assert_eq!(total.attended_minutes, 120);
}

#[test]
fn an_offering_over_the_end_of_a_week_is_of_the_week_in_which_it_begins() {
    let night = offering(0, slot(6 * 24 + 23, 120));
    assert_eq!(night.week(), Some(monday()));
    assert_eq!(monday_of(monday() + Days::new(7)), monday() + Days::new(7));
}

#[test]
fn hours_are_rounded_once() {
    // Three times 20 minutes are an hour, not 0.99.
    let times = [0, 1, 2].map(|hour| offering(0, slot(hour, 20)));
    assert_eq!(total_hours(&times).taught(), 100);
    assert_eq!(total_hours(&times[..1]).taught(), 33);
}

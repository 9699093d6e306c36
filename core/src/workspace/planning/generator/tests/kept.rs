//! Edits of rows while the request is being changed.

use chrono::{Days, TimeDelta};

use super::*;

/// The days of slots after the first, increasing.
fn days() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::btree_set(1..60_u64, 0..6)
        .prop_map(|days| std::iter::once(0).chain(days).collect())
}

fn slots(first: Slot, days: &[u64]) -> Vec<Slot> {
    let on = |day: &u64| first.on_date(first.first_date() + Days::new(*day));
    days.iter().map(|day| on(day).expect("a slot")).collect()
}

fn proposed(fixture: &CommandFixture, slots: &[Slot]) -> ProposedOfferings {
    let mut request = request(TargetGroups::Leaves, slots);
    request.groups = [group_id(0)].into();
    propose(fixture.records(), &request).expect("a plan")
}

/// Another day, time and room for some of the offerings, and others that are left out.
fn edits(
    proposed: &ProposedOfferings,
    every: usize,
    days: i64,
    hour: u32,
) -> BTreeMap<RowKey, RowEdit> {
    let edit = |at: usize| RowEdit {
        left_out: at.is_multiple_of(2),
        moved: Some(RowMove {
            days,
            time: Some(slot(14, hour).start().time()),
        }),
        place: Some(place(2)),
        ..RowEdit::default()
    };
    let positions = (0..proposed.len()).step_by(every);
    let keyed = positions.filter_map(|at| Some((proposed.key(at)?, edit(at))));
    keyed.collect()
}

/// What became of each offering.
fn outcome(proposed: &ProposedOfferings) -> Vec<(i64, Slot, Option<Place>, bool)> {
    let outcome = |at: usize| {
        let (row, key) = (proposed.get(at)?, proposed.key(at)?);
        let later = row.slot.first_date() - key.start.date();
        let place = row.place.cloned();
        Some((later.num_days(), row.slot, place, proposed.is_included(at)))
    };
    (0..proposed.len()).filter_map(outcome).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn edits_go_along_with_a_series_that_moves_and_come_back_with_it(
        days in days(),
        every in 1..4_usize,
        (later, hour) in (-3..4_i64, 0..24_u32),
        (shift, start) in (1..30_u64, 0..24_u32),
    ) {
        let fixture = workspace(&labs(3));
        let before = proposed(&fixture, &slots(slot(14, 8), &days));
        let edits = edits(&before, every, later, hour);
        let first = slot(14, start);
        let first = first.on_date(first.first_date() + Days::new(shift)).expect("a slot");
        let moved = proposed(&fixture, &slots(first, &days));
        prop_assert_eq!(moved.positions(edits.keys().copied()).len(), edits.len());
        let by_days = |proposed: ProposedOfferings| {
            let rows = outcome(&proposed.with_edits(&edits)).into_iter();
            rows.map(|(days, _, place, included)| (days, place, included)).collect::<Vec<_>>()
        };
        prop_assert_eq!(by_days(moved.clone()), by_days(before.clone()));

        // The times that were typed stay; the keys of the moved series mean the same rows.
        let rekeyed = moved.present_keys(edits.keys().copied());
        let moved_edits = edits.iter().map(|(key, edit)| (rekeyed[key], edit.clone())).collect();
        let after = moved.clone().with_edits(&moved_edits);
        for position in moved.positions(rekeyed.values().copied()).into_values() {
            let start = after.get(position).expect("an offering").slot.start();
            prop_assert_eq!(start.time(), slot(14, hour).start().time());
        }
        prop_assert_eq!(outcome(&after), outcome(&moved.with_edits(&edits)));
        prop_assert_eq!(outcome(&before.clone().with_edits(&moved_edits)), outcome(&before.with_edits(&edits)));
    }

    #[test]
    fn edits_stay_at_their_dates_when_others_are_added_or_skipped(
        days in days(),
        other_days in days(),
        every in 1..4_usize,
    ) {
        let fixture = workspace(&labs(3));
        let first = slot(14, 8);
        let before = proposed(&fixture, &slots(first, &days));
        let edits = edits(&before, every, 0, 10);
        let after = proposed(&fixture, &slots(first, &other_days));
        let kept = after.present_keys(edits.keys().copied());
        for (key, now) in &kept {
            prop_assert_eq!((key.group, key.start), (now.group, now.start));
        }
        let is_proposed = |key: &&RowKey| {
            other_days.iter().any(|day| first.start() + TimeDelta::days(*day as i64) == key.start)
        };
        prop_assert_eq!(kept.len(), edits.keys().filter(is_proposed).count());
    }
}

#[test]
fn a_row_of_a_rotation_keeps_its_edit_wherever_it_is() {
    let fixture = workspace(&labs(5));
    let proposed = |first_start: u32, parallel: u32| {
        let mut request = request(TargetGroups::Leaves, &[]);
        request.groups = [group_id(0)].into();
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
        request.strategy = OfferingStrategy::Rotation {
            session: session_id(0),
            timetable: Timetable {
                first_start: hour(first_start),
                last_end: hour(18),
                slot_duration: Minutes::new(60),
                break_duration: Minutes::ZERO,
            },
            days: TeachingDays {
                first: slot(14, 8).first_date(),
                weekdays: Weekdays::from_iter([Weekday::Mon, Weekday::Tue]),
                rounds: 1,
            },
            parallel: ParallelGroups::Count(parallel),
        };
        propose(fixture.records(), &request).expect("a plan")
    };
    let before = proposed(8, 1);
    let key = before.key(3).expect("an offering");
    let after = proposed(9, 2);
    let position = after.position_of(key).expect("an offering");
    let now = after.key(position).expect("an offering");
    assert_eq!(now.group, key.group);
    assert_ne!(now.start, key.start);
}

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
        prop_assert_eq!(moved.placed(&moved_edits), moved.placed(&edits));
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

/// Mondays from 14 September, of which some are skipped, as a series that starts on the first or as many
/// days later.
fn mondays(fixture: &CommandFixture, later: u64, skipped: &[u64]) -> ProposedOfferings {
    let mut request = request(TargetGroups::Leaves, &[]);
    request.groups = [group_id(0)].into();
    let first = slot(14, 8);
    let on = |week: u64| first.on_date(first.first_date() + Days::new(later + 7 * week));
    let weeks = (0..4).filter(|week| !skipped.contains(week));
    request.strategy = OfferingStrategy::Repeated {
        session: session_id(0),
        targets: TargetGroups::Leaves,
        first: on(0).expect("a slot").start(),
        slots: weeks.map(|week| on(week).expect("a slot")).collect(),
    };
    propose(fixture.records(), &request).expect("a plan")
}

#[test]
fn no_row_takes_the_edit_of_one_that_is_skipped() {
    let fixture = workspace(&labs(1));
    let before = mondays(&fixture, 0, &[]);
    let keys: Vec<RowKey> = (0..4).filter_map(|at| before.key(at)).collect();
    // The rows of the weeks, or of those of the keys, that are proposed.
    let weeks = |proposed: &ProposedOfferings, keys: &[RowKey], later: i64| -> Vec<(usize, i64)> {
        let of_key = |(at, key): (usize, &RowKey)| {
            let position = proposed.position_of(*key)?;
            let start = proposed.get(position)?.slot.first_date();
            let days = start - slot(14, 8).first_date();
            Some((at, (days.num_days() - later) / 7))
        };
        keys.iter().enumerate().filter_map(of_key).collect()
    };
    // The first date is skipped, and another one; then the series moves, with the keys of then.
    let skipped = mondays(&fixture, 0, &[0, 2]);
    assert_eq!(weeks(&skipped, &keys, 0), [(1, 1), (3, 3)]);
    let present = skipped.present_keys(keys.iter().copied());
    let now: Vec<RowKey> = (keys.iter())
        .map(|key| present.get(key).copied().unwrap_or(*key))
        .collect();
    for later in [1, 7, 8] {
        let moved = mondays(&fixture, later, &[0, 2]);
        assert_eq!(weeks(&moved, &now, later as i64), [(1, 1), (3, 3)]);
        let whole = mondays(&fixture, later, &[]);
        assert_eq!(
            weeks(&whole, &now, later as i64),
            [(0, 0), (1, 1), (2, 2), (3, 3)]
        );
    }
}

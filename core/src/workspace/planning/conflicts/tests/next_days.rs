use chrono::Datelike;

use super::*;
use crate::planning::{ConflictKinds, Weekdays};

/// Offerings that are planned together, all of which take place.
fn planned() -> impl Strategy<Value = Vec<Offering>> {
    let planned = prop::collection::vec(offering(), 1..7);
    planned.prop_map(|mut planned| {
        for (offering, bits) in planned.iter_mut().zip(1000..) {
            offering.id = OfferingId::from_bits(bits);
            offering.cancelled = false;
        }
        planned
    })
}

fn tentative<'a>(records: &Records, planned: &'a [Offering]) -> Vec<TentativeOffering<'a>> {
    let rows = planned.iter();
    rows.map(|row| TentativeOffering::new(records, row))
        .collect()
}

fn kinds(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    planned: &[Offering],
) -> Vec<ConflictKinds> {
    conflicts
        .preview(records, &tentative(records, planned))
        .kinds
}

fn start(offering: &Offering) -> Option<NaiveDateTime> {
    offering.slot.as_ref().map(|slot| slot.start)
}

/// Returns the offerings on other days at the same time of day.
fn moved<'a>(
    planned: &[Offering],
    days: impl IntoIterator<Item = (&'a usize, &'a NaiveDate)>,
) -> Vec<Offering> {
    let mut moved = planned.to_vec();
    for (position, day) in days {
        let slot = moved[*position].slot.as_mut().expect("a time");
        assert!(*day > slot.start.date() && Weekdays::WORKDAYS.contains(day.weekday()));
        slot.start = day.and_time(slot.start.time());
    }
    moved
}

/// Returns whether a day makes no difference to what is left in conflict.
fn is_free(kinds: ConflictKinds) -> bool {
    kinds.iter().all(|kind| kind == ConflictKind::RoomTooSmall)
}

proptest! {
    #[test]
    fn the_next_free_day_of_one_resolves_its_conflicts_and_causes_none(
        records in prop::collection::vec(record(), 1..60), planned in planned(),
    ) {
        let workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let before = kinds(records, &mut conflicts, &planned);
        let days = conflicts.next_free_days(records, &tentative(records, &planned), 0..planned.len(), Weekdays::WORKDAYS);
        for (position, day) in &days {
            let after = kinds(records, &mut conflicts, &moved(&planned, [(position, day)]));
            prop_assert!(is_free(after[*position]));
            for (at, (before, after)) in before.iter().zip(&after).enumerate() {
                prop_assert!(at == *position || after.iter().all(|kind| before.contains(kind)));
            }
        }
    }

    #[test]
    fn only_as_many_move_as_resolve_their_conflicts(
        records in prop::collection::vec(record(), 1..60), planned in planned(),
    ) {
        let workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let before = kinds(records, &mut conflicts, &planned);
        let days = conflicts.resolving_days(records, &tentative(records, &planned), 0..planned.len(), Weekdays::WORKDAYS);
        let all = moved(&planned, &days);
        let after = kinds(records, &mut conflicts, &all);
        for (position, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(!days.contains_key(&position) || is_free(*after));
            prop_assert!(after.iter().all(|kind| before.contains(kind)));
        }
        for position in days.keys() {
            let mut all = all.clone();
            all[*position] = planned[*position].clone();
            let back = kinds(records, &mut conflicts, &all);
            prop_assert!(!is_free(back[*position]), "{position} need not move");
        }
    }

    #[test]
    fn offerings_that_leave_their_days_stay_in_order_and_cause_no_conflict(
        records in prop::collection::vec(record(), 1..60), planned in planned(),
    ) {
        let workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let before = kinds(records, &mut conflicts, &planned);
        let leaving = (0..planned.len()).step_by(2);
        let days = conflicts.days_in_order(records, &tentative(records, &planned), leaving, Weekdays::WORKDAYS);
        let all = moved(&planned, &days);
        let after = kinds(records, &mut conflicts, &all);
        for (position, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(!days.contains_key(&position) || is_free(*after));
            prop_assert!(after.iter().all(|kind| before.contains(kind)));
        }
        let shares_group = |one: &Offering, other: &Offering| !one.groups.is_disjoint(&other.groups);
        for (one, other) in days.keys().flat_map(|one| days.keys().map(move |other| (*one, *other))) {
            if shares_group(&planned[one], &planned[other]) && start(&planned[one]) < start(&planned[other]) {
                prop_assert!(start(&all[one]) <= start(&all[other]));
            }
        }
    }
}

/// Two copies of an offering at one time, in one room.
#[test]
fn one_side_of_a_clash_moves_the_later_one() {
    let mut first = Offering::new(OfferingId::from_bits(1000));
    first.slot = Some(slot(32, 60));
    first.place = Some(Place::Text("The garden".to_owned()));
    first.learners = [PersonId::from_bits(1)].into();
    let mut second = first.clone();
    second.id = OfferingId::from_bits(1001);
    let planned = [first, second];
    let workspace = workspace_of(Vec::new());
    let records = workspace.records();
    let conflicts = WorkspaceConflicts::new(records, zones());
    let tentative = tentative(records, &planned);
    let weekdays = Weekdays::WORKDAYS;
    let each = conflicts.next_free_days(records, &tentative, 0..2, weekdays);
    let together = conflicts.resolving_days(records, &tentative, 0..2, weekdays);
    assert_eq!(each.len(), 2);
    assert_eq!(together.keys().copied().collect::<Vec<_>>(), [1]);
}

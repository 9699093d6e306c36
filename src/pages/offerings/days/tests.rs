use lectern_core::model::{
    AmbiguousTime, FixedOffset, GroupMembership, LearnerGroup, Minutes, Place, Record, Room,
    RoomId, TimeSlot,
};
use lectern_core::workspace::Workspace;

use super::*;

const SESSION: u128 = 1;

fn group(bits: u128, parent: Option<u128>, title: &str) -> LearnerGroup {
    let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
    group.parent = parent.map(LearnerGroupId::from_bits);
    group.title = title.into();
    group
}

fn offering(bits: u128, start: Option<&str>, groups: &[u128]) -> Offering {
    let mut offering = Offering::new(OfferingId::from_bits(bits));
    offering.session = SessionId::from_bits(SESSION);
    offering.slot = start.map(|start| TimeSlot {
        start: start.parse().expect("a local time"),
        duration: Minutes::new(60),
        zone: "UTC".into(),
        ambiguous: AmbiguousTime::Earlier,
    });
    offering.groups = groups
        .iter()
        .copied()
        .map(LearnerGroupId::from_bits)
        .collect();
    offering
}

fn days_of(records: Vec<Record>) -> Vec<OfferingDay> {
    let workspace = Workspace::opened(records, Vec::new());
    let records = workspace.records();
    let conflicts = WorkspaceConflicts::new(records, Rc::new(|_| Rc::new(FixedOffset(0))));
    days(records, &conflicts, SessionId::from_bits(SESSION))
}

fn labs() -> Vec<Record> {
    let mut in_lab = GroupMembership::new(LearnerGroupId::from_bits(10), PersonId::from_bits(90));
    in_lab.subgroup = Some(LearnerGroupId::from_bits(12));
    vec![
        group(10, None, "Labs").into(),
        group(12, Some(10), "Lab 2").into(),
        group(13, Some(10), "Lab 10").into(),
        in_lab.into(),
        GroupMembership::new(LearnerGroupId::from_bits(10), PersonId::from_bits(91)).into(),
    ]
}

#[test]
fn offerings_are_ordered_by_day_then_time_then_first_group() {
    let mut records = labs();
    records.extend([
        offering(20, None, &[12]).into(),
        offering(21, Some("2026-09-15T08:00:00"), &[]).into(),
        offering(22, Some("2026-09-14T09:00:00"), &[12]).into(),
        offering(23, Some("2026-09-14T08:00:00"), &[13]).into(),
        offering(24, Some("2026-09-14T08:00:00"), &[12]).into(),
    ]);
    let days = days_of(records);
    let ids: Vec<Vec<OfferingId>> = days.iter().map(|day| day.ids().collect()).collect();
    let expected = [vec![24, 23, 22], vec![21], vec![20]];
    assert_eq!(
        ids,
        expected.map(|ids| ids
            .into_iter()
            .map(OfferingId::from_bits)
            .collect::<Vec<_>>())
    );
    assert_eq!(days[2].date, None);
}

#[test]
fn groups_below_another_are_part_of_it_and_learners_count_once() {
    let mut records = labs();
    let mut all = offering(20, None, &[10, 12, 13]);
    all.learners = [90, 92].map(PersonId::from_bits).into();
    records.push(all.into());
    let days = days_of(records);
    let row = &days[0].rows[0];
    let groups = row.groups.iter().map(|group| group.name.as_str());
    assert!(groups.eq(["Labs"]));
    assert_eq!(row.learners, 3);
}

#[test]
fn a_room_that_is_used_twice_or_too_small_is_marked() {
    let mut hall = Room::new(RoomId::from_bits(5));
    hall.capacity = Some(1);
    let place = Some(Place::Room(hall.id));
    let with_room = |mut offering: Offering| {
        offering.place.clone_from(&place);
        offering
    };
    let mut cancelled = with_room(offering(23, Some("2026-09-14T08:00:00"), &[]));
    cancelled.cancelled = true;
    let mut records = labs();
    records.extend([
        hall.into(),
        with_room(offering(20, Some("2026-09-14T08:00:00"), &[])).into(),
        with_room(offering(21, Some("2026-09-14T08:30:00"), &[])).into(),
        with_room(offering(22, Some("2026-09-15T08:00:00"), &[10])).into(),
        cancelled.into(),
    ]);
    let days = days_of(records);
    let problems: Vec<_> = days
        .iter()
        .flat_map(|day| day.rows.iter().map(|row| row.conflicts.first()))
        .map(|conflict| conflict.map(|(kind, _)| *kind))
        .collect();
    let (in_use, small) = (Some(ConflictKind::Room), Some(ConflictKind::RoomTooSmall));
    assert_eq!(problems, [in_use, None, in_use, small]);
}

//! Conflicts of proposed offerings.

use super::*;
use crate::model::{ConflictKind, FixedOffset};
use crate::planning::ConflictKinds;
use crate::workspace::WorkspaceConflicts;

fn conflicts_of(records: &Records) -> WorkspaceConflicts {
    WorkspaceConflicts::new(records, Rc::new(|_| Rc::new(FixedOffset(7200))))
}

/// The kinds of conflict of each proposed offering, by its group and its time.
fn proposed_kinds(
    records: &Records,
    proposed: &ProposedOfferings,
    groups_per_instructor: usize,
) -> BTreeMap<(LearnerGroupId, Slot), ConflictKinds> {
    let mut stored = conflicts_of(records);
    let found = proposed.conflicts(records, &mut stored, groups_per_instructor);
    let rows = (0..proposed.len()).filter(|at| proposed.is_included(*at));
    rows.filter_map(|at| {
        let row = proposed.get(at)?;
        Some(((row.group, row.slot), found.kinds()[at]))
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn offerings_have_the_conflicts_that_were_shown_before_they_were_created(
        groups in groups(),
        left_out in 0..14_usize,
        first in 0..2_usize,
        groups_per_instructor in 1..4_usize,
    ) {
        let mut fixture = workspace(&groups);
        let mut request = request(TargetGroups::Selected, &[slot(14, 8), slot(14, 9)]);
        request.groups = (0..groups.len()).map(group_id).collect();
        if first == 1 {
            // Some of the offerings exist already.
            let mut earlier = request.clone();
            earlier.groups = [group_id(0)].into();
            let earlier = propose(fixture.records(), &earlier).expect("a plan");
            fixture.perform(create_shared(&earlier, groups_per_instructor));
        }
        let proposed = propose(fixture.records(), &request).expect("a plan");
        prop_assume!(proposed.len() > 1);
        let edit = RowEdit { left_out: true, ..RowEdit::default() };
        let key = proposed.key(left_out % proposed.len()).expect("an offering");
        let proposed = proposed.with_edits(&BTreeMap::from([(key, edit)]));
        let shown = proposed_kinds(fixture.records(), &proposed, groups_per_instructor);
        let created = fixture.create::<Offering>(create_shared(&proposed, groups_per_instructor));
        let conflicts = conflicts_of(fixture.records());
        prop_assert_eq!(created.len(), shown.len());
        for row in created {
            let slot = Slot::try_from(row.slot.as_ref().expect("a time")).expect("a slot");
            let group = row.generated_from.expect("a group");
            let stored = conflicts.kinds_of(fixture.records(), row.id);
            prop_assert_eq!(stored, shown[&(group, slot)]);
        }
    }
}

#[test]
fn a_conflict_names_the_proposed_offering_on_the_other_side() {
    let mut groups = labs(2);
    groups[1].place = 1;
    groups[2].place = 1;
    let fixture = workspace(&groups);
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(0)].into();
    let records = fixture.records();
    let proposed = propose(records, &request).expect("a plan");
    let occupancy = proposed.occupancy_if_created(records, &conflicts_of(records), 1);
    let first = proposed.to_record(records, 0).expect("an offering");
    let of_first = occupancy.conflicts_of(records, &first);
    let [conflict] = of_first.as_slice() else {
        panic!("one conflict")
    };
    assert_eq!(conflict.kind(), ConflictKind::Room);
    let other = conflict.other().and_then(|id| proposed.position(id));
    assert_eq!(other, Some(1));
    let record = proposed.to_record(records, 1).expect("an offering");
    assert_eq!(
        (record.id, record.place),
        (ProposedOfferings::id(1), place(1))
    );
}

/// A workspace in which some of the proposed offerings exist, and the others.
fn with_some_existing(
    groups: &[SampleGroup],
    existing: bool,
) -> (CommandFixture, ProposedOfferings) {
    let mut fixture = workspace(groups);
    let mut request = request(TargetGroups::Selected, &[slot(14, 8), slot(14, 9)]);
    if existing {
        request.groups = [group_id(0)].into();
        let earlier = propose(fixture.records(), &request).expect("a plan");
        fixture.perform(create(&earlier));
    }
    request.groups = (0..groups.len()).map(group_id).collect();
    request.skip_existing = false;
    let proposed = propose(fixture.records(), &request).expect("a plan");
    (fixture, proposed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn conflicts_found_one_by_one_are_those_found_together(groups in groups(), existing: bool, shared in 1..4_usize) {
        let (fixture, proposed) = with_some_existing(&groups, existing);
        let records = fixture.records();
        let mut stored = conflicts_of(records);
        let kinds = proposed.conflicts(records, &mut stored, shared);
        let occupancy = proposed.occupancy_if_created(records, &stored, shared);
        for (position, expected) in kinds.kinds().iter().enumerate() {
            let offering = proposed.to_record(records, position).expect("an offering");
            let found = occupancy.conflicts_of(records, &offering);
            let kinds: ConflictKinds = found.iter().map(|conflict| conflict.kind()).collect();
            prop_assert_eq!(kinds, *expected);
            prop_assert_eq!(proposed.has_conflicts(records, &occupancy, position), !expected.is_empty());
        }
    }

    #[test]
    fn resolving_all_conflicts_leaves_only_those_without_a_way_out(groups in groups(), existing: bool, shared in 1..4_usize) {
        let (fixture, proposed) = with_some_existing(&groups, existing);
        let records = fixture.records();
        let mut stored = conflicts_of(records);
        let before = proposed.conflicts(records, &mut stored, shared);
        let mut occupancy = proposed.occupancy_if_created(records, &stored, shared);
        let mut edits = BTreeMap::new();
        for position in 0..proposed.len() {
            let edit = proposed.resolve(records, &mut occupancy, position);
            edits.extend(proposed.key(position).zip(edit));
        }
        let resolved = proposed.clone().with_edits(&edits);
        let after = resolved.conflicts(records, &mut stored, shared);
        for (position, kinds) in after.kinds().iter().enumerate() {
            prop_assert!(kinds.iter().all(|kind| before.kinds()[position].contains(kind)));
            prop_assert_eq!(resolved.has_conflicts(records, &occupancy, position), !kinds.is_empty());
        }
        // Nothing is left to do for those that remain.
        let mut occupancy = resolved.occupancy_if_created(records, &stored, shared);
        for position in 0..resolved.len() {
            prop_assert_eq!(resolved.resolve(records, &mut occupancy, position), None);
        }
    }
}

#[test]
fn groups_in_one_room_are_given_rooms_of_their_own() {
    let mut groups = labs(4);
    for group in &mut groups[1..] {
        group.place = 1;
    }
    let fixture = workspace(&groups);
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(0)].into();
    let records = fixture.records();
    let proposed = propose(records, &request).expect("a plan");
    let mut stored = conflicts_of(records);
    let mut occupancy = proposed.occupancy_if_created(records, &stored, 1);
    let positions = 0..proposed.len();
    let edits: BTreeMap<RowKey, RowEdit> = positions
        .filter_map(|at| {
            let edit = proposed.resolve(records, &mut occupancy, at)?;
            Some((proposed.key(at)?, edit))
        })
        .collect();
    assert_eq!(edits.len(), 3, "the last has the room for itself then");
    let resolved = proposed.with_edits(&edits);
    let after = resolved.conflicts(records, &mut stored, 1);
    assert!(after.kinds().iter().all(|kinds| kinds.is_empty()));
    assert!(edits.values().all(|edit| edit.moved.is_none()));
}

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
) -> BTreeMap<(LearnerGroupId, Slot), ConflictKinds> {
    let found = proposed.conflicts(records, &mut conflicts_of(records));
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
    ) {
        let mut fixture = workspace(&groups);
        let mut request = request(TargetGroups::Selected, &[slot(14, 8), slot(14, 9)]);
        request.groups = (0..groups.len()).map(group_id).collect();
        if first == 1 {
            // Some of the offerings exist already.
            let mut earlier = request.clone();
            earlier.groups = [group_id(0)].into();
            let earlier = propose(fixture.records(), &earlier).expect("a plan");
            fixture.perform(create(&earlier));
        }
        let proposed = propose(fixture.records(), &request).expect("a plan");
        prop_assume!(proposed.len() > 1);
        let edit = RowEdit { left_out: true, ..RowEdit::default() };
        let key = proposed.key(left_out % proposed.len()).expect("an offering");
        let proposed = proposed.with_edits(&BTreeMap::from([(key, edit)]));
        let shown = proposed_kinds(fixture.records(), &proposed);
        let created = fixture.create::<Offering>(create(&proposed));
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
    let mut stored = conflicts_of(records);
    let found = proposed.conflicts(records, &mut stored);
    let of_first = found.at(records, &stored, [0]).concat();
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

//! Groups that have an offering of the session at the time already, where that is not skipped.

use super::*;
use crate::model::{FixedOffset, OfferingId};
use crate::workspace::{OfferingEdit, WorkspaceConflicts};

fn conflicts_of(records: &Records) -> WorkspaceConflicts {
    WorkspaceConflicts::new(records, Rc::new(|_| Rc::new(FixedOffset(7200))))
}

/// A workspace in which two of three labs have an offering from 8 to 10 in one room, and the request for all
/// three that skips none.
fn second_run() -> (CommandFixture, OfferingRequest) {
    let mut groups = labs(3);
    for group in &mut groups[1..] {
        group.place = 1;
    }
    let mut fixture = workspace(&groups);
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(1), group_id(2)].into();
    let first = propose(fixture.records(), &request).expect("a plan");
    fixture.perform(create(&first));
    request.groups = [group_id(0)].into();
    request.skip_existing = false;
    (fixture, request)
}

/// By position: the groups of the offerings that exist.
fn existing(records: &Records, proposed: &ProposedOfferings) -> Vec<Vec<LearnerGroupId>> {
    let found = proposed.conflicts(records, &mut conflicts_of(records), 1);
    let group = |id: &OfferingId| {
        let offering = records.offerings.get(*id).expect("an offering");
        *offering.groups.first().expect("a group")
    };
    let positions = 0..proposed.len();
    positions
        .map(|at| found.existing(at).iter().map(group).collect())
        .collect()
}

fn at_time(request: &OfferingRequest, slot: Slot) -> OfferingRequest {
    let mut request = request.clone();
    if let OfferingStrategy::Repeated { first, slots, .. } = &mut request.strategy {
        (*first, *slots) = (slot.start(), vec![slot]);
    }
    request
}

#[test]
fn groups_that_have_an_offering_at_the_time_are_marked() {
    let (mut fixture, request) = second_run();
    let records = fixture.records();
    let proposed = propose(records, &request).expect("a plan");
    let of_two = [vec![group_id(1)], vec![group_id(2)], vec![]];
    assert_eq!(existing(records, &proposed), of_two);
    let found = proposed.conflicts(records, &mut conflicts_of(records), 1);
    // The third is in the room of the others.
    assert_eq!(found.positions().collect::<Vec<_>>(), [0, 1, 2]);

    let overlapping = propose(records, &at_time(&request, slot(14, 9))).expect("a plan");
    assert_eq!(existing(records, &overlapping), of_two);
    let later = propose(records, &at_time(&request, slot(14, 10))).expect("a plan");
    assert_eq!(existing(records, &later), [vec![], vec![], vec![]]);
    let first = later.key(0).expect("an offering");
    let start = slot(14, 8).start();
    let edit = RowEdit::moved_to(first.start, start);
    let moved = later.with_edits(&[(first, edit)].into());
    assert_eq!(
        existing(records, &moved),
        [vec![group_id(1)], vec![], vec![]]
    );

    let mut other = request;
    if let OfferingStrategy::Repeated { session, .. } = &mut other.strategy {
        *session = session_id(1);
    }
    let other = propose(records, &other).expect("a plan");
    assert_eq!(existing(records, &other), [vec![], vec![], vec![]]);

    let ids = records.offerings.iter().map(|offering| offering.id);
    let ids: BTreeSet<OfferingId> = ids.collect();
    let edits = vec![OfferingEdit::Cancelled(true)];
    fixture.perform(Command::Offering(OfferingCommand::Edit { ids, edits }));
    assert_eq!(
        existing(fixture.records(), &proposed),
        [vec![], vec![], vec![]]
    );
}

#[test]
fn an_offering_that_is_left_out_exists_once_and_occupies_nothing() {
    let (fixture, request) = second_run();
    let records = fixture.records();
    let proposed = propose(records, &request).expect("a plan");
    let mut stored = conflicts_of(records);
    for groups_per_instructor in 1..3 {
        let mut occupancy = proposed.occupancy_if_created(records, &stored, groups_per_instructor);
        let edit = proposed.leave_out(&mut occupancy, 0);
        assert!(!proposed.has_conflicts(records, &occupancy, 0));
        let second = proposed.to_record(records, 1).expect("an offering");
        let others = occupancy.conflicts_of(records, &second);
        let others = others.iter().filter_map(|conflict| conflict.other());
        assert!(others.into_iter().all(|id| id != ProposedOfferings::id(0)));

        let key = proposed.key(0).expect("an offering");
        let left_out = proposed.clone().with_edits(&[(key, edit)].into());
        let found = left_out.conflicts(records, &mut stored, groups_per_instructor);
        assert_eq!(found.positions().collect::<Vec<_>>(), [1, 2]);
    }
}

#[test]
fn what_either_edit_leaves_out_is_left_out() {
    let moved = RowEdit {
        place: Some(None),
        ..RowEdit::default()
    };
    for (before, later) in [
        (RowEdit::left_out(), moved.clone()),
        (moved.clone(), RowEdit::left_out()),
    ] {
        let both = before.updated_by(later);
        assert!(both.left_out);
        assert_eq!(both.place, moved.place);
    }
}

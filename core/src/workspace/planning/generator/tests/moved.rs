//! Second runs after offerings of the first have been changed, in the preview or later.

use super::*;
use crate::workspace::OfferingEdit;

fn targets() -> impl Strategy<Value = TargetGroups> {
    prop::sample::select(vec![
        TargetGroups::Leaves,
        TargetGroups::Topmost,
        TargetGroups::Selected,
    ])
}

/// Another time or place, or none.
fn row_edit() -> impl Strategy<Value = RowEdit> {
    let time = prop::option::of((-4..6_i64, 0..24_u32));
    (time, prop::option::of(0..4_u8)).prop_map(|(time, number)| RowEdit {
        moved: time.map(|(days, hour)| RowMove {
            days,
            time: Some(slot(14, hour).start().time()),
        }),
        place: number.map(place),
        ..RowEdit::default()
    })
}

/// Changes of the time and the place of an offering.
fn offering_edits() -> impl Strategy<Value = Vec<OfferingEdit>> {
    let shift = (-9..9_i64, -300..300_i64);
    let shift = shift.prop_map(|(days, minutes)| OfferingEdit::Shift { days, minutes });
    let edit = prop_oneof![
        shift,
        (0..24_u32).prop_map(|hour| OfferingEdit::StartTime(slot(14, hour).start().time())),
        (1..300_u32).prop_map(|minutes| OfferingEdit::Duration(Minutes::new(minutes))),
        (0..4_u8).prop_map(|number| OfferingEdit::Place(place(number))),
    ];
    prop::collection::vec(edit, 1..3)
}

/// All groups in two slots.
fn all_groups(groups: &[SampleGroup], targets: TargetGroups) -> OfferingRequest {
    let mut request = request(targets, &[slot(14, 8), slot(15, 8)]);
    request.groups = (0..groups.len()).map(group_id).collect();
    request
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_moved_a_second_run_proposes_nothing(
        groups in groups(),
        targets in targets(),
        in_preview in prop::collection::vec(row_edit(), 1..6),
        later in prop::collection::vec(offering_edits(), 1..6),
    ) {
        let mut fixture = workspace(&groups);
        let request = all_groups(&groups, targets);
        let proposed = propose(fixture.records(), &request).expect("a plan");
        let keys = (0..proposed.len()).filter_map(|at| proposed.key(at));
        let edits = keys.zip(in_preview.iter().cycle().cloned()).collect();
        let proposed = proposed.with_edits(&edits);
        let created = fixture.create::<Offering>(create(&proposed));
        prop_assert_eq!(created.len(), proposed.len());
        let changes = created.iter().map(|row| row.id).zip(later.iter().cycle().cloned());
        let edit_each = Command::Offering(OfferingCommand::EditEach { changes: changes.collect() });
        // Some of them change nothing.
        fixture.is_without_effect(edit_each);

        let again = propose(fixture.records(), &request).expect("a plan");
        prop_assert_eq!((again.len(), again.existing_count() as usize), (0, created.len()));
        prop_assert!(fixture.is_without_effect(create(&proposed)));

        // What is deleted is missing, wherever it was.
        let ids = [created[0].id].into();
        fixture.perform(Command::Offering(OfferingCommand::Delete { ids }));
        let missing = propose(fixture.records(), &request).expect("a plan");
        prop_assert!(missing.len() <= 1);
        let taken = fixture.records().offerings.iter().any(|row| {
            let start = row.slot.as_ref().map(|slot| slot.start);
            row.groups == created[0].groups && start == created[0].generated_for
        });
        prop_assert_eq!(missing.is_empty(), taken);
    }
}

fn moved_by(fixture: &mut CommandFixture, days: i64) {
    let ids = fixture.records().offerings.iter().map(|row| row.id);
    let shift = OfferingEdit::Shift { days, minutes: 0 };
    let edit = OfferingCommand::Edit {
        ids: ids.collect(),
        edits: vec![shift],
    };
    fixture.perform(Command::Offering(edit));
}

#[test]
fn a_slot_at_another_time_is_proposed_to_groups_that_have_one() {
    let mut fixture = workspace(&labs(3));
    let count = |fixture: &CommandFixture, slots: &[Slot]| {
        let mut request = request(TargetGroups::Leaves, slots);
        request.groups = [group_id(0)].into();
        propose(fixture.records(), &request).expect("a plan")
    };
    let first = count(&fixture, &[slot(14, 8)]);
    fixture.perform(create(&first));
    moved_by(&mut fixture, 1);
    assert_eq!(count(&fixture, &[slot(14, 8)]).len(), 0);
    assert_eq!(count(&fixture, &[slot(14, 10)]).len(), 3);
    assert_eq!(count(&fixture, &[slot(16, 8)]).len(), 3);
    assert_eq!(count(&fixture, &[slot(14, 8), slot(21, 8)]).len(), 3);
    // Nobody is given two offerings at the time to which one was moved.
    assert_eq!(count(&fixture, &[slot(15, 8)]).len(), 0);
}

#[test]
fn a_copy_and_a_group_that_was_removed_leave_the_start_free() {
    let mut fixture = workspace(&labs(2));
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(0)].into();
    let first = propose(fixture.records(), &request).expect("a plan");
    let created = fixture.create::<Offering>(create(&first));
    let copies = fixture.create::<Offering>(Command::Offering(OfferingCommand::Copy {
        ids: [created[0].id].into(),
        days: 1,
        minutes: 0,
        changes: Vec::new(),
    }));
    assert_eq!(copies[0].generated_for, None);
    let ids = [created[0].id].into();
    fixture.perform(Command::Offering(OfferingCommand::Delete { ids }));
    let missing = |fixture: &CommandFixture| {
        let plan = propose(fixture.records(), &request).expect("a plan");
        plan.len()
    };
    assert_eq!(missing(&fixture), 1);
    fixture.perform(Command::Offering(OfferingCommand::Edit {
        ids: [created[1].id].into(),
        edits: vec![OfferingEdit::RemoveGroups(created[1].groups.clone())],
    }));
    assert_eq!(missing(&fixture), 2);
}

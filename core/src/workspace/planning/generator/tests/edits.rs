//! Tests of edits in the preview.

use super::*;

fn proposed() -> (CommandFixture, ProposedOfferings) {
    let mut groups = labs(3);
    groups[1].place = 1;
    groups[1].instructor = 1;
    let fixture = workspace(&groups);
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(0)].into();
    let proposed = propose(fixture.records(), &request).expect("a plan");
    (fixture, proposed)
}

fn edited(proposed: ProposedOfferings, at: usize, edit: RowEdit) -> ProposedOfferings {
    let key = proposed.key(at).expect("an offering");
    proposed.with_edits(&BTreeMap::from([(key, edit)]))
}

#[test]
fn an_edit_changes_its_offering_only() {
    let (mut fixture, before) = proposed();
    let edit = RowEdit {
        moved: Some(RowMove::between(slot(14, 8).start(), slot(15, 10).start())),
        duration: Some(Minutes::new(60)),
        place: Some(None),
        instructors: Some((instructor(2), BTreeSet::new())),
        ..RowEdit::default()
    };
    let after = edited(before.clone(), 0, edit);
    let row = after.get(0).expect("an offering");
    assert_eq!(row.slot.start(), slot(15, 10).start());
    assert_eq!(row.slot.duration(), Minutes::new(60));
    assert_eq!((row.place, row.instructors), (None, Some(&instructor(2))));
    assert_eq!(after.key(0), before.key(0));
    for at in 1..3 {
        assert_eq!(after.get(at), before.get(at));
    }
    let rows = fixture.create::<Offering>(create(&after));
    let moved = rows
        .iter()
        .find(|row| row.generated_from == Some(group_id(1)));
    let moved = moved.and_then(|row| row.slot.clone()).expect("a time");
    assert_eq!(moved.start, slot(15, 10).start());
}

#[test]
fn an_offering_that_is_left_out_is_not_created() {
    let (mut fixture, proposed) = proposed();
    let edit = RowEdit {
        left_out: true,
        ..RowEdit::default()
    };
    let proposed = edited(proposed, 1, edit);
    assert_eq!((proposed.len(), proposed.included_count()), (3, 2));
    assert!(!proposed.is_included(1) && proposed.is_included(2));
    assert_eq!(fixture.create::<Offering>(create(&proposed)).len(), 2);
}

#[test]
fn edits_of_what_is_not_proposed_and_impossible_times_have_no_effect() {
    let (_, before) = proposed();
    let edit = RowEdit {
        duration: Some(Minutes::ZERO),
        ..RowEdit::default()
    };
    let after = edited(before.clone(), 0, edit.clone());
    assert_eq!(after.get(0), before.get(0));
    let other = RowKey {
        session: session_id(1),
        group: group_id(1),
        start: slot(14, 8).start(),
        occurrence: 0,
        series: None,
    };
    let after = before.clone().with_edits(&BTreeMap::from([(other, edit)]));
    assert_eq!(after.new_offerings(), before.new_offerings());
}

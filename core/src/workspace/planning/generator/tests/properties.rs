//! Laws of the proposed offerings.

use super::*;

/// The groups that a strategy stands for, found by walking the records.
fn expected_groups(
    records: &Records,
    selected: &BTreeSet<LearnerGroupId>,
    targets: TargetGroups,
) -> BTreeSet<LearnerGroupId> {
    let is_below = |group: LearnerGroupId, other: LearnerGroupId| {
        group != other && records.is_in_group(group, other)
    };
    let leaves = |group: LearnerGroupId| {
        let branch = records.branch_of_group(group).into_iter();
        branch.filter(|group| records.subgroups_of(*group).next().is_none())
    };
    match targets {
        TargetGroups::Selected => selected.clone(),
        TargetGroups::Topmost => {
            let is_topmost =
                |group: &&LearnerGroupId| !selected.iter().any(|other| is_below(**group, *other));
            selected.iter().filter(is_topmost).copied().collect()
        }
        TargetGroups::Leaves => {
            let is_lowest =
                |group: &&LearnerGroupId| !selected.iter().any(|other| is_below(*other, **group));
            let lowest = selected.iter().filter(is_lowest);
            lowest.flat_map(|group| leaves(*group)).collect()
        }
    }
}

fn targets() -> impl Strategy<Value = TargetGroups> {
    prop::sample::select(vec![
        TargetGroups::Leaves,
        TargetGroups::Topmost,
        TargetGroups::Selected,
    ])
}

fn selected(count: usize, chosen: &[bool]) -> BTreeSet<LearnerGroupId> {
    let chosen = (0..count).zip(chosen.iter().cycle());
    chosen
        .filter(|(_, is_chosen)| **is_chosen)
        .map(|(at, _)| group_id(at))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_group_of_the_strategy_gets_an_offering_in_every_slot(
        groups in groups(),
        chosen in prop::collection::vec(any::<bool>(), 1..14),
        targets in targets(),
        dates in 1..4_u32,
    ) {
        let fixture = workspace(&groups);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let mut request = request(targets, &slots);
        request.groups = selected(groups.len(), &chosen);
        let proposed = propose(fixture.records(), &request);
        if request.groups.is_empty() {
            prop_assert_eq!(proposed.err(), Some(GeneratorError::NoGroups));
            return Ok(());
        }
        let proposed = proposed.expect("a plan");
        let expected = expected_groups(fixture.records(), &request.groups, targets);
        prop_assert_eq!(proposed.len(), expected.len() * slots.len());
        for slot in slots {
            let rows = (0..proposed.len()).filter_map(|at| proposed.get(at));
            let in_slot = rows.filter(|row| row.slot == slot).map(|row| row.group);
            prop_assert_eq!(&in_slot.collect::<BTreeSet<_>>(), &expected);
        }
    }

    #[test]
    fn nothing_leaks_between_groups_and_parents_give_only_if_asked(
        groups in groups(),
        inherit: bool,
        chosen_place in 0..4_u8,
        fills_gaps: bool,
    ) {
        let fixture = workspace(&groups);
        let mut request = request(TargetGroups::Selected, &[slot(14, 8)]);
        request.groups = (0..groups.len()).map(group_id).collect();
        request.inherit_defaults = inherit;
        request.overrides.place = place(chosen_place);
        if fills_gaps {
            request.override_scope = OverrideScope::GroupsWithoutDefault;
        }
        let proposed = propose(fixture.records(), &request).expect("a plan");
        for row in (0..proposed.len()).filter_map(|at| proposed.get(at)) {
            let path = fixture.records().path_of_group(row.group);
            let path = path.iter().rev().take(if inherit { usize::MAX } else { 1 });
            let path: Vec<_> = path
                .filter_map(|group| fixture.records().learner_groups.get(*group))
                .collect();
            let default = path.iter().find_map(|group| group.place.clone());
            let chosen = place(chosen_place);
            let expected = if fills_gaps { default.or(chosen) } else { chosen.or(default) };
            prop_assert_eq!(row.place, expected.as_ref());
            let teaching = path.iter().find(|group| !group.instructors.is_empty());
            prop_assert_eq!(row.instructors, teaching.map(|group| &group.instructors));
        }
    }

    #[test]
    fn the_command_creates_what_was_shown_and_a_second_run_only_what_is_missing(
        groups in groups(),
        chosen in prop::collection::vec(any::<bool>(), 1..14),
        targets in targets(),
        deleted in prop::collection::vec(any::<bool>(), 1..9),
    ) {
        let mut fixture = workspace(&groups);
        let mut request = request(targets, &[slot(14, 8), slot(15, 8)]);
        request.groups = selected(groups.len(), &chosen);
        prop_assume!(!request.groups.is_empty());
        let proposed = propose(fixture.records(), &request).expect("a plan");
        let shown = proposed.new_offerings();
        let change = fixture.perform(create(&proposed));
        prop_assert_eq!(change.label.count, shown.len());
        let key = |new: &NewOffering| (new.session, new.generated_from.expect("a group"), new.slot);
        let shown: BTreeMap<_, _> = shown.into_iter().map(|new| (key(&new), new)).collect();
        prop_assert_eq!(&stored(fixture.records()), &shown);

        let again = propose(fixture.records(), &request).expect("a plan");
        prop_assert_eq!((again.len(), again.existing_count() as usize), (0, shown.len()));
        prop_assert!(fixture.is_without_effect(create(&proposed)));

        let rows = fixture.records().offerings.iter().zip(deleted.iter().cycle());
        let ids: BTreeSet<_> = rows.filter(|(_, deleted)| **deleted).map(|(row, _)| row.id).collect();
        prop_assume!(!ids.is_empty());
        let count = ids.len();
        fixture.perform(Command::Offering(OfferingCommand::Delete { ids }));
        let missing = propose(fixture.records(), &request).expect("a plan");
        prop_assert_eq!(missing.len(), count);
        fixture.perform(create(&missing));
        prop_assert_eq!(&stored(fixture.records()), &shown);
    }
}

#[test]
fn anatomy_labs_with_38_subgroups_get_38_offerings_or_one() {
    let fixture = workspace(&labs(38));
    let count = |targets| {
        let mut request = request(targets, &[slot(14, 8)]);
        request.groups = (0..=38).map(group_id).collect();
        propose(fixture.records(), &request).expect("a plan").len()
    };
    assert_eq!(count(TargetGroups::Leaves), 38);
    assert_eq!(count(TargetGroups::Topmost), 1);
    assert_eq!(count(TargetGroups::Selected), 39);
}

#[test]
fn offerings_that_exist_are_proposed_again_only_if_asked() {
    let mut fixture = workspace(&labs(3));
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    request.groups = [group_id(0)].into();
    let proposed = propose(fixture.records(), &request).expect("a plan");
    fixture.perform(create(&proposed));
    assert!(
        propose(fixture.records(), &request)
            .expect("a plan")
            .is_empty()
    );
    request.skip_existing = false;
    assert_eq!(
        propose(fixture.records(), &request).expect("a plan").len(),
        3
    );
}

use super::*;

fn count(case: &Case, targets: TargetGroups, slots: &[Slot]) -> Result<usize, GeneratorError> {
    let session = SessionIndex(0);
    let plan = case
        .request(GeneratorStrategy::Repeated {
            session,
            targets,
            slots,
        })
        .plan()?;
    Ok(plan.offerings.len())
}

#[test]
fn thirty_eight_labs_give_38_or_1_or_39() {
    let case = Case::from_sizes(&[10; 38]);
    let slots = [slot(14, 8)];
    assert_eq!(count(&case, TargetGroups::Leaves, &slots), Ok(38));
    assert_eq!(count(&case, TargetGroups::Topmost, &slots), Ok(1));
    assert_eq!(count(&case, TargetGroups::Selected, &slots), Ok(39));
}

#[test]
fn the_parent_alone_gives_38_too_and_without_one_of_them_37() {
    let mut case = Case::from_sizes(&[10; 38]);
    case.selection = GroupSelection::from_groups(&case.tree, &[GroupIndex(0)]);
    assert_eq!(count(&case, TargetGroups::Leaves, &[slot(14, 8)]), Ok(38));
    case.selection = GroupSelection::from_groups(&case.tree, case.tree.order());
    case.selection.toggle_group(&case.tree, GroupIndex(7));
    assert_eq!(count(&case, TargetGroups::Leaves, &[slot(14, 8)]), Ok(37));
}

#[test]
fn per_parent_everyone_is_lumped_together() {
    let case = Case::from_sizes(&[10; 38]);
    let strategy = GeneratorStrategy::Repeated {
        session: SessionIndex(0),
        targets: TargetGroups::Topmost,
        slots: &[slot(14, 8)],
    };
    let plan = case.request(strategy).plan().expect("a plan");
    assert_eq!(
        (plan.offerings[0].group, plan.offerings[0].learner_count),
        (GroupIndex(0), 380)
    );
}

#[test]
fn without_groups_or_times_there_is_no_plan() {
    let mut case = Case::from_sizes(&[1]);
    assert_eq!(
        count(&case, TargetGroups::Leaves, &[]),
        Err(GeneratorError::NoSlots)
    );
    case.selection = GroupSelection::new(&case.tree);
    assert_eq!(
        count(&case, TargetGroups::Leaves, &[slot(14, 8)]),
        Err(GeneratorError::NoGroups)
    );
}

#[test]
fn there_is_a_limit_of_rows() {
    let case = Case::from_sizes(&[0; 300]);
    let first = slot(1, 0);
    let slots: Vec<Slot> = first
        .first_date()
        .iter_days()
        .take(900)
        .filter_map(|day| first.on_date(day).ok())
        .collect();
    assert_eq!(
        count(&case, TargetGroups::Leaves, &slots),
        Err(GeneratorError::TooManyOfferings { count: 270_000 })
    );
}

fn targets() -> impl Strategy<Value = TargetGroups> {
    prop::sample::select(
        &[
            TargetGroups::Leaves,
            TargetGroups::Topmost,
            TargetGroups::Selected,
        ][..],
    )
}

proptest! {
    #[test]
    fn counts_follow_the_strategy(groups in crate::planning::groups_for_tests(), picked in prop::collection::vec(any::<prop::sample::Index>(), 1..8), dates in 1..5_u32, targets in targets()) {
        let tree = groups.tree();
        let mut case = Case::from_tree(tree);
        let picked: Vec<GroupIndex> = picked.iter().map(|at| GroupIndex(at.index(case.tree.len()) as u32)).collect();
        case.selection = GroupSelection::from_groups(&case.tree, &picked);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let groups = match targets {
            TargetGroups::Leaves => case.selection.leaves(&case.tree),
            TargetGroups::Topmost => case.selection.topmost(&case.tree),
            TargetGroups::Selected => case.selection.groups(&case.tree),
        };
        let strategy = GeneratorStrategy::Repeated { session: SessionIndex(3), targets, slots: &slots };
        let plan = case.request(strategy).plan().expect("a plan");
        let rows: Vec<(Slot, GroupIndex)> = plan.offerings.iter().map(|row| (plan.slots[row.slot as usize], row.group)).collect();
        let expected: Vec<(Slot, GroupIndex)> = slots.iter().flat_map(|slot| groups.iter().map(|group| (*slot, *group))).collect();
        prop_assert_eq!(rows, expected);
        for row in &plan.offerings {
            prop_assert_eq!(row.learner_count, case.tree.member_count(row.group));
            prop_assert_eq!(row.session, SessionIndex(3));
        }
    }

    #[test]
    fn a_second_run_proposes_only_what_is_missing(sizes in prop::collection::vec(0..3_u32, 1..12), kept in 0..30_usize, dates in 1..4_u32) {
        let mut case = Case::from_sizes(&sizes);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let strategy = GeneratorStrategy::Repeated { session: SessionIndex(0), targets: TargetGroups::Leaves, slots: &slots };
        let whole = case.request(strategy).plan().expect("a plan");
        let mut first = whole.clone();
        first.offerings.truncate(kept);
        case.keep(&first);
        let second = case.request(strategy).plan().expect("a plan");
        prop_assert_eq!(second.existing_count as usize, first.offerings.len());
        prop_assert_eq!([first.offerings, second.offerings].concat(), whole.offerings.clone());
        case.keep(&whole);
        prop_assert!(case.request(strategy).plan().expect("a plan").offerings.is_empty());
        let other = GeneratorStrategy::Repeated { session: SessionIndex(1), targets: TargetGroups::Leaves, slots: &slots };
        prop_assert_eq!(case.request(other).plan().expect("a plan").existing_count, 0);
    }

    #[test]
    fn no_learner_of_disjoint_groups_is_twice_at_once(sizes in prop::collection::vec(0..5_u32, 1..20), dates in 1..4_u32) {
        let case = Case::from_sizes(&sizes);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let strategy = |targets| GeneratorStrategy::Repeated { session: SessionIndex(0), targets, slots: &slots };
        let plan = case.request(strategy(TargetGroups::Leaves)).plan().expect("a plan");
        prop_assert!(kinds(&case, &plan).iter().all(|kinds| kinds.is_empty()));
        // As Ilios does it, everybody is: in the group and in its parent.
        let plan = case.request(strategy(TargetGroups::Selected)).plan().expect("a plan");
        let twice = kinds(&case, &plan).iter().filter(|kinds| kinds.contains(ConflictKind::Learner)).count();
        let peopled = sizes.iter().filter(|size| **size > 0).count();
        prop_assert_eq!(twice, (peopled + usize::from(peopled > 0)) * slots.len());
    }
}

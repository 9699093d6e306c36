use super::*;

fn count(case: &Case, each: Each, slots: &[Slot]) -> Result<usize, PlanError> {
    let session = Session(0);
    let plan = case
        .request(Scheme::Repeated {
            session,
            each,
            slots,
        })
        .plan()?;
    Ok(plan.rows.len())
}

#[test]
fn thirty_eight_labs_give_38_or_1_or_39() {
    let case = Case::of_sizes(&[10; 38]);
    let slots = [slot(14, 8)];
    assert_eq!(count(&case, Each::Subgroup, &slots), Ok(38));
    assert_eq!(count(&case, Each::Parent, &slots), Ok(1));
    assert_eq!(count(&case, Each::Selected, &slots), Ok(39));
}

#[test]
fn the_parent_alone_gives_38_too_and_without_one_of_them_37() {
    let mut case = Case::of_sizes(&[10; 38]);
    case.selection = Selection::of(&case.tree, &[Group(0)]);
    assert_eq!(count(&case, Each::Subgroup, &[slot(14, 8)]), Ok(38));
    case.selection = Selection::of(&case.tree, case.tree.order());
    case.selection.toggle_one(&case.tree, Group(7));
    assert_eq!(count(&case, Each::Subgroup, &[slot(14, 8)]), Ok(37));
}

#[test]
fn per_parent_everyone_is_lumped_together() {
    let case = Case::of_sizes(&[10; 38]);
    let scheme = Scheme::Repeated {
        session: Session(0),
        each: Each::Parent,
        slots: &[slot(14, 8)],
    };
    let plan = case.request(scheme).plan().expect("a plan");
    assert_eq!((plan.rows[0].group, plan.rows[0].learners), (Group(0), 380));
}

#[test]
fn without_groups_or_times_there_is_no_plan() {
    let mut case = Case::of_sizes(&[1]);
    assert_eq!(count(&case, Each::Subgroup, &[]), Err(PlanError::NoTimes));
    case.selection = Selection::new(&case.tree);
    assert_eq!(
        count(&case, Each::Subgroup, &[slot(14, 8)]),
        Err(PlanError::NoGroups)
    );
}

#[test]
fn there_is_a_limit_of_rows() {
    let case = Case::of_sizes(&[0; 300]);
    let first = slot(1, 0);
    let slots: Vec<Slot> = first
        .first_day()
        .iter_days()
        .take(900)
        .filter_map(|day| first.on(day).ok())
        .collect();
    assert_eq!(
        count(&case, Each::Subgroup, &slots),
        Err(PlanError::TooManyRows { rows: 270_000 })
    );
}

fn each() -> impl Strategy<Value = Each> {
    prop::sample::select(&[Each::Subgroup, Each::Parent, Each::Selected][..])
}

proptest! {
    #[test]
    fn counts_follow_the_strategy(groups in crate::planning::groups_for_tests(), picked in prop::collection::vec(any::<prop::sample::Index>(), 1..8), dates in 1..5_u32, each in each()) {
        let tree = groups.tree();
        let mut case = Case::of_tree(tree);
        let picked: Vec<Group> = picked.iter().map(|at| Group(at.index(case.tree.len()) as u32)).collect();
        case.selection = Selection::of(&case.tree, &picked);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let targets = match each {
            Each::Subgroup => case.selection.leaves(&case.tree),
            Each::Parent => case.selection.topmost(&case.tree),
            Each::Selected => case.selection.groups(&case.tree),
        };
        let scheme = Scheme::Repeated { session: Session(3), each, slots: &slots };
        let plan = case.request(scheme).plan().expect("a plan");
        let rows: Vec<(Slot, Group)> = plan.rows.iter().map(|row| (plan.slots[row.slot as usize], row.group)).collect();
        let expected: Vec<(Slot, Group)> = slots.iter().flat_map(|slot| targets.iter().map(|group| (*slot, *group))).collect();
        prop_assert_eq!(rows, expected);
        for row in &plan.rows {
            prop_assert_eq!(row.learners, case.tree.count(row.group));
            prop_assert_eq!(row.session, Session(3));
        }
    }

    #[test]
    fn a_second_run_proposes_only_what_is_missing(sizes in prop::collection::vec(0..3_u32, 1..12), kept in 0..30_usize, dates in 1..4_u32) {
        let mut case = Case::of_sizes(&sizes);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let scheme = Scheme::Repeated { session: Session(0), each: Each::Subgroup, slots: &slots };
        let whole = case.request(scheme).plan().expect("a plan");
        let mut first = whole.clone();
        first.rows.truncate(kept);
        case.keep(&first);
        let second = case.request(scheme).plan().expect("a plan");
        prop_assert_eq!(second.already as usize, first.rows.len());
        prop_assert_eq!([first.rows, second.rows].concat(), whole.rows.clone());
        case.keep(&whole);
        prop_assert!(case.request(scheme).plan().expect("a plan").rows.is_empty());
        let other = Scheme::Repeated { session: Session(1), each: Each::Subgroup, slots: &slots };
        prop_assert_eq!(case.request(other).plan().expect("a plan").already, 0);
    }

    #[test]
    fn no_learner_of_disjoint_groups_is_twice_at_once(sizes in prop::collection::vec(0..5_u32, 1..20), dates in 1..4_u32) {
        let case = Case::of_sizes(&sizes);
        let slots: Vec<Slot> = (1..=dates).map(|day| slot(day, 8)).collect();
        let scheme = |each| Scheme::Repeated { session: Session(0), each, slots: &slots };
        let plan = case.request(scheme(Each::Subgroup)).plan().expect("a plan");
        prop_assert!(kinds(&case, &plan).iter().all(|kinds| kinds.is_empty()));
        // As Ilios does it, everybody is: in the group and in its parent.
        let plan = case.request(scheme(Each::Selected)).plan().expect("a plan");
        let twice = kinds(&case, &plan).iter().filter(|kinds| kinds.contains(Kind::Learner)).count();
        let peopled = sizes.iter().filter(|size| **size > 0).count();
        prop_assert_eq!(twice, (peopled + usize::from(peopled > 0)) * slots.len());
    }
}

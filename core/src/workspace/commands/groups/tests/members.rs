//! Members of groups and cohorts.

use super::*;
use crate::planning::DistributionMethod;

#[test]
fn whoever_joins_a_group_joins_its_ancestors_and_the_cohort() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    let deep = school.subgroup(first, "Table 1");
    school.add(deep, [1, 2]);
    for group in [labs, first, deep] {
        assert_eq!(school.members(group), people([1, 2]));
    }
    assert!(school.records().direct_members_of(first).is_empty());
    assert_eq!(
        school.records().all_members_of_cohort(COHORT),
        people([1, 2])
    );
    // Whoever leaves a subgroup stays in its parent.
    school.done(GroupCommand::ChangeMembers {
        group: first,
        add: BTreeSet::new(),
        remove: people([1]),
    });
    assert_eq!(school.members(first), people([2]));
    assert_eq!(school.members(labs), people([1, 2]));
    school.done(GroupCommand::ChangeCohortMembers {
        cohort: COHORT,
        add: people([3]),
        remove: people([2]),
    });
    assert_eq!(school.members(labs), people([1]));
    assert_eq!(
        school.records().all_members_of_cohort(COHORT),
        people([1, 3])
    );
}

#[test]
fn nobody_is_added_to_a_second_sibling() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let (first, second) = (
        school.subgroup(labs, "Lab 1"),
        school.subgroup(labs, "Lab 2"),
    );
    let table = school.subgroup(second, "Table 1");
    school.add(first, [1, 2, 3]);
    school.add(labs, [4]);
    let error = school.refused(GroupCommand::ChangeMembers {
        group: table,
        add: people([1, 2, 4]),
        remove: BTreeSet::new(),
    });
    assert_eq!(error, in_sibling("B", "Lab 1", 2));
    school.done(GroupCommand::MoveMembers {
        people: people([1, 2]),
        from: first,
        to: table,
    });
    assert_eq!(school.members(first), people([3]));
    assert_eq!(school.members(second), people([1, 2]));
}

#[test]
fn members_are_distributed_evenly_by_name_and_seed() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    school.add(labs, 0..10);
    for title in ["Lab 10", "Lab 2", "Lab 1"] {
        school.subgroup(labs, title);
    }
    let (first, last) = (school.named("Lab 1"), school.named("Lab 10"));
    let by_name = DistributionMethod::ByName;
    school.done(GroupCommand::Distribute {
        group: labs,
        method: by_name,
    });
    assert_eq!(school.members(first), people(0..4));
    assert_eq!(school.members(last), people(7..10));
    assert!(school.records().direct_members_of(labs).is_empty());
}

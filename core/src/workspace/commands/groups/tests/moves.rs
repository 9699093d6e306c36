//! Moves of groups.

use super::*;

fn move_to(id: LearnerGroupId, to: GroupParent) -> GroupCommand {
    GroupCommand::Move { id, to }
}

#[test]
fn a_group_moves_within_its_tree_with_its_members() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let (first, second) = (
        school.subgroup(labs, "Lab 1"),
        school.subgroup(labs, "Lab 2"),
    );
    let table = school.subgroup(first, "Table 1");
    school.add(table, [1, 2]);
    school.done(move_to(table, GroupParent::Group(second)));
    assert_eq!(school.members(second), people([1, 2]));
    assert!(school.members(first).is_empty());
    assert_eq!(school.members(labs), people([1, 2]));
}

#[test]
fn a_group_does_not_move_below_itself() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    let below = CommandError::Group(GroupError::BelowItself);
    assert_eq!(
        school.refused(move_to(labs, GroupParent::Group(first))),
        below
    );
    assert_eq!(
        school.refused(move_to(labs, GroupParent::Group(labs))),
        below
    );
}

#[test]
fn a_group_does_not_move_beside_one_of_its_title() {
    let mut school = School::new();
    let (labs, other) = (school.tree("Labs"), school.tree("Other"));
    let first = school.subgroup(labs, "Lab 1");
    school.done(GroupCommand::Create {
        parent: GroupParent::Group(other),
        form: titled("lab 1"),
    });
    let error = school.refused(move_to(first, GroupParent::Group(other)));
    assert_eq!(problem(error).0, Field::GroupTitle);
}

#[test]
fn members_of_a_moved_group_join_the_other_tree_and_stay_where_the_group_was() {
    let mut school = School::new();
    let (labs, seminars) = (school.tree("Labs"), school.tree("Seminars"));
    let first = school.subgroup(labs, "Lab 1");
    let table = school.subgroup(first, "Table 1");
    school.add(first, [1]);
    school.add(table, [2]);
    // Being in the group above is no obstacle.
    school.add(seminars, [2]);
    school.done(move_to(first, GroupParent::Group(seminars)));
    assert_eq!(school.members(seminars), people([1, 2]));
    assert_eq!(school.members(table), people([2]));
    assert_eq!(school.records().direct_members_of(first), people([1]));
    assert_eq!(school.records().direct_members_of(labs), people([1, 2]));
}

#[test]
fn a_group_does_not_move_where_its_members_would_be_in_two_siblings() {
    let mut school = School::new();
    let (labs, seminars) = (school.tree("Labs"), school.tree("Seminars"));
    let seminar = school.subgroup(seminars, "Seminar 1");
    let first = school.subgroup(labs, "Lab 1");
    school.add(first, [1, 2, 3]);
    school.add(seminar, [2, 3, 4]);
    let error = school.refused(move_to(first, GroupParent::Group(seminars)));
    assert_eq!(error, in_sibling("C", "Seminar 1", 2));
    school.done(move_to(first, GroupParent::Group(seminar)));
    assert_eq!(school.members(seminar), people([1, 2, 3, 4]));
}

#[test]
fn a_subgroup_becomes_a_tree_and_a_tree_a_subgroup() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    let table = school.subgroup(first, "Table 1");
    school.add(table, [1]);
    school.done(move_to(first, GroupParent::Cohort(COHORT)));
    assert_eq!(school.records().path_of_group(table), [first, table]);
    assert_eq!(school.members(table), people([1]));
    assert_eq!(school.members(labs), people([1]));
    school.done(move_to(first, GroupParent::Group(labs)));
    assert_eq!(school.members(table), people([1]));
    assert_eq!(school.records().group_memberships.len(), 1);
}

#[test]
fn a_group_takes_its_members_to_another_cohort() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    school.add(first, [1]);
    school.done(move_to(labs, GroupParent::Cohort(OTHER_COHORT)));
    let records = school.records();
    assert_eq!(records.cohort_of_group(first), Some(OTHER_COHORT));
    assert!(
        records
            .learner_groups
            .iter()
            .all(|group| group.cohort == OTHER_COHORT)
    );
    assert_eq!(records.all_members_of_cohort(OTHER_COHORT), people([1]));
    assert_eq!(school.members(labs), people([1]));
}

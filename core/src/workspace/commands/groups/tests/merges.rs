//! Any commands in two tabs at once: membership stays inclusive, and nobody is in two siblings.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::planning::DistributionMethod;

/// A command on groups and people by their position.
#[derive(Clone, Debug)]
enum Step {
    Create(Option<Index>),
    Move(Index, Option<Index>),
    Delete(Index),
    Copy(Index, bool),
    Add(Index, BTreeSet<u128>),
    Remove(Index, BTreeSet<u128>),
    MoveMembers(BTreeSet<u128>, Index, Index),
    Distribute(Index, u64),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    let some = || prop::option::of(any::<Index>());
    let people = || prop::collection::btree_set(0..10_u128, 1..5);
    prop_oneof![
        3 => some().prop_map(Step::Create),
        2 => (index(), some()).prop_map(|(id, to)| Step::Move(id, to)),
        1 => index().prop_map(Step::Delete),
        1 => (index(), any::<bool>()).prop_map(|(id, full)| Step::Copy(id, full)),
        4 => (index(), people()).prop_map(|(id, people)| Step::Add(id, people)),
        1 => (index(), people()).prop_map(|(id, people)| Step::Remove(id, people)),
        2 => (people(), index(), index()).prop_map(|(who, from, to)| Step::MoveMembers(who, from, to)),
        1 => (index(), any::<u64>()).prop_map(|(id, seed)| Step::Distribute(id, seed)),
        1 => Just(Step::Undo),
    ]
}

impl School {
    fn pick(&self, index: &Index) -> LearnerGroupId {
        let groups: Vec<_> = self.records().learner_groups.iter().collect();
        match groups.len() {
            0 => LearnerGroupId::default(),
            count => groups[index.index(count)].id,
        }
    }

    /// Takes a step, which may be refused, and returns the change.
    fn take(&mut self, step: &Step) -> Option<Rc<Change>> {
        let parent = |index: &Option<Index>| match index {
            Some(index) if !self.records().learner_groups.is_empty() => {
                GroupParent::Group(self.pick(index))
            }
            Some(_) | None => GroupParent::Cohort(COHORT),
        };
        let command = match step {
            Step::Create(to) => GroupCommand::CreateNumbered {
                parent: parent(to),
                base: "Group".to_owned(),
                count: 2,
            },
            Step::Move(id, to) => GroupCommand::Move {
                id: self.pick(id),
                to: parent(to),
            },
            Step::Delete(id) => GroupCommand::Delete {
                ids: [self.pick(id)].into(),
            },
            Step::Copy(id, with_members) => GroupCommand::Copy {
                id: self.pick(id),
                with_members: *with_members,
            },
            Step::Add(group, numbers) => GroupCommand::ChangeMembers {
                group: self.pick(group),
                add: people(numbers.iter().copied()),
                remove: BTreeSet::new(),
            },
            Step::Remove(group, numbers) => GroupCommand::ChangeMembers {
                group: self.pick(group),
                add: BTreeSet::new(),
                remove: people(numbers.iter().copied()),
            },
            Step::MoveMembers(numbers, from, to) => GroupCommand::MoveMembers {
                people: people(numbers.iter().copied()),
                from: self.pick(from),
                to: self.pick(to),
            },
            Step::Distribute(group, seed) => GroupCommand::Distribute {
                group: self.pick(group),
                method: DistributionMethod::Random { seed: *seed },
            },
            Step::Undo => {
                let mut context = CommandContext {
                    now: Instant(0),
                    ids: &mut self.ids,
                    zone: &FixedOffset(0),
                };
                let undone = self.workspace.undo(&mut context).ok();
                return undone.map(|undone| undone.change);
            }
        };
        // A command that is refused changes nothing.
        self.run(command).ok().flatten()
    }
}

fn check(records: &Records) -> Result<(), TestCaseError> {
    for parent in records.learner_groups.iter() {
        let members = records.members_of_group(parent.id);
        let mut below = 0;
        for child in records.subgroups_of(parent.id) {
            let child = records.members_of_group(child.id);
            prop_assert!(child.is_subset(&members));
            below += child.len();
        }
        below += records.direct_members_of(parent.id).len();
        prop_assert_eq!(below, members.len());
    }
    Ok(())
}

/// Checks that what one person did alone leaves no records that need to be read leniently.
fn check_tidy(records: &Records) -> Result<(), TestCaseError> {
    for group in records.learner_groups.iter() {
        prop_assert_eq!(group.parent, records.parent_of_group(group.id));
        prop_assert_eq!(Some(group.cohort), records.cohort_of_group(group.id));
    }
    for row in records.group_memberships.iter() {
        prop_assert_eq!(records.tree_of_group(row.tree), row.tree);
        prop_assert_eq!(records.deepest_group_by(row), Some(row.deepest_group()));
        let in_cohort = records.cohort_of_group(row.tree).into_iter();
        let mut in_cohort = in_cohort.flat_map(|cohort| records.members_of_cohort(cohort));
        prop_assert!(in_cohort.any(|person| person == row.person));
    }
    Ok(())
}

proptest! {
    #[test]
    fn membership_is_inclusive_after_any_commands(steps in prop::collection::vec(step(), 1..30)) {
        let mut school = School::new();
        for step in &steps {
            school.take(step);
            check(school.records())?;
            check_tidy(school.records())?;
        }
    }

    #[test]
    fn membership_is_inclusive_after_any_merge(
        common in prop::collection::vec(step(), 1..15),
        ours in prop::collection::vec(step(), 1..8),
        theirs in prop::collection::vec(step(), 1..8),
        after in prop::collection::vec(step(), 1..8),
    ) {
        let mut here = School::new();
        common.iter().for_each(|step| { here.take(step); });
        let mut there = School {
            workspace: here.workspace.clone(),
            ids: SeededIds::new(2),
        };
        let ours: Vec<_> = ours.iter().filter_map(|step| here.take(step)).collect();
        let theirs: Vec<_> = theirs.iter().filter_map(|step| there.take(step)).collect();
        here.workspace.rebase(&ours, &theirs);
        check(here.records())?;
        for step in &after {
            here.take(step);
            check(here.records())?;
        }
    }
}

//! Benchmark of learner groups, run natively in release: `cargo run --release --example group_speed`.
//! Numbers to look at, not a test.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Instant as Clock;

use lectern_core::model::{
    Cohort, CohortId, FixedOffset, GroupMembership, IdGenerator, Instant, LearnerGroup,
    LearnerGroupId, PersonId, Record, SeededIds,
};
use lectern_core::workspace::{Command, CommandContext, GroupCommand, LearnerGroupTree, Workspace};

const PEOPLE: usize = 12_480;
const TREES: usize = 50;
const SUBGROUPS: usize = 99;

fn main() {
    let (mut workspace, trees) = school();
    let records = workspace.records();
    println!(
        "{} groups, {PEOPLE} people, {} memberships",
        records.learner_groups.len(),
        records.group_memberships.len()
    );
    println!(
        "tree for planning      {:8.3} ms",
        time(|| LearnerGroupTree::of_workspace(records))
    );
    let members = || records.members_of_group(trees[0]);
    println!("members of one tree    {:8.3} ms", time(members));
    let people: BTreeSet<PersonId> = members();
    let groups_of_all = || {
        people
            .iter()
            .map(|person| records.groups_of_person(*person).len())
    };
    println!(
        "groups of each of them {:8.3} ms",
        time(|| groups_of_all().sum::<usize>())
    );
    let from = trees[0];
    let to = records
        .subgroups_of(from)
        .next()
        .map_or(from, |group| group.id);
    let mut ids = SeededIds::new(2);
    let mut context = CommandContext {
        now: Instant(0),
        ids: &mut ids,
        zone: &FixedOffset(0),
    };
    let start = Clock::now();
    let command = GroupCommand::MoveMembers { people, from, to };
    let moved = workspace.apply(Command::Group(command), &mut context);
    println!(
        "moving all of them     {:8.3} ms",
        start.elapsed().as_secs_f64() * 1000.0
    );
    black_box(moved.is_ok());
}

/// Returns 50 trees of 99 subgroups; everybody is in ten of them.
fn school() -> (Workspace, Vec<LearnerGroupId>) {
    let mut ids = SeededIds::new(1);
    let cohort = CohortId(ids.next());
    let people: Vec<PersonId> = (0..PEOPLE).map(|_| PersonId(ids.next())).collect();
    let mut records: Vec<Record> = vec![Cohort::new(cohort).into()];
    let mut trees = Vec::new();
    for tree in 0..TREES {
        let mut group = |title: String, parent| {
            let mut group = LearnerGroup::new(LearnerGroupId(ids.next()));
            group.cohort = cohort;
            group.parent = parent;
            group.title = title;
            let id = group.id;
            records.push(group.into());
            id
        };
        let top = group(format!("Labs {tree}"), None);
        let subgroups: Vec<_> = (0..SUBGROUPS)
            .map(|number| group(format!("Labs {tree} {number}"), Some(top)))
            .collect();
        for (position, person) in people.iter().enumerate().skip(tree % 5).step_by(5) {
            let mut membership = GroupMembership::new(top, *person);
            membership.subgroup = Some(subgroups[position % SUBGROUPS]);
            records.push(membership.into());
        }
        trees.push(top);
    }
    (Workspace::opened(records, Vec::new()), trees)
}

/// The median of some runs, in milliseconds.
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Clock::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

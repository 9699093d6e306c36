//! Benchmark of planning, run natively in release: `cargo run --release --example planning_speed`. Numbers
//! to look at, not a test; what must hold in the browser is measured by `scripts/bench`.

use std::hint::black_box;
use std::time::Instant as Clock;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::FixedOffset;
use lectern_core::planning::{
    Claim, ConflictEngine, DateSet, DefaultOverrides, ExistingOfferings, GeneratorRequest,
    GeneratorStrategy, GroupDefaults, GroupIndex, GroupNode, GroupSelection, GroupTree,
    InstructorsIndex, Minutes, OfferingIndex, PersonIndex, PersonSet, PersonSets, PlanPeople,
    Recurrence, RecurrenceEnd, RoomIndex, SeededRng, SessionIndex, Slot, TargetGroups, Weekdays,
};

const ZONE: FixedOffset = FixedOffset(3600);

fn main() {
    generator(InstructorsIndex::NONE, "each group its own instructor");
    generator(InstructorsIndex(1), "one instructor for all");
    conflicts(
        20_000,
        500,
        200,
        "20,000 offerings, a cohort of 500 in 200 groups",
    );
    conflicts(
        20_000,
        12_480,
        2000,
        "20,000 offerings, 12,480 people in 2,000 groups",
    );
    conflicts(4000, 4000, 20, "4,000 offerings of 200 learners each");
}

/// The median of some runs, in milliseconds.
fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..runs {
        let start = Clock::now();
        black_box(run());
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Titles, parents and members.
type Nodes = Vec<(String, Option<GroupIndex>, Vec<PersonIndex>)>;

/// A cohort, in five families of groups, in each of which everyone is in one group.
fn nodes(people: u32, groups: u32) -> Nodes {
    let cohort: Vec<PersonIndex> = (0..people).map(PersonIndex).collect();
    let mut nodes = vec![("Cohort".to_owned(), None, cohort)];
    for family in 0..5 {
        let (parent, each) = (nodes.len() as u32, groups / 5);
        nodes.push((format!("Family {family}"), Some(GroupIndex(0)), Vec::new()));
        nodes.extend(
            (0..each).map(|at| (format!("Group {at}"), Some(GroupIndex(parent)), Vec::new())),
        );
        for person in 0..people {
            let group = 1 + parent + (person / (family + 1) + person * family) % each;
            nodes[group as usize].2.push(PersonIndex(person));
        }
    }
    nodes
}

fn tree(nodes: &Nodes) -> GroupTree {
    let nodes: Vec<GroupNode<'_>> = nodes
        .iter()
        .map(|(title, parent, members)| GroupNode {
            title,
            parent: *parent,
            members,
        })
        .collect();
    GroupTree::new(&nodes)
}

fn first_slot(minutes: u32) -> Slot {
    let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap_or_default();
    let start = day.and_time(NaiveTime::MIN) + TimeDelta::hours(8);
    Slot::new(start, Minutes::new(minutes)).expect("a slot")
}

fn generator(chosen: InstructorsIndex, title: &str) {
    let nodes = nodes(20_000, 10_000);
    let tree = tree(&nodes);
    println!("10,000 groups x 10 dates, {title}");
    println!(
        "  tree            {:8.2} ms",
        time(5, || self::tree(&nodes))
    );
    let mut selection = GroupSelection::new(&tree);
    selection.toggle_branch(&tree, GroupIndex(0), None);
    let mut sets = PersonSets::default();
    let learners = sets.add_tree(&tree);
    let mut instructors = vec![Vec::new()];
    instructors
        .extend((0..tree.len() as u32).map(|at| vec![sets.single(PersonIndex(30_000 + at))]));
    let defaults: Vec<GroupDefaults> = (0..tree.len() as u32)
        .map(|at| GroupDefaults {
            room: RoomIndex(at % 300),
            instructors: InstructorsIndex(at + 1),
            ..GroupDefaults::default()
        })
        .collect();
    let weekdays = Weekdays::NONE;
    let recurrence = Recurrence {
        weekdays,
        end: RecurrenceEnd::AfterWeeks(10),
        excluded: DateSet::default(),
    };
    let slots = recurrence.slots(first_slot(120)).expect("slots");
    let overrides = DefaultOverrides {
        instructors: (!chosen.is_none()).then_some(chosen),
        ..DefaultOverrides::default()
    };
    let request = GeneratorRequest {
        tree: &tree,
        selection: &selection,
        strategy: GeneratorStrategy::Repeated {
            session: SessionIndex(0),
            targets: TargetGroups::Leaves,
            slots: &slots,
        },
        defaults: &defaults,
        overrides,
        inherit_defaults: false,
        existing: &ExistingOfferings::default(),
    };
    let plan = request.plan().expect("a plan");
    println!(
        "  plan {:7} rows {:6.2} ms",
        plan.offerings.len(),
        time(5, || request.plan())
    );
    let people = PlanPeople {
        learners: &learners,
        instructors: &instructors,
        instructor_groups: &[],
    };
    let engine = ConflictEngine::new(sets, DateSet::default());
    let preview = || engine.preview(&plan.claims(&ZONE, None, people));
    println!("  conflicts       {:8.2} ms", time(5, preview));
}

/// Offerings over 150 days: a tenth for the cohort, the others for a group each.
fn conflicts(count: u32, people: u32, groups: u32, title: &str) {
    println!("{title}");
    let tree = tree(&nodes(people, groups));
    let mut sets = PersonSets::default();
    println!(
        "  sets            {:8.2} ms",
        time(5, || PersonSets::default().add_tree(&tree))
    );
    let learners = sets.add_tree(&tree);
    let teachers: Vec<PersonSet> = (0..400)
        .map(|at| sets.single(PersonIndex(50_000 + at)))
        .collect();
    let mut random = SeededRng::new(1);
    let claims: Vec<Claim<'_>> = (0..count)
        .map(|at| {
            let start = first_slot(1).start()
                + TimeDelta::days(i64::from(random.next_below(150)))
                + TimeDelta::minutes(i64::from(random.next_below(40)) * 15);
            let slot = Slot::new(start, Minutes::new(90)).expect("a slot");
            let group = if at % 10 == 0 {
                0
            } else {
                random.next_below(learners.len() as u32) as usize
            };
            let teacher = random.next_below(400) as usize;
            Claim {
                room: RoomIndex(1 + random.next_below(200)),
                learners: &learners[group..=group],
                instructors: &teachers[teacher..=teacher],
                ..Claim::from_slot(slot, &ZONE)
            }
        })
        .collect();
    let mut engine = ConflictEngine::new(sets, DateSet::default());
    let offerings = || (0..).map(OfferingIndex).zip(claims.iter().copied());
    let built = time(5, || engine.insert_all(offerings()));
    println!(
        "  from nothing    {built:8.2} ms, {} in conflict",
        engine.conflicting_count()
    );
    let mut times: Vec<f64> = Vec::new();
    for (at, claim) in claims.iter().enumerate().take(2000) {
        times.push(time(1, || engine.insert(OfferingIndex(at as u32), claim)));
    }
    times.sort_by(f64::total_cmp);
    println!(
        "  one edit        {:8.4} ms, 99 in 100 under {:.4}",
        times[1000], times[1980]
    );
    println!(
        "  list of 1,000   {:8.2} ms",
        time(3, || engine.all_conflicts(1000))
    );
}

//! How long planning takes natively, in release: `cargo run --release --example planning_speed`.
//! Numbers to look at, not a test; what must hold in the browser is measured by `scripts/bench`.

use std::hint::black_box;
use std::time::Instant as Clock;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::FixedOffset;
use lectern_core::planning::{
    Claim, Conflicts, Days, Defaults, Each, Existing, Group, GroupNode, GroupTree, Instructors,
    Minutes, Offering, Overrides, People, Person, PersonSet, PersonSets, Random, Recurrence,
    Request, Room, Scheme, Selection, Session, Slot, Until, Weekdays,
};

const ZONE: FixedOffset = FixedOffset(3600);

fn main() {
    generator(Instructors::NONE, "each group its own instructor");
    generator(Instructors(1), "one instructor for all");
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
type Nodes = Vec<(String, Option<Group>, Vec<Person>)>;

/// A cohort, in five families of groups, in each of which everyone is in one group.
fn nodes(people: u32, groups: u32) -> Nodes {
    let cohort: Vec<Person> = (0..people).map(Person).collect();
    let mut nodes = vec![("Cohort".to_owned(), None, cohort)];
    for family in 0..5 {
        let (parent, each) = (nodes.len() as u32, groups / 5);
        nodes.push((format!("Family {family}"), Some(Group(0)), Vec::new()));
        nodes.extend((0..each).map(|at| (format!("Group {at}"), Some(Group(parent)), Vec::new())));
        for person in 0..people {
            let group = 1 + parent + (person / (family + 1) + person * family) % each;
            nodes[group as usize].2.push(Person(person));
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

fn generator(chosen: Instructors, title: &str) {
    let nodes = nodes(20_000, 10_000);
    let tree = tree(&nodes);
    println!("10,000 groups x 10 dates, {title}");
    println!(
        "  tree            {:8.2} ms",
        time(5, || self::tree(&nodes))
    );
    let mut selection = Selection::new(&tree);
    selection.toggle_branch(&tree, Group(0), None);
    let mut sets = PersonSets::default();
    let learners = sets.add_tree(&tree);
    let mut instructors = vec![Vec::new()];
    instructors.extend((0..tree.len() as u32).map(|at| vec![sets.single(Person(30_000 + at))]));
    let defaults: Vec<Defaults> = (0..tree.len() as u32)
        .map(|at| Defaults {
            room: Room(at % 300),
            instructors: Instructors(at + 1),
            ..Defaults::default()
        })
        .collect();
    let weekdays = Weekdays::NONE;
    let recurrence = Recurrence {
        weekdays,
        until: Until::Weeks(10),
        skip: Days::default(),
    };
    let slots = recurrence.slots(first_slot(120)).expect("slots");
    let overrides = Overrides {
        instructors: (!chosen.is_none()).then_some(chosen),
        ..Overrides::default()
    };
    let request = Request {
        tree: &tree,
        selection: &selection,
        scheme: Scheme::Repeated {
            session: Session(0),
            each: Each::Subgroup,
            slots: &slots,
        },
        defaults: &defaults,
        overrides,
        inherit: false,
        existing: &Existing::default(),
    };
    let plan = request.plan().expect("a plan");
    println!(
        "  plan {:7} rows {:6.2} ms",
        plan.rows.len(),
        time(5, || request.plan())
    );
    let people = People {
        learners: &learners,
        instructors: &instructors,
        instructor_groups: &[],
    };
    let engine = Conflicts::new(sets, Days::default());
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
        .map(|at| sets.single(Person(50_000 + at)))
        .collect();
    let mut random = Random::new(1);
    let claims: Vec<Claim<'_>> = (0..count)
        .map(|at| {
            let start = first_slot(1).start()
                + TimeDelta::days(i64::from(random.below(150)))
                + TimeDelta::minutes(i64::from(random.below(40)) * 15);
            let slot = Slot::new(start, Minutes::new(90)).expect("a slot");
            let group = if at % 10 == 0 {
                0
            } else {
                random.below(learners.len() as u32) as usize
            };
            let teacher = random.below(400) as usize;
            Claim {
                room: Room(1 + random.below(200)),
                learners: &learners[group..=group],
                instructors: &teachers[teacher..=teacher],
                ..Claim::of_slot(slot, &ZONE)
            }
        })
        .collect();
    let mut engine = Conflicts::new(sets, Days::default());
    let offerings = || (0..).map(Offering).zip(claims.iter().copied());
    let built = time(5, || engine.insert_all(offerings()));
    println!(
        "  from nothing    {built:8.2} ms, {} in conflict",
        engine.marked_count()
    );
    let mut times: Vec<f64> = Vec::new();
    for (at, claim) in claims.iter().enumerate().take(2000) {
        times.push(time(1, || engine.insert(Offering(at as u32), claim)));
    }
    times.sort_by(f64::total_cmp);
    println!(
        "  one edit        {:8.4} ms, 99 in 100 under {:.4}",
        times[1000], times[1980]
    );
    println!(
        "  list of 1,000   {:8.2} ms",
        time(3, || engine.list_all(1000))
    );
}

//! Benchmark of generating offerings, from records to records, run natively in release:
//! `cargo run --release --example generator_speed`. Numbers to look at, not a test.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant as Clock;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::{
    AmbiguousTime, Cohort, CohortId, Course, CourseId, FixedOffset, GroupMembership, Instant,
    LearnerGroup, LearnerGroupId, Minutes, Offering, OfferingId, Person, PersonId, Place, Record,
    Room, RoomId, SeededIds, Session, SessionId, TimeSlot,
};
use lectern_core::planning::{OverrideScope, Slot, TargetGroups};
use lectern_core::workspace::{
    Command, CommandContext, ConflictResolution, GeneratorGroups, OfferingCommand,
    OfferingDefaults, OfferingRequest, OfferingStrategy, ProposedOfferings, Records, Workspace,
    WorkspaceConflicts, propose_offerings,
};

/// Learners of each group.
const MEMBERS: usize = 6;
/// Rooms of the workspace.
const ROOMS: usize = 300;

fn main() {
    for (groups, dates) in [(38, 1), (165, 15), (10_000, 10)] {
        measure(groups, dates);
    }
    for groups in [500, 1_000, 2_000] {
        resolve_all(groups, 10);
    }
    for double in [50, 100, 200] {
        resolve_stored(double);
    }
}

/// Looks for ways out of stored conflicts where every room is taken at every time of the course.
fn resolve_stored(double: usize) {
    let workspace = Workspace::opened(full_course(double), Vec::new());
    let records = workspace.records();
    let zone = |_: &str| -> Rc<dyn lectern_core::model::ZoneRules> { Rc::new(FixedOffset(3600)) };
    let stored = WorkspaceConflicts::new(records, Rc::new(zone));
    let conflicts = stored.all(records, usize::MAX);
    let start = Clock::now();
    let mut resolution = ConflictResolution::new(&stored);
    for conflict in &conflicts {
        resolution.resolve(records, conflict);
    }
    let edits = resolution.into_edits().len();
    let resolved = start.elapsed().as_secs_f64() * 1000.0;
    let (offerings, conflicts) = (records.offerings.len(), conflicts.len());
    println!("{conflicts} stored conflicts among {offerings} offerings, nothing free");
    println!("  resolve all     {resolved:8.2} ms, {edits} edits");
}

/// A course of 40 weeks whose four rooms are taken from 8 to 18 on each workday, and offerings that are in
/// a room that is taken.
fn full_course(double: usize) -> Vec<Record> {
    let first = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap_or_default();
    let mut course = Course::new(CourseId::from_bits(1));
    (course.start, course.end) = (Some(first), Some(first + TimeDelta::days(40 * 7 - 1)));
    let mut session = Session::new(SessionId::from_bits(1));
    session.course = course.id;
    let workdays = (0..40).flat_map(|week| (0..5).map(move |day| week * 7 + day));
    let slots = workdays.flat_map(|day| (0..5).map(move |part| (day, 8 + 2 * part)));
    let taken: Vec<_> = slots
        .flat_map(|(day, hour)| (1..5).map(move |room| (day, hour, room)))
        .collect();
    let mut records: Vec<Record> = vec![course.into(), session.clone().into()];
    records.extend((1..5).map(|room| Record::from(Room::new(RoomId::from_bits(room)))));
    let twice = taken.iter().take(double);
    for (id, (day, hour, room)) in (1..).zip(taken.iter().chain(twice)) {
        let mut offering = Offering::new(OfferingId::from_bits(id));
        offering.session = session.id;
        offering.place = Some(Place::Room(RoomId::from_bits(*room)));
        offering.slot = Some(TimeSlot {
            start: (first + TimeDelta::days(*day)).and_time(NaiveTime::MIN)
                + TimeDelta::hours(*hour),
            duration: Minutes::new(120),
            zone: "Europe/Berlin".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        records.push(offering.into());
    }
    records
}

/// Takes ways out of the conflicts of groups that are all in one room.
fn resolve_all(groups: usize, dates: i64) {
    let workspace = Workspace::opened(records(groups), Vec::new());
    let records = workspace.records();
    let cohorts = BTreeSet::from([CohortId::from_bits(1)]);
    let prepared = Rc::new(GeneratorGroups::of_cohorts(records, &cohorts));
    let mut request = request(dates);
    request.overrides.place = Some(Place::Room(RoomId::from_bits(1)));
    let Ok(proposed) = propose_offerings(records, &prepared, &request) else {
        return println!("  no plan");
    };
    let zone = |_: &str| -> Rc<dyn lectern_core::model::ZoneRules> { Rc::new(FixedOffset(3600)) };
    let stored = WorkspaceConflicts::new(records, Rc::new(zone));
    let mut occupancy = proposed.occupancy_if_created(records, &stored, 1);
    let start = Clock::now();
    let edits = (0..proposed.len())
        .filter_map(|position| proposed.resolve(records, &mut occupancy, position))
        .count();
    let resolved = start.elapsed().as_secs_f64() * 1000.0;
    let start = Clock::now();
    let left = (0..proposed.len())
        .filter(|position| proposed.has_conflicts(records, &occupancy, *position))
        .count();
    let counted = start.elapsed().as_secs_f64() * 1000.0;
    println!("{} offerings in one room", proposed.len());
    println!("  resolve all     {resolved:8.2} ms, {edits} edits");
    println!("  left            {counted:8.2} ms, {left} left");
}

fn measure(groups: usize, dates: i64) {
    println!("{groups} groups on {dates} dates");
    let workspace = Workspace::opened(records(groups), Vec::new());
    let records = workspace.records();
    let cohorts = BTreeSet::from([CohortId::from_bits(1)]);
    let of_cohorts = || Rc::new(GeneratorGroups::of_cohorts(records, &cohorts));
    println!("  groups          {:8.2} ms", time(of_cohorts));
    let prepared = of_cohorts();
    let request = request(dates);
    let propose = || propose_offerings(records, &prepared, &request);
    println!("  proposal        {:8.2} ms", time(propose));
    let Ok(proposed) = propose() else {
        return println!("  no plan");
    };
    let zone = |_: &str| -> Rc<dyn lectern_core::model::ZoneRules> { Rc::new(FixedOffset(3600)) };
    let mut stored = WorkspaceConflicts::new(records, Rc::new(zone));
    let conflicts = time(|| proposed.conflicts(records, &mut stored, 1));
    println!("  conflicts       {conflicts:8.2} ms");
    let shared = time(|| proposed.conflicts(records, &mut stored, 5));
    println!("  same, 5 at once {shared:8.2} ms");
    ways_out(records, &mut stored, &proposed);
    println!(
        "  to be created   {:8.2} ms",
        time(|| proposed.new_offerings())
    );
    let create = || {
        let mut workspace = workspace.clone();
        let mut ids = SeededIds::new(3);
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut ids,
            zone: &FixedOffset(3600),
        };
        let command = Command::Offering(OfferingCommand::AddPlanned {
            offerings: proposed.new_offerings(),
            skip_existing: true,
            groups_per_instructor: 1,
        });
        let start = Clock::now();
        let change = workspace.apply(command, &mut context);
        black_box(change.is_ok());
        start.elapsed().as_secs_f64() * 1000.0
    };
    println!("  creation        {:8.2} ms", create());
}

/// Ways out are found for the rows in view, one row at a time.
fn ways_out(records: &Records, stored: &mut WorkspaceConflicts, proposed: &ProposedOfferings) {
    let occupancy = || proposed.occupancy_if_created(records, stored, 1);
    println!("  occupancy       {:8.2} ms", time(occupancy));
    let mut planned = occupancy();
    let kinds = proposed.conflicts(records, stored, 1);
    let kinds = kinds.kinds().iter().enumerate();
    let conflicting = kinds.filter(|(_, kinds)| !kinds.is_empty());
    let mut times: Vec<f64> = Vec::new();
    for (position, _) in conflicting.take(101) {
        let start = Clock::now();
        if let Some(offering) = proposed.to_record(records, position) {
            let found = planned.conflicts_of(records, &offering);
            let first = found.first();
            black_box(first.map(|first| planned.first_way_out(records, &offering, first)));
        }
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    if let (Some(median), Some(longest)) = (times.get(times.len() / 2), times.last()) {
        println!("  way out of one  {median:8.2} ms, at most {longest:.2} ms");
    }
}

/// The median of five runs, in milliseconds.
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..5 {
        let start = Clock::now();
        black_box(run());
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times[2]
}

fn request(dates: i64) -> OfferingRequest {
    let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap_or_default();
    let first = day.and_time(NaiveTime::MIN) + TimeDelta::hours(8);
    let slots = (0..dates).filter_map(|week| {
        let start = first + TimeDelta::weeks(week);
        Slot::new(start, Minutes::new(120)).ok()
    });
    OfferingRequest {
        groups: BTreeSet::from([LearnerGroupId::from_bits(1)]),
        strategy: OfferingStrategy::Repeated {
            session: SessionId::from_bits(1),
            targets: TargetGroups::Leaves,
            first,
            slots: slots.collect(),
        },
        overrides: OfferingDefaults::default(),
        override_scope: OverrideScope::AllGroups,
        ambiguous: AmbiguousTime::Earlier,
        inherit_defaults: false,
        skip_existing: true,
    }
}

/// A group with subgroups, each with a room and an instructor of its own.
fn records(groups: usize) -> Vec<Record> {
    let cohort = CohortId::from_bits(1);
    let mut course = Course::new(CourseId::from_bits(1));
    course.cohorts = BTreeSet::from([cohort]);
    let mut session = Session::new(SessionId::from_bits(1));
    session.course = course.id;
    let mut parent = LearnerGroup::new(LearnerGroupId::from_bits(1));
    parent.cohort = cohort;
    let mut records: Vec<Record> = vec![
        Cohort::new(cohort).into(),
        course.into(),
        session.into(),
        parent.clone().into(),
    ];
    let room = |number: usize| RoomId::from_bits(1 + number as u128);
    records.extend((0..ROOMS).map(|number| Record::from(Room::new(room(number)))));
    let mut people = (1..).map(PersonId::from_bits);
    for number in 0..groups {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(2 + number as u128));
        group.cohort = cohort;
        group.parent = Some(parent.id);
        group.title = format!("Lab {number}");
        group.place = Some(Place::Room(room(number % ROOMS)));
        for (place, person) in people.by_ref().take(MEMBERS + 1).enumerate() {
            records.push(Person::new(person).into());
            if place == 0 {
                group.instructors = BTreeSet::from([person]);
            } else {
                let mut member = GroupMembership::new(parent.id, person);
                member.subgroup = Some(group.id);
                records.push(member.into());
            }
        }
        records.push(group.into());
    }
    records
}

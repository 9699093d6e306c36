//! Benchmark of the conflicts of a workspace, run natively in release:
//! `cargo run --release --example conflict_speed`. Numbers to look at, not a test.

use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant as Clock;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::{
    AmbiguousTime, Course, CourseId, FixedOffset, GroupMembership, Instant, LearnerGroup,
    LearnerGroupId, Minutes, Offering, OfferingId, PersonId, Place, Record, Room, RoomId,
    SeededIds, Session, SessionId, TimeSlot,
};
use lectern_core::workspace::{
    Command, CommandContext, OfferingCommand, OfferingEdit, TentativeOffering, Workspace,
    WorkspaceConflicts, ZoneLookup,
};

const OFFERINGS: u128 = 20_000;
const PEOPLE: u128 = 12_480;
const GROUPS: u128 = 2_000;
const ROOMS: u128 = 300;
const INSTRUCTORS: u128 = 1_000;

/// The offerings are on 150 days, at ten times a day.
const DAYS: u128 = 150;

fn main() {
    let mut workspace = Workspace::opened(records(), Vec::new());
    let zones = || -> ZoneLookup { Rc::new(|_| Rc::new(FixedOffset(3600))) };
    println!("{OFFERINGS} offerings, {PEOPLE} people in {GROUPS} groups");
    let from_nothing = time(9, || WorkspaceConflicts::new(workspace.records(), zones()));
    println!("  from nothing          {from_nothing:8.3} ms");
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let found = conflicts.all(workspace.records(), usize::MAX);
    println!("  conflicts             {:8}", found.len());
    let listed = time(9, || conflicts.all(workspace.records(), usize::MAX));
    println!("  list of them          {listed:8.3} ms");

    let mut number = 0;
    let updated = median((0..101).map(|_| {
        number += 97;
        shift(
            &mut workspace,
            OfferingId::from_bits(1 + number % OFFERINGS),
        );
        elapsed(|| conflicts.update(workspace.records()))
    }));
    println!("  after one edit        {updated:8.3} ms");

    let records = workspace.records();
    let offerings: Vec<&Rc<Offering>> = records.offerings.iter().take(101).collect();
    let previewed = median(offerings.iter().map(|offering| {
        let tentative = TentativeOffering::new(records, offering);
        elapsed(|| black_box(conflicts.changes(records, &[tentative])))
    }));
    println!("  changes of one        {previewed:8.3} ms");
    let ways_out = median(found.iter().take(101).map(|conflict| {
        let offering = records.offerings.get(conflict.offering);
        let offering = offering.expect("an offering in conflict exists");
        elapsed(|| black_box(conflicts.ways_out(records, offering, conflict)))
    }));
    println!("  ways out of one       {ways_out:8.3} ms");
}

fn shift(workspace: &mut Workspace, id: OfferingId) {
    let edit = OfferingEdit::Shift {
        days: 0,
        minutes: 30,
    };
    let command = OfferingCommand::Edit {
        ids: [id].into(),
        edits: vec![edit],
    };
    let mut context = CommandContext {
        now: Instant(0),
        ids: &mut SeededIds::new(1),
        zone: &FixedOffset(3600),
    };
    workspace
        .apply(Command::Offering(command), &mut context)
        .expect("an edit");
}

fn elapsed<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Clock::now();
    black_box(run());
    start.elapsed().as_secs_f64() * 1000.0
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    median((0..runs).map(|_| elapsed(&mut run)))
}

/// A term of offerings: each person is in one group of each of two trees, each group has ten times.
fn records() -> Vec<Record> {
    let mut records = Vec::new();
    for tree in 0..2 {
        let root = LearnerGroupId::from_bits(1 + tree);
        records.push(LearnerGroup::new(root).into());
        for group in (tree..GROUPS).step_by(2) {
            let mut row = LearnerGroup::new(group_id(group));
            row.parent = Some(root);
            records.push(row.into());
        }
        for person in 0..PEOPLE {
            let mut row = GroupMembership::new(root, PersonId::from_bits(1 + person));
            let number = person * (3 + tree) % (GROUPS / 2);
            row.subgroup = Some(group_id(number * 2 + tree));
            records.push(row.into());
        }
    }
    for room in 0..ROOMS {
        let mut row = Room::new(RoomId::from_bits(1 + room));
        row.capacity = Some(30);
        records.push(row.into());
    }
    for course in 1..=100 {
        let mut row = Course::new(CourseId::from_bits(course));
        row.start = NaiveDate::from_ymd_opt(2026, 9, 1);
        row.end = NaiveDate::from_ymd_opt(2027, 7, 1);
        records.push(row.into());
        let mut session = Session::new(SessionId::from_bits(course));
        session.course = CourseId::from_bits(course);
        records.push(session.into());
    }
    records.extend((0..OFFERINGS).map(|number| offering(number).into()));
    records
}

fn group_id(group: u128) -> LearnerGroupId {
    LearnerGroupId::from_bits(100 + group)
}

fn offering(number: u128) -> Offering {
    let first = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap_or_default();
    let day = first + Days::new((number % DAYS) as u64);
    let hour = TimeDelta::hours(8 + (number / DAYS % 10) as i64);
    let mut offering = Offering::new(OfferingId::from_bits(1 + number));
    offering.session = SessionId::from_bits(1 + number % 100);
    offering.slot = Some(TimeSlot {
        start: day.and_time(NaiveTime::MIN) + hour,
        duration: Minutes::new(90),
        zone: "Europe/Zurich".to_owned(),
        ambiguous: AmbiguousTime::Earlier,
    });
    offering.place = Some(Place::Room(RoomId::from_bits(1 + number * 7 % ROOMS)));
    offering.groups = [group_id(number % GROUPS)].into();
    offering.instructors = [PersonId::from_bits(1 + PEOPLE + number * 11 % INSTRUCTORS)].into();
    offering
}

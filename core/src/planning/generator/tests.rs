//! A request with all that it borrows, and plans of it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::model::FixedOffset;
use crate::planning::{
    ConflictEngine, ConflictKind, DateSet, GroupIndex, GroupNode, GroupSelection, GroupTree,
    InstructorGroupsIndex, InstructorsIndex, LinkIndex, Minutes, PersonIndex, PersonSet,
    PersonSets, RoomIndex, SessionIndex, Slot,
};

mod given;
mod repeated;
mod rotation;
mod stations;

/// A parent with subgroups of these sizes below it, all disjoint; everything is selected.
pub struct Case {
    pub tree: GroupTree,
    pub selection: GroupSelection,
    pub defaults: Vec<GroupDefaults>,
    pub existing: ExistingOfferings,
    pub overrides: DefaultOverrides,
    pub inherit_defaults: bool,
}

impl Case {
    pub fn from_sizes(sizes: &[u32]) -> Self {
        let mut next = 0;
        let mut members = vec![Vec::new()];
        for size in sizes {
            members.push((next..next + size).map(PersonIndex).collect::<Vec<_>>());
            next += size;
        }
        let titles: Vec<String> = (0..members.len()).map(|at| format!("Labs {at}")).collect();
        let node = |(at, (title, members)): (usize, (&'_ String, &'_ Vec<PersonIndex>))| {
            (
                title.clone(),
                (at > 0).then_some(GroupIndex(0)),
                members.clone(),
            )
        };
        let nodes: Vec<_> = titles.iter().zip(&members).enumerate().map(node).collect();
        let nodes: Vec<GroupNode<'_>> = nodes
            .iter()
            .map(|(title, parent, members)| GroupNode {
                title,
                parent: *parent,
                members,
            })
            .collect();
        Self::from_tree(GroupTree::new(&nodes))
    }

    pub fn from_tree(tree: GroupTree) -> Self {
        Self {
            selection: GroupSelection::from_groups(&tree, tree.order()),
            defaults: vec![GroupDefaults::default(); tree.len()],
            existing: ExistingOfferings::default(),
            overrides: DefaultOverrides::default(),
            inherit_defaults: false,
            tree,
        }
    }

    pub fn request<'a>(&'a self, strategy: GeneratorStrategy<'a>) -> GeneratorRequest<'a> {
        GeneratorRequest {
            tree: &self.tree,
            selection: &self.selection,
            strategy,
            defaults: &self.defaults,
            overrides: self.overrides,
            inherit_defaults: self.inherit_defaults,
            existing: &self.existing,
        }
    }

    /// Takes the rows of a plan for offerings that there are.
    pub fn keep(&mut self, plan: &OfferingPlan) {
        let offering = |row: &PlannedOffering| ExistingOffering {
            session: row.session,
            group: row.group,
            start: Some(plan.slots[row.slot as usize].start()),
            generated_for: None,
            round: Some(0),
            room: row.room,
        };
        self.existing = ExistingOfferings::new(plan.offerings.iter().map(offering).collect());
    }
}

/// The kinds of conflicts among the rows of a plan.
pub fn kinds(case: &Case, plan: &OfferingPlan) -> Vec<crate::planning::ConflictKinds> {
    let mut sets = PersonSets::default();
    let learners: Vec<PersonSet> = sets.add_tree(&case.tree);
    let people = PlanPeople {
        learners: &learners,
        instructors: &[],
        instructor_groups: &[],
    };
    let claims = plan.claims(&FixedOffset(0), None, people);
    ConflictEngine::new(sets, DateSet::default()).preview(&claims)
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).expect("a day in September")
}

pub fn days(count: u32) -> DateSet {
    DateSet::new((1..=count).map(day).collect())
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

pub fn slot(of: u32, hour: u32) -> Slot {
    Slot::new(day(of).and_time(time(hour, 0)), Minutes::new(120)).expect("a slot")
}

pub fn timetable() -> impl Strategy<Value = Timetable> {
    (0..1000_u32, 1..400_u32, 1..120_u32, 0..60_u32).prop_map(|(first, open, length, pause)| {
        let last = (first + open).min(1439);
        Timetable {
            first_start: time(first / 60, first % 60),
            last_end: time(last / 60, last % 60),
            slot_duration: Minutes::new(length),
            break_duration: Minutes::new(pause),
        }
    })
}

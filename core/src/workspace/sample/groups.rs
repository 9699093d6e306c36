//! Cohorts with their trees of learner groups, and the instructor groups who teach them.

use std::collections::BTreeSet;

use super::calendar::Calendar;
use super::classes::SampleClass;
use super::people::People;
use super::seeded;
use crate::model::{
    Cohort, CohortId, CohortMember, GroupMembership, IdGenerator, InstructorGroup,
    InstructorGroupId, LearnerGroup, LearnerGroupId, PersonId, Place, Record,
};
use crate::planning::{DistributionMethod, distribute, subgroup_names};

/// Title of a cohort, beginning of the titles of its classes, and its trees: title and number of
/// subgroups.
type CohortRow = (&'static str, &'static str, &'static [(&'static str, u32)]);

/// The cohorts. The first tree of each is the whole year.
const COHORTS: [CohortRow; 4] = [
    (
        "Medicine {+4}",
        "Class of {+4} ",
        &[
            ("Year 1, all learners", 0),
            ("Anatomy labs", 38),
            ("Problem-based learning", 22),
            ("Seminars", 12),
        ],
    ),
    (
        "Medicine {+3}",
        "Class of {+3}",
        &[
            ("Year 2, all learners", 0),
            ("Physiology labs", 20),
            ("Microbiology cases", 17),
            ("Clinical skills", 15),
        ],
    ),
    (
        "Medicine {+2}",
        "Class of {+2} ",
        &[
            ("Year 3, all learners", 0),
            ("Ward groups", 12),
            ("Pathology teams", 10),
        ],
    ),
    (
        "Medicine {+1}",
        "Class of {+1} ",
        &[("Year 4, all learners", 0), ("Simulation teams", 6)],
    ),
];

/// A tree of learner groups: the top-level group, and its subgroups in order.
pub struct SampleTree {
    /// The top-level group.
    pub top: LearnerGroup,
    /// The groups below it.
    pub subgroups: Vec<LearnerGroup>,
}

/// The cohorts and learner groups of the sample.
pub struct Groups {
    /// All trees.
    pub trees: Vec<SampleTree>,
    cohorts: Vec<Cohort>,
    /// By tree: the members, each with the position of a subgroup if there are any.
    members: Vec<Vec<(PersonId, Option<u32>)>>,
}

impl Groups {
    /// Creates all cohorts and learner groups.
    pub fn new(people: &People, classes: &[SampleClass], calendar: &Calendar) -> Self {
        let (mut cohort_ids, mut group_ids) = (seeded("cohorts"), seeded("learner groups"));
        // Teachers without courses, one for each subgroup.
        let mut teachers = people.teachers().skip(40);
        let mut groups = Self {
            trees: Vec::new(),
            cohorts: Vec::new(),
            members: Vec::new(),
        };
        for (title, class, trees) in COHORTS {
            let mut cohort = Cohort::new(CohortId(cohort_ids.next()));
            cohort.title = calendar.fill(title);
            let class = calendar.fill(class);
            let classes = classes
                .iter()
                .filter(|other| other.title.starts_with(&class) && !other.title.contains('–'));
            let members: BTreeSet<usize> = classes
                .flat_map(|class| class.members.iter().copied())
                .collect();
            for (title, count) in trees {
                let mut group = |title: &str, parent| {
                    let mut group = LearnerGroup::new(LearnerGroupId(group_ids.next()));
                    group.cohort = cohort.id;
                    group.parent = parent;
                    title.clone_into(&mut group.title);
                    group
                };
                let top = group(title, None);
                // A count of zero has no names.
                let names = subgroup_names(title, &[], *count).unwrap_or_default();
                let subgroups = names.iter().map(|name| {
                    let mut group = group(name, Some(top.id));
                    let teacher = teachers.next().map(|teacher| people.id(teacher));
                    group.instructors.extend(teacher);
                    group
                });
                let subgroups: Vec<LearnerGroup> = subgroups.collect();
                let sizes = vec![0; subgroups.len()];
                let chosen = distribute(members.len(), &sizes, DistributionMethod::RoundRobin);
                let mut chosen = chosen.into_iter();
                let members = members
                    .iter()
                    .map(|member| (people.id(*member), chosen.next()));
                groups.members.push(members.collect());
                groups.trees.push(SampleTree { top, subgroups });
            }
            groups.cohorts.push(cohort);
        }
        groups
    }

    /// Returns the tree with this title, or the first one.
    pub fn tree(&self, title: &str) -> &SampleTree {
        let mut trees = self.trees.iter();
        let named = trees.find(|tree| tree.top.title == title);
        named.unwrap_or(&self.trees[0])
    }

    /// Sets the default places of the subgroups of a tree.
    pub fn set_places(&mut self, title: &str, places: impl Fn(usize) -> Place) {
        let trees = self.trees.iter_mut();
        for tree in trees.filter(|tree| tree.top.title == title) {
            for (position, group) in tree.subgroups.iter_mut().enumerate() {
                group.place = Some(places(position));
            }
        }
    }

    /// Creates an instructor group of the instructors of each tree.
    pub fn instructor_groups(&self) -> Vec<InstructorGroup> {
        let mut ids = seeded("instructor groups");
        let trees = self.trees.iter().filter(|tree| !tree.subgroups.is_empty());
        trees
            .map(|tree| {
                let mut group = InstructorGroup::new(InstructorGroupId(ids.next()));
                group.title = format!("Tutors: {}", tree.top.title);
                let subgroups = tree.subgroups.iter();
                group.members = subgroups
                    .flat_map(|group| &group.instructors)
                    .copied()
                    .collect();
                group
            })
            .collect()
    }

    /// Appends all records.
    pub fn records(self, records: &mut Vec<Record>) {
        let mut in_cohort: BTreeSet<(CohortId, PersonId)> = BTreeSet::new();
        for (tree, members) in self.trees.into_iter().zip(self.members) {
            for (person, subgroup) in members {
                in_cohort.insert((tree.top.cohort, person));
                let mut membership = GroupMembership::new(tree.top.id, person);
                let subgroup = subgroup.and_then(|at| tree.subgroups.get(at as usize));
                membership.subgroup = subgroup.map(|group| group.id);
                records.push(membership.into());
            }
            records.push(tree.top.into());
            records.extend(tree.subgroups.into_iter().map(Record::from));
        }
        let in_cohort = in_cohort.into_iter();
        records.extend(in_cohort.map(|(cohort, person)| CohortMember::new(cohort, person).into()));
        records.extend(self.cohorts.into_iter().map(Record::from));
    }
}

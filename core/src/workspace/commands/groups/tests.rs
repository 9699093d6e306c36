//! Tests of each command on groups, and of undoing it.

mod defaults;
mod members;
mod merges;
mod moves;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::*;
use crate::model::{CohortId, FixedOffset, Instant, Offering, Person, Record, SeededIds, Uuid};
use crate::rules::fields::{Field, Problem};
use crate::workspace::{
    Change, Command, CommandError, GroupError, GroupReferences, LearnerGroupTree, Records,
    Workspace,
};

const COHORT: CohortId = CohortId(Uuid::from_u128(1));
const OTHER_COHORT: CohortId = CohortId(Uuid::from_u128(2));

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + number))
}

fn people(numbers: impl IntoIterator<Item = u128>) -> BTreeSet<PersonId> {
    numbers.into_iter().map(person).collect()
}

/// A workspace with two cohorts and ten people, named by letters.
struct School {
    workspace: Workspace,
    ids: SeededIds,
}

impl School {
    fn new() -> Self {
        let cohorts = [COHORT, OTHER_COHORT].map(|id| {
            let mut cohort = crate::model::Cohort::new(id);
            cohort.title = format!("Cohort {}", id.to_bits());
            Record::from(cohort)
        });
        let people = (0..10_u8).map(|number| {
            let mut row = Person::new(person(number.into()));
            row.last_name = char::from(b'A' + number).to_string();
            Record::from(row)
        });
        let records = cohorts.into_iter().chain(people).collect();
        Self {
            workspace: Workspace::opened(records, Vec::new()),
            ids: SeededIds::new(1),
        }
    }

    fn records(&self) -> &Records {
        self.workspace.records()
    }

    fn run(&mut self, command: GroupCommand) -> Result<Option<Rc<Change>>, CommandError> {
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut self.ids,
            zone: &FixedOffset(0),
        };
        self.workspace.apply(Command::Group(command), &mut context)
    }

    /// Runs a command that must succeed, undoes it, checks that everything is as before, and redoes it.
    fn done(&mut self, command: GroupCommand) -> Rc<Change> {
        let before = all(self.records());
        let change = self.run(command).expect("accepted").expect("a change");
        let after = all(self.records());
        let mut ids = SeededIds::new(9);
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut ids,
            zone: &FixedOffset(0),
        };
        self.workspace.undo(&mut context).expect("undone");
        assert_eq!(all(self.workspace.records()), before);
        self.workspace.redo(&mut context).expect("redone");
        assert_eq!(all(self.workspace.records()), after);
        change
    }

    fn refused(&mut self, command: GroupCommand) -> CommandError {
        let before = all(self.records());
        let error = self.run(command).expect_err("refused");
        assert_eq!(all(self.records()), before);
        error
    }

    /// Creates a group and returns its id.
    fn group(&mut self, parent: GroupParent, title: &str) -> LearnerGroupId {
        let form = titled(title);
        self.done(GroupCommand::Create { parent, form });
        self.named(title)
    }

    fn tree(&mut self, title: &str) -> LearnerGroupId {
        self.group(GroupParent::Cohort(COHORT), title)
    }

    fn subgroup(&mut self, parent: LearnerGroupId, title: &str) -> LearnerGroupId {
        self.group(GroupParent::Group(parent), title)
    }

    fn named(&self, title: &str) -> LearnerGroupId {
        let mut groups = self.records().learner_groups.iter();
        let found = groups.find(|group| group.title == title);
        found.expect("a group of this title").id
    }

    fn add(&mut self, group: LearnerGroupId, numbers: impl IntoIterator<Item = u128>) {
        self.done(GroupCommand::ChangeMembers {
            group,
            add: people(numbers),
            remove: BTreeSet::new(),
        });
    }

    fn members(&self, group: LearnerGroupId) -> BTreeSet<PersonId> {
        self.records().members_of_group(group)
    }
}

fn all(records: &Records) -> Vec<Record> {
    let kinds = crate::model::Kind::ALL.iter();
    kinds.flat_map(|kind| records.of_kind(*kind)).collect()
}

fn titled(title: &str) -> LearnerGroupForm {
    LearnerGroupForm {
        title: title.to_owned(),
        ..LearnerGroupForm::default()
    }
}

fn problem(error: CommandError) -> (Field, Problem) {
    let CommandError::Fields(mut problems) = error else {
        panic!("problems of fields, not {error:?}")
    };
    let first = problems.remove(0);
    (first.field, first.problem)
}

fn in_sibling(person: &str, sibling: &str, people: usize) -> CommandError {
    CommandError::Group(GroupError::InSibling {
        person: person.to_owned(),
        sibling: sibling.to_owned(),
        people,
    })
}

#[test]
fn titles_are_unique_among_siblings_and_at_most_60_characters() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    let parent = GroupParent::Group(labs);
    let create = |title: &str| GroupCommand::Create {
        parent,
        form: titled(title),
    };
    let by = "Lab 1".to_owned();
    let taken = (Field::GroupTitle, Problem::Taken { by });
    for title in [" láb 1", "Lab \u{a0}1"] {
        assert_eq!(problem(school.refused(create(title))), taken, "{title}");
    }
    let missing = (Field::GroupTitle, Problem::Missing);
    assert_eq!(problem(school.refused(create("  "))), missing);
    let long = problem(school.refused(create(&"a".repeat(61)))).1;
    assert_eq!(long, Problem::TooLong { max: 60, now: 61 });
    // A group keeps its own title, and another parent may have the same one.
    let mut form = titled("LAB 1");
    form.link = "https://meet.uni.example".to_owned();
    school.done(GroupCommand::Save { id: first, form });
    let other = school.tree("Other");
    school.group(GroupParent::Group(other), "Lab 1");
    let mut form = titled("Lab 2");
    form.link = "meet".to_owned();
    let error = school.refused(GroupCommand::Save { id: first, form });
    assert_eq!(problem(error), (Field::GroupLink, Problem::NotALink));
}

#[test]
fn thirty_eight_labs_are_made_at_once_and_numbers_go_on() {
    let mut school = School::new();
    let labs = school.tree("Anatomy labs");
    let parent = GroupParent::Group(labs);
    let numbered = |count| GroupCommand::CreateNumbered {
        parent,
        base: "Anatomy labs".to_owned(),
        count,
    };
    let change = school.done(numbered(38));
    assert_eq!((change.label.count, change.edits.len()), (38, 38));
    assert!(school.records().subgroups_of(labs).count() == 38);
    school.named("Anatomy labs 01");
    school.done(numbered(1));
    school.named("Anatomy labs 39");
    let range = Problem::NotInRange { min: 1, max: 1000 };
    let error = school.refused(numbered(0));
    assert_eq!(problem(error), (Field::GroupCount, range));
}

#[test]
fn deleting_a_group_leaves_its_members_in_the_group_above() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    let table = school.subgroup(first, "Table 1");
    school.add(table, [1, 2]);
    let mut offering = Offering::new(OfferingId(Uuid::from_u128(5)));
    offering.groups = [first, labs].into();
    offering.generated_from = Some(first);
    school.workspace = Workspace::opened(
        all(school.records())
            .into_iter()
            .chain([offering.into()])
            .collect(),
        Vec::new(),
    );
    let references = GroupReferences::of(school.records(), &[first].into());
    assert_eq!(references.subgroups, [table].into());
    assert_eq!(references.members, people([1, 2]));
    assert_eq!(references.offerings.len(), 1);
    school.done(GroupCommand::Delete {
        ids: [first].into(),
    });
    assert_eq!(school.records().learner_groups.len(), 1);
    assert_eq!(school.records().direct_members_of(labs), people([1, 2]));
    let offering = school
        .records()
        .offerings
        .iter()
        .next()
        .expect("the offering");
    assert_eq!(
        (&offering.groups, offering.generated_from),
        (&[labs].into(), None)
    );
    school.done(GroupCommand::DeleteCohorts {
        ids: [COHORT].into(),
    });
    assert!(school.records().learner_groups.is_empty());
    assert!(school.records().group_memberships.is_empty());
    assert!(school.records().cohort_members.is_empty());
}

#[test]
fn a_copy_has_the_groups_of_the_original_and_its_members_on_request() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    let first = school.subgroup(labs, "Lab 1");
    school.add(first, [1]);
    school.add(labs, [2]);
    let copy = |id, with_members| GroupCommand::Copy { id, with_members };
    school.done(copy(labs, true));
    school.done(copy(labs, false));
    let (full, empty) = (school.named("Labs (copy)"), school.named("Labs (copy 2)"));
    assert_eq!(school.members(full), people([1, 2]));
    assert!(school.members(empty).is_empty());
    assert_eq!(school.records().branch_of_group(full).len(), 2);
    let beside = CommandError::Group(GroupError::CopyBesideOriginal);
    assert_eq!(school.refused(copy(first, true)), beside);
    school.done(copy(first, false));
}

#[test]
fn a_tree_for_planning_has_titles_in_natural_order() {
    let mut school = School::new();
    let labs = school.tree("Labs");
    for title in ["Lab 10", "Lab 2"] {
        school.subgroup(labs, title);
    }
    school.group(GroupParent::Cohort(OTHER_COHORT), "Elsewhere");
    let groups = LearnerGroupTree::of_cohorts(school.records(), &[COHORT].into());
    let order = groups.tree.order().iter().map(|group| groups.group(*group));
    assert!(order.eq([labs, school.named("Lab 2"), school.named("Lab 10")]));
}

//! Changes of two people that break a rule only together: nothing is lost, both see the same, and either can
//! decide.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::bench::{Client, begin, person_id};
use super::examples::sync_all;
use crate::model::{
    Cohort, CohortId, Course, CourseId, GroupMembership, LearnerGroup, LearnerGroupId, RecordType,
    Session, SessionId, Uuid,
};
use crate::sync::model_server::ModelServer;
use crate::workspace::{
    BrokenRule, Command, DeletedParent, GroupCommand, GroupParent, NewSession, RepairCommand,
    SessionCommand, SessionEdit,
};

const COHORT: CohortId = CohortId(Uuid::from_u128(0x100));
const COURSE: CourseId = CourseId(Uuid::from_u128(0x200));

fn group(number: u8) -> LearnerGroupId {
    LearnerGroupId(Uuid::from_u128(0x300 + u128::from(number)))
}

fn session(number: u8) -> SessionId {
    SessionId(Uuid::from_u128(0x400 + u128::from(number)))
}

/// Two clients with four groups, two of which are in the first, and three sessions.
fn pair() -> (Client, Client) {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    let Command::BeginWith { mut records } = begin(3) else {
        panic!("a beginning")
    };
    let mut cohort = Cohort::new(COHORT);
    "2030".clone_into(&mut cohort.title);
    records.push(cohort.into());
    for number in 0..4 {
        let mut row = LearnerGroup::new(group(number));
        row.cohort = COHORT;
        row.title = format!("Group {number}");
        row.parent = (number > 1).then(|| group(0));
        records.push(row.into());
    }
    let mut course = Course::new(COURSE);
    "ANA".clone_into(&mut course.code);
    "Anatomy".clone_into(&mut course.title);
    records.push(course.into());
    for number in 0..3 {
        let mut row = Session::new(session(number));
        row.course = COURSE;
        row.title = format!("Session {number}");
        records.push(row.into());
    }
    one.perform(Command::BeginWith { records });
    one.sync().expect("a round");
    let other = Client::connected(&server, 2);
    other.sync().expect("a round");
    (one, other)
}

fn move_below(moved: u8, parent: u8) -> Command {
    let to = GroupParent::Group(group(parent));
    Command::Group(GroupCommand::Move {
        id: group(moved),
        to,
    })
}

fn add_member(to: u8, person: u32) -> Command {
    Command::Group(GroupCommand::ChangeMembers {
        group: group(to),
        add: BTreeSet::from([person_id(person)]),
        remove: BTreeSet::new(),
    })
}

fn add_session() -> Command {
    Command::Session(SessionCommand::Add(NewSession {
        course: COURSE,
        title: "Another".to_owned(),
        ..NewSession::default()
    }))
}

fn complete_before(number: u8, next: u8) -> Command {
    Command::Session(SessionCommand::Edit {
        id: session(number),
        edit: SessionEdit::Postrequisite(Some(session(next))),
    })
}

fn broken(client: &Client) -> Vec<BrokenRule> {
    BrokenRule::find(client.workspace.borrow().records())
}

/// Exchanges everything, and decides conflicts by keeping one side.
fn settle(one: &Client, other: &Client) {
    sync_all(&[one, other]);
    for client in [one, other] {
        for key in client.conflicts() {
            client.decide(key, true);
        }
        sync_all(&[one, other]);
    }
}

#[test]
fn groups_that_two_people_move_into_each_other_stay_and_are_asked_about() {
    let (mut one, mut other) = pair();
    one.perform(move_below(0, 1)).expect("a change");
    other.perform(move_below(1, 0)).expect("a change");
    settle(&one, &other);
    let cycle = BrokenRule::GroupCycle(vec![group(0), group(1)]);
    assert_eq!(broken(&one), std::slice::from_ref(&cycle));
    assert_eq!(broken(&other), [cycle]);
    one.perform(Command::Repair(RepairCommand::Detach(group(0))))
        .expect("a change");
    settle(&one, &other);
    assert_eq!((broken(&one), broken(&other)), (vec![], vec![]));
    let workspace = other.workspace.borrow();
    assert_eq!(
        workspace.records().path_of_group(group(1)),
        [group(0), group(1)]
    );
}

#[test]
fn a_learner_whom_two_people_put_into_siblings_is_asked_about() {
    let (mut one, mut other) = pair();
    one.perform(add_member(2, 1)).expect("a change");
    other.perform(add_member(3, 1)).expect("a change");
    sync_all(&[&one, &other]);
    let key = GroupMembership::record_key((group(0), person_id(1)));
    assert_eq!(other.conflicts(), [key]);
    other.decide(key, true);
    sync_all(&[&one, &other]);
    let place = |client: &Client| {
        client
            .workspace
            .borrow()
            .records()
            .group_of_person(group(0), person_id(1))
    };
    assert_eq!(
        (place(&one), place(&other)),
        (Some(group(3)), Some(group(3)))
    );
    assert_eq!(one.records(), other.records());
}

#[test]
fn a_session_added_to_a_course_that_somebody_deletes_can_be_kept_or_deleted() {
    for is_kept in [true, false] {
        let (mut one, mut other) = pair();
        one.perform(Command::DeleteCourses {
            ids: [COURSE].into(),
        })
        .expect("a change");
        other.perform(add_session()).expect("a change");
        settle(&one, &other);
        let parent = DeletedParent::Course(COURSE);
        let found = broken(&one);
        assert!(
            matches!(&*found, [BrokenRule::Orphans { parent: found, children }] if *found == parent && children.len() == 1),
            "{found:?}"
        );
        assert_eq!(broken(&other), found);
        let title = "Recovered".to_owned();
        one.perform(Command::Repair(if is_kept {
            RepairCommand::Recover { parent, title }
        } else {
            RepairCommand::DeleteOrphans { parent }
        }))
        .expect("a change");
        settle(&one, &other);
        assert_eq!((broken(&one), broken(&other)), (vec![], vec![]));
        let workspace = other.workspace.borrow();
        assert_eq!(workspace.records().courses.contains(COURSE), is_kept);
        assert_eq!(
            workspace.records().sessions_of_course(COURSE).count(),
            usize::from(is_kept)
        );
    }
}

#[test]
fn sessions_that_are_to_be_completed_before_one_another_are_asked_about() {
    let (mut one, mut other) = pair();
    one.perform(complete_before(0, 1)).expect("a change");
    other.perform(complete_before(1, 0)).expect("a change");
    settle(&one, &other);
    assert_eq!(
        broken(&one),
        [BrokenRule::PostrequisiteCycle(vec![session(0), session(1)])]
    );
    assert_eq!(broken(&other), broken(&one));
}

#[derive(Clone, Debug)]
enum Action {
    Move(u8, u8),
    Top(u8),
    Member(u8, u32),
    Before(u8, u8),
    AddSession,
    DeleteCourse,
    DeleteCohort,
}

impl Action {
    fn command(&self) -> Command {
        match self {
            Self::Move(moved, parent) => move_below(*moved, *parent),
            Self::Top(moved) => Command::Group(GroupCommand::Move {
                id: group(*moved),
                to: GroupParent::Cohort(COHORT),
            }),
            Self::Member(to, person) => add_member(*to, *person),
            Self::Before(number, next) => complete_before(*number, *next),
            Self::AddSession => add_session(),
            Self::DeleteCourse => Command::DeleteCourses {
                ids: [COURSE].into(),
            },
            Self::DeleteCohort => Command::Group(GroupCommand::DeleteCohorts {
                ids: [COHORT].into(),
            }),
        }
    }
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0..4_u8, 0..4_u8).prop_map(|(moved, parent)| Action::Move(moved, parent)),
        2 => (0..4_u8).prop_map(Action::Top),
        3 => (0..4_u8, 0..3_u32).prop_map(|(to, person)| Action::Member(to, person)),
        3 => (0..3_u8, 0..3_u8).prop_map(|(number, next)| Action::Before(number, next)),
        2 => Just(Action::AddSession),
        1 => Just(Action::DeleteCourse),
        1 => Just(Action::DeleteCohort),
    ]
}

/// Returns the decisions after which no group and no session is without its place.
fn repair(rule: &BrokenRule, is_kept: bool) -> Option<RepairCommand> {
    match rule {
        BrokenRule::GroupCycle(groups) => Some(RepairCommand::Detach(groups[0])),
        BrokenRule::Orphans { parent, .. } if is_kept => Some(RepairCommand::Recover {
            parent: *parent,
            title: "Recovered".to_owned(),
        }),
        BrokenRule::Orphans { parent, .. } => {
            Some(RepairCommand::DeleteOrphans { parent: *parent })
        }
        BrokenRule::Shared(_) | BrokenRule::PostrequisiteCycle(_) => None,
    }
}

proptest! {
    #[test]
    fn both_sides_see_the_same_rules_broken_and_decisions_settle_them(
        rounds in prop::collection::vec((prop::collection::vec(action(), 0..4), prop::collection::vec(action(), 0..4)), 1..4),
        is_kept in any::<bool>(),
    ) {
        let (mut one, mut other) = pair();
        for (ours, theirs) in &rounds {
            for (client, actions) in [(&mut one, ours), (&mut other, theirs)] {
                for action in actions {
                    client.perform(action.command());
                }
                client.save();
            }
            settle(&one, &other);
            prop_assert_eq!(one.records(), other.records());
            prop_assert_eq!(broken(&one), broken(&other));
        }
        for _ in 0..8 {
            let rules = broken(&one);
            let Some(command) = rules.iter().find_map(|rule| repair(rule, is_kept)) else {
                break;
            };
            prop_assert!(one.perform(Command::Repair(command.clone())).is_some(), "{:?}", command);
        }
        settle(&one, &other);
        prop_assert_eq!(one.records(), other.records());
        let rules = broken(&other);
        prop_assert!(rules.iter().all(|rule| repair(rule, is_kept).is_none()), "{:?}", rules);
    }
}

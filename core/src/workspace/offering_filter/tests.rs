use super::*;
use crate::model::{
    Cohort, CohortId, GroupMembership, IdGenerator, InstructorGroup, LearnerGroup, OfferingId,
    Place, Record, SeededIds, SessionCourse,
};
use crate::workspace::Workspace;

/// Two groups of a tree and an offering of each; a person is in the first and teaches the second
/// through an instructor group.
struct Given {
    workspace: Workspace,
    tree: LearnerGroupId,
    groups: [LearnerGroupId; 2],
    offerings: [Offering; 2],
    person: PersonId,
    session: Session,
}

fn given() -> Given {
    let mut ids = SeededIds::new(1);
    let person = PersonId(ids.next());
    let cohort = Cohort::new(CohortId(ids.next()));
    let mut session = Session::new(SessionId(ids.next()));
    session.course = CourseId(ids.next());
    session.session_type = Some(SessionTypeId(ids.next()));
    let mut team = InstructorGroup::new(InstructorGroupId(ids.next()));
    team.members.insert(person);
    let mut group = |parent| {
        let mut group = LearnerGroup::new(LearnerGroupId(ids.next()));
        (group.cohort, group.parent) = (cohort.id, parent);
        group
    };
    let tree = group(None);
    let groups = [group(Some(tree.id)), group(Some(tree.id))];
    let mut membership = GroupMembership::new(tree.id, person);
    membership.subgroup = Some(groups[0].id);
    let offerings = [0, 1].map(|at| {
        let mut offering = Offering::new(OfferingId(ids.next()));
        offering.session = session.id;
        offering.groups.insert(groups[at].id);
        offering
    });
    let [first, mut second] = offerings;
    second.instructor_groups.insert(team.id);
    second.place = Some(Place::Room(RoomId(ids.next())));
    let (tree, ids) = (tree, groups.each_ref().map(|group| group.id));
    let root = tree.id;
    let mut records: Vec<Record> = vec![
        cohort.into(),
        session.clone().into(),
        team.into(),
        tree.into(),
        membership.into(),
    ];
    records.extend(groups.map(Record::from));
    records.extend([first.clone().into(), second.clone().into()]);
    Given {
        workspace: Workspace::opened(records, Vec::new()),
        tree: root,
        groups: ids,
        offerings: [first, second],
        person,
        session,
    }
}

fn matching(given: &Given, filter: OfferingFilter) -> [bool; 2] {
    let matcher = filter.matcher(given.workspace.records());
    given
        .offerings
        .each_ref()
        .map(|offering| matcher.matches(offering))
}

#[test]
fn an_empty_filter_chooses_all() {
    assert_eq!(matching(&given(), OfferingFilter::default()), [true; 2]);
}

#[test]
fn a_group_stands_for_those_above_and_below_it() {
    let given = given();
    let of = |group| OfferingFilter {
        groups: [group].into(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, of(given.tree)), [true, true]);
    assert_eq!(matching(&given, of(given.groups[0])), [true, false]);
}

#[test]
fn a_person_learns_and_instructs_also_through_groups() {
    let given = given();
    let people = OfferingFilter {
        people: [given.person].into(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, people), [true, true]);
    let instructors = OfferingFilter {
        instructors: [given.person].into(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, instructors), [false, true]);
}

#[test]
fn a_course_session_stands_for_its_courses() {
    let given = given();
    let id = CourseSessionId::from_bits(1);
    let of = |id| OfferingFilter {
        course_sessions: [id].into(),
        ..OfferingFilter::default()
    };
    let records: Vec<Record> = vec![
        given.session.clone().into(),
        SessionCourse::new(id, given.session.course).into(),
    ];
    let workspace = Workspace::opened(records, Vec::new());
    let matching = |filter: OfferingFilter| {
        let matcher = filter.matcher(workspace.records());
        matcher.matches(&given.offerings[0])
    };
    assert!(matching(of(id)));
    assert!(!matching(of(CourseSessionId::from_bits(2))));
}

#[test]
fn a_type_stands_for_its_sessions() {
    let given = given();
    let of = |id: Option<SessionTypeId>| OfferingFilter {
        session_types: id.into_iter().collect(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, of(given.session.session_type)), [true; 2]);
    assert_eq!(
        matching(&given, of(Some(SessionTypeId::default()))),
        [false; 2]
    );
}

#[test]
fn every_part_of_a_filter_has_to_be_met() {
    let given = given();
    let room = given.offerings[1].place.as_ref().and_then(Place::room);
    let filter = OfferingFilter {
        courses: [given.session.course].into(),
        sessions: [given.session.id].into(),
        rooms: room.into_iter().collect(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, filter.clone()), [false, true]);
    let hidden = OfferingFilter {
        hidden_types: given.session.session_type.into_iter().collect(),
        ..filter
    };
    assert_eq!(matching(&given, hidden), [false, false]);
    let other = OfferingFilter {
        courses: [CourseId::default()].into(),
        ..OfferingFilter::default()
    };
    assert_eq!(matching(&given, other), [false, false]);
}

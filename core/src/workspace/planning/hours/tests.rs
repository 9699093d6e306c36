use chrono::NaiveDate;

use super::*;
use crate::model::{
    AmbiguousTime, Course, GroupMembership, Hours, InstructorGroup, InstructorGroupId,
    LearnerGroup, Minutes, OfferingId, Person, Record, SessionType, TimeSlot,
};
use crate::workspace::Workspace;

/// Records of a course that are known by their numbers.
#[derive(Default)]
struct Fixture {
    records: Vec<Record>,
    offerings: u128,
}

impl Fixture {
    fn add(&mut self, record: impl Into<Record>) -> &mut Self {
        self.records.push(record.into());
        self
    }

    fn session(&mut self, id: u128, of_type: Option<u128>) -> &mut Self {
        let mut session = Session::new(SessionId::from_bits(id));
        session.course = CourseId::from_bits(1);
        session.title = format!("Session {id}");
        session.session_type = of_type.map(SessionTypeId::from_bits);
        self.add(session)
    }

    fn group(&mut self, id: u128, parent: Option<u128>) -> &mut Self {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(id));
        group.parent = parent.map(LearnerGroupId::from_bits);
        self.add(group)
    }

    fn offering(&mut self, session: u128, start: &str, edit: impl FnOnce(&mut Offering)) {
        self.offerings += 1;
        let mut offering = Offering::new(OfferingId::from_bits(self.offerings));
        offering.session = SessionId::from_bits(session);
        offering.slot = Some(TimeSlot {
            start: start.parse().expect("a local time"),
            duration: Minutes::new(90),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        edit(&mut offering);
        self.add(offering);
    }

    fn report(&self, scope: HoursScope) -> HoursReport {
        let workspace = Workspace::opened(self.records.clone(), Vec::new());
        HoursReport::new(workspace.records(), scope, &|_| None)
    }
}

const MONDAY: &str = "2026-09-14T08:00:00";
const NEXT_MONDAY: &str = "2026-09-21T08:00:00";

fn groups(ids: &[u128]) -> BTreeSet<LearnerGroupId> {
    ids.iter().copied().map(LearnerGroupId::from_bits).collect()
}

fn people(ids: &[u128]) -> BTreeSet<PersonId> {
    ids.iter().copied().map(PersonId::from_bits).collect()
}

#[test]
fn hours_of_a_course_are_by_type_by_week_and_by_session() {
    let mut fixture = Fixture::default();
    for (id, title) in [(1, "Lecture"), (2, "Laboratory")] {
        let mut row = SessionType::new(SessionTypeId::from_bits(id));
        row.title = title.to_owned();
        fixture.add(row);
    }
    fixture
        .add(Course::new(CourseId::from_bits(1)))
        .session(1, Some(1))
        .session(2, Some(2))
        .session(3, None);
    fixture.offering(1, NEXT_MONDAY, |_| {});
    fixture.offering(2, MONDAY, |_| {});
    fixture.offering(2, MONDAY, |_| {});
    fixture.offering(3, MONDAY, |row| row.cancelled = true);
    fixture.offering(3, MONDAY, |row| row.slot = None);
    let report = fixture.report(HoursScope::Course(CourseId::from_bits(1)));
    assert_eq!((report.offerings.len(), report.unscheduled), (3, 1));
    assert_eq!((report.total.taught(), report.total.attended()), (450, 300));
    let types = report.by_type.iter();
    let types = types.map(|(id, sum)| (id.map(|id| id.0.as_u128()), sum.taught()));
    assert!(types.eq([(Some(2), 300), (Some(1), 150)]));
    let weeks = report.by_week.iter();
    let weeks = weeks.map(|(week, sum)| (*week, sum.attended()));
    let day = |day| NaiveDate::from_ymd_opt(2026, 9, day);
    assert!(weeks.eq([(day(14), 150), (day(21), 150)]));
    assert_eq!(report.by_session.len(), 2);
}

#[test]
fn a_person_teaches_what_an_instructor_group_teaches_and_nothing_twice() {
    let mut fixture = Fixture::default();
    let mut team = InstructorGroup::new(InstructorGroupId::from_bits(1));
    team.members = people(&[1, 2]);
    let teams = BTreeSet::from([team.id]);
    fixture.add(team).session(1, None);
    for id in [1, 2, 3] {
        fixture.add(Person::new(PersonId::from_bits(id)));
    }
    fixture.offering(1, MONDAY, |row| {
        row.instructors = people(&[1]);
        row.instructor_groups = teams.clone();
    });
    fixture.offering(1, MONDAY, |row| row.instructor_groups = teams.clone());
    fixture.offering(1, NEXT_MONDAY, |row| {
        row.learners = people(&[1]);
        row.instructors = people(&[3]);
    });
    let report = fixture.report(HoursScope::Instructor(PersonId::from_bits(1)));
    assert_eq!((report.offerings.len(), report.total.taught()), (2, 300));
    let workspace = Workspace::opened(fixture.records.clone(), Vec::new());
    let all: Vec<_> = workspace.records().offerings.iter().cloned().collect();
    let by_person = hours_by_person(workspace.records(), &all);
    let by_person = by_person.iter();
    let by_person = by_person.map(|row| (row.person.0.as_u128(), row.total.taught()));
    assert_eq!(
        by_person.collect::<Vec<_>>(),
        [(1, 300), (2, 300), (3, 150)]
    );
}

#[test]
fn a_group_has_the_hours_of_its_subgroups_and_of_the_groups_above_it() {
    let mut fixture = Fixture::default();
    fixture
        .group(1, None)
        .group(2, Some(1))
        .group(3, Some(1))
        .group(4, Some(2))
        .session(1, None)
        .session(2, None);
    fixture.offering(1, MONDAY, |row| row.groups = groups(&[1]));
    fixture.offering(2, MONDAY, |row| row.groups = groups(&[2, 4]));
    fixture.offering(2, MONDAY, |row| row.groups = groups(&[3]));
    let attended = |group| {
        let scope = HoursScope::LearnerGroup(LearnerGroupId::from_bits(group));
        let total = fixture.report(scope).total;
        (total.offerings, total.attended())
    };
    assert_eq!(attended(1), (3, 300));
    assert_eq!(attended(2), (2, 300));
    assert_eq!(attended(3), (2, 300));
    assert_eq!(attended(4), (2, 300));
}

#[test]
fn independent_learning_counts_in_the_week_in_which_it_is_due() {
    let mut fixture = Fixture::default();
    fixture.session(1, None).session(2, None).group(1, None);
    let mut learning = IndependentLearning::new(SessionId::from_bits(1));
    learning.enabled = true;
    learning.hours = Hours::from_hundredths(250).expect("hours");
    learning.groups = groups(&[1]);
    fixture.add(learning.clone());
    let week = |fixture: &Fixture, scope| {
        let report = fixture.report(scope);
        assert_eq!((report.total.taught(), report.total.learned()), (0, 250));
        report.by_week[0].0
    };
    let session = HoursScope::Session(SessionId::from_bits(1));
    let group = HoursScope::LearnerGroup(LearnerGroupId::from_bits(1));
    assert_eq!(week(&fixture, session), None);
    learning.due = "2026-09-25T17:00:00".parse().ok();
    fixture.add(learning.clone());
    assert_eq!(week(&fixture, group), NaiveDate::from_ymd_opt(2026, 9, 21));
    // It is due before the first offering of the post-requisite, whatever its own date.
    let mut first = Session::new(SessionId::from_bits(1));
    first.postrequisite = Some(SessionId::from_bits(2));
    fixture.add(first);
    assert_eq!(week(&fixture, session), None);
    fixture.offering(2, MONDAY, |row| row.cancelled = true);
    assert_eq!(week(&fixture, session), None);
    fixture.offering(2, NEXT_MONDAY, |_| {});
    let next_monday = NaiveDate::from_ymd_opt(2026, 9, 21);
    assert_eq!(week(&fixture, session), next_monday);
    learning.enabled = false;
    fixture.add(learning);
    assert_eq!(fixture.report(session), HoursReport::default());
}

#[test]
fn the_longest_hours_are_those_of_one_learner() {
    let mut fixture = Fixture::default();
    fixture
        .add(Course::new(CourseId::from_bits(1)))
        .session(1, None)
        .session(2, None)
        .group(1, None)
        .group(2, Some(1))
        .group(3, Some(1));
    for id in [1, 2, 3] {
        fixture.add(Person::new(PersonId::from_bits(id)));
    }
    for (person, group) in [(1, 2), (2, 3)] {
        let (tree, group) = (
            LearnerGroupId::from_bits(1),
            LearnerGroupId::from_bits(group),
        );
        let mut membership = GroupMembership::new(tree, PersonId::from_bits(person));
        membership.subgroup = Some(group);
        fixture.add(membership);
    }
    // Two labs at the same time, of which each learner has one, and one for the first learner alone.
    fixture.offering(1, MONDAY, |row| row.groups = groups(&[2]));
    fixture.offering(1, MONDAY, |row| row.groups = groups(&[3]));
    fixture.offering(1, NEXT_MONDAY, |row| row.learners = people(&[1]));
    // The same learner twice at the same time, and another session then.
    fixture.offering(2, MONDAY, |row| row.groups = groups(&[1]));
    fixture.offering(2, MONDAY, |row| row.learners = people(&[1]));
    fixture.offering(2, NEXT_MONDAY, |row| {
        row.groups = groups(&[1]);
        row.cancelled = true;
    });
    let mut learning = IndependentLearning::new(SessionId::from_bits(2));
    learning.enabled = true;
    learning.hours = Hours::from_hundredths(125).expect("hours");
    learning.groups = groups(&[3]);
    fixture.add(learning);
    let longest = |fixture: &Fixture| {
        let workspace = Workspace::opened(fixture.records.clone(), Vec::new());
        longest_hours_of_learner(workspace.records(), CourseId::from_bits(1))
    };
    // Three times of 90 minutes for the first; two of them and 1.25 hours for the second.
    assert_eq!(longest(&fixture), 450);
    fixture.offering(2, NEXT_MONDAY, |row| row.learners = people(&[2]));
    assert_eq!(longest(&fixture), 575);
    assert_eq!(longest(&Fixture::default()), 0);
}

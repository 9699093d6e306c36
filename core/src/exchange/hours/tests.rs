use super::*;
use crate::model::{
    AmbiguousTime, Cohort, CohortId, Course, CourseId, GroupMembership, InstructorGroup,
    InstructorGroupId, LearnerGroup, Minutes, OfferingId, Person, Record, Session, SessionId,
    SessionType, SessionTypeId, TimeSlot,
};
use crate::workspace::Workspace;

fn person(id: u128, first: &str, last: &str) -> Person {
    let mut person = Person::new(PersonId::from_bits(id));
    person.first_name = first.to_owned();
    person.last_name = last.to_owned();
    person.username = last.to_lowercase();
    person
}

fn group(id: u128, title: &str, parent: Option<u128>) -> LearnerGroup {
    let mut group = LearnerGroup::new(LearnerGroupId::from_bits(id));
    group.cohort = CohortId::from_bits(1);
    group.parent = parent.map(LearnerGroupId::from_bits);
    group.title = title.to_owned();
    group
}

fn offering(id: u128, start: &str, minutes: u32) -> Offering {
    let mut offering = Offering::new(OfferingId::from_bits(id));
    offering.session = SessionId::from_bits(1);
    offering.slot = Some(TimeSlot {
        start: start.parse().expect("a local time"),
        duration: Minutes::new(minutes),
        zone: "Europe/Zurich".to_owned(),
        ambiguous: AmbiguousTime::Earlier,
    });
    offering
}

/// Two laboratories at the same time, and a night.
fn workspace() -> Workspace {
    let mut course = Course::new(CourseId::from_bits(1));
    (course.code, course.academic_year) = ("ANA-101".to_owned(), 2026);
    let mut laboratory = SessionType::new(SessionTypeId::from_bits(1));
    laboratory.title = "Laboratory".to_owned();
    let mut session = Session::new(SessionId::from_bits(1));
    (session.course, session.session_type) = (course.id, Some(laboratory.id));
    session.title = "=Dissection".to_owned();
    let mut cohort = Cohort::new(CohortId::from_bits(1));
    cohort.title = "Medicine 2026".to_owned();
    let mut team = InstructorGroup::new(InstructorGroupId::from_bits(1));
    team.members = [1, 2].map(PersonId::from_bits).into();
    let tree = LearnerGroupId::from_bits(1);
    let mut member = GroupMembership::new(tree, PersonId::from_bits(4));
    member.subgroup = Some(LearnerGroupId::from_bits(2));
    let mut one = offering(1, "2026-09-14T08:00:00", 90);
    one.groups = [2].map(LearnerGroupId::from_bits).into();
    one.learners = [3, 4].map(PersonId::from_bits).into();
    one.instructor_groups = [team.id].into();
    one.place = Some(Place::Text("Hall; 1".to_owned()));
    let mut other = offering(2, "2026-09-14T08:00:00", 90);
    other.instructors = [1].map(PersonId::from_bits).into();
    let mut night = offering(3, "2026-09-14T22:00:00", 240);
    night.link = "https://example.org/night".to_owned();
    let records: Vec<Record> = vec![
        course.into(),
        laboratory.into(),
        session.into(),
        cohort.into(),
        team.into(),
        group(1, "Labs", None).into(),
        group(2, "Lab 1", Some(1)).into(),
        person(1, "Søren", "Kjær").into(),
        person(2, "Ana", "López").into(),
        person(3, "Ida", "Zorn").into(),
        person(4, "Yusuf", "Abdel").into(),
        member.into(),
        one.into(),
        other.into(),
        night.into(),
    ];
    Workspace::opened(records, Vec::new())
}

fn lines(export: &Export) -> Vec<String> {
    let text = String::from_utf8(export.bytes.clone()).expect("UTF-8");
    let text = text.trim_start_matches('\u{feff}');
    text.lines().map(str::to_owned).collect()
}

#[test]
fn each_offering_is_a_row() {
    let workspace = workspace();
    let records = workspace.records();
    let offerings: Vec<_> = records.offerings.iter().cloned().collect();
    assert_eq!(
        lines(&hours(records, &offerings)),
        [
            "course,year,session,type,date,start,end,minutes,room,instructors,groups,learners,link",
            "ANA-101,2026-27,'=Dissection,Laboratory,2026-09-14,08:00,09:30,90,Hall; 1,\
             Ana López; Søren Kjær,Medicine 2026 > Labs > Lab 1,2,",
            "ANA-101,2026-27,'=Dissection,Laboratory,2026-09-14,08:00,09:30,90,,Søren Kjær,,0,",
            "ANA-101,2026-27,'=Dissection,Laboratory,2026-09-14,22:00,2026-09-15 02:00,240,,,,0,\
             https://example.org/night",
        ]
    );
}

#[test]
fn everybody_who_teaches_has_a_row_with_both_sums() {
    let workspace = workspace();
    let records = workspace.records();
    let offerings: Vec<_> = records.offerings.iter().cloned().collect();
    assert_eq!(
        lines(&hours_of_people(records, &offerings)),
        [
            "last name,first name,username,code,offerings,minutes,hours,hours once",
            "Kjær,Søren,kjær,,2,180,3.00,1.50",
            "López,Ana,lópez,,1,90,1.50,1.50",
        ]
    );
}

use super::*;
use crate::model::{AmbiguousTime, GeneratedRound, Hours, PersonId, Place, Record, TermId};
use crate::workspace::commands::testing::{CommandFixture, course};
use crate::workspace::{Command, SessionCommand};

const HEART: SessionId = SessionId::from_bits(1);

/// A published session of the first of two courses, with one of everything.
fn fixture() -> CommandFixture {
    let mut session = Session::new(HEART);
    session.course = CourseId::from_bits(1);
    session.title = "Heart".to_owned();
    session.supplemental = true;
    session.terms = [TermId::from_bits(3)].into();
    session.administrators = [PersonId::from_bits(4)].into();
    session.publication = Publication::Published;
    session.postrequisite = Some(SessionId::from_bits(2));
    let mut other = Session::new(SessionId::from_bits(2));
    other.course = CourseId::from_bits(1);
    other.title = "Other".to_owned();
    let mut objective = SessionObjective::new(SessionObjectiveId::from_bits(5));
    objective.session = HEART;
    objective.course_objectives = [CourseObjectiveId::from_bits(6)].into();
    let mut material = LearningMaterial::new(LearningMaterialId::from_bits(7));
    material.session = HEART;
    let mut learning = IndependentLearning::new(HEART);
    learning.enabled = true;
    learning.hours = Hours::from_hundredths(150).expect("hours");
    learning.due = "2026-10-01T17:00:00".parse().ok();
    learning.groups = [LearnerGroupId::from_bits(8)].into();
    let mut offering = Offering::new(OfferingId::from_bits(9));
    offering.session = HEART;
    offering.slot = Some(TimeSlot {
        start: "2026-09-14T08:00:00".parse().expect("a time"),
        duration: crate::model::Minutes::new(60),
        zone: "Europe/Zurich".to_owned(),
        ambiguous: AmbiguousTime::Earlier,
    });
    offering.place = Some(Place::Text("Hall".to_owned()));
    offering.groups = [LearnerGroupId::from_bits(8)].into();
    offering.instructors = [PersonId::from_bits(4)].into();
    offering.generated_from = Some(LearnerGroupId::from_bits(8));
    offering.generated_for = "2026-09-14T10:00:00".parse().ok();
    let first = "2026-09-07".parse().expect("a date");
    offering.generated_in = Some(GeneratedRound { first, round: 1 });
    let records: Vec<Record> = vec![
        course(1, "ANA").into(),
        course(2, "PHY").into(),
        session.into(),
        other.into(),
        objective.into(),
        material.into(),
        learning.into(),
        offering.into(),
    ];
    CommandFixture::with(records)
}

/// A copy a week later.
fn copy_of(course: u128, parts: SessionParts) -> SessionCopy {
    SessionCopy {
        session: HEART,
        course: CourseId::from_bits(course),
        title: "Heart again".to_owned(),
        parts,
        days: 7,
    }
}

fn copied(fixture: &mut CommandFixture, course: u128, parts: SessionParts) -> SessionId {
    let copy = copy_of(course, parts);
    fixture.create::<Session>(Command::Session(SessionCommand::Copy(copy)))[0].id
}

#[test]
fn a_copy_in_the_same_course_is_a_draft_with_everything_asked_for() {
    let mut fixture = fixture();
    let id = copied(&mut fixture, 1, SessionParts::ALL);
    let session = fixture.session(id);
    assert_eq!(
        (session.title.as_str(), session.publication),
        ("Heart again", Publication::Draft)
    );
    assert!(session.supplemental && !session.terms.is_empty());
    assert_eq!(session.postrequisite, Some(SessionId::from_bits(2)));
    let records = fixture.records();
    let objectives = records.objectives_of_session(id);
    assert_eq!(objectives[0].course_objectives.len(), 1);
    assert_eq!(records.materials_of(id).len(), 1);
    let learning = records.independent_learning.get(id).expect("learning");
    let due = learning.due.map(|due| due.to_string());
    assert_eq!(due.as_deref(), Some("2026-10-08 17:00:00"));
    let offering = records.offerings_of(id).next().expect("an offering");
    let start = offering.slot.as_ref().map(|slot| slot.start.to_string());
    assert_eq!(start.as_deref(), Some("2026-09-21 08:00:00"));
    assert_eq!((offering.groups.len(), offering.instructors.len()), (1, 1));
    let generated_for = offering.generated_for.map(|start| start.to_string());
    assert_eq!(generated_for.as_deref(), Some("2026-09-21 10:00:00"));
    let generated_in = offering
        .generated_in
        .map(|of| (of.first.to_string(), of.round));
    assert_eq!(generated_in, Some(("2026-09-14".to_owned(), 1)));
}

#[test]
fn a_copy_in_another_course_refers_to_nothing_of_the_first() {
    let mut fixture = fixture();
    let parts = SessionParts {
        learners: false,
        staff: false,
        materials: false,
        ..SessionParts::ALL
    };
    let id = copied(&mut fixture, 2, parts);
    let session = fixture.session(id);
    assert_eq!(
        (session.postrequisite, session.administrators.len()),
        (None, 0)
    );
    let records = fixture.records();
    assert!(
        records.objectives_of_session(id)[0]
            .course_objectives
            .is_empty()
    );
    assert!(records.materials_of(id).is_empty());
    let offering = records.offerings_of(id).next().expect("an offering");
    assert!(offering.groups.is_empty() && offering.instructors.is_empty());
    assert!(offering.place.is_some());
    let learning = records.independent_learning.get(id).expect("learning");
    assert!(learning.groups.is_empty() && learning.hours != Hours::ZERO);
}

#[test]
fn a_copy_without_a_title_or_beyond_the_calendar_is_refused() {
    let mut fixture = fixture();
    let copy = |title: &str, days| {
        Command::Session(SessionCommand::Copy(SessionCopy {
            session: HEART,
            course: CourseId::from_bits(1),
            title: title.to_owned(),
            parts: SessionParts::ALL,
            days,
        }))
    };
    assert!(matches!(
        fixture.refusal(copy(" ", 0)),
        CommandError::Fields(_)
    ));
    let beyond = fixture.refusal(copy("Heart", i64::MAX));
    assert_eq!(beyond, CommandError::Session(SessionError::OutOfRange));
}

#[test]
fn the_preview_of_a_copy_has_the_offerings_that_the_copy_gets() {
    let without_people = SessionParts {
        learners: false,
        staff: false,
        ..SessionParts::ALL
    };
    for parts in [SessionParts::ALL, without_people] {
        let mut fixture = fixture();
        let previewed = copy_of(2, parts).preview(fixture.records());
        let id = copied(&mut fixture, 2, parts);
        let mut created: Vec<Offering> = fixture
            .records()
            .offerings_of(id)
            .map(|offering| Offering::clone(offering))
            .collect();
        for (copy, previewed) in created.iter_mut().zip(&previewed) {
            (copy.id, copy.session) = (previewed.id, previewed.session);
        }
        assert_eq!(created, previewed);
    }
    let without = SessionParts {
        offerings: false,
        ..SessionParts::ALL
    };
    assert_eq!(copy_of(2, without).preview(fixture().records()), []);
}

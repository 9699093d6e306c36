use super::*;
use crate::model::{
    GroupMembership, Hours, IndependentLearning, LearnerGroup, LearnerGroupId, MaterialContent,
    Person, PersonId, RecordType, SessionObjective,
};
use crate::rules::publication::MissingPart;
use crate::rules::sessions::MaterialForm;
use crate::workspace::commands::testing::{CommandFixture, course, session_type};
use crate::workspace::{
    Command, IncompleteSession, IndependentLearningEdit, PublicationReview, SessionError,
    SessionReferences,
};

const COURSE: CourseId = CourseId::from_bits(1);
const LECTURE: SessionTypeId = SessionTypeId::from_bits(2);
/// A group with a member, and one without.
const TAUGHT: LearnerGroupId = LearnerGroupId::from_bits(5);
const EMPTY: LearnerGroupId = LearnerGroupId::from_bits(6);
const INACTIVE: SessionTypeId = SessionTypeId::from_bits(3);

fn fixture() -> CommandFixture {
    let mut inactive = session_type(3, "Seminar");
    inactive.inactive = true;
    CommandFixture::with(vec![
        course(1, "ANA").into(),
        course(9, "PHY").into(),
        session_type(2, "Lecture").into(),
        inactive.into(),
        Person::new(PersonId::from_bits(1)).into(),
        LearnerGroup::new(TAUGHT).into(),
        LearnerGroup::new(EMPTY).into(),
        GroupMembership::new(TAUGHT, PersonId::from_bits(1)).into(),
    ])
}

fn edited(id: SessionId, edit: SessionEdit) -> Command {
    Command::Session(SessionCommand::Edit { id, edit })
}

fn learning(session: SessionId, edit: IndependentLearningEdit) -> Command {
    Command::Session(SessionCommand::EditIndependentLearning { session, edit })
}

fn field_problem(error: CommandError) -> (Field, Problem) {
    let CommandError::Fields(mut problems) = error else {
        panic!("problems of fields, not {error:?}")
    };
    let first = problems.remove(0);
    (first.field, first.problem)
}

#[test]
fn a_new_session_is_a_draft_with_independent_learning_if_asked_for() {
    let mut fixture = fixture();
    let form = NewSession {
        course: COURSE,
        title: "  The heart ".to_owned(),
        session_type: Some(LECTURE),
        independent_learning: Some(NewIndependentLearning {
            hours: "2,5".to_owned(),
            due: DateTimeText {
                date: "2026-10-26".to_owned(),
                time: String::new(),
            },
        }),
    };
    let id = fixture.create::<Session>(Command::Session(SessionCommand::Add(form)))[0].id;
    let session = fixture.session(id);
    assert_eq!(
        (session.title.as_str(), session.publication),
        ("The heart", Publication::Draft)
    );
    let learning = fixture
        .records()
        .independent_learning
        .get(id)
        .expect("learning");
    assert_eq!(learning.hours.hundredths(), 250);
    assert_eq!(
        learning.due.map(|due| due.to_string()).as_deref(),
        Some("2026-10-26 17:00:00")
    );
}

#[test]
fn a_session_with_a_white_space_title_or_an_inactive_type_is_refused() {
    let mut fixture = fixture();
    let form = |title: &str, session_type| NewSession {
        course: COURSE,
        title: title.to_owned(),
        session_type,
        ..NewSession::default()
    };
    let add = |form| Command::Session(SessionCommand::Add(form));
    let error = fixture.refusal(add(form("   ", Some(LECTURE))));
    assert_eq!(
        field_problem(error),
        (Field::SessionTitle, Problem::Missing)
    );
    let error = fixture.refusal(add(form("Heart", Some(INACTIVE))));
    assert_eq!(
        field_problem(error),
        (Field::SessionType, Problem::Inactive)
    );
    let mut missing = form("Heart", None);
    missing.course = CourseId::from_bits(77);
    assert_eq!(fixture.refusal(add(missing)), CommandError::NotFound);
}

#[test]
fn each_attribute_is_edited_on_its_own() {
    let mut fixture = fixture();
    let id = fixture.add_session(COURSE, "Heart");
    for edit in [
        SessionEdit::Title("Lungs".to_owned()),
        SessionEdit::Type(Some(LECTURE)),
        SessionEdit::Flag(SessionFlag::SpecialAttire, true),
        SessionEdit::Description("One\ntwo".to_owned()),
        SessionEdit::InstructionalNotes("Bring models".to_owned()),
        SessionEdit::Administrators([PersonId::from_bits(4)].into()),
        SessionEdit::Terms([TermId::from_bits(5)].into()),
    ] {
        fixture.perform(edited(id, edit));
    }
    let session = fixture.session(id);
    let flags = SessionFlag::ALL.map(|flag| flag.is_set(session));
    assert_eq!(flags, [false, true, false, false]);
    assert_eq!(
        (session.title.as_str(), session.session_type),
        ("Lungs", Some(LECTURE))
    );
    assert_eq!(session.description, "One\ntwo");
    let change = fixture.perform(edited(id, SessionEdit::Title("The lungs".to_owned())));
    let label = ActionLabel::of_attribute(
        ActionKind::ChangedSession,
        ChangedAttribute::Title,
        "The lungs",
    );
    assert_eq!(change.label, label);
    let error = fixture.refusal(edited(id, SessionEdit::Type(Some(INACTIVE))));
    assert_eq!(field_problem(error).0, Field::SessionType);
    let long = SessionEdit::Description("x".repeat(65_001));
    assert_eq!(
        field_problem(fixture.refusal(edited(id, long))).0,
        Field::Description
    );
}

#[test]
fn switching_independent_learning_off_keeps_its_values() {
    let mut fixture = fixture();
    let id = fixture.add_session(COURSE, "Heart");
    fixture.perform(learning(id, IndependentLearningEdit::Enabled(true)));
    let value = |fixture: &CommandFixture| {
        let row = fixture.records().independent_learning.get(id);
        row.map(|row| IndependentLearning::clone(row))
            .expect("independent learning")
    };
    let default = value(&fixture);
    assert_eq!(default.hours, Hours::from_hundredths(100).expect("hours"));
    let due = default.due.map(|due| due.to_string());
    assert_eq!(due.as_deref(), Some("2026-10-26 17:00:00"), "in six weeks");
    fixture.perform(learning(
        id,
        IndependentLearningEdit::Hours("3.25".to_owned()),
    ));
    fixture.perform(learning(id, IndependentLearningEdit::Enabled(false)));
    fixture.perform(learning(id, IndependentLearningEdit::Enabled(true)));
    assert_eq!(value(&fixture).hours.hundredths(), 325);
    let groups = [LearnerGroupId::from_bits(5)].into();
    fixture.perform(learning(id, IndependentLearningEdit::Groups(groups)));
    fixture.perform(learning(id, IndependentLearningEdit::Enabled(false)));
    fixture.perform(learning(id, IndependentLearningEdit::Begun));
    assert_eq!(value(&fixture), default, "begun anew");
    let error = fixture.refusal(learning(id, IndependentLearningEdit::Hours("0".to_owned())));
    assert_eq!(
        field_problem(error),
        (Field::LearningHours, Problem::NotHours)
    );
}

#[test]
fn publishing_many_is_refused_as_a_whole_if_one_is_incomplete() {
    let mut fixture = fixture();
    let [ready, lacking] = ["Ready", "Lacking"].map(|title| fixture.add_session(COURSE, title));
    fixture.perform(edited(ready, SessionEdit::Type(Some(LECTURE))));
    fixture.perform(learning(ready, IndependentLearningEdit::Enabled(true)));
    let publish = |ids: &[SessionId], publication| {
        let ids = ids.iter().copied().collect();
        Command::Session(SessionCommand::Publish { ids, publication })
    };
    // Ilios publishes independent learning that reaches nobody.
    for groups in [[EMPTY].into(), [EMPTY, TAUGHT].into()] {
        let CommandError::Session(SessionError::Incomplete(incomplete)) =
            fixture.refusal(publish(&[ready], Publication::Published))
        else {
            panic!("incomplete")
        };
        assert_eq!(incomplete[0].missing, [MissingPart::Learners]);
        fixture.perform(learning(ready, IndependentLearningEdit::Groups(groups)));
    }
    let incomplete = vec![IncompleteSession {
        session: lacking,
        title: "Lacking".to_owned(),
        missing: vec![
            MissingPart::SessionType,
            MissingPart::OfferingsOrIndependentLearning,
        ],
    }];
    let error = fixture.refusal(publish(&[ready, lacking], Publication::Published));
    assert_eq!(
        error,
        CommandError::Session(SessionError::Incomplete(incomplete.clone()))
    );
    fixture.perform(publish(&[ready], Publication::Published));
    fixture.perform(publish(&[lacking], Publication::Scheduled));
    let review = PublicationReview::of(fixture.records(), COURSE);
    assert_eq!(
        (review.incomplete, review.published),
        (incomplete, vec![ready])
    );
    assert!(fixture.is_without_effect(publish(&[lacking], Publication::Scheduled)));
    let change = fixture.perform(publish(&[ready, lacking], Publication::Scheduled));
    // The other was scheduled already.
    assert_eq!((change.label.count, &*change.label.name), (1, "Ready"));
    fixture.perform(publish(&[ready, lacking], Publication::Draft));
    assert_eq!(
        PublicationReview::of(fixture.records(), COURSE).ready,
        [ready]
    );
}

#[test]
fn deleting_a_session_takes_what_belongs_to_it_and_clears_postrequisites() {
    let mut fixture = fixture();
    let [gone, before] = ["Gone", "Before"].map(|title| fixture.add_session(COURSE, title));
    fixture.perform(edited(before, SessionEdit::Postrequisite(Some(gone))));
    fixture.perform(learning(gone, IndependentLearningEdit::Enabled(true)));
    let objective = SessionCommand::AddObjective {
        session: gone,
        title: "Name the valves".to_owned(),
    };
    fixture.perform(Command::Session(objective));
    let form = MaterialForm {
        title: "Atlas".to_owned(),
        content: MaterialContent::Link("https://example.org".to_owned()),
        ..MaterialForm::default()
    };
    let add = crate::workspace::MaterialCommand::Add {
        session: gone,
        form,
    };
    fixture.perform(Command::Session(SessionCommand::Material(add)));
    let ids: BTreeSet<SessionId> = [gone].into();
    let references = SessionReferences::of(fixture.records(), &ids);
    let expected = SessionReferences {
        offerings: 0,
        objectives: 1,
        materials: 1,
        prerequisites: [before].into(),
    };
    assert_eq!(references, expected);
    fixture.perform(Command::Session(SessionCommand::Delete { ids }));
    let records = fixture.records();
    assert_eq!(records.sessions.len(), 1);
    assert!(records.session_objectives.is_empty() && records.learning_materials.is_empty());
    assert!(records.independent_learning.is_empty());
    assert_eq!(fixture.session(before).postrequisite, None);
}

#[test]
fn objectives_are_moved_to_a_position() {
    let mut fixture = fixture();
    let session = fixture.add_session(COURSE, "Heart");
    let mut ids = Vec::new();
    for title in ["One", "Two", "Three"] {
        let add = SessionCommand::AddObjective {
            session,
            title: title.to_owned(),
        };
        ids.push(fixture.create::<SessionObjective>(Command::Session(add))[0].id);
    }
    let mut moved = |at: usize, position| {
        let edit = ObjectiveEdit::Position(position);
        let edit = SessionCommand::EditObjective { id: ids[at], edit };
        fixture.perform(Command::Session(edit));
        let rows = fixture.records().objectives_of_session(session);
        rows.iter().map(|row| row.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(moved(2, 0), ["Three", "One", "Two"]);
    assert_eq!(moved(2, 1), ["One", "Three", "Two"]);
    assert_eq!(moved(0, 99), ["Three", "Two", "One"]);
    let delete = SessionCommand::DeleteObjective { id: ids[0] };
    fixture.perform(Command::Session(delete));
    let key = SessionObjective::record_key(ids[0]);
    assert!(fixture.records().get(key).is_none());
}

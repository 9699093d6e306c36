use super::*;
use crate::model::{CourseId, Session};
use crate::workspace::Command;
use crate::workspace::commands::testing::{CommandFixture, course, session_type};

const HEART: SessionId = SessionId::from_bits(1);
const LECTURE: SessionTypeId = SessionTypeId::from_bits(2);

/// A vocabulary with a term, a narrower one, and one below that; a session has the first two.
fn fixture() -> CommandFixture {
    let mut session = Session::new(HEART);
    session.course = CourseId::from_bits(1);
    session.title = "Heart".to_owned();
    session.session_type = Some(LECTURE);
    session.terms = [10, 11].map(TermId::from_bits).into();
    let mut records = vec![
        course(1, "ANA").into(),
        session_type(2, "Lecture").into(),
        session.into(),
        Vocabulary::new(VocabularyId::from_bits(5)).into(),
        Vocabulary::new(VocabularyId::from_bits(6)).into(),
    ];
    for (bits, parent) in [(10, None), (11, Some(10)), (12, Some(11))] {
        let mut term = Term::new(TermId::from_bits(bits));
        term.vocabulary = VocabularyId::from_bits(5);
        term.title = format!("Term {bits}");
        term.parent = parent.map(TermId::from_bits);
        records.push(term.into());
    }
    CommandFixture::with(records)
}

fn form(title: &str, parent: Option<u128>) -> TermForm {
    TermForm {
        vocabulary: VocabularyId::from_bits(5),
        title: title.to_owned(),
        parent: parent.map(TermId::from_bits),
        ..TermForm::default()
    }
}

#[test]
fn deleting_a_type_leaves_its_sessions_without_one() {
    let mut fixture = fixture();
    assert_eq!(sessions_of_type(fixture.records(), LECTURE), [HEART].into());
    let delete = VocabularyCommand::DeleteSessionType { id: LECTURE };
    fixture.perform(Command::Vocabulary(delete));
    assert_eq!(fixture.session(HEART).session_type, None);
}

#[test]
fn deleting_a_term_moves_narrower_terms_up_and_removes_it_from_sessions() {
    let mut fixture = fixture();
    let term = TermId::from_bits(11);
    let with_term = sessions_with_terms(fixture.records(), &[term].into());
    assert_eq!(with_term, [HEART].into());
    fixture.perform(Command::Vocabulary(VocabularyCommand::DeleteTerm {
        id: term,
    }));
    assert_eq!(fixture.session(HEART).terms, [TermId::from_bits(10)].into());
    let narrower = fixture.records().terms.get(TermId::from_bits(12));
    let parent = narrower.and_then(|term| term.parent);
    assert_eq!(parent, Some(TermId::from_bits(10)));
}

#[test]
fn deleting_a_vocabulary_takes_its_terms() {
    let mut fixture = fixture();
    let id = VocabularyId::from_bits(5);
    fixture.perform(Command::Vocabulary(VocabularyCommand::DeleteVocabulary {
        id,
    }));
    assert!(fixture.records().terms.is_empty());
    assert!(fixture.session(HEART).terms.is_empty());
}

#[test]
fn a_term_is_not_below_itself_and_unique_among_its_siblings() {
    let mut fixture = fixture();
    let mut refused = |id: Option<u128>, form| {
        let id = id.map(TermId::from_bits);
        let error = fixture.refusal(Command::Vocabulary(VocabularyCommand::SaveTerm {
            id,
            form,
        }));
        matches!(error, CommandError::Fields(problems) if problems.len() == 1)
    };
    assert!(refused(Some(10), form("Term 10", Some(12))));
    assert!(refused(Some(10), form("Term 10", Some(10))));
    assert!(refused(None, form(" term 11 ", Some(10))));
    let mut elsewhere = form("New", Some(10));
    elsewhere.vocabulary = VocabularyId::from_bits(6);
    assert!(refused(None, elsewhere));
    let id = Some(TermId::from_bits(12));
    let form = form("Term 10", Some(10));
    fixture.perform(Command::Vocabulary(VocabularyCommand::SaveTerm {
        id,
        form,
    }));
}

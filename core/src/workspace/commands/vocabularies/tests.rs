use super::*;
use crate::model::{CourseId, Record};
use crate::workspace::Command;
use crate::workspace::commands::testing::{CommandFixture, course, session_type};

const HEART: SessionId = SessionId::from_bits(1);
const LUNGS: SessionId = SessionId::from_bits(3);
const LECTURE: SessionTypeId = SessionTypeId::from_bits(2);
const SEMINAR: SessionTypeId = SessionTypeId::from_bits(4);

/// A vocabulary with a term, a narrower one, and one below that; of two sessions, the first has the first
/// two terms.
fn fixture() -> CommandFixture {
    let mut session = Session::new(HEART);
    session.course = CourseId::from_bits(1);
    session.title = "Heart".to_owned();
    session.session_type = Some(LECTURE);
    session.terms = [10, 11].map(TermId::from_bits).into();
    let mut lungs = Session::new(LUNGS);
    lungs.course = CourseId::from_bits(1);
    lungs.title = "Lungs".to_owned();
    lungs.session_type = Some(SEMINAR);
    let mut records = vec![
        course(1, "ANA").into(),
        session_type(2, "Lecture").into(),
        session_type(4, "Seminar").into(),
        session.into(),
        lungs.into(),
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

fn perform(fixture: &mut CommandFixture, command: VocabularyCommand) {
    fixture.perform(Command::Vocabulary(command));
}

#[test]
fn deleting_types_leaves_their_sessions_without_one() {
    let mut fixture = fixture();
    let ids: BTreeSet<_> = [LECTURE, SEMINAR].into();
    let sessions = sessions_of_types(fixture.records(), &ids);
    assert_eq!(sessions, [HEART, LUNGS].into());
    perform(&mut fixture, VocabularyCommand::DeleteSessionTypes { ids });
    assert_eq!(fixture.session(HEART).session_type, None);
    assert_eq!(fixture.session(LUNGS).session_type, None);
    assert!(fixture.records().session_types.is_empty());
}

#[test]
fn deleting_a_term_moves_narrower_terms_up_and_removes_it_from_sessions() {
    let mut fixture = fixture();
    let ids: BTreeSet<_> = [TermId::from_bits(11)].into();
    let with_term = sessions_with_terms(fixture.records(), &ids);
    assert_eq!(with_term, [HEART].into());
    perform(&mut fixture, VocabularyCommand::DeleteTerms { ids });
    assert_eq!(fixture.session(HEART).terms, [TermId::from_bits(10)].into());
    let narrower = fixture.records().terms.get(TermId::from_bits(12));
    let parent = narrower.and_then(|term| term.parent);
    assert_eq!(parent, Some(TermId::from_bits(10)));
}

#[test]
fn a_narrower_term_moves_below_the_nearest_term_that_stays() {
    let mut fixture = fixture();
    let ids: BTreeSet<_> = [10, 11].map(TermId::from_bits).into();
    let moving = terms_moving_up(fixture.records(), &ids);
    assert_eq!(moving, [(TermId::from_bits(12), None)].into());
    perform(&mut fixture, VocabularyCommand::DeleteTerms { ids });
    let left = fixture.records().terms.get(TermId::from_bits(12)).cloned();
    assert_eq!(left.expect("a term that stays").parent, None);
}

#[test]
fn terms_below_each_other_are_deleted() {
    // Two merged edits can have put terms below each other.
    let term = |bits: u128, parent: u128| {
        let mut term = Term::new(TermId::from_bits(bits));
        term.parent = Some(TermId::from_bits(parent));
        Record::from(term)
    };
    let records = vec![term(20, 21), term(21, 20), term(22, 20)];
    let mut fixture = CommandFixture::with(records);
    let ids: BTreeSet<_> = [20, 21].map(TermId::from_bits).into();
    perform(&mut fixture, VocabularyCommand::DeleteTerms { ids });
    let left = fixture.records().terms.get(TermId::from_bits(22)).cloned();
    assert_eq!(left.expect("a term that stays").parent, None);
}

#[test]
fn deleting_vocabularies_takes_their_terms() {
    let mut fixture = fixture();
    let ids = [5, 6].map(VocabularyId::from_bits).into();
    perform(&mut fixture, VocabularyCommand::DeleteVocabularies { ids });
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

#[test]
fn the_label_of_a_deletion_counts_what_is_there() {
    let mut fixture = fixture();
    for command in [
        VocabularyCommand::DeleteTerms {
            ids: [10, 99].map(TermId::from_bits).into(),
        },
        VocabularyCommand::DeleteSessionTypes {
            ids: [2, 99].map(SessionTypeId::from_bits).into(),
        },
        VocabularyCommand::DeleteVocabularies {
            ids: [5, 99].map(VocabularyId::from_bits).into(),
        },
    ] {
        let change = fixture.perform(Command::Vocabulary(command));
        assert_eq!(change.label.count, 1);
    }
}

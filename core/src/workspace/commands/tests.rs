//! Deletion leaves no record that refers to what was deleted.

use super::testing::CommandFixture;
use crate::golden::fixtures;
use crate::model::{Kind, Uuid};
use crate::workspace::{Command, SessionCommand, VocabularyCommand};

/// The ids of the golden records that are deleted.
const PERSON: u64 = 101;
const COURSE: u64 = 300;
const SESSION_TYPE: u64 = 500;
const VOCABULARY: u64 = 600;
const TERM: u64 = 700;
const SESSION: u64 = 1001;

fn id<T>(seed: u64, of: fn(Uuid) -> T) -> T {
    of(fixtures::uuid(seed))
}

#[test]
fn nothing_refers_to_what_was_deleted() {
    use crate::model::{CourseId, PersonId, SessionId, SessionTypeId, TermId, VocabularyId};
    let people = [id(PERSON, PersonId)].into();
    let courses = [id(COURSE, CourseId)].into();
    let sessions = [id(SESSION, SessionId)].into();
    let session_types = [id(SESSION_TYPE, SessionTypeId)].into();
    let vocabularies = [id(VOCABULARY, VocabularyId)].into();
    let terms = [id(TERM, TermId)].into();
    for (seed, command) in [
        (PERSON, Command::DeletePeople { ids: people }),
        (COURSE, Command::DeleteCourses { ids: courses }),
        (
            SESSION,
            Command::Session(SessionCommand::Delete { ids: sessions }),
        ),
        (
            SESSION_TYPE,
            Command::Vocabulary(VocabularyCommand::DeleteSessionTypes { ids: session_types }),
        ),
        (
            VOCABULARY,
            Command::Vocabulary(VocabularyCommand::DeleteVocabularies { ids: vocabularies }),
        ),
        (
            TERM,
            Command::Vocabulary(VocabularyCommand::DeleteTerms { ids: terms }),
        ),
    ] {
        let mut fixture = CommandFixture::with(fixtures::full());
        fixture.perform(command);
        let deleted = fixtures::uuid(seed).to_string();
        for kind in Kind::ALL {
            // Drafts are what was typed; they are checked when they are saved.
            if matches!(kind, Kind::Draft | Kind::DraftCourses | Kind::DraftLearners) {
                continue;
            }
            for record in fixture.records().of_kind(*kind) {
                let mut json = Vec::new();
                record.write(&mut json);
                let json = String::from_utf8_lossy(&json).into_owned();
                assert!(!json.contains(&deleted), "{json}");
            }
        }
    }
}

#[test]
fn deleting_a_course_takes_its_sessions_with_everything() {
    let mut fixture = CommandFixture::with(fixtures::full());
    let courses = [300, 301]
        .map(|seed| id(seed, crate::model::CourseId))
        .into();
    let references = crate::workspace::CourseReferences::of(fixture.records(), &courses);
    assert_eq!((references.sessions.len(), references.offerings), (2, 2));
    fixture.perform(Command::DeleteCourses { ids: courses });
    let records = fixture.records();
    for kind in [
        Kind::Session,
        Kind::Offering,
        Kind::SessionObjective,
        Kind::CourseObjective,
        Kind::LearningMaterial,
    ] {
        assert_eq!(records.count_of(kind), 0, "{kind:?}");
    }
}

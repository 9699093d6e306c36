//! Addresses of pages that show records of any kind.

use crate::app::list_link::offering_href;
use crate::app::route::Route;
use lectern_core::model::{
    ClassId, CohortId, CourseId, CourseObjectiveId, CourseSessionId, IdentifiedRecordId, Kind,
    LearnerGroupId, LearningMaterialId, OfferingId, PersonId, RecordKey, RoomId, SessionId,
    SessionObjectiveId, TermId, Uuid, VocabularyId,
};
use lectern_core::workspace::Records;

/// Returns the address of the page that shows a record, or `None` if there is none. A relation is shown
/// by the first record that it relates, an id in another system by its record.
#[must_use]
pub fn record_href(records: &Records, key: RecordKey) -> Option<String> {
    let id = Uuid::from_u128(key.id_bits().next().unwrap_or_default());
    let session = |id: SessionId| {
        let course = records.sessions.get(id)?.course;
        Some(Route::Session { course, id })
    };
    let route = match key.kind() {
        Kind::Person | Kind::PersonAvailability => Route::Person { id: PersonId(id) },
        Kind::Class | Kind::ClassMember => Route::Class { id: ClassId(id) },
        Kind::Category => Route::Categories,
        Kind::Course => Route::Course { id: CourseId(id) },
        Kind::CourseObjective => {
            let objective = records.course_objectives.get(CourseObjectiveId(id))?;
            Route::Course {
                id: objective.course,
            }
        }
        Kind::SessionType => Route::SessionTypes,
        Kind::Vocabulary => Route::Vocabulary {
            id: VocabularyId(id),
        },
        Kind::Term => Route::Vocabulary {
            id: records.terms.get(TermId(id))?.vocabulary,
        },
        Kind::CourseSession | Kind::SessionCourse | Kind::Enrolment | Kind::SessionClass => {
            Route::CourseSession {
                id: CourseSessionId(id),
            }
        }
        Kind::Session | Kind::IndependentLearning => session(SessionId(id))?,
        Kind::SessionObjective => session(
            records
                .session_objectives
                .get(SessionObjectiveId(id))?
                .session,
        )?,
        Kind::LearningMaterial => session(
            records
                .learning_materials
                .get(LearningMaterialId(id))?
                .session,
        )?,
        Kind::Offering => {
            let id = OfferingId(id);
            let session = records.sessions.get(records.offerings.get(id)?.session)?;
            return Some(offering_href(session, id));
        }
        Kind::Cohort | Kind::CohortMember => Route::Cohort { id: CohortId(id) },
        Kind::LearnerGroup | Kind::GroupMembership => Route::LearnerGroup {
            id: LearnerGroupId(id),
        },
        Kind::InstructorGroup => Route::InstructorGroups,
        Kind::Room => Route::Room { id: RoomId(id) },
        Kind::Holiday => Route::Holidays,
        Kind::DismissedConflict => Route::Conflicts,
        Kind::Settings => Route::Settings,
        Kind::ExternalIdentifier => {
            let record = key.id_bits().nth(1)?;
            let mut keys = Kind::ALL
                .iter()
                .map(|kind| RecordKey::new(*kind, [record, 0]));
            let known = keys.find(|key| {
                IdentifiedRecordId::of_record(*key).is_some() && records.get(*key).is_some()
            });
            return record_href(records, known?);
        }
        Kind::Draft | Kind::DraftCourses | Kind::DraftLearners => return None,
    };
    Some(route.href())
}

use lectern_core::model::Uuid;
use proptest::prelude::*;

use super::*;

#[test]
fn an_address_reads_back_as_written() {
    let id = CourseSessionId(Uuid::from_u128(7));
    let mut routes = vec![
        Route::Home,
        Route::Welcome,
        Route::CourseSessions,
        Route::NewCourseSession,
        Route::CourseSession { id },
        Route::Categories,
        Route::Courses,
        Route::Course {
            id: CourseId(Uuid::from_u128(8)),
        },
        Route::Conflicts,
        Route::Calendar,
        Route::LearnerGroups,
        Route::LearnerGroup {
            id: LearnerGroupId(Uuid::from_u128(10)),
        },
        Route::NewSubgroup {
            id: LearnerGroupId(Uuid::from_u128(10)),
        },
        Route::NewCohort,
        Route::Cohort {
            id: CohortId(Uuid::from_u128(11)),
        },
        Route::NewLearnerGroup {
            id: CohortId(Uuid::from_u128(11)),
        },
        Route::Session {
            course: CourseId(Uuid::from_u128(8)),
            id: SessionId(Uuid::from_u128(10)),
        },
        Route::Generator {
            course: CourseId(Uuid::from_u128(8)),
            id: SessionId(Uuid::from_u128(10)),
        },
        Route::People,
        Route::Person {
            id: PersonId(Uuid::from_u128(12)),
        },
        Route::Classes,
        Route::Class {
            id: ClassId(Uuid::from_u128(9)),
        },
        Route::Rooms,
        Route::Room {
            id: RoomId(Uuid::from_u128(10)),
        },
        Route::InstructorGroups,
        Route::SessionTypes,
        Route::Vocabularies,
        Route::Vocabulary {
            id: VocabularyId(Uuid::from_u128(11)),
        },
        Route::Holidays,
        Route::Files,
        Route::Sync,
        Route::Settings,
    ];
    routes.extend(Step::ALL.map(|step| Route::Wizard { id, step }));
    for route in routes {
        assert_eq!(Route::from_hash(&route.href()), route);
    }
    for tab in SessionsTab::ALL {
        assert_eq!(Route::from_hash(&tab.href()), Route::CourseSessions);
        assert_eq!(SessionsTab::from_hash(&tab.href()), tab);
    }
}

#[test]
fn an_unknown_address_is_not_found() {
    for hash in [
        "#/nowhere",
        "#nowhere",
        "#/course-sessions/x",
        "#/classes/1/2",
        "#/people/7",
        "#/course-sessions/new/details",
        "#/courses/%ff",
        "#/Kürse",
    ] {
        assert_eq!(Route::from_hash(hash), Route::NotFound, "{hash}");
    }
    assert_eq!(Route::from_hash(""), Route::Home);
    assert_eq!(Route::from_hash("#/people/"), Route::People);
}

proptest! {
    #[test]
    fn any_text_is_some_route(hash in ".{0,60}") {
        let _ = Route::from_hash(&hash);
        let _ = SessionsTab::from_hash(&hash);
    }
}

//! The addresses of pages, in the URL's hash, so that the app can be served from any path of any
//! static host. Parsing and printing are derived; [`navigation`](super::navigation) follows them.

use lectern_core::model::{
    ClassId, CohortId, CourseId, CourseSessionId, LearnerGroupId, PersonId, RoomId, SessionId,
    Step, VocabularyId,
};
use yew_router::Routable;

mod sessions_tab;

pub use sessions_tab::SessionsTab;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// The list of course sessions, or the welcome page of an empty browser.
    #[at("/")]
    Home,
    /// The ways to begin.
    #[at("/welcome")]
    Welcome,
    /// The list of course sessions; its tab is in the query.
    #[at("/course-sessions")]
    CourseSessions,
    /// A new course session: creates its id and goes on to its first step.
    #[at("/course-sessions/new")]
    NewCourseSession,
    /// A course session, at the step at which it was left.
    #[at("/course-sessions/:id")]
    CourseSession {
        /// The course session.
        id: CourseSessionId,
    },
    /// A step of the wizard.
    #[at("/course-sessions/:id/:step")]
    Wizard {
        /// The course session.
        id: CourseSessionId,
        /// The step.
        step: Step,
    },
    /// Session categories.
    #[at("/categories")]
    Categories,
    /// Courses.
    #[at("/courses")]
    Courses,
    /// One course.
    #[at("/courses/:id")]
    Course {
        /// The course.
        id: CourseId,
    },
    /// Conflicts; what narrows the list is in the query.
    #[at("/conflicts")]
    Conflicts,
    /// The calendar; its view, date and filters are in the query.
    #[at("/calendar")]
    Calendar,
    /// Learner groups of the first cohort.
    #[at("/learner-groups")]
    LearnerGroups,
    /// One learner group.
    #[at("/learner-groups/:id")]
    LearnerGroup {
        /// The group.
        id: LearnerGroupId,
    },
    /// The form of a new subgroup.
    #[at("/learner-groups/:id/new")]
    NewSubgroup {
        /// The group above it.
        id: LearnerGroupId,
    },
    /// The form of a new cohort.
    #[at("/cohorts/new")]
    NewCohort,
    /// One cohort.
    #[at("/cohorts/:id")]
    Cohort {
        /// The cohort.
        id: CohortId,
    },
    /// The form of a new top-level group.
    #[at("/cohorts/:id/new-group")]
    NewLearnerGroup {
        /// The cohort.
        id: CohortId,
    },
    /// One session of a course.
    #[at("/courses/:course/sessions/:id")]
    Session {
        /// The course.
        course: CourseId,
        /// The session.
        id: SessionId,
    },
    /// The generator of offerings of a session.
    #[at("/courses/:course/sessions/:id/generate")]
    Generator {
        /// The course.
        course: CourseId,
        /// The session.
        id: SessionId,
    },
    /// People.
    #[at("/people")]
    People,
    /// One person.
    #[at("/people/:id")]
    Person {
        /// The person.
        id: PersonId,
    },
    /// Classes.
    #[at("/classes")]
    Classes,
    /// One class.
    #[at("/classes/:id")]
    Class {
        /// The class.
        id: ClassId,
    },
    /// Rooms.
    #[at("/rooms")]
    Rooms,
    /// One room.
    #[at("/rooms/:id")]
    Room {
        /// The room.
        id: RoomId,
    },
    /// Instructor groups.
    #[at("/instructor-groups")]
    InstructorGroups,
    /// Session types.
    #[at("/session-types")]
    SessionTypes,
    /// Vocabularies.
    #[at("/vocabularies")]
    Vocabularies,
    /// One vocabulary.
    #[at("/vocabularies/:id")]
    Vocabulary {
        /// The vocabulary.
        id: VocabularyId,
    },
    /// Holidays.
    #[at("/holidays")]
    Holidays,
    /// Files in and out.
    #[at("/files")]
    Files,
    /// Storage and sync.
    #[at("/sync")]
    Sync,
    /// Settings.
    #[at("/settings")]
    Settings,
    /// An unknown address.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// Parses the hash of an address; any text is some route. A hash without a leading slash is read
    /// as if it had one.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let (path, _) = path.split_once('?').unwrap_or((path, ""));
        let path = path.trim_matches('/');
        // No address has other characters; route-recognizer 0.3 overflows on the character NUL.
        if !path.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Self::NotFound;
        }
        Self::recognize(&format!("/{path}")).unwrap_or(Self::NotFound)
    }

    /// Returns `true` if going from one to the other stays on one page, so that the focus stays where
    /// it is.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        self == other || (self.is_learner_groups() && other.is_learner_groups())
    }

    /// Returns `true` for the addresses of the page of learner groups.
    #[must_use]
    pub const fn is_learner_groups(&self) -> bool {
        matches!(
            self,
            Self::LearnerGroups
                | Self::LearnerGroup { .. }
                | Self::NewSubgroup { .. }
                | Self::NewCohort
                | Self::Cohort { .. }
                | Self::NewLearnerGroup { .. }
        )
    }

    /// Returns the address of the page, for a link.
    #[must_use]
    pub fn href(&self) -> String {
        format!("#{}", self.to_path())
    }
}

#[cfg(test)]
mod tests;

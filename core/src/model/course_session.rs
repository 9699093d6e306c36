//! Course sessions: periods in which learners follow courses under coaches.
//!
//! A course session is several records, so that two people can edit its parts at the same time and
//! a change of one enrolment does not write the others again: [`CourseSession`] itself, a
//! [`SessionCourse`] for each course, an [`Enrolment`] for each learner and a [`SessionClass`] for
//! each class.
//!
//! ```
//! use lectern_core::model::{CourseSession, CourseSessionId, TimeLimits, Uuid};
//!
//! let session = CourseSession::new(CourseSessionId(Uuid::from_u128(7)));
//! assert_eq!(session.limits, TimeLimits::None);
//! ```

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::is_default;
use super::record::record;
use super::{CategoryId, ClassId, CourseId, CourseSessionId, Instant, OrderKey, Period, PersonId};

/// The period in which learners have access.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum TimeLimits {
    /// Access without a limit.
    #[default]
    None,
    /// Access between two local times in the time zone of the workspace.
    Dates(AccessDates),
    /// Access for a number of days from the first visit of each learner.
    Duration {
        /// 1 to 3660.
        days: u16,
    },
}

/// The access dates of a course session, and the additional days of its coaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessDates {
    /// The period in which learners have access.
    pub access: Period<NaiveDateTime>,
    /// The period that learners are shown, if it differs from `access`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub display: Option<Period<NaiveDateTime>>,
    /// Days that coaches have access before the start, 0 to 366.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coach_days_before: u16,
    /// Days that coaches have access after the end, 0 to 366.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coach_days_after: u16,
}

/// The access of learners after the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterEnd {
    /// Resources can be read; tests, posts and uploads are closed.
    #[default]
    ReadOnly,
    /// Full access, from the history.
    Accessible,
    /// No access.
    NotAccessible,
}

record! {
    /// A period in which a set of learners follows a set of courses under coaches.
    CourseSession = "course-session" schema 1 by { id: CourseSessionId } with {
        /// 1 to 150 characters, unique in the workspace ignoring case and accents.
        name: String = "name" as scalar,
        /// The general coaches; at least one.
        coaches: BTreeSet<PersonId> = "coaches" as set,
        /// The coach who was chosen first of several; formats with one coach name this one. Without
        /// meaning unless the person is one of `coaches`.
        first_coach: Option<PersonId> = "firstCoach" as scalar,
        /// The session category, if any.
        category: Option<CategoryId> = "category" as scalar,
        /// The period in which learners have access.
        limits: TimeLimits = "limits" as scalar,
        /// The access of learners after the end.
        after_end: AfterEnd = "afterEnd" as scalar,
        /// Plain text with line breaks.
        description: String = "description" as scalar,
        /// `true` if learners see the description.
        show_description: bool = "showDescription" as scalar,
        /// The time at which it was moved to the bin, from which it is deleted after 30 days.
        binned_at: Option<Instant> = "binnedAt" as scalar,
    }
}

impl CourseSession {
    /// Returns the coach who was chosen first, or `None` if that is not known.
    #[must_use]
    pub fn first_coach(&self) -> Option<PersonId> {
        self.first_coach
            .filter(|coach| self.coaches.contains(coach))
    }

    /// Returns `true` if it has coaches and all of them are among `people`.
    #[must_use]
    pub fn loses_all_coaches(&self, people: &BTreeSet<PersonId>) -> bool {
        !self.coaches.is_empty() && self.coaches.is_subset(people)
    }
}

record! {
    /// One course in one course session.
    SessionCourse = "cs-course" schema 1 by { session: CourseSessionId, course: CourseId } with {
        /// The position among the courses of the course session.
        order: OrderKey = "order" as scalar,
        /// The coaches of this course in this course session.
        coaches: BTreeSet<PersonId> = "coaches" as set,
    }
}

record! {
    /// One learner in one course session, and the sources of the enrolment.
    Enrolment = "enrolment" schema 1 by { session: CourseSessionId, person: PersonId } with {
        /// `true` if the learner was added as a person, not only through a class.
        individually: bool = "individually" as scalar,
        /// The classes through which the learner is enrolled.
        classes: BTreeSet<ClassId> = "classes" as set,
        /// Days in addition to the duration, for this learner.
        extension_days: u16 = "extensionDays" as scalar,
        /// The courses of the course session that this learner does not follow; never all of them.
        blocked_courses: BTreeSet<CourseId> = "blockedCourses" as set,
        /// The time at which the learner first opened a course of the course session, if known.
        first_access: Option<Instant> = "firstAccess" as scalar,
    }
}

record! {
    /// One class enrolled as one in one course session.
    SessionClass = "cs-class" schema 1 by { session: CourseSessionId, class: ClassId } with {
        /// `true` if people who join or leave the class later are enrolled or removed too.
        follow: bool = "follow" as scalar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::to_json;

    fn from_bytes(json: &[u8]) -> Option<TimeLimits> {
        serde_json::from_slice(json).ok()
    }

    /// Earlier versions wrote days of zero too.
    #[test]
    fn time_limits_read_as_they_were_always_written() {
        let none = r#"{"type":"none"}"#;
        assert_eq!(from_bytes(none.as_bytes()), Some(TimeLimits::None));
        assert_eq!(to_json(&TimeLimits::None), none.as_bytes());
        let duration = TimeLimits::Duration { days: 30 };
        let json = r#"{"type":"duration","days":30}"#;
        assert_eq!(from_bytes(json.as_bytes()), Some(duration.clone()));
        assert_eq!(to_json(&duration), json.as_bytes());
        let json = r#"{"access":{"start":"2026-09-14T08:00:00"},"type":"dates","display":{"start":"2026-09-14T08:00:00","end":"2027-01-31T18:30:00"},"coachDaysBefore":0,"coachDaysAfter":7}"#;
        let limits: TimeLimits = from_bytes(json.as_bytes()).expect("time limits");
        let TimeLimits::Dates(dates) = &limits else {
            panic!("dates")
        };
        assert!(matches!(dates.access, Period::From(_)));
        assert!(matches!(dates.display, Some(Period::Between(..))));
        assert_eq!((dates.coach_days_before, dates.coach_days_after), (0, 7));
        assert_eq!(from_bytes(&to_json(&limits)), Some(limits));
    }

    #[test]
    fn time_limits_without_what_they_need_are_none_at_all() {
        for json in [
            r#"{}"#,
            r#"{"type":"dates"}"#,
            r#"{"type":"dates","access":{}}"#,
            r#"{"type":"duration"}"#,
            r#"{"type":"duration","days":70000}"#,
            r#"{"type":"weeks"}"#,
        ] {
            assert!(from_bytes(json.as_bytes()).is_none(), "{json}");
        }
    }
}

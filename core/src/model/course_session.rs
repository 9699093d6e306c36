//! Course sessions: a period in which learners follow courses under coaches.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::is_default;
use super::record::record;
use super::{CategoryId, ClassId, CourseId, CourseSessionId, Instant, OrderKey, Period, PersonId};

/// When learners may enter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum TimeLimits {
    /// Always.
    #[default]
    None,
    /// From one wall clock time to another, in the zone of the workspace.
    Dates(AccessDates),
    /// For so many days from the first visit, counted for each learner.
    Duration {
        /// 1 to 3660.
        days: u16,
    },
}

/// The dates of a course session and the days around them that coaches have on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessDates {
    /// When learners have access.
    pub access: Period<NaiveDateTime>,
    /// What learners are shown instead, when that differs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub display: Option<Period<NaiveDateTime>>,
    /// Whole days that coaches enter before the start, 0 to 366.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coach_days_before: u16,
    /// Whole days that coaches stay after the end, 0 to 366.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coach_days_after: u16,
}

/// What is left after the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterEnd {
    /// Sees resources; no tests, posts or uploads.
    #[default]
    ReadOnly,
    /// Everything, through the history.
    Accessible,
    /// Nothing.
    NotAccessible,
}

record! {
    /// A period in which a set of learners follows a set of courses under coaches.
    CourseSession = "course-session" schema 1 by { id: CourseSessionId } with {
        /// 1 to 150 characters, unique in the workspace ignoring case and accents.
        name: String = "name" as scalar,
        /// The general coaches; at least one.
        coaches: BTreeSet<PersonId> = "coaches" as set,
        /// The folder it lies in.
        category: Option<CategoryId> = "category" as scalar,
        /// When learners may enter.
        limits: TimeLimits = "limits" as scalar,
        /// What is left after the end.
        after_end: AfterEnd = "afterEnd" as scalar,
        /// Plain text with line breaks.
        description: String = "description" as scalar,
        /// Whether learners see the description.
        show_description: bool = "showDescription" as scalar,
        /// Since when it lies in the bin; after 30 days it is gone.
        binned_at: Option<Instant> = "binnedAt" as scalar,
    }
}

record! {
    /// One course in one course session.
    SessionCourse = "cs-course" schema 1 by { session: CourseSessionId, course: CourseId } with {
        /// Its place among the courses of the course session.
        order: OrderKey = "order" as scalar,
        /// The coaches of this course in this course session.
        coaches: BTreeSet<PersonId> = "coaches" as set,
    }
}

record! {
    /// One learner in one course session, and why.
    Enrolment = "enrolment" schema 1 by { session: CourseSessionId, person: PersonId } with {
        /// Whether the learner was added as a person.
        individually: bool = "individually" as scalar,
        /// The classes through which the learner came.
        classes: BTreeSet<ClassId> = "classes" as set,
        /// Days on top of the duration, for this learner.
        extension_days: u16 = "extensionDays" as scalar,
        /// Courses of the course session that this learner does not follow; never all of them.
        blocked_courses: BTreeSet<CourseId> = "blockedCourses" as set,
        /// When the learner first opened a course of it, where that is known.
        first_access: Option<Instant> = "firstAccess" as scalar,
    }
}

record! {
    /// One class enrolled as one in one course session.
    SessionClass = "cs-class" schema 1 by { session: CourseSessionId, class: ClassId } with {
        /// Whether people who join or leave the class later join or leave here too.
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

    /// What the versions before our own JSON wrote, which named the days at nought too.
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

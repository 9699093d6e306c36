//! Course sessions: a period in which learners follow courses under coaches.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

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
    #[serde(rename_all = "camelCase")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<Period<NaiveDateTime>>,
    /// Whole days that coaches enter before the start, 0 to 366.
    #[serde(default)]
    pub coach_days_before: u16,
    /// Whole days that coaches stay after the end, 0 to 366.
    #[serde(default)]
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
        name: String = "name",
        /// The general coaches; at least one.
        coaches: BTreeSet<PersonId> = "coaches",
        /// The folder it lies in.
        category: Option<CategoryId> = "category",
        /// When learners may enter.
        limits: TimeLimits = "limits",
        /// What is left after the end.
        after_end: AfterEnd = "afterEnd",
        /// Plain text with line breaks.
        description: String = "description",
        /// Whether learners see the description.
        show_description: bool = "showDescription",
        /// Since when it lies in the bin; after 30 days it is gone.
        binned_at: Option<Instant> = "binnedAt",
    }
}

record! {
    /// One course in one course session.
    SessionCourse = "cs-course" schema 1 by { session: CourseSessionId, course: CourseId } with {
        /// Its place among the courses of the course session.
        order: OrderKey = "order",
        /// The coaches of this course in this course session.
        coaches: BTreeSet<PersonId> = "coaches",
    }
}

record! {
    /// One learner in one course session, and why.
    Enrolment = "enrolment" schema 1 by { session: CourseSessionId, person: PersonId } with {
        /// Whether the learner was added as a person.
        individually: bool = "individually",
        /// The classes through which the learner came.
        classes: BTreeSet<ClassId> = "classes",
        /// Days on top of the duration, for this learner.
        extension_days: u16 = "extensionDays",
        /// Courses of the course session that this learner does not follow; never all of them.
        blocked_courses: BTreeSet<CourseId> = "blockedCourses",
        /// When the learner first opened a course of it, where that is known.
        first_access: Option<Instant> = "firstAccess",
    }
}

record! {
    /// One class enrolled as one in one course session.
    SessionClass = "cs-class" schema 1 by { session: CourseSessionId, class: ClassId } with {
        /// Whether people who join or leave the class later join or leave here too.
        follow: bool = "follow",
    }
}

//! Independent learning: the part of a session that learners do on their own.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::record::record;
use super::{Hours, InstructorGroupId, LearnerGroupId, PersonId, SessionId};

record! {
    /// The independent learning of a session: hours and a due date in place of times on the calendar.
    ///
    /// A session can have independent learning, offerings, or both. Switching it off keeps the values.
    IndependentLearning = "ilm" schema 1 by { session: SessionId } with {
        /// `true` if the session includes independent learning.
        enabled: bool = "enabled" as scalar,
        /// The time that learners need; zero only while it is not yet known.
        hours: Hours = "hours" as scalar,
        /// The local time at which it is due; the post-requisite of the session takes precedence.
        due: Option<NaiveDateTime> = "due" as scalar,
        /// The learner groups that take part.
        groups: BTreeSet<LearnerGroupId> = "groups" as set,
        /// People who take part in addition to the groups.
        learners: BTreeSet<PersonId> = "learners" as set,
        /// The instructors.
        instructors: BTreeSet<PersonId> = "instructors" as set,
        /// The instructor groups.
        instructor_groups: BTreeSet<InstructorGroupId> = "instructorGroups" as set,
    }
}

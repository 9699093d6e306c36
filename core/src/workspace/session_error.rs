//! Errors of commands on sessions and offerings.

use crate::model::SessionId;
use crate::planning::RecurrenceError;
use crate::rules::publication::MissingPart;

/// A session that cannot be published yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncompleteSession {
    /// The session.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// The required parts that are missing.
    pub missing: Vec<MissingPart>,
}

/// Reasons why sessions or offerings cannot be as asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// Post-requisite that would have to be completed before the session itself.
    #[error("{} sessions would be due before one another", .0.len() - 1)]
    PrerequisiteCycle(Vec<String>),
    /// Post-requisite that is a session of another course.
    #[error("the post-requisite is a session of another course")]
    OtherCourse,
    /// Sessions without the parts that publication requires; none has been published.
    #[error("{} sessions are incomplete", .0.len())]
    Incomplete(Vec<IncompleteSession>),
    /// Recurrence without dates.
    #[error(transparent)]
    Recurrence(#[from] RecurrenceError),
    /// Offerings that would be outside the years 1 to 9999, or longer than 31 days.
    #[error("a time is out of range")]
    OutOfRange,
    /// More offerings than one command may add.
    #[error("more than {max} offerings at once")]
    TooManyOfferings {
        /// The maximum number of offerings.
        max: usize,
    },
}

//! Errors of commands. A failed command has no effect.

use super::session_error::SessionError;
use crate::rules::fields::FieldProblem;

/// Reasons why a command was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Invalid fields of a form.
    #[error("{} fields are wrong", .0.len())]
    Fields(Vec<FieldProblem>),
    /// Record that the command refers to missing; another tab may have removed it.
    #[error("gone")]
    NotFound,
    /// Learner blocked from every course; the enrolment itself should be ended instead (Chamilo
    /// 1.11 refuses it likewise).
    #[error("all courses blocked")]
    AllCoursesBlocked,
    /// Learner groups that would not fit together.
    #[error(transparent)]
    Group(GroupError),
    /// Sessions or offerings that cannot be as asked for.
    #[error(transparent)]
    Session(SessionError),
    /// No step to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No step to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// Step whose change is only in the store and must be read first.
    #[error("not at hand")]
    NotLoaded,
    /// Workspace open for reading only.
    #[error("read only")]
    ReadOnly,
}

/// Reasons why learner groups and their members would not fit together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    /// Group moved below itself.
    #[error("the group would be below itself")]
    BelowItself,
    /// People who would be in two groups of one parent.
    #[error("{people} people are in a sibling of the group")]
    InSibling {
        /// The name of the first person.
        person: String,
        /// The title of the group that has the person.
        sibling: String,
        /// The number of people.
        people: usize,
    },
    /// Subgroup copied with its members, who would be in two groups of one parent.
    #[error("the members would be in the group and in its copy")]
    CopyBesideOriginal,
}

//! Errors of commands. A failed command has no effect.

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
    /// No step to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Step whose change is only in the store and must be read first.
    #[error("not at hand")]
    NotLoaded,
    /// Workspace open for reading only.
    #[error("read only")]
    ReadOnly,
}

//! Why a command was not carried out. Nothing was changed.

use crate::rules::fields::FieldProblem;

/// Why a command was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Fields of a form are wrong.
    #[error("{} fields are wrong", .0.len())]
    Fields(Vec<FieldProblem>),
    /// What it is about is not there any more; another tab may have removed it.
    #[error("gone")]
    NotFound,
    /// A learner would be kept out of every course; then the enrolment itself should end
    /// (Chamilo 1.11 refuses it likewise).
    #[error("all courses blocked")]
    AllCoursesBlocked,
    /// There is nothing to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The step lies in the store and has to be fetched first.
    #[error("not at hand")]
    NotLoaded,
    /// The workspace is open for reading only.
    #[error("read only")]
    ReadOnly,
}

//! The stages of an import, and the parts of its work.

use std::rc::Rc;

use lectern_core::exchange::DryRun;
use lectern_core::exchange::backup::Backup;
use yew::AttrValue;

use crate::i18n::Files as Message;

/// Stage of an import.
#[derive(Clone)]
pub enum Stage {
    /// No file, or the reason why the last one could not be imported.
    Idle(Option<AttrValue>),
    /// Long work in progress: its message, the amount done and the total.
    Working(Message, u64, u64),
    /// The file was read; its format is unknown, or columns are missing.
    Unclear(AttrValue),
    /// Dry run of a table, ready to be applied.
    Ready(Rc<DryRun>),
    /// Backup, ready to be restored.
    Backup(Rc<Backup>),
}

/// Part of the work that is done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redo {
    /// The file is read and the import planned.
    Read,
    /// The import is planned, which shows progress.
    Plan,
    /// The import is planned while the last dry run stays in sight, so that the focus stays too.
    Answers,
}

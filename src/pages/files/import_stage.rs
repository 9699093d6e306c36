//! The stages of an import.

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

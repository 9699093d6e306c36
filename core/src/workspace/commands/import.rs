//! Performing an import, as shown by its dry run, in one change.

use std::collections::BTreeSet;

use super::classes;
use crate::model::{ClassId, PersonId, Record};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// Outcome of a dry run: records to write unchanged, and members to add to classes (so that course
/// sessions that follow the class enrol them too).
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// File name, for the history.
    pub file: String,
    /// Records to add or replace.
    pub records: Vec<Record>,
    /// Members to add; the class may be one of `records`.
    pub join: Vec<(ClassId, PersonId)>,
    /// Members to remove.
    pub leave: Vec<(ClassId, PersonId)>,
}

pub fn take(edits: &mut Edits<'_>, import: Import) -> Result<ActionLabel, CommandError> {
    let count = import.records.len() + import.join.len() + import.leave.len();
    for record in import.records {
        edits.put(record);
    }
    let touched: BTreeSet<ClassId> = import
        .join
        .iter()
        .chain(&import.leave)
        .map(|(class, _)| *class)
        .collect();
    for class in touched {
        let of = |pairs: &[(ClassId, PersonId)]| {
            pairs
                .iter()
                .filter(|(in_class, _)| *in_class == class)
                .map(|(_, person)| *person)
                .collect()
        };
        classes::follow(edits, class, &of(&import.join), &of(&import.leave));
    }
    Ok(ActionLabel {
        action: ActionKind::Imported,
        name: import.file,
        count,
    })
}

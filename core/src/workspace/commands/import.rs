//! What an import's dry run showed, taken as one change.

use std::collections::BTreeSet;

use super::classes;
use crate::model::{ClassId, PersonId, Record};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// The outcome of a dry run: records to write as they stand, and members who join classes (so that
/// course sessions that follow the class enrol them too).
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The file's name, for the history.
    pub file: String,
    /// Records to add or replace.
    pub records: Vec<Record>,
    /// Who joins which class; the class may be among the records.
    pub join: Vec<(ClassId, PersonId)>,
    /// Who leaves which class.
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

//! Starting a workspace, and its settings.

use crate::model::{Record, Settings};
use crate::text::clean_line;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

pub fn begin(edits: &mut Edits<'_>, settings: Settings) -> Result<ActionLabel, CommandError> {
    let settings = cleaned(settings);
    let label = ActionLabel::one(ActionKind::BeganWorkspace, settings.name.clone());
    edits.put(settings);
    for record in super::super::builtin::tables() {
        edits.put(record);
    }
    Ok(label)
}

pub fn begin_with(edits: &mut Edits<'_>, records: Vec<Record>) -> ActionLabel {
    let mut label = ActionLabel::one(ActionKind::OpenedSample, "");
    for record in records {
        if let Record::Settings(settings) = &record {
            label.name.clone_from(&settings.name);
        }
        edits.put(record);
    }
    label
}

pub fn save(edits: &mut Edits<'_>, settings: Settings) -> ActionLabel {
    let settings = cleaned(settings);
    let label = ActionLabel::one(ActionKind::ChangedSettings, settings.name.clone());
    edits.put(settings);
    label
}

fn cleaned(mut settings: Settings) -> Settings {
    settings.name = clean_line(&settings.name).into_owned();
    settings.zone = clean_line(&settings.zone).into_owned();
    settings
}

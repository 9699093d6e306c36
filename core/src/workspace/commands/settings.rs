//! Beginning a workspace, and its settings.

use crate::model::{Record, Settings};
use crate::workspace::edits::Edits;
use crate::workspace::label::{Deed, Label};
use crate::workspace::refusal::Refusal;
use crate::workspace::state::Acting;

pub fn begin(
    edits: &mut Edits<'_>,
    settings: Settings,
    acting: &mut Acting<'_>,
) -> Result<Label, Refusal> {
    let label = Label::one(Deed::BeganWorkspace, settings.name.clone());
    edits.put(settings);
    for record in super::super::builtin::tables(acting.ids) {
        edits.put(record);
    }
    Ok(label)
}

pub fn begin_with(edits: &mut Edits<'_>, records: Vec<Record>) -> Label {
    let mut label = Label::one(Deed::OpenedSample, "");
    for record in records {
        if let Record::Settings(settings) = &record {
            label.name.clone_from(&settings.name);
        }
        edits.put(record);
    }
    label
}

pub fn save(edits: &mut Edits<'_>, settings: Settings) -> Label {
    let label = Label::one(Deed::ChangedSettings, settings.name.clone());
    edits.put(settings);
    label
}

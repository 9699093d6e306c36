//! Learning materials of sessions.

use super::objectives::key_at;
use crate::model::{LearningMaterial, LearningMaterialId, RecordType, Session, SessionId};
use crate::rules::sessions::{MaterialForm, validate_material};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// One operation on learning materials.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum MaterialCommand {
    /// Adds a material at the end.
    Add {
        session: SessionId,
        form: MaterialForm,
    },
    /// Changes a material.
    Save {
        id: LearningMaterialId,
        form: MaterialForm,
    },
    /// Moves a material to a position among the others, from 0.
    Move {
        id: LearningMaterialId,
        position: usize,
    },
    /// Deletes a material.
    Delete { id: LearningMaterialId },
}

pub fn plan(
    edits: &mut Edits<'_>,
    command: MaterialCommand,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    match command {
        MaterialCommand::Add { session, form } => {
            edits.find::<Session>(session)?;
            let mut material = LearningMaterial::new(LearningMaterialId(context.ids.next()));
            material.session = session;
            let others = edits.base.materials_of(session);
            material.order = key_at(others.iter().map(|other| &other.order), usize::MAX);
            save(edits, material, &form, ActionKind::AddedMaterial)
        }
        MaterialCommand::Save { id, form } => {
            let material = edits.find(id)?;
            save(edits, material, &form, ActionKind::ChangedMaterial)
        }
        MaterialCommand::Move { id, position } => {
            let mut material = edits.find::<LearningMaterial>(id)?;
            let mut others = edits.base.materials_of(material.session);
            others.retain(|other| other.id != id);
            material.order = key_at(others.iter().map(|other| &other.order), position);
            let label = ActionLabel::one(ActionKind::MovedMaterial, material.title.clone());
            edits.put(material);
            Ok(label)
        }
        MaterialCommand::Delete { id } => {
            let material = edits.find::<LearningMaterial>(id)?;
            edits.remove(LearningMaterial::record_key(id));
            Ok(ActionLabel::one(
                ActionKind::DeletedMaterial,
                material.title,
            ))
        }
    }
}

fn save(
    edits: &mut Edits<'_>,
    mut material: LearningMaterial,
    form: &MaterialForm,
    action: ActionKind,
) -> Result<ActionLabel, CommandError> {
    let valid = validate_material(form).map_err(CommandError::Fields)?;
    material.title = valid.title;
    material.content = valid.content;
    material.required = form.required;
    material.notes = valid.notes;
    material.visibility = valid.visibility;
    let label = ActionLabel::one(action, material.title.clone());
    edits.put(material);
    Ok(label)
}

//! Session categories.

use std::collections::BTreeSet;

use super::course_session;
use crate::model::{Category, CategoryId, CourseSessionId, RecordType};
use crate::rules::forms::{self, CategoryForm};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// Treatment of the course sessions of a category that is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CategoryFate {
    /// The course sessions no longer have a category.
    #[default]
    Uncategorised,
    /// The course sessions are moved to the bin.
    Binned,
}

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<CategoryId>,
    form: &CategoryForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let valid = forms::validate_category(form).map_err(CommandError::Fields)?;
    let (mut category, action) = match id {
        Some(id) => (
            Category::clone(
                edits
                    .base
                    .categories
                    .get(id)
                    .ok_or(CommandError::NotFound)?,
            ),
            ActionKind::ChangedCategory,
        ),
        None => (
            Category::new(CategoryId(context.ids.next())),
            ActionKind::AddedCategory,
        ),
    };
    category.name = valid.name;
    category.start = valid.start;
    category.end = valid.end;
    let label = ActionLabel::one(action, category.name.clone());
    edits.put(category);
    Ok(label)
}

pub fn delete(
    edits: &mut Edits<'_>,
    id: CategoryId,
    fate: CategoryFate,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let name = edits
        .base
        .categories
        .get(id)
        .ok_or(CommandError::NotFound)?
        .name
        .clone();
    let inside: BTreeSet<CourseSessionId> = edits
        .base
        .course_sessions
        .iter()
        .filter(|s| s.category == Some(id))
        .map(|s| s.id)
        .collect();
    edits.remove(Category::record_key(id));
    course_session::set_category(edits, &inside, None);
    if fate == CategoryFate::Binned {
        course_session::bin(edits, &inside, context);
    }
    Ok(ActionLabel::one(ActionKind::DeletedCategory, name))
}

//! Session categories.

use std::collections::BTreeSet;

use super::course_session;
use crate::model::{Category, CategoryId, CourseSessionId, RecordType};
use crate::rules::forms::{self, CategoryForm};
use crate::workspace::edits::Edits;
use crate::workspace::label::{Deed, Label};
use crate::workspace::refusal::Refusal;
use crate::workspace::state::Acting;

/// What becomes of the course sessions of a category that is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CategoryFate {
    /// They lie in no category any more.
    #[default]
    Uncategorised,
    /// They go to the bin.
    Binned,
}

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<CategoryId>,
    form: &CategoryForm,
    acting: &mut Acting<'_>,
) -> Result<Label, Refusal> {
    let valid = forms::validate_category(form).map_err(Refusal::Fields)?;
    let (mut category, deed) = match id {
        Some(id) => (
            Category::clone(edits.base.categories.get(id).ok_or(Refusal::Gone)?),
            Deed::ChangedCategory,
        ),
        None => (
            Category::new(CategoryId(acting.ids.next())),
            Deed::AddedCategory,
        ),
    };
    category.name = valid.name;
    category.start = valid.start;
    category.end = valid.end;
    let label = Label::one(deed, category.name.clone());
    edits.put(category);
    Ok(label)
}

pub fn delete(
    edits: &mut Edits<'_>,
    id: CategoryId,
    fate: CategoryFate,
    acting: &mut Acting<'_>,
) -> Result<Label, Refusal> {
    let name = edits
        .base
        .categories
        .get(id)
        .ok_or(Refusal::Gone)?
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
        course_session::bin(edits, &inside, acting);
    }
    Ok(Label::one(Deed::DeletedCategory, name))
}

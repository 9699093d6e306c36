//! Form of a dialog, which edits no record of its own.

use lectern_core::rules::fields::FieldProblem;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::record_form::use_stored_draft;
use super::state::FormState;
use super::storage::Storage;
use super::{Form, UseFormHandle};
use crate::hooks::use_form_drafts::FormDraft;
use crate::hooks::{DraftSlot, use_workspace};

/// Values of a dialog that finds their problems itself, or whose values have none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unvalidated<T>(pub T);

impl<T: Clone + PartialEq + 'static> Form for Unvalidated<T> {
    fn validate(&self) -> Vec<FieldProblem> {
        Vec::new()
    }
}

/// Draft of the form of a dialog.
#[derive(Serialize, Deserialize)]
struct DialogDraft<T, F> {
    /// What the dialog is about.
    about: T,
    form: FormDraft<F>,
}

/// What the draft of a dialog is about, whatever its values are.
#[derive(Deserialize)]
struct DialogSubject<T> {
    about: T,
}

/// Starts the form of a dialog with the values that `initial` returns, or with the unsaved values with which
/// the dialog about the same records was left. They are stored as a draft until [`UseFormHandle::mark_saved`]
/// or [`UseFormHandle::discard`].
#[hook]
pub fn use_dialog_form<T, F>(
    slot: DraftSlot,
    about: T,
    initial: impl FnOnce() -> F,
) -> UseFormHandle<F>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + 'static,
    F: Form + Serialize + DeserializeOwned,
{
    let state = {
        let (slot, about) = (slot.clone(), about.clone());
        use_reducer(move || match slot.get::<DialogDraft<T, F>>() {
            Some(draft) if draft.about == about => FormState::from_draft(draft.form),
            Some(_) | None => FormState::new(initial()),
        })
    };
    use_stored_draft(&state, &slot, move |form| DialogDraft {
        about: about.clone(),
        form,
    });
    UseFormHandle {
        storage: Storage::Local(state),
        slot: Some(slot),
    }
}

/// Returns what the dialog is about whose form was left with unsaved values in `slot`, if it was.
#[must_use]
pub fn left_dialog<T: DeserializeOwned>(slot: &DraftSlot) -> Option<T> {
    let left: DialogSubject<T> = slot.get()?;
    Some(left.about)
}

/// Starts the state of a dialog about a `T`: what it is about while it is open. It is open if its form was
/// left with unsaved values and `exists` returns `true` for what it was about.
#[hook]
pub fn use_open_dialog<T: DeserializeOwned + 'static>(
    slot: &DraftSlot,
    exists: impl FnOnce(&T) -> bool,
) -> UseStateHandle<Option<T>> {
    let workspace = use_workspace();
    use_state(|| {
        let left = left_dialog(slot).filter(|_| workspace.can_edit());
        left.filter(exists)
    })
}

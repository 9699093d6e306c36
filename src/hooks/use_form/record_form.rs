//! Form of a record, which follows the record while other people edit it.

use lectern_core::model::RecordType;
use lectern_core::workspace::{Kinds, Records};
use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;

use super::state::{FormAction, FormState};
use super::storage::Storage;
use super::{Form, UseFormHandle};
use crate::hooks::use_form_drafts::FormDraft;
use crate::hooks::{DraftSlot, use_form_drafts, use_records};
use crate::platform::unload_guard::UnloadGuard;

/// Values of the form of a record that other people may edit meanwhile.
pub trait RecordForm: Form + Default + Serialize + DeserializeOwned {
    /// Record that the form edits.
    type Record: RecordType;

    /// Returns the values of a record as saved.
    fn from_record(record: &Self::Record) -> Self;

    /// Takes over from `current`, the record as saved now, each value that was not edited since
    /// `base`, the record as saved before, and records it in `seen`. `rebase_fields!` writes it.
    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self);
}

/// Generates the body of [`RecordForm::rebase`]:
/// `rebase_fields!(self, base, current, seen; title, code)`.
macro_rules! rebase_fields {
    ($form:expr, $base:expr, $current:expr, $seen:expr; $($field:ident),+ $(,)?) => {
        $(if $form.$field == $base.$field {
            $form.$field.clone_from(&$current.$field);
            $seen.$field.clone_from(&$current.$field);
        })+
    };
}
pub(crate) use rebase_fields;

/// Starts the form of the record with this id, or of a new record for `None`. Fields that were not
/// edited here follow the record as saved, which other people may edit meanwhile; if it is deleted,
/// the values stay. Unsaved values are stored as a draft, which the form shows when it is opened
/// again. Only where it cannot be stored, leaving the app asks first.
#[hook]
pub fn use_record_form<F: RecordForm>(
    id: Option<<F::Record as RecordType>::Key>,
) -> UseFormHandle<F> {
    let slot = DraftSlot::new::<F::Record>(use_form_drafts(), id);
    use_record_form_in(slot, id, F::default)
}

/// Starts the form of a record as [`use_record_form`] does, with the draft in `slot`. A new record
/// begins with the values that `new` returns.
#[hook]
pub fn use_record_form_in<F: RecordForm>(
    slot: DraftSlot,
    id: Option<<F::Record as RecordType>::Key>,
    new: impl FnOnce() -> F,
) -> UseFormHandle<F> {
    let workspace = use_records(Kinds::from_slice(&[F::Record::KIND]));
    let new = use_memo((), |()| new());
    let saved = match id {
        Some(id) => workspace.read(|records| saved_values::<F>(records, id)),
        None => Some(F::clone(&new)),
    };
    let state = {
        let (saved, slot) = (saved.clone(), slot.clone());
        use_reducer(move || match slot.get() {
            Some(draft) => FormState::from_draft(draft),
            None => FormState::new(saved.unwrap_or_default()),
        })
    };
    {
        let state = state.clone();
        use_effect_with(saved, move |saved| {
            if let Some(saved) = saved
                && *saved != state.saved
            {
                state.dispatch(FormAction::Rebase(saved.clone(), F::rebase));
            }
        });
    }
    use_stored_draft(&state, &slot, |draft| draft);
    UseFormHandle {
        storage: Storage::Local(state),
        slot: Some(slot),
    }
}

/// Stores unsaved values as `to_draft` writes them, or deletes the draft if there are none. Where they last
/// only until the app is closed, leaving it asks first.
#[hook]
pub(super) fn use_stored_draft<F: Form, D: Serialize>(
    state: &FormState<F>,
    slot: &DraftSlot,
    to_draft: impl FnOnce(FormDraft<F>) -> D + 'static,
) {
    let slot = slot.clone();
    use_effect_with(
        (state.values.clone(), state.saved.clone()),
        move |(values, saved)| {
            let guard = if values == saved {
                slot.clear();
                None
            } else {
                let draft = to_draft(FormDraft {
                    base: saved.clone(),
                    values: values.clone(),
                });
                (!slot.set(&draft)).then(UnloadGuard::new)
            };
            move || drop(guard)
        },
    );
}

/// Returns the values of a record as saved, or `None` if there is no such record.
fn saved_values<F: RecordForm>(records: &Records, id: <F::Record as RecordType>::Key) -> Option<F> {
    let record = records.get(F::Record::record_key(id))?;
    Some(F::from_record(F::Record::from_record(&record)?))
}

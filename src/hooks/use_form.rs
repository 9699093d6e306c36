//! State of a form: typed values, touched fields, problems by field, and changes made elsewhere
//! while it is open.
//!
//! A form is a struct with one field for each control, for which [`Form`] is implemented. A
//! component binds its controls to it:
//!
//! ```ignore
//! let form = use_record_form::<ClassForm>(id);
//! html! {
//!     <TextField ..form.text(Field::ClassTitle, t(Classes::Title), |form| &form.title,
//!         |form, text| form.title = text) />
//! }
//! ```

mod control_id;
mod date_and_time;
mod dialog_form;
mod record_form;
mod state;
mod storage;

use std::rc::Rc;

use lectern_core::rules::fields::{Field, FieldProblem};
use yew::prelude::*;

pub use control_id::control_id;
pub use dialog_form::{Unvalidated, left_dialog, use_dialog_form, use_open_dialog};
pub(crate) use record_form::rebase_fields;
pub use record_form::{RecordForm, use_record_form, use_record_form_in};
pub use state::Edit;
use state::{Feedback, FeedbackAction, FormAction, all_problems};
use storage::{Draft, Storage};

use crate::components::field::TextFieldProps;
use crate::hooks::DraftSlot;
use crate::i18n::problem;

/// Values of a form.
pub trait Form: Clone + PartialEq + 'static {
    /// Returns the problems of the values that do not depend on the workspace.
    fn validate(&self) -> Vec<FieldProblem>;
}

/// Handle to a form in use; cheap to clone.
pub struct UseFormHandle<F: Form> {
    storage: Storage<F>,
    /// Place of the draft with the unsaved values.
    slot: Option<DraftSlot>,
}

impl<F: Form> Clone for UseFormHandle<F> {
    fn clone(&self) -> Self {
        Self {
            storage: self.storage.clone(),
            slot: self.slot.clone(),
        }
    }
}

impl<F: Form> PartialEq for UseFormHandle<F> {
    fn eq(&self, other: &Self) -> bool {
        self.storage == other.storage && self.slot == other.slot
    }
}

/// Shows a form whose values are stored in a draft: `values` are those of the draft now, `rejected`
/// the problems that only the workspace could find, and `on_edit` receives every edit.
#[hook]
pub fn use_draft_form<F: Form>(
    values: F,
    rejected: Vec<FieldProblem>,
    on_edit: Callback<Edit<F>>,
) -> UseFormHandle<F> {
    UseFormHandle {
        storage: Storage::Draft(Draft {
            values: Rc::new(values),
            rejected: rejected.into(),
            feedback: use_reducer(Feedback::default),
            on_edit,
        }),
        slot: None,
    }
}

impl<F: Form> UseFormHandle<F> {
    /// Returns the values as typed.
    #[must_use]
    pub fn values(&self) -> &F {
        match &self.storage {
            Storage::Local(state) => &state.values,
            Storage::Draft(draft) => &draft.values,
        }
    }

    /// Returns the values of the record as saved. A draft has always been saved.
    #[must_use]
    pub fn saved(&self) -> &F {
        match &self.storage {
            Storage::Local(state) => &state.saved,
            Storage::Draft(draft) => &draft.values,
        }
    }

    /// Returns all problems, in the order of [`Field`].
    #[must_use]
    pub fn problems(&self) -> Vec<FieldProblem> {
        match &self.storage {
            Storage::Local(state) => state.problems(),
            Storage::Draft(draft) => all_problems(&*draft.values, &draft.rejected),
        }
    }

    fn feedback(&self) -> &Feedback {
        match &self.storage {
            Storage::Local(state) => &state.feedback,
            Storage::Draft(draft) => &draft.feedback,
        }
    }

    /// Returns whether the values differ from the record as saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.values() != self.saved()
    }

    /// Returns whether the form shows unsaved values that were restored from a draft.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        match &self.storage {
            Storage::Local(state) => state.restored && self.is_dirty(),
            Storage::Draft(_) => false,
        }
    }

    /// Takes the values as saved, after a command has saved them.
    pub fn mark_saved(&self) {
        self.end_draft(FormAction::MarkSaved);
    }

    /// Discards the unsaved values.
    pub fn discard(&self) {
        self.end_draft(FormAction::Discard);
    }

    /// Returns a callback that discards the unsaved values and then calls `then`, for the end of a dialog
    /// without saving.
    #[must_use]
    pub fn on_discard(&self, then: Callback<()>) -> Callback<()> {
        let form = self.clone();
        Callback::from(move |()| {
            form.discard();
            then.emit(());
        })
    }

    /// Calls `on_close`, the end of a dialog, with whether it is `done`; what was typed then counts as saved.
    pub fn end(&self, done: bool, on_close: &Callback<bool>) {
        if done {
            self.mark_saved();
        }
        on_close.emit(done);
    }

    fn end_draft(&self, action: FormAction<F>) {
        // The form may be closed before it is drawn again and deletes the draft itself.
        if let Some(slot) = &self.slot {
            slot.clear();
        }
        match &self.storage {
            Storage::Local(state) => state.dispatch(action),
            Storage::Draft(_) => {}
        }
    }

    /// Returns the number of failed attempts to save.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.feedback().attempts
    }

    /// Returns the message of `field` once the field was touched or saving was attempted.
    #[must_use]
    pub fn error(&self, field: Field) -> Option<AttrValue> {
        if !self.feedback().shows(field) {
            return None;
        }
        let problems = self.problems();
        let found = problems.iter().find(|found| found.field == field)?;
        Some(problem(found).into())
    }

    /// Returns the control id and message of every problem once saving was attempted.
    #[must_use]
    pub fn error_links(&self) -> Vec<(AttrValue, AttrValue)> {
        if self.attempts() == 0 {
            return Vec::new();
        }
        let problems = self.problems();
        let link = |found: &FieldProblem| (control_id(found.field).into(), problem(found).into());
        problems.iter().map(link).collect()
    }

    /// Returns the value that another person saved for a field that was edited here too, if it has
    /// not been shown yet.
    #[must_use]
    pub fn changed_elsewhere<T: PartialEq>(&self, value: impl Fn(&F) -> &T) -> Option<&T> {
        let Storage::Local(state) = &self.storage else {
            return None;
        };
        let saved = value(&state.saved);
        (value(&state.values) != saved && value(&state.seen) != saved).then_some(saved)
    }

    /// Returns a callback that edits the value of `field`.
    pub fn edit<T: 'static>(&self, field: Field, edit: fn(&mut F, T)) -> Callback<T> {
        self.edit_with(Some(field), edit)
    }

    /// Returns a callback that edits a value that cannot be invalid.
    pub fn set<T: 'static>(&self, edit: fn(&mut F, T)) -> Callback<T> {
        self.edit_with(None, edit)
    }

    fn edit_with<T: 'static>(
        &self,
        field: Option<Field>,
        edit: impl Fn(&mut F, T) + Copy + 'static,
    ) -> Callback<T> {
        let boxed = move |value: T| -> Edit<F> { Box::new(move |values| edit(values, value)) };
        match &self.storage {
            Storage::Local(state) => {
                let dispatcher = state.dispatcher();
                Callback::from(move |value| {
                    dispatcher.dispatch(FormAction::Edit(field, boxed(value)));
                })
            }
            Storage::Draft(draft) => draft.on_edit.reform(boxed),
        }
    }

    /// Returns a callback that marks `field` as touched.
    #[must_use]
    pub fn touch(&self, field: Field) -> Callback<()> {
        match &self.storage {
            Storage::Local(state) => {
                let dispatcher = state.dispatcher();
                Callback::from(move |()| {
                    dispatcher.dispatch(FormAction::Feedback(FeedbackAction::Touch(field)));
                })
            }
            Storage::Draft(draft) => {
                let dispatcher = draft.feedback.dispatcher();
                Callback::from(move |()| dispatcher.dispatch(FeedbackAction::Touch(field)))
            }
        }
    }

    /// Records a failed attempt to save. A draft ignores `problems`, since its problems are found
    /// again with each edit.
    pub fn reject(&self, problems: Vec<FieldProblem>) {
        match &self.storage {
            Storage::Local(state) => state.dispatch(FormAction::Reject(problems)),
            Storage::Draft(draft) => draft.feedback.dispatch(FeedbackAction::Attempt),
        }
    }

    /// Returns the properties of a text field bound to `field`.
    #[must_use]
    pub fn text(
        &self,
        field: Field,
        label: AttrValue,
        get: fn(&F) -> &String,
        set: fn(&mut F, String),
    ) -> TextFieldProps {
        let elsewhere = self.changed_elsewhere(get).cloned();
        TextFieldProps {
            elsewhere: elsewhere.map(AttrValue::from),
            error: self.error(field),
            on_blur: self.touch(field),
            ..TextFieldProps::new(
                control_id(field),
                label,
                get(self.values()).clone(),
                self.edit(field, set),
            )
        }
    }
}

//! Storage of the values of a form.

use std::rc::Rc;

use lectern_core::rules::fields::FieldProblem;
use yew::prelude::*;

use super::Form;
use super::state::{Edit, Feedback, FormState};

/// Storage of the values of a form.
pub(super) enum Storage<F: Form> {
    /// State of the form itself.
    Local(UseReducerHandle<FormState<F>>),
    /// Draft, which other tabs may edit too.
    Draft(Draft<F>),
}

/// Form whose values are stored in a draft.
pub(super) struct Draft<F> {
    pub(super) values: Rc<F>,
    /// Problems that only the workspace could find.
    pub(super) rejected: Rc<[FieldProblem]>,
    pub(super) feedback: UseReducerHandle<Feedback>,
    pub(super) on_edit: Callback<Edit<F>>,
}

impl<F: Form> Clone for Storage<F> {
    fn clone(&self) -> Self {
        match self {
            Self::Local(state) => Self::Local(state.clone()),
            Self::Draft(draft) => Self::Draft(draft.clone()),
        }
    }
}

impl<F: Form> PartialEq for Storage<F> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Local(state), Self::Local(other)) => state == other,
            (Self::Draft(draft), Self::Draft(other)) => draft == other,
            (Self::Local(_), Self::Draft(_)) | (Self::Draft(_), Self::Local(_)) => false,
        }
    }
}

impl<F> Clone for Draft<F> {
    fn clone(&self) -> Self {
        Self {
            values: self.values.clone(),
            rejected: self.rejected.clone(),
            feedback: self.feedback.clone(),
            on_edit: self.on_edit.clone(),
        }
    }
}

impl<F: PartialEq> PartialEq for Draft<F> {
    fn eq(&self, other: &Self) -> bool {
        self.values == other.values
            && self.rejected == other.rejected
            && self.feedback == other.feedback
            && self.on_edit == other.on_edit
    }
}

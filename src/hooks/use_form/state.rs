//! State of a form that stores its values itself.

use std::rc::Rc;

use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use yew::prelude::*;

use super::Form;
use crate::hooks::use_form_drafts::FormDraft;

/// State that decides which problems of a form are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feedback {
    /// Fields that the focus has left.
    touched: Vec<Field>,
    /// Number of failed attempts to save.
    pub(super) attempts: u32,
}

/// Action on a [`Feedback`].
pub enum FeedbackAction {
    /// Marks a field as touched.
    Touch(Field),
    /// Counts a failed attempt to save.
    Attempt,
}

impl Feedback {
    /// Returns whether the problem of `field` is shown: once the field was touched or saving was
    /// attempted.
    pub(super) fn shows(&self, field: Field) -> bool {
        self.attempts > 0 || self.touched.contains(&field)
    }
}

impl Reducible for Feedback {
    type Action = FeedbackAction;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match action {
            FeedbackAction::Touch(field) if self.touched.contains(&field) => return self,
            FeedbackAction::Touch(field) => next.touched.push(field),
            FeedbackAction::Attempt => next.attempts += 1,
        }
        Rc::new(next)
    }
}

/// Values of a form with their saved state and their problems.
#[derive(Clone, Debug, PartialEq)]
pub struct FormState<F> {
    pub(super) values: F,
    /// Record as saved.
    pub(super) saved: F,
    /// Record as saved when the person last saw the saved values.
    pub(super) seen: F,
    pub(super) feedback: Rc<Feedback>,
    /// Problems that only the workspace could find.
    rejected: Vec<FieldProblem>,
    /// The values began as those of a draft.
    pub(super) restored: bool,
}

impl<F: Form> FormState<F> {
    /// Creates the state of a form without edits.
    #[must_use]
    pub fn new(saved: F) -> Self {
        Self {
            seen: saved.clone(),
            values: saved.clone(),
            saved,
            feedback: Rc::default(),
            rejected: Vec::new(),
            restored: false,
        }
    }

    /// Creates the state of a form with the values of a draft.
    #[must_use]
    pub fn from_draft(draft: FormDraft<F>) -> Self {
        Self {
            values: draft.values,
            restored: true,
            ..Self::new(draft.base)
        }
    }

    /// Returns all problems, in the order of [`Field`].
    pub(super) fn problems(&self) -> Vec<FieldProblem> {
        all_problems(&self.values, &self.rejected)
    }
}

/// Returns the problems of `values` with those that only the workspace could find, in the order of
/// [`Field`].
pub(super) fn all_problems<F: Form>(values: &F, rejected: &[FieldProblem]) -> Vec<FieldProblem> {
    let mut problems = values.validate();
    for rejected in rejected {
        let reported = problems.iter().any(|found| found.field == rejected.field);
        // `validate` finds all other problems again; these are found only by the workspace.
        let is_of_workspace = matches!(rejected.problem, Problem::Taken { .. } | Problem::Inactive);
        if !reported && is_of_workspace {
            problems.push(rejected.clone());
        }
    }
    problems.sort_by_key(|found| found.field as u8);
    problems
}

/// Edits the values of a form.
pub type Edit<F> = Box<dyn FnOnce(&mut F)>;

/// Action on a [`FormState`].
pub enum FormAction<F> {
    /// Edits the values; `Some` clears the rejection of that field.
    Edit(Option<Field>, Edit<F>),
    /// Changes which problems are shown.
    Feedback(FeedbackAction),
    /// Records a failed attempt to save.
    Reject(Vec<FieldProblem>),
    /// Takes over the record as saved elsewhere, by [`RecordForm::rebase`](super::RecordForm).
    Rebase(F, fn(&mut F, &F, &F, &mut F)),
    /// Takes the values as saved.
    MarkSaved,
    /// Returns to the record as saved.
    Discard,
}

impl<F: Form> Reducible for FormState<F> {
    type Action = FormAction<F>;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match action {
            FormAction::Edit(field, edit) => {
                edit(&mut next.values);
                next.rejected.retain(|found| Some(found.field) != field);
            }
            FormAction::Feedback(action) => {
                next.feedback = self.feedback.clone().reduce(action);
                // An unchanged state does not redraw the form.
                if Rc::ptr_eq(&next.feedback, &self.feedback) {
                    return self;
                }
            }
            FormAction::Reject(problems) => {
                next.rejected = problems;
                next.feedback = next.feedback.reduce(FeedbackAction::Attempt);
            }
            FormAction::Rebase(current, rebase) => {
                rebase(&mut next.values, &self.saved, &current, &mut next.seen);
                next.saved = current;
            }
            FormAction::MarkSaved => next.saved.clone_from(&self.values),
            FormAction::Discard => next = Self::new(self.saved.clone()),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::Person;
    use serde::{Deserialize, Serialize};

    use super::*;
    use crate::hooks::use_form::{RecordForm, rebase_fields};

    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    struct Names {
        first: String,
        last: String,
    }

    impl Names {
        fn new(first: &str, last: &str) -> Self {
            Self {
                first: first.into(),
                last: last.into(),
            }
        }
    }

    impl Form for Names {
        fn validate(&self) -> Vec<FieldProblem> {
            Vec::new()
        }
    }

    impl RecordForm for Names {
        type Record = Person;

        fn from_record(person: &Person) -> Self {
            Self::new(&person.first_name, &person.last_name)
        }

        fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
            rebase_fields!(self, base, current, seen; first, last);
        }
    }

    fn reduce(state: FormState<Names>, action: FormAction<Names>) -> FormState<Names> {
        Rc::unwrap_or_clone(Rc::new(state).reduce(action))
    }

    #[test]
    fn untouched_values_follow_the_record_and_edited_ones_stay() {
        let state = FormState::new(Names::new("Ana", "López"));
        let edit: Edit<Names> = Box::new(|names| names.last = "Lopez".into());
        let state = reduce(state, FormAction::Edit(None, edit));
        let state = reduce(
            state,
            FormAction::Rebase(Names::new("Anna", "López y Díaz"), Names::rebase),
        );
        assert_eq!(state.values, Names::new("Anna", "Lopez"));
        // The merged last name has not been shown to the person.
        assert_eq!(state.seen, Names::new("Anna", "López"));
    }

    #[test]
    fn a_rejection_is_cleared_by_editing_its_field() {
        let taken = FieldProblem {
            field: Field::ClassTitle,
            problem: Problem::Taken { by: "Ana".into() },
        };
        let state = FormState::new(Names::default());
        let state = reduce(state, FormAction::Reject(vec![taken]));
        assert_eq!(state.problems().len(), 1);
        let edit: Edit<Names> = Box::new(|_| {});
        let state = reduce(state, FormAction::Edit(Some(Field::ClassTitle), edit));
        assert!(state.problems().is_empty());
    }
}

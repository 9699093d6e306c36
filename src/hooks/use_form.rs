//! The state of a form: typed values, touched fields, problems by field, and what changed elsewhere
//! while it was open.
//!
//! A form is a struct with one field for each control, for which [`Form`] is implemented. A component
//! binds its controls to it:
//!
//! ```ignore
//! let form = use_record_form(saved);
//! html! {
//!     <TextField ..form.text(Field::ClassTitle, t(Classes::Title), |form| &form.title,
//!         |form, text| form.title = text) />
//! }
//! ```

use std::rc::Rc;

use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use yew::prelude::*;

use crate::components::field::TextFieldProps;
use crate::i18n::{Frame, problem, t};
use crate::platform::unload_guard::UnloadGuard;

/// Values of a form.
pub trait Form: Clone + PartialEq + 'static {
    /// Returns the problems that the values have on their own, whatever the workspace holds.
    fn validate(&self) -> Vec<FieldProblem>;

    /// Takes over from `current`, the record as saved now, each value that was not edited since
    /// `base`, the record as saved before, and records it in `seen`. [`rebase_fields!`] writes it.
    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self);
}

/// Writes the body of [`Form::rebase`]: `rebase_fields!(self, base, current, seen; title, code)`.
macro_rules! rebase_fields {
    ($form:expr, $base:expr, $current:expr, $seen:expr; $($field:ident),+ $(,)?) => {
        $(if $form.$field == $base.$field {
            $form.$field.clone_from(&$current.$field);
            $seen.$field.clone_from(&$current.$field);
        })+
    };
}
pub(crate) use rebase_fields;

/// Values of a form and everything known about them.
#[derive(Clone, Debug, PartialEq)]
pub struct FormState<F> {
    values: F,
    /// The record as saved.
    saved: F,
    /// The record as saved when the person last saw it.
    seen: F,
    /// Fields that the focus has left.
    touched: Vec<Field>,
    /// Number of attempts to save.
    attempts: u32,
    /// Problems that only the workspace could find.
    rejected: Vec<FieldProblem>,
}

impl<F: Form> FormState<F> {
    /// The state of a form that nobody edited yet.
    #[must_use]
    pub fn new(saved: F) -> Self {
        Self {
            seen: saved.clone(),
            values: saved.clone(),
            saved,
            touched: Vec::new(),
            attempts: 0,
            rejected: Vec::new(),
        }
    }

    /// Returns all problems, in the order of [`Field`].
    fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = self.values.validate();
        for rejected in &self.rejected {
            let reported = problems.iter().any(|found| found.field == rejected.field);
            // Other problems are found by `validate` again; a taken name only by the workspace.
            if !reported && matches!(rejected.problem, Problem::Taken { .. }) {
                problems.push(rejected.clone());
            }
        }
        problems.sort_by_key(|found| found.field as u8);
        problems
    }
}

type Edit<F> = Box<dyn FnOnce(&mut F)>;

/// Action on a [`FormState`].
pub enum FormAction<F> {
    /// Edits the values; `Some` clears the rejection of that field.
    Edit(Option<Field>, Edit<F>),
    /// Marks a field as touched.
    Touch(Field),
    /// Records a failed attempt to save.
    Reject(Vec<FieldProblem>),
    /// Takes over the record as saved elsewhere.
    Rebase(F),
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
            FormAction::Touch(field) if self.touched.contains(&field) => return self,
            FormAction::Touch(field) => next.touched.push(field),
            FormAction::Reject(problems) => {
                next.rejected = problems;
                next.attempts += 1;
            }
            FormAction::Rebase(current) => {
                next.values.rebase(&self.saved, &current, &mut next.seen);
                next.saved = current;
            }
        }
        Rc::new(next)
    }
}

/// A form in use; cheap to clone.
pub struct UseFormHandle<F: Form> {
    state: UseReducerHandle<FormState<F>>,
}

impl<F: Form> Clone for UseFormHandle<F> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
        }
    }
}

/// Starts a form with the values that `initial` returns.
#[hook]
pub fn use_form<F: Form>(initial: impl FnOnce() -> F) -> UseFormHandle<F> {
    UseFormHandle {
        state: use_reducer(move || FormState::new(initial())),
    }
}

/// Starts a form of a record that others may edit meanwhile: fields that were not edited here follow
/// `saved`, the record as saved now. While there is unsaved input, leaving the page asks first.
/// `None` for a record that was deleted keeps the values.
#[hook]
pub fn use_record_form<F: Form + Default>(saved: Option<F>) -> UseFormHandle<F> {
    let form = {
        let saved = saved.clone();
        use_form(move || saved.unwrap_or_default())
    };
    {
        let form = form.clone();
        use_effect_with(saved, move |saved| {
            if let Some(saved) = saved
                && *saved != form.state.saved
            {
                form.state.dispatch(FormAction::Rebase(saved.clone()));
            }
        });
    }
    use_effect_with(form.is_dirty(), |dirty| {
        let guard = dirty.then(UnloadGuard::new);
        move || drop(guard)
    });
    form
}

impl<F: Form> UseFormHandle<F> {
    /// Returns the values as typed.
    #[must_use]
    pub fn values(&self) -> &F {
        &self.state.values
    }

    /// Returns whether the values differ from the record as saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.state.values != self.state.saved
    }

    /// Returns the number of failed attempts to save.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.state.attempts
    }

    /// Returns the message of `field` once the field was touched or saving was attempted.
    #[must_use]
    pub fn error(&self, field: Field) -> Option<AttrValue> {
        let shown = self.state.attempts > 0 || self.state.touched.contains(&field);
        let problems = if shown {
            self.state.problems()
        } else {
            Vec::new()
        };
        let found = problems.iter().find(|found| found.field == field)?;
        Some(problem(found).into())
    }

    /// Returns the control id and message of every problem once saving was attempted.
    #[must_use]
    pub fn error_links(&self) -> Vec<(AttrValue, AttrValue)> {
        if self.state.attempts == 0 {
            return Vec::new();
        }
        let problems = self.state.problems();
        let link = |found: &FieldProblem| (control_id(found.field).into(), problem(found).into());
        problems.iter().map(link).collect()
    }

    /// Returns the value that somebody else saved for a field that was edited here too, if the
    /// person has not seen it.
    #[must_use]
    pub fn changed_elsewhere<T: PartialEq>(&self, value: impl Fn(&F) -> &T) -> Option<&T> {
        let state = &self.state;
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

    fn edit_with<T: 'static>(&self, field: Option<Field>, edit: fn(&mut F, T)) -> Callback<T> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |value: T| {
            let edit: Edit<F> = Box::new(move |values| edit(values, value));
            dispatcher.dispatch(FormAction::Edit(field, edit));
        })
    }

    /// Returns a callback that marks `field` as touched.
    #[must_use]
    pub fn touch(&self, field: Field) -> Callback<()> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(FormAction::Touch(field)))
    }

    /// Records a failed attempt to save.
    pub fn reject(&self, problems: Vec<FieldProblem>) {
        self.state.dispatch(FormAction::Reject(problems));
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
        let error = self.error(field);
        let changed = self.changed_elsewhere(get);
        let changed = changed.map(|value| t(Frame::Meanwhile(value.clone())));
        TextFieldProps {
            help: changed.filter(|_| error.is_none()),
            error,
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

/// Returns the id of the control of a field, which error links focus.
#[must_use]
pub const fn control_id(field: Field) -> &'static str {
    match field {
        Field::SessionName => "session-name",
        Field::Coaches => "coaches",
        Field::AccessStart => "access-start-date",
        Field::AccessEnd => "access-end-date",
        Field::DisplayStart => "display-start-date",
        Field::DisplayEnd => "display-end-date",
        Field::DaysBefore => "days-before",
        Field::DaysAfter => "days-after",
        Field::Duration => "duration",
        Field::Description => "description",
        Field::CategoryName => "category-name",
        Field::CategoryStart => "category-start",
        Field::CategoryEnd => "category-end",
        Field::Username => "username",
        Field::FirstName => "first-name",
        Field::LastName => "last-name",
        Field::Email => "email",
        Field::OfficialCode => "official-code",
        Field::ClassTitle => "class-title",
        Field::ClassDescription => "class-description",
        Field::CourseCode => "course-code",
        Field::CourseTitle => "course-title",
        Field::AcademicYear => "academic-year",
        Field::CourseStart => "course-start",
        Field::CourseEnd => "course-end",
        Field::WorkspaceName => "workspace-name",
        Field::Zone => "zone",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, Default, PartialEq)]
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
            FormAction::Rebase(Names::new("Anna", "López y Díaz")),
        );
        assert_eq!(state.values, Names::new("Anna", "Lopez"));
        // The person has not seen what the last name became.
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

//! What a short form knows besides its values: which fields have been left, how often it was tried,
//! and what the workspace found wrong that the form alone could not see (a name that is taken).

use std::cell::Cell;

use yew::prelude::*;

use crate::i18n::problem;
use lectern_core::rules::fields::{Field, FieldProblem};

/// A form of an edited record, which somebody else may edit meanwhile.
pub trait Follows {
    /// Takes what was not written here, where it differs from `begun`, as it is `now`; what it takes
    /// has been `seen`.
    fn follow(&mut self, begun: &Self, now: &Self, seen: &mut Self);
}

/// What was typed, one text a field.
pub type Values = Vec<String>;

impl Follows for Values {
    fn follow(&mut self, begun: &Self, now: &Self, seen: &mut Self) {
        let written = self.iter_mut().zip(begun).zip(seen);
        for (((own, begun), seen), now) in written.zip(now) {
            if own == begun {
                own.clone_from(now);
                seen.clone_from(now);
            }
        }
    }
}

impl Form<Values> {
    /// What somebody else has written meanwhile where this one has written too.
    #[must_use]
    pub fn meanwhile(&self, at: usize) -> Option<&String> {
        let state = &self.state;
        let theirs = state.begun.get(at)?;
        let typed = state.values.get(at) != Some(theirs);
        (typed && state.seen.get(at) != Some(theirs)).then_some(theirs)
    }

    /// Writes what is typed into the value at a place; into which field, where it is one that can be
    /// wrong.
    #[must_use]
    pub fn typing(&self, at: usize, field: Option<Field>) -> Callback<String> {
        let form = self.clone();
        Callback::from(move |text: String| {
            form.change(|state| {
                if let Some(value) = state.values.get_mut(at) {
                    *value = text;
                }
                state.refused.retain(|found| Some(found.field) != field);
            });
        })
    }
}

/// Values and what is known of them.
#[derive(Clone, Debug, PartialEq)]
pub struct FormState<F> {
    values: F,
    /// As it is saved.
    begun: F,
    /// As it was saved when the person last saw it.
    seen: F,
    left: Vec<Field>,
    attempt: u32,
    refused: Vec<FieldProblem>,
}

impl<F: Clone> FormState<F> {
    fn begun_with(values: F) -> Self {
        Self {
            begun: values.clone(),
            seen: values.clone(),
            values,
            left: Vec::new(),
            attempt: 0,
            refused: Vec::new(),
        }
    }
}

/// A form in use.
pub struct Form<F: 'static> {
    state: UseStateHandle<FormState<F>>,
    check: fn(&F) -> Vec<FieldProblem>,
}

impl<F> Clone for Form<F> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            check: self.check,
        }
    }
}

/// A form that begins with some values. `check` finds what is wrong with them by themselves.
#[hook]
pub fn use_form<F: Clone + PartialEq + 'static>(
    begin: impl FnOnce() -> F,
    check: fn(&F) -> Vec<FieldProblem>,
) -> Form<F> {
    let begin = Cell::new(Some(begin));
    // A state begins once.
    let state = use_state(|| {
        let begin = begin.take().expect("a form begins once");
        FormState::begun_with(begin())
    });
    Form { state, check }
}

/// Keeps a form up with the record that it edits, as long as there is one.
#[hook]
pub fn use_followed<F: Follows + Clone + PartialEq + 'static>(form: &Form<F>, now: Option<F>) {
    let form = form.clone();
    use_effect_with(now, move |now| {
        let (Some(now), begun) = (now, &form.state.begun) else {
            return;
        };
        if now != begun {
            form.change(|state| {
                state.values.follow(&state.begun, now, &mut state.seen);
                state.begun = now.clone();
            });
        }
    });
}

impl<F: Clone + PartialEq + 'static> Form<F> {
    /// As typed.
    #[must_use]
    pub fn values(&self) -> &F {
        &self.state.values
    }

    /// Whether anything differs from how it began.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.state.values != self.state.begun
    }

    /// How often it could not be saved.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.state.attempt
    }

    /// Everything that is wrong with it as it stands.
    #[must_use]
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = (self.check)(&self.state.values);
        let known = |found: &&FieldProblem| problems.iter().all(|other| other.field != found.field);
        let refused: Vec<FieldProblem> = self.state.refused.iter().filter(known).cloned().collect();
        problems.extend(refused.into_iter().filter(outside));
        // In the order of the form, which is that of the fields.
        problems.sort_by_key(|found| found.field as u8);
        problems
    }

    /// The sentence about a field, once it has been left or the form was tried.
    #[must_use]
    pub fn said(&self, field: Field) -> Option<AttrValue> {
        let problems = self.problems();
        let found = problems.iter().find(|found| found.field == field)?;
        (self.state.attempt > 0 || self.state.left.contains(&field)).then(|| problem(found).into())
    }

    /// Every problem as a link to its control, once the form was tried.
    #[must_use]
    pub fn links(&self) -> Vec<(AttrValue, AttrValue)> {
        if self.state.attempt == 0 {
            return Vec::new();
        }
        let problems = self.problems();
        problems
            .iter()
            .map(|found| (control_of(found.field).into(), problem(found).into()))
            .collect()
    }

    /// Writes what is typed into a field.
    #[must_use]
    pub fn set(&self, field: Field, write: fn(&mut F, String)) -> Callback<String> {
        let form = self.clone();
        Callback::from(move |text: String| {
            form.change(|state| {
                write(&mut state.values, text);
                state.refused.retain(|found| found.field != field);
            });
        })
    }

    /// Writes something that cannot be wrong.
    pub fn write(&self, write: impl FnOnce(&mut F)) {
        self.change(|state| write(&mut state.values));
    }

    /// Takes note that the focus has left a field.
    #[must_use]
    pub fn leave(&self, field: Field) -> Callback<()> {
        let form = self.clone();
        Callback::from(move |()| {
            if !form.state.left.contains(&field) {
                form.change(|state| state.left.push(field));
            }
        })
    }

    /// Takes note that it was tried and could not be saved.
    pub fn refuse(&self, found: Vec<FieldProblem>) {
        self.change(|state| {
            state.refused = found;
            state.attempt += 1;
        });
    }

    fn change(&self, change: impl FnOnce(&mut FormState<F>)) {
        let mut next = FormState::clone(&self.state);
        change(&mut next);
        self.state.set(next);
    }
}

/// Whether only the workspace can find this: then it stands until the field is written again.
fn outside(found: &FieldProblem) -> bool {
    use lectern_core::rules::fields::Problem;
    matches!(found.problem, Problem::Taken { .. })
}

/// The id of the control of a field of the short forms.
#[must_use]
pub const fn control_of(field: Field) -> &'static str {
    match field {
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
        _ => "main",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(texts: [&str; 3]) -> Values {
        texts.map(str::to_owned).into()
    }

    #[test]
    fn what_is_followed_has_been_seen_and_what_is_typed_over_has_not() {
        let begun = values(["Ana", "López", "A-1"]);
        let mut typed = values(["Ana", "Lopez", "A-1"]);
        let mut seen = begun.clone();
        let now = values(["Anna", "López y Díaz", "A-1"]);
        typed.follow(&begun, &now, &mut seen);
        assert_eq!(typed, values(["Anna", "Lopez", "A-1"]));
        // Of the second field the person is told what it became.
        assert_eq!(seen, values(["Anna", "López", "A-1"]));
    }
}

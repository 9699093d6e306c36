//! The pickers of the people of an offering.

use std::collections::BTreeSet;

use lectern_core::model::PersonId;
use yew::prelude::*;

use super::instructor_options::{Instructors, use_instructor_options};
use super::values::OfferingValues;
use crate::components::picker::Picker;
use crate::hooks::UseFormHandle;
use crate::i18n::{Offerings as Message, t};
use crate::pages::wizard::person_options::use_everybody;

/// Properties of [`InstructorsField`] and [`LearnersField`].
#[derive(Properties, PartialEq)]
pub struct PeopleFieldProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
}

/// The picker of instructors and instructor groups.
#[component]
pub fn InstructorsField(props: &PeopleFieldProps) -> Html {
    let form = &props.form;
    let values = form.values();
    let chosen = Instructors {
        people: values.instructors.clone(),
        groups: values.instructor_groups.clone(),
    };
    let options = {
        let chosen = chosen.clone();
        use_instructor_options(|| chosen)
    };
    let on_change = {
        let options = options.clone();
        form.set(|form, chosen: Instructors| {
            form.instructors = chosen.people;
            form.instructor_groups = chosen.groups;
        })
        .reform(move |numbers: Vec<_>| options.instructors(&numbers))
    };
    html! {
        <Picker id="offering-instructors" label={t(Message::Instructors)} optional=true options={options.options.clone()}
            chosen={options.numbers(&chosen)} {on_change} />
    }
}

/// The picker of individual learners.
#[component]
pub fn LearnersField(props: &PeopleFieldProps) -> Html {
    let form = &props.form;
    let everybody = use_everybody();
    let chosen = form.values().learners.clone();
    let numbers = everybody.numbers(&chosen);
    let options = everybody.options.clone();
    let on_change = form
        .set(|form, people: BTreeSet<PersonId>| form.learners = people)
        .reform(move |numbers: Vec<_>| everybody.people(&chosen, &numbers).into_iter().collect());
    html! {
        <Picker id="offering-learners" label={t(Message::IndividualField)} optional=true {options} chosen={numbers} {on_change}
            help={t(Message::IndividualHelp)} />
    }
}

//! Picker of people, each choice saved at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::PersonId;
use yew::prelude::*;

use crate::components::picker::Picker;
use crate::pages::wizard::person_options::{PersonOptions, use_everybody, use_teachers};

/// Properties of [`PeoplePicker`].
#[derive(Properties, PartialEq)]
pub struct PeoplePickerProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Only people with the role Teacher can be picked.
    #[prop_or_default]
    pub teachers: bool,
    /// Picked people.
    pub chosen: BTreeSet<PersonId>,
    /// Called with the picked people.
    pub on_change: Callback<BTreeSet<PersonId>>,
}

/// A combobox that picks people.
#[component]
pub fn PeoplePicker(props: &PeoplePickerProps) -> Html {
    let (teachers, everybody) = (use_teachers(), use_everybody());
    let people: Rc<PersonOptions> = if props.teachers { teachers } else { everybody };
    let numbers = people.numbers(&props.chosen);
    let options = people.options.clone();
    let on_change = {
        let chosen = props.chosen.clone();
        props
            .on_change
            .reform(move |numbers: Vec<_>| people.people(&chosen, &numbers).into_iter().collect())
    };
    html! {
        <Picker id={props.id.clone()} label={props.label.clone()} {options} chosen={numbers} optional=true {on_change} />
    }
}

//! The combobox that adds members, one after the other.

use std::collections::BTreeSet;

use lectern_core::model::{Kind, PersonId};
use lectern_core::workspace::{GroupParent, Kinds, Records};
use yew::prelude::*;

use super::members::change_members;
use crate::components::picker::Picker;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_records;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::wizard::person_options::use_everybody;

/// Properties of [`AddMember`].
#[derive(Properties, PartialEq)]
pub struct AddMemberProps {
    /// Cohort or group.
    pub of: GroupParent,
}

/// The combobox "Add a member".
#[component]
pub fn AddMember(props: &AddMemberProps) -> Html {
    let of = props.of;
    let workspace = use_records(Kinds::from_slice(&[Kind::Person]));
    let everybody = use_everybody();
    let options = everybody.options.clone();
    let on_change = Callback::from(move |numbers: Vec<_>| {
        let mut people: BTreeSet<PersonId> = everybody.people(&[], &numbers).into_iter().collect();
        let member = workspace.read(|records| {
            let found = people
                .iter()
                .find(|person| is_member(records, of, **person));
            let name = found.and_then(|person| records.people.get(*person));
            let name = name.map(|person| person.full_name());
            people.retain(|person| !is_member(records, of, *person));
            name
        });
        match member {
            Some(name) if people.is_empty() => {
                let text = t(Message::AlreadyMember(name));
                workspace.toast(Toast::plain(ToastTone::Plain, text));
            }
            Some(_) | None => {
                workspace.dispatch_with_toast(change_members(of, people, BTreeSet::new()));
            }
        }
    });
    html! {
        <div class="add-member">
            <Picker id="add-member" label={t(Message::AddMember)} {options} chosen={Vec::new()} announces=false {on_change} />
        </div>
    }
}

fn is_member(records: &Records, of: GroupParent, person: PersonId) -> bool {
    match of {
        GroupParent::Cohort(cohort) => records.cohort_members.contains((cohort, person)),
        GroupParent::Group(group) => records
            .groups_of_person(person)
            .into_iter()
            .any(|deepest| records.is_in_group(deepest, group)),
    }
}

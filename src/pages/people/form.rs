//! The form of a person.

use lectern_core::model::{Person, PersonId, PersonRole};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, PersonForm};
use lectern_core::workspace::Command;
use yew::prelude::*;

use crate::components::field::{Select, TextField};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, People as Message, role_name, t};
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

/// Roles that can be chosen, in order.
pub const ROLES: [PersonRole; 6] = [
    PersonRole::Learner,
    PersonRole::Teacher,
    PersonRole::SessionAdministrator,
    PersonRole::HrDirector,
    PersonRole::Invited,
    PersonRole::Anonymous,
];

impl Form for PersonForm {
    fn validate(&self) -> Vec<FieldProblem> {
        forms::validate_person(self, &|_| None)
            .err()
            .unwrap_or_default()
    }
}

impl RecordForm for PersonForm {
    type Record = Person;

    fn from_record(person: &Person) -> Self {
        Self {
            username: person.username.clone(),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            email: person.email.clone(),
            official_code: person.official_code.clone(),
            role: person.role.clone(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            username, first_name, last_name, email, official_code, role);
    }
}

/// The form of a person in a side panel.
#[component]
pub fn PersonFormPanel(props: &RecordFormProps<PersonId>) -> Html {
    let id = props.id;
    let form = use_record_form::<PersonForm>(id);
    let command = Callback::from(move |form| Command::SavePerson { id, form });
    let (title, save) = match id {
        None => (t(Message::NewPerson), t(Message::AddPerson)),
        Some(_) => (t(Message::EditPerson), t(Frame::Save)),
    };
    let roles = selectable_roles(&form.values().role);
    let role = position(&roles, &form.values().role);
    let options: Vec<(AttrValue, AttrValue)> = roles
        .iter()
        .enumerate()
        .map(|(index, role)| (index.to_string().into(), role_name(role).into()))
        .collect();
    let on_role =
        form.set(|form, role: PersonRole| form.role = role)
            .reform(move |value: String| {
                let role = value.parse().ok().and_then(|index: usize| roles.get(index));
                role.cloned().unwrap_or_default()
            });
    html! {
        <RecordPanel<PersonForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::Username, t(Message::Username),
                |form| &form.username, |form, text| form.username = text) />
            <TextField ..form.text(Field::FirstName, t(Message::FirstName),
                |form| &form.first_name, |form, text| form.first_name = text) />
            <TextField ..form.text(Field::LastName, t(Message::LastName),
                |form| &form.last_name, |form, text| form.last_name = text) />
            <TextField optional=true input_mode="email" ..form.text(Field::Email, t(Message::Email),
                |form| &form.email, |form, text| form.email = text) />
            <TextField optional=true ..form.text(Field::OfficialCode, t(Message::OfficialCode),
                |form| &form.official_code, |form, text| form.official_code = text) />
            <Select id="role" label={t(Message::Role)} {options} value={role.to_string()} on_change={on_role} />
        </RecordPanel<PersonForm>>
    }
}

/// Returns the roles to choose from. A role that this version does not know can be kept, not chosen
/// anew.
fn selectable_roles(current: &PersonRole) -> Vec<PersonRole> {
    let mut roles = ROLES.to_vec();
    if !roles.contains(current) {
        roles.push(current.clone());
    }
    roles
}

fn position(roles: &[PersonRole], role: &PersonRole) -> usize {
    roles
        .iter()
        .position(|known| known == role)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_role_can_be_kept() {
        let unknown = PersonRole::Other("3".into());
        let roles = selectable_roles(&unknown);
        assert_eq!(roles[position(&roles, &unknown)], unknown);
        assert_eq!(
            (roles.len(), selectable_roles(&PersonRole::Teacher).len()),
            (7, 6)
        );
    }
}

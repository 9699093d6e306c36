//! The form of a person: a new one, or one that is there.

use yew::prelude::*;

use crate::i18n::{Frame, People as Words, role_name, t};
use crate::pages::form_state::Values;
use crate::pages::register::{Control, FieldOf, FormWords, RecordForm};
use lectern_core::model::{Kind, Person, PersonId, PersonRole, Uuid};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, PersonForm};
use lectern_core::workspace::{Command, Records};

/// The roles that can be chosen, in order.
pub const ROLES: [PersonRole; 6] = [
    PersonRole::Learner,
    PersonRole::Teacher,
    PersonRole::SessionAdministrator,
    PersonRole::HrDirector,
    PersonRole::Invited,
    PersonRole::Anonymous,
];

/// The form of a person.
pub static FORM: RecordForm = RecordForm {
    kind: Kind::Person,
    in_dialog: false,
    read,
    fields,
    words,
    check,
    save: |id, values| Command::SavePerson {
        id: id.map(|id| PersonId(Uuid(id))),
        form: form_of(values),
    },
};

fn words(new: bool, _: &[String]) -> FormWords {
    let (title, save) = if new {
        (t(Words::NewPerson), t(Words::AddPerson))
    } else {
        (t(Words::EditPerson), t(Frame::Save))
    };
    FormWords {
        title,
        save,
        help: None,
    }
}

fn fields(values: &[String]) -> Vec<FieldOf> {
    let role = values.last().map_or("", String::as_str);
    vec![
        FieldOf::new(Field::Username, t(Words::Username)),
        FieldOf::new(Field::FirstName, t(Words::FirstName)),
        FieldOf::new(Field::LastName, t(Words::LastName)),
        FieldOf::optional(Field::Email, t(Words::Email), Control::Email),
        FieldOf::optional(Field::OfficialCode, t(Words::OfficialCode), Control::Text),
        FieldOf::sure("role", t(Words::Role), Control::Choice(roles(role))),
    ]
}

fn read(records: &Records, id: Option<u128>) -> Option<Values> {
    let Some(id) = id else {
        return Some(as_typed(&Person::new(PersonId::default())));
    };
    records
        .people
        .get(PersonId(Uuid(id)))
        .map(|person| as_typed(person))
}

fn as_typed(person: &Person) -> Values {
    let texts = [
        &person.username,
        &person.first_name,
        &person.last_name,
        &person.email,
        &person.official_code,
        &role_value(&person.role),
    ];
    texts.map(Clone::clone).into()
}

/// What was typed. Fewer values than fields are empty.
fn form_of(values: &[String]) -> PersonForm {
    let mut values = values.iter().cloned();
    let mut next = || values.next().unwrap_or_default();
    PersonForm {
        username: next(),
        first_name: next(),
        last_name: next(),
        email: next(),
        official_code: next(),
        role: role_of(&next()),
    }
}

fn check(values: &Values) -> Vec<FieldProblem> {
    forms::validate_person(&form_of(values), &|_| None)
        .err()
        .unwrap_or_default()
}

/// A role as the value of a choice: its place, or the word that this version does not know.
fn role_value(role: &PersonRole) -> String {
    match role {
        PersonRole::Other(word) => ["other ", word].concat(),
        known => {
            let at = ROLES.iter().position(|role| role == known);
            at.unwrap_or_default().to_string()
        }
    }
}

fn role_of(value: &str) -> PersonRole {
    match value.strip_prefix("other ") {
        Some(word) => PersonRole::Other(word.to_owned()),
        None => {
            let role = value.parse().ok().and_then(|at: usize| ROLES.get(at));
            role.cloned().unwrap_or_default()
        }
    }
}

/// A role that this version has no word for can be kept, not chosen.
fn roles(chosen: &str) -> Vec<(AttrValue, AttrValue)> {
    let mut roles = ROLES.to_vec();
    let chosen = role_of(chosen);
    if !roles.contains(&chosen) {
        roles.push(chosen);
    }
    let options = roles.iter();
    options
        .map(|role| (role_value(role).into(), role_name(role).into()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_this_version_has_no_word_for_is_kept() {
        let other = PersonRole::Other("3".into());
        assert_eq!(role_of(&role_value(&other)), other);
        for role in &ROLES {
            assert_eq!(role_of(&role_value(role)), *role);
        }
        assert_eq!((roles("1").len(), roles(&role_value(&other)).len()), (6, 7));
    }
}

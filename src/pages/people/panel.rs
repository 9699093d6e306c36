//! The form of a person: a new one, or one that is there.

use crate::ui::{Properties, callback, component, html};
use yew::prelude::*;

use crate::model::{Kind, Person, PersonId, PersonRole};
use crate::pages::form_state::{Form, control_of, follows, use_followed, use_form};
use crate::pages::live::use_watched;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::forms::{self, PersonForm};
use crate::ui::field::{Select, TextField};
use crate::ui::side_panel::SidePanel;
use crate::ui::text::{Frame, People as Words, refusal, role_name, sentence, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::{Command, Kinds, Refusal};

/// The roles that can be chosen, in order.
pub const ROLES: [PersonRole; 6] = [
    PersonRole::Learner,
    PersonRole::Teacher,
    PersonRole::SessionAdministrator,
    PersonRole::HrDirector,
    PersonRole::Invited,
    PersonRole::Anonymous,
];

/// The props of [`PersonPanel`].
#[derive(Properties, PartialEq)]
pub struct PersonPanelProps {
    /// Who; none for somebody new.
    pub id: Option<PersonId>,
    /// Whether something else was asked for.
    pub leaving: bool,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    pub on_stay: Callback<()>,
}

/// The form of a person.
#[component]
pub fn PersonPanel(props: &PersonPanelProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Person]));
    let id = props.id;
    let now = live.read(|records| Some(as_form(records.people.get(id?)?)));
    let form = {
        let now = now.clone();
        use_form(move || now.unwrap_or_default(), check)
    };
    use_followed(&form, now);
    let on_save = {
        let (form, on_leave) = (form.clone(), props.on_leave.clone());
        callback(move |()| {
            let found = check(form.values());
            if !found.is_empty() {
                return form.refuse(found);
            }
            let saved = live.apply(Command::SavePerson {
                id,
                form: form.values().clone(),
            });
            match saved {
                Ok(change) => {
                    on_leave.emit(());
                    if let Some(change) = change {
                        live.toast(Toast::undoable(sentence(&change.label)));
                    }
                }
                Err(Refusal::Fields(found)) => form.refuse(found),
                Err(why) => live.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
            }
        })
    };
    let (title, save) = if id.is_none() {
        (t(Words::NewPerson), t(Words::AddPerson))
    } else {
        (t(Words::EditPerson), t(Frame::Save))
    };
    html! {
        <SidePanel {title} {save} {on_save} dirty={form.is_dirty()} leaving={props.leaving} problems={form.links()}
            attempt={form.attempt()} on_leave={props.on_leave.clone()} on_stay={props.on_stay.clone()}>
            { text(&form, Field::Username, Words::Username, |form| &form.username, |form, text| form.username = text) }
            { text(&form, Field::FirstName, Words::FirstName, |form| &form.first_name, |form, text| form.first_name = text) }
            { text(&form, Field::LastName, Words::LastName, |form| &form.last_name, |form, text| form.last_name = text) }
            { text(&form, Field::Email, Words::Email, |form| &form.email, |form, text| form.email = text) }
            { text(&form, Field::OfficialCode, Words::OfficialCode, |form| &form.official_code, |form, text| form.official_code = text) }
            { role_field(&form) }
        </SidePanel>
    }
}

follows!(PersonForm {
    username,
    first_name,
    last_name,
    email,
    official_code,
    role
});

fn check(form: &PersonForm) -> Vec<FieldProblem> {
    forms::person(form, &|_| None).err().unwrap_or_default()
}

fn as_form(person: &Person) -> PersonForm {
    PersonForm {
        username: person.username.clone(),
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        email: person.email.clone(),
        official_code: person.official_code.clone(),
        role: person.role.clone(),
    }
}

fn text(
    form: &Form<PersonForm>,
    field: Field,
    label: Words,
    read: fn(&PersonForm) -> &String,
    write: fn(&mut PersonForm, String),
) -> Html {
    let email = field == Field::Email;
    let optional = email || field == Field::OfficialCode;
    html! {
        <TextField id={control_of(field)} label={t(label)} value={read(form.values()).clone()} {optional}
            input_mode={email.then_some(AttrValue::Static("email"))} autofocus={field == Field::Username}
            on_input={form.set(field, write)} on_blur={form.leave(field)} error={form.said(field)} />
    }
}

/// A role that this version has no word for can be kept, not chosen.
fn role_field(form: &Form<PersonForm>) -> Html {
    let present = form.values().role.clone();
    let mut roles = ROLES.to_vec();
    if !roles.contains(&present) {
        roles.push(present.clone());
    }
    let options = roles.iter().enumerate();
    let options: Vec<(AttrValue, AttrValue)> = options
        .map(|(at, role)| (at.to_string().into(), role_name(role).into()))
        .collect();
    let value = roles.iter().position(|role| *role == present).unwrap_or(0);
    let on_change = {
        let form = form.clone();
        callback(move |text: String| {
            let at = text.parse::<usize>().ok();
            if let Some(role) = at.and_then(|at| roles.get(at)).cloned() {
                form.write(move |form| form.role = role);
            }
        })
    };
    html! { <Select id="role" label={t(Words::Role)} {options} value={value.to_string()} {on_change} /> }
}

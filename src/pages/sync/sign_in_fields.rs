//! The fields with which a person signs in: a user name, and a password or an access token.

use yew::prelude::*;

use crate::app::sync_service::SignIn;
use crate::components::field::{Checkbox, TextField, TextFieldProps};
use crate::i18n::{Sync as Message, t};
use lectern_core::sync::{AccessToken, Credentials};

/// Values as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignInValues {
    /// User name.
    pub user: String,
    /// Password, or token.
    pub secret: String,
    /// The secret is a token.
    pub is_token: bool,
    /// The person wants to stay signed in in this browser.
    pub is_kept: bool,
}

impl SignInValues {
    /// Returns values with a user name.
    #[must_use]
    pub fn of_user(user: &str) -> Self {
        Self {
            user: user.to_owned(),
            ..Self::default()
        }
    }

    /// Returns `true` if a password is typed and the user name that it belongs to is not.
    fn lacks_user(&self) -> bool {
        !self.is_token && self.user.trim().is_empty() && !self.secret.is_empty()
    }

    /// Returns the method by which the person signs in; `None` if the typed token is not valid, or there is
    /// a password without a user name.
    #[must_use]
    pub fn sign_in(&self) -> Option<SignIn> {
        let user = self.user.trim().to_owned();
        if self.is_token {
            let token = AccessToken::parse(&self.secret)?;
            return Some(SignIn::Token { user, token });
        }
        if self.lacks_user() {
            return None;
        }
        let password = self.secret.clone();
        Some(SignIn::Password(Credentials { user, password }))
    }
}

/// Properties of [`SignInFields`].
#[derive(Properties, PartialEq)]
pub struct SignInFieldsProps {
    /// Values.
    pub values: SignInValues,
    /// Receives edited values.
    pub on_change: Callback<SignInValues>,
    /// The form was submitted before: what is wrong is said.
    pub is_tried: bool,
}

/// The fields.
#[component]
pub fn SignInFields(props: &SignInFieldsProps) -> Html {
    let SignInFieldsProps { values, .. } = props;
    let text = |set: fn(&mut SignInValues, String)| edit(props, set);
    let check = |set: fn(&mut SignInValues, bool)| edit(props, set);
    let on_secret = text(|values, text| values.secret = text);
    let (id, label, help) = if values.is_token {
        ("sync-token", Message::AccessToken, Message::TokenHelp)
    } else {
        ("sync-password", Message::Password, Message::PasswordHelp)
    };
    let is_wrong = props.is_tried && values.is_token && values.sign_in().is_none();
    let lacks_user = props.is_tried && values.lacks_user();
    let secret = TextFieldProps {
        kind: "password".into(),
        help: Some(t(if values.is_kept {
            Message::KeptHelp
        } else {
            help
        })),
        error: is_wrong.then(|| t(Message::WrongToken)),
        ..TextFieldProps::new(id, t(label), values.secret.clone(), on_secret)
    };
    html! {
        <>
            <TextField id="sync-user" label={t(Message::UserName)} value={values.user.clone()} on_input={text(|values, text| values.user = text)}
                error={lacks_user.then(|| t(Message::NoUser))} />
            <TextField key={id} ..secret />
            <Checkbox id="sync-by-token" label={t(Message::UseToken)} checked={values.is_token}
                on_change={check(|values, on| { values.is_token = on; values.secret.clear(); })} />
            <Checkbox id="sync-kept" label={t(Message::StaySignedIn)} checked={values.is_kept} on_change={check(|values, on| values.is_kept = on)} />
        </>
    }
}

/// Returns a callback that edits a value.
fn edit<T: 'static>(props: &SignInFieldsProps, set: fn(&mut SignInValues, T)) -> Callback<T> {
    let values = props.values.clone();
    props.on_change.reform(move |value| {
        let mut values = values.clone();
        set(&mut values, value);
        values
    })
}

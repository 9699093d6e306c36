//! The mode of registration, a preference of this device for each step.

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::radios::{Choice, Radios};
use crate::i18n::{Registration as Message, t};
use crate::platform::preferences;

/// Mode of registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegistrationMode {
    /// The dual list.
    #[default]
    Multiple,
    /// One at a time, by typing.
    Single,
    /// Whole classes; learners only.
    Classes,
}

impl preferences::Preference for RegistrationMode {}

const ALL: [RegistrationMode; 3] = [
    RegistrationMode::Multiple,
    RegistrationMode::Single,
    RegistrationMode::Classes,
];

/// Returns the preferred mode and a callback that changes it.
#[hook]
pub fn use_mode(preference: &'static str) -> (RegistrationMode, Callback<RegistrationMode>) {
    let mode = use_state(|| preferences::preference::<RegistrationMode>(preference));
    let choose = {
        let mode = mode.clone();
        Callback::from(move |next: RegistrationMode| {
            preferences::set_preference(preference, &next);
            mode.set(next);
        })
    };
    (*mode, choose)
}

/// Renders the choice of mode; `classes` adds registration of whole classes.
pub fn mode_choice(
    mode: RegistrationMode,
    choose: &Callback<RegistrationMode>,
    classes: bool,
) -> Html {
    let mut choices = vec![
        Choice::plain(t(Message::Multiple)),
        Choice::plain(t(Message::Single)),
    ];
    if classes {
        choices.push(Choice::plain(t(Message::Classes)));
    }
    let chosen = ALL.iter().position(|each| *each == mode).unwrap_or(0);
    let on_choose = choose.reform(|at: usize| ALL[at]);
    html! { <Radios name="mode" legend={t(Message::Mode)} unseen_legend=true {choices} {chosen} {on_choose} /> }
}

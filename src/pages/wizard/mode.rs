//! Single or multiple registration: remembered by step, on this device.

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::radios::{Choice, Radios};
use crate::i18n::{Registration as Words, t};
use crate::platform::preferences;

/// The ways to register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// The dual list.
    #[default]
    Multiple,
    /// One after the other by typing.
    Single,
    /// Whole classes; learners only.
    Classes,
}

impl preferences::Preference for Mode {}

const ALL: [Mode; 3] = [Mode::Multiple, Mode::Single, Mode::Classes];

/// The mode of a step and a way to change it, which is remembered.
#[hook]
pub fn use_mode(habit: &'static str) -> (Mode, Callback<Mode>) {
    let mode = use_state(|| preferences::preference::<Mode>(habit));
    let choose = {
        let mode = mode.clone();
        Callback::from(move |next: Mode| {
            preferences::set_preference(habit, &next);
            mode.set(next);
        })
    };
    (*mode, choose)
}

/// The segmented control of the modes. `classes` is whether they are one of the ways.
pub fn mode_choice(mode: Mode, choose: &Callback<Mode>, classes: bool) -> Html {
    let mut choices = vec![
        Choice::plain(t(Words::Multiple)),
        Choice::plain(t(Words::Single)),
    ];
    if classes {
        choices.push(Choice::plain(t(Words::Classes)));
    }
    let chosen = ALL.iter().position(|each| *each == mode).unwrap_or(0);
    let on_choose = choose.reform(|at: usize| ALL[at]);
    html! { <Radios name="mode" legend={t(Words::Mode)} unseen_legend=true {choices} {chosen} {on_choose} /> }
}

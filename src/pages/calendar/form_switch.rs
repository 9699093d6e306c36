//! The choice between a form and the calendar, in a window without room for both.

use yew::prelude::*;

use crate::components::radios::{Choice, Radios};
use crate::i18n::{Calendar as Message, t};

/// Properties of [`FormSwitch`].
#[derive(Properties, PartialEq)]
pub struct FormSwitchProps {
    /// The calendar is shown.
    pub calendar: bool,
    /// Date and time that the form has, if it has them.
    pub when: Option<AttrValue>,
    /// Receives whether the calendar is to be shown.
    pub on_choose: Callback<bool>,
}

/// The choice between a form and the calendar, with the time that the form has.
#[component]
pub fn FormSwitch(props: &FormSwitchProps) -> Html {
    let choices = [Message::Form, Message::Calendar].map(|name| Choice::plain(t(name)));
    html! {
        <div class="form-switch">
            <Radios name="calendar-form" legend={t(Message::FormOrCalendar)} unseen_legend=true choices={choices.to_vec()}
                chosen={usize::from(props.calendar)} on_choose={props.on_choose.reform(|at| at == 1)} />
            if let Some(when) = &props.when { <p class="meta">{ when }</p> }
        </div>
    }
}

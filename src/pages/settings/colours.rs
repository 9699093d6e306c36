//! Colour scheme: light, dark, or that of the system.

use super::card;
use crate::app::theme;
use crate::components::radios::{Choice, Radios};
use crate::i18n::{Settings as Message, t};
use crate::platform::preferences::{self, Theme};
use yew::prelude::*;

const THEMES: [(Theme, Message); 3] = [
    (Theme::Light, Message::Light),
    (Theme::Dark, Message::Dark),
    (Theme::System, Message::System),
];

/// Card that chooses the colour scheme, a preference of this browser.
#[component]
pub fn ColoursCard() -> Html {
    let chosen = use_state(preferences::theme);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| {
            let (theme, _) = THEMES[at];
            preferences::set_theme(theme);
            theme::show(theme);
            chosen.set(theme);
        })
    };
    let at = THEMES
        .iter()
        .position(|(theme, _)| *theme == *chosen)
        .unwrap_or_default();
    let choices: Vec<Choice> = THEMES
        .into_iter()
        .map(|(_, words)| Choice::plain(t(words)))
        .collect();
    let radios = html! {
        <Radios name="colours" legend={t(Message::Colours)} unseen_legend=true {choices} chosen={at} {on_choose} />
    };
    card(
        "settings-colours",
        Message::Colours,
        Some(Message::ColoursHelp),
        radios,
    )
}

//! Small facts in colour, never by colour alone: a status chip has an icon and a word, a badge a word.

use yew::prelude::*;

use super::icon::{Icon, icon};

/// What a colour means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Open, saved, added.
    Ok,
    /// Read only, waiting, incomplete.
    Warn,
    /// Conflict, removed.
    Danger,
    /// Selection, provenance.
    Accent,
    /// Closed, draft, neutral.
    #[default]
    Mute,
}

impl Tone {
    /// The class that colours it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ok => "tone-ok",
            Self::Warn => "tone-warn",
            Self::Danger => "tone-danger",
            Self::Accent => "tone-accent",
            Self::Mute => "tone-mute",
        }
    }
}

/// A status: 22 px, icon and word.
pub fn chip(tone: Tone, drawing: Icon, word: impl Into<AttrValue>) -> Html {
    html! { <span class={classes!("chip", tone.class())}>{ icon(drawing) }{ word.into() }</span> }
}

/// A small fact: 18 px, a word.
pub fn badge(tone: Tone, word: impl Into<AttrValue>) -> Html {
    html! { <span class={classes!("badge", tone.class())}>{ word.into() }</span> }
}

//! Status chips and badges. Colour is never the only cue: a chip has an icon and a word, a badge a word.

use yew::prelude::*;

use super::icon::{Icon, icon};

/// Meaning of a colour.
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
    /// Returns the CSS class of the tone.
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

/// Renders a status chip: icon and word, 22 px high.
pub fn chip(tone: Tone, drawing: Icon, word: impl Into<AttrValue>) -> Html {
    html! { <span class={classes!("chip", tone.class())}>{ icon(drawing) }{ word.into() }</span> }
}

/// Renders a badge: a word, 18 px high.
pub fn badge(tone: Tone, word: impl Into<AttrValue>) -> Html {
    html! { <span class={classes!("badge", tone.class())}>{ word.into() }</span> }
}

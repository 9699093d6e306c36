//! One of a few: native radios drawn as a segmented control or as choice cards.

use yew::prelude::*;

/// How the choices are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RadioLook {
    /// Parts of one track.
    #[default]
    Segmented,
    /// Cards, each with a sentence that says what it means.
    Cards,
}

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name.
    pub label: AttrValue,
    /// What it means.
    pub help: Option<AttrValue>,
}

impl Choice {
    /// A choice that its name explains.
    #[must_use]
    pub fn plain(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            help: None,
        }
    }

    /// A choice with its consequence.
    #[must_use]
    pub fn with_help(label: impl Into<AttrValue>, help: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            help: Some(help.into()),
        }
    }
}

/// The props of [`Radios`].
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// The name of the group and the start of each id.
    pub name: AttrValue,
    /// What is chosen.
    pub legend: AttrValue,
    /// The choices in order.
    pub choices: Vec<Choice>,
    /// Which one is chosen.
    pub chosen: usize,
    /// Another was chosen.
    pub on_choose: Callback<usize>,
    /// How they are drawn.
    #[prop_or_default]
    pub look: RadioLook,
    /// Whether the legend is for listeners only.
    #[prop_or_default]
    pub unseen_legend: bool,
}

/// One of a few.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let look = match props.look {
        RadioLook::Segmented => "segmented",
        RadioLook::Cards => "choice-cards",
    };
    html! {
        <fieldset class={classes!("radios", look)}>
            <legend class={props.unseen_legend.then_some("unseen")}>{ &props.legend }</legend>
            <div class="radio-row">
                { for props.choices.iter().enumerate().map(|(at, choice)| {
                    let id = format!("{}-{at}", props.name);
                    let help = choice.help.as_ref().map(|_| [&id, "-help"].concat());
                    let onchange = props.on_choose.reform(move |_: Event| at);
                    html! {
                        <div class="radio" key={at}>
                            <input type="radio" id={id.clone()} name={props.name.clone()} checked={at == props.chosen}
                                aria-describedby={help.clone()} {onchange} />
                            <label for={id}>{ &choice.label }</label>
                            if let Some(text) = &choice.help { <p class="help" id={help}>{ text }</p> }
                        </div>
                    }
                }) }
            </div>
        </fieldset>
    }
}

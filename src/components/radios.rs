//! Radio group, shown as a segmented control or as cards.

use yew::prelude::*;

/// Appearance of a radio group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RadioLook {
    /// Segmented control.
    #[default]
    Segmented,
    /// Cards, each with an explanation.
    Cards,
}

/// Option of a radio group.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Label.
    pub label: AttrValue,
    /// Explanation below the label.
    pub help: Option<AttrValue>,
}

impl Choice {
    /// Creates an option without an explanation.
    #[must_use]
    pub fn plain(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            help: None,
        }
    }

    /// Creates an option with an explanation.
    #[must_use]
    pub fn with_help(label: impl Into<AttrValue>, help: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            help: Some(help.into()),
        }
    }
}

/// Props of [`Radios`].
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// Name of the group and prefix of the ids.
    pub name: AttrValue,
    /// Legend of the group.
    pub legend: AttrValue,
    /// Options, in order.
    pub choices: Vec<Choice>,
    /// Index of the selected option.
    pub chosen: usize,
    /// Receives the index of the newly selected option.
    pub on_choose: Callback<usize>,
    /// Appearance.
    #[prop_or_default]
    pub look: RadioLook,
    /// Hides the legend visually.
    #[prop_or_default]
    pub unseen_legend: bool,
}

/// Radio group.
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

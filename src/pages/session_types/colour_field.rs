//! The field for the colour of a session type: named colours, and the present one if it is another.

use lectern_core::rules::fields::Field;
use yew::prelude::*;

use crate::components::field::{described_by, error_line, help_id};
use crate::components::swatch::Swatch;
use crate::hooks::control_id;
use crate::i18n::{SessionTypes as Message, t};

/// Colours that can be chosen, in the order of the hues.
const COLOURS: [(&str, Message); 8] = [
    ("2c68c4", Message::Blue),
    ("1f8650", Message::Green),
    ("6c7c0c", Message::Olive),
    ("a86c03", Message::Amber),
    ("bf5228", Message::Orange),
    ("bf3c7b", Message::Pink),
    ("7652c6", Message::Violet),
    ("53626e", Message::Grey),
];

/// Properties of [`ColourField`].
#[derive(Properties, PartialEq)]
pub struct ColourFieldProps {
    /// Chosen colour as `rrggbb`; empty if none is.
    pub colour: AttrValue,
    /// Error message.
    pub error: Option<AttrValue>,
    /// Receives the newly chosen colour.
    pub on_change: Callback<String>,
}

/// Radio buttons with a colour each.
#[component]
pub fn ColourField(props: &ColourFieldProps) -> Html {
    let id = control_id(Field::SessionTypeColour);
    let described = described_by(id, props.error.is_some(), true);
    let choices = choices(&props.colour);
    // Error links focus the chosen radio button, or the first one.
    let focused = choices
        .iter()
        .position(|(colour, _)| *colour == props.colour);
    let focused = focused.unwrap_or_default();
    html! {
        <fieldset class="colours" aria-describedby={described}>
            <legend>{ t(Message::Colour) }</legend>
            <div class="colour-choices">
                { for choices.into_iter().enumerate().map(|(at, (colour, label))| {
                    let id = if at == focused { id.to_owned() } else { format!("{id}-{at}") };
                    let checked = colour == props.colour;
                    let onchange = {
                        let colour = colour.to_string();
                        props.on_change.reform(move |_: Event| colour.clone())
                    };
                    html! {
                        <div class="check" key={at}>
                            <input type="radio" name="session-type-colour" id={id.clone()} {checked} {onchange} />
                            <label for={id}><Swatch {colour} {label} /></label>
                        </div>
                    }
                }) }
            </div>
            if let Some(error) = &props.error { { error_line(id, error) } }
            <p class="help" id={help_id(id)}>{ t(Message::ColourHelp) }</p>
        </fieldset>
    }
}

/// Returns the colours with their names, and the present one at the end if it is none of them.
fn choices(present: &AttrValue) -> Vec<(AttrValue, AttrValue)> {
    let named = COLOURS.iter();
    let mut choices: Vec<(AttrValue, AttrValue)> = named
        .map(|(colour, name)| (AttrValue::Static(colour), t(name)))
        .collect();
    if !present.is_empty()
        && COLOURS
            .iter()
            .all(|(colour, _)| *colour != present.as_str())
    {
        let label = t(Message::OtherColour(present.to_string()));
        choices.push((present.clone(), label));
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_is_not_named_can_be_kept() {
        assert_eq!(choices(&"2c68c4".into()).len(), COLOURS.len());
        assert_eq!(choices(&"".into()).len(), COLOURS.len());
        let other = choices(&"123456".into());
        assert_eq!(
            other.last().map(|(colour, _)| colour.as_str()),
            Some("123456")
        );
    }
}
